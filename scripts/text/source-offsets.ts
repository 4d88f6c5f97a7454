/** Where each UTF-16 unit of a text node's value stands in its source, as offsets from the source's start; one more for its end. */
export function sourceOffsets(value: string, source: string): readonly number[] {
  if (value === source) return Array.from({ length: value.length + 1 }, (_, at) => at);
  const offsets: number[] = [];
  let at = 0;
  for (let index = 0; index < value.length; index += 1) {
    at = skipMarks(value.charAt(index), source, at, value.charAt(index - 1) === '\n');
    offsets.push(at);
    at += source.charAt(at) === '&' && value.charAt(index) !== '&' ? entityLength(source, at) : source.startsWith('&amp;', at) ? 5 : 1;
  }
  offsets.push(Math.min(at, source.length));
  return offsets;
}

/** Past what the value does not have: a backslash before a sign, and the indentation or `>` of a following line. */
function skipMarks(wanted: string, source: string, from: number, lineStart: boolean): number {
  let at = from;
  if (lineStart) while (/[ \t>]/.test(source.charAt(at)) && source.charAt(at) !== wanted) at += 1;
  if (source.charAt(at) === '\\' && source.charAt(at + 1) === wanted && /[!-/:-@[-`{-~]/.test(wanted)) return at + 1;
  if (source.charAt(at) === wanted || source.charAt(at) === '&') return at;
  const next = source.indexOf(wanted, at);
  return next < 0 ? Math.min(at, source.length) : next;
}
function entityLength(source: string, at: number): number {
  return /^&(?:#\d+|#x[0-9a-f]+|\w+);/i.exec(source.slice(at, at + 40))?.[0].length ?? 1;
}
