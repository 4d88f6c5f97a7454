/** A CSV text (RFC 4180) with more columns at its end, all empty; those that it has already are left out, and every other byte stays. */
export function addCsvColumns(text: string, names: readonly string[]): string {
  const lines = recordEnds(text);
  const [first] = lines;
  if (first === undefined) return text;
  const known = new Set(
    text
      .slice(0, first)
      .replace(/^\uFEFF/, '')
      .split(',')
      .map((name) => name.trim().replace(/^"(.*)"$/, '$1')),
  );
  const fresh = names.filter((name) => !known.has(name));
  if (fresh.length === 0) return text;
  let written = '';
  let from = 0;
  for (const [at, end] of lines.entries()) {
    const record = text.slice(from, end);
    written += record + (record.trim() === '' ? '' : `,${at === 0 ? fresh.join(',') : ','.repeat(fresh.length - 1)}`);
    from = end;
  }
  return written + text.slice(from);
}

/** Where records end, before their line ends. */
function recordEnds(text: string): number[] {
  const ends: number[] = [];
  let quoted = false;
  let hasCells = false;
  for (let at = 0; at < text.length; at += 1) {
    const sign = text[at];
    if (sign === '"') quoted = !quoted;
    const isEnd = !quoted && (sign === '\n' || (sign === '\r' && text[at + 1] !== '\n'));
    if (isEnd) {
      ends.push(sign === '\n' && text[at - 1] === '\r' ? at - 1 : at);
      hasCells = false;
    } else hasCells = true;
  }
  if (hasCells) ends.push(text.length);
  return ends;
}
