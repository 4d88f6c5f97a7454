/** What the ToUnicode CMap of a font says (ISO 32000-1, 9.10.3), by character code. */
export interface UnicodeMap {
  readonly texts: ReadonlyMap<number, string>;
  /** Texts that no code may have: U+0000, U+FEFF, U+FFFE. */
  readonly forbidden: readonly number[];
}

const section = /begin(bfchar|bfrange)([\s\S]*?)end\1/g;
const pair = /<([0-9a-fA-F\s]+)>\s*<([0-9a-fA-F\s]*)>/g;
const range = /<([0-9a-fA-F\s]+)>\s*<([0-9a-fA-F\s]+)>\s*(?:<([0-9a-fA-F\s]*)>|\[([\s\S]*?)\])/g;
const mostOfRange = 65_536;

/** Reads a ToUnicode CMap. */
export function readUnicodeMap(cmap: string): UnicodeMap {
  const texts = new Map<number, string>();
  for (const [, kind, body = ''] of cmap.matchAll(section)) {
    if (kind === 'bfchar') for (const [, code = '', text = ''] of body.matchAll(pair)) texts.set(hex(code), utf16(text));
    else for (const [, first = '', last = '', text, list] of body.matchAll(range)) addRange(texts, hex(first), hex(last), text, list);
  }
  const forbidden = new Set<number>();
  for (const text of texts.values())
    for (let at = 0; at < text.length; at += 1) {
      const unit = text.charCodeAt(at);
      if (unit === 0 || unit === 0xfeff || unit === 0xfffe) forbidden.add(unit);
    }
  return { texts, forbidden: [...forbidden] };
}

function addRange(texts: Map<number, string>, first: number, last: number, text: string | undefined, list: string | undefined): void {
  const end = Math.min(last, first + mostOfRange - 1);
  if (list !== undefined) {
    const each = [...list.matchAll(/<([0-9a-fA-F\s]*)>/g)].map(([, value = '']) => utf16(value));
    for (let code = first; code <= end; code += 1) texts.set(code, each[code - first] ?? '');
    return;
  }
  const start = utf16(text ?? '');
  const before = start.slice(0, -1);
  const unit = start.charCodeAt(start.length - 1);
  for (let code = first; code <= end; code += 1) texts.set(code, before + String.fromCharCode(unit + code - first));
}

function hex(digits: string): number {
  return Number.parseInt(digits.replace(/\s+/g, ''), 16);
}
function utf16(digits: string): string {
  const even = digits.replace(/\s+/g, '');
  let text = '';
  for (let at = 0; at + 4 <= even.length; at += 4) text += String.fromCharCode(Number.parseInt(even.slice(at, at + 4), 16));
  return text;
}
