import type { Part } from './unit.ts';

const plain = 'abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ';
const marked = 'áƀĉðéƒĝĥîĵķļḿñöþǫŕšţûṽŵẋýžÁƁĈÐÉƑĜĤÎĴĶĻṀÑÖÞǪŔŠŢÛṼŴẊÝŽ';
const letters: ReadonlyMap<string, string> = new Map([...plain].map((letter, at) => [letter, [...marked][at] ?? letter]));
const padding = ['one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten'];
/** Most translations of English are not longer by more. */
const growth = 0.35;

/**
 * A text as a pseudo-language has it: letters with accents, longer by 35 %, in square brackets: `[ŕéţûŕñ one]`. Placeholders in braces (`{page}`) and tags (`<1>`) stay. What has no
 * letters stays as it is.
 */
export function pseudoText(text: string): string {
  const words = text.replace(/\{[^{}]*\}|<[^<>]*>/g, '');
  return /\p{L}/u.test(words) ? `[${accented(text)}${paddingFor(words.length)}]` : text;
}

/** The same of a unit: its words change, its marks stay where they are. */
export function pseudoParts(parts: readonly Part[]): Part[] {
  const words = parts.map((part) => (part.kind === 'text' ? part.value : '')).join('');
  if (!/\p{L}/u.test(words)) return [...parts];
  const text = (value: string): Part => ({ kind: 'text', value, source: '' });
  let inside = 0;
  const changed = parts.map((part) => {
    // Acronyms are keys of a table.
    if (part.kind !== 'text') {
      if (part.type === 'acronym') inside += part.kind === 'open' ? 1 : part.kind === 'close' ? -1 : 0;
      return part;
    }
    return inside > 0 ? part : text(accented(part.value));
  });
  return joined([text('['), ...changed, text(`${paddingFor(words.length)}]`)]);
}

const accented = (text: string): string =>
  text.replace(/(\{[^{}]*\}|<[^<>]*>)|[A-Za-z]/g, (found, placeholder?: string) => placeholder ?? letters.get(found) ?? found);

/** Words of about so many characters as a translation is longer. */
function paddingFor(length: number): string {
  let words = '';
  for (let at = 0; words.length < Math.floor(length * growth); at += 1) words += ` ${padding[at % padding.length]}`;
  return words;
}

function joined(parts: readonly Part[]): Part[] {
  const all: Part[] = [];
  for (const part of parts) {
    const last = all.at(-1);
    if (part.kind === 'text' && last?.kind === 'text') all[all.length - 1] = { ...last, value: last.value + part.value };
    else all.push(part);
  }
  return all;
}
