import { type OpenedFont, textOfCode } from './read-fonts.ts';

/** Codes of the operation that is being read: most lines have far fewer. */
const codes = new Uint32Array(4096);
const units = new Uint16Array(codes.length);

/** The text of the strings of a text-showing operator, read straight from its bytes. */
export function textShown(bytes: Uint8Array, start: number, end: number, font: OpenedFont, page: number): string {
  const { codeBytes } = font;
  let text = '';
  let count = 0;
  let at = start;
  while (at < end) {
    const byte = bytes[at];
    if (byte === 60) {
      at += 1;
      const digits = codeBytes * 2;
      let code = 0;
      let seen = 0;
      for (; at < end && bytes[at] !== 62; at += 1) {
        const digit = digitOf(bytes[at] ?? 0);
        if (digit < 0) continue;
        code = code * 16 + digit;
        seen += 1;
        if (seen < digits) continue;
        codes[count] = code;
        count += 1;
        code = 0;
        seen = 0;
        if (count < codes.length) continue;
        text += textOfCodes(count, font, page);
        count = 0;
      }
    } else if (byte === 40) {
      text += textOfCodes(count, font, page);
      count = 0;
      const string = literal(bytes, at, end);
      at = string.end;
      for (let index = 0; index + codeBytes <= string.codes.length; index += codeBytes) {
        const high = string.codes[index] ?? 0;
        text += textOfCode(font, codeBytes === 1 ? high : high * 256 + (string.codes[index + 1] ?? 0), page);
      }
    }
    at += 1;
  }
  return text + textOfCodes(count, font, page);
}

/** The text of the first `codes`: one string for them all, and not one for each sign. */
function textOfCodes(count: number, font: OpenedFont, page: number): string {
  let text = '';
  let last = 0;
  for (let at = 0; at < count; at += 1) {
    const code = codes[at] ?? 0;
    const unit = font.units[code] ?? 0;
    if (unit > 0) {
      units[last] = unit;
      last += 1;
      continue;
    }
    text += String.fromCharCode(...units.subarray(0, last)) + textOfCode(font, code, page);
    last = 0;
  }
  return last === 0 ? text : text + String.fromCharCode(...units.subarray(0, last));
}

function digitOf(byte: number): number {
  if (byte >= 48 && byte <= 57) return byte - 48;
  const letter = byte | 32;
  return letter >= 97 && letter <= 102 ? letter - 87 : -1;
}

const escapes: Readonly<Record<number, number>> = { 110: 10, 114: 13, 116: 9, 98: 8, 102: 12 };

/** Bytes of a literal string and where it closes (ISO 32000-1, 7.3.4.2). */
function literal(bytes: Uint8Array, start: number, limit: number): { readonly codes: readonly number[]; readonly end: number } {
  const codes: number[] = [];
  let depth = 0;
  for (let at = start; at < limit; at += 1) {
    const byte = bytes[at] ?? 0;
    if (byte === 92) {
      at += 1;
      const next = bytes[at] ?? 0;
      if (next >= 48 && next <= 55) {
        let value = next - 48;
        for (let more = 0; more < 2 && (bytes[at + 1] ?? 0) >= 48 && (bytes[at + 1] ?? 0) <= 55; more += 1) {
          at += 1;
          value = value * 8 + (bytes[at] ?? 0) - 48;
        }
        codes.push(value & 255);
      } else if (next !== 10 && next !== 13) codes.push(escapes[next] ?? next);
      continue;
    }
    if (byte === 40) {
      depth += 1;
      if (depth === 1) continue;
    }
    if (byte === 41) {
      depth -= 1;
      if (depth === 0) return { codes, end: at };
    }
    codes.push(byte);
  }
  return { codes, end: limit };
}
