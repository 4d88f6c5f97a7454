const entity = /&(?:#\d{1,7}|#[xX][0-9a-fA-F]{1,6}|[A-Za-z][A-Za-z0-9]{1,31});/y;
const lineEnd = /[ \t]*\n[ \t>]*/y;

/**
 * The stretch of Markdown that each character (code point) of a text node's value stands for: escapes, entities and the indentation of a following line go with their
 * character, so that the stretches together are the source. Undefined where the two cannot be brought together.
 */
export function sourceSlices(value: string, source: string): readonly string[] | undefined {
  const slices: string[] = [];
  let at = 0;
  let rest = 0;
  for (const character of value) {
    const slice = sliceAt(character, value.slice(rest), source, at);
    if (slice === undefined) return undefined;
    slices.push(slice);
    at += slice.length;
    rest += character.length;
  }
  return at === source.length ? slices : undefined;
}

function sliceAt(character: string, rest: string, source: string, at: number): string | undefined {
  if (character === '\n') return matchAt(lineEnd, source, at);
  const next = source.charAt(at);
  if (next === '\\' && source.charAt(at + 1) === character && /[!-/:-@[-`{-~]/.test(character)) return source.slice(at, at + 2);
  if (next === '&') {
    const found = matchAt(entity, source, at);
    if (found !== undefined && !(character === '&' && rest.startsWith(found))) return found;
  }
  return source.startsWith(character, at) ? character : undefined;
}

function matchAt(pattern: RegExp, source: string, at: number): string | undefined {
  pattern.lastIndex = at;
  return pattern.exec(source)?.[0];
}
