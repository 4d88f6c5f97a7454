import { bytesOfName } from './text-strings.ts';
import { PdfName, PdfRef, PdfStream, PdfString, type PdfValue } from './values.ts';

/** A value as a file has it, one UTF-16 unit for each byte. Streams are objects of their own and have no such form. */
export function printValue(value: PdfValue): string {
  if (typeof value === 'number') return printNumber(value);
  if (value instanceof PdfRef) return `${value.number} ${value.generation} R`;
  if (value instanceof PdfName) return printName(value.name);
  if (value instanceof PdfString) return printString(value.bytes);
  if (Array.isArray(value)) return printArray(value);
  if (value instanceof Map) return printDictionary(value);
  if (value instanceof PdfStream) throw new TypeError('A stream can only be an object of its own.');
  return String(value);
}

function printArray(list: readonly PdfValue[]): string {
  let text = '[';
  let before = '[';
  for (let at = 0; at < list.length; at += 1) {
    const token = printValue(list[at] ?? null);
    text += meets(before, token) ? ` ${token}` : token;
    before = token;
  }
  return `${text}]`;
}
function printDictionary(dictionary: ReadonlyMap<string, PdfValue>): string {
  let text = '<<';
  for (const [key, value] of dictionary) {
    const name = printName(key);
    const token = printValue(value);
    text += meets(name, token) ? `${name} ${token}` : name + token;
  }
  return `${text}>>`;
}
/** Whether two tokens would run into one without a space. */
function meets(before: string, token: string): boolean {
  return !closes(before.charCodeAt(before.length - 1)) && !opens(token.charCodeAt(0));
}
const closes = (code: number): boolean => code === 41 || code === 62 || code === 91 || code === 93;
const opens = (code: number): boolean => code === 40 || code === 47 || code === 60 || code === 91;

/** A number without an exponent, which PDF does not have. */
export function printNumber(value: number): string {
  if (!Number.isFinite(value)) throw new RangeError(`${value} is no number of a PDF.`);
  const text = String(value);
  if (!text.includes('e')) return text === '-0' ? '0' : text;
  if (Math.abs(value) >= 1) return BigInt(value).toString();
  return value
    .toFixed(20)
    .replace(/\.?0+$/, '')
    .replace(/^-0$/, '0');
}

const printedNames = new Map<string, string>();
function printName(name: string): string {
  const known = printedNames.get(name);
  if (known !== undefined) return known;
  const escaped = (sign: string): string => `#${sign.charCodeAt(0).toString(16).padStart(2, '0').toUpperCase()}`;
  const printed = `/${bytesOfName(name).replace(/[^!-~]|[#()<>[\]{}/%]/g, escaped)}`;
  if (printedNames.size < 20_000) printedNames.set(name, printed);
  return printed;
}

/** ASCII in brackets, all else in hexadecimal. */
function printString(bytes: string): string {
  if (/^[\n\x20-\x7e]*$/.test(bytes)) return `(${bytes.replace(/[\\()]/g, '\\$&')})`;
  return `<${Buffer.from(bytes, 'latin1').toString('hex').toUpperCase()}>`;
}
