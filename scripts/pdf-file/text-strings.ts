import { PdfString } from './values.ts';

/** PDFDocEncoding where it differs from Latin-1 (ISO 32000-1, annex D.3). */
const differing: ReadonlyMap<number, string> = new Map([
  ...[...'˘ˇˆ˙˝˛˚˜'].map((sign, at): [number, string] => [0x18 + at, sign]),
  ...[...'•†‡…—–ƒ⁄‹›−‰„“”‘’‚™ﬁﬂŁŒŠŸŽıłœšž'].map((sign, at): [number, string] => [0x80 + at, sign]),
  [0xa0, '€'],
]);

/** A text string (ISO 32000-1, 7.9.2.2): ASCII as it is, all else as UTF-16 with its mark. */
export function textString(text: string): PdfString {
  if (/^[\t\n\r\x20-\x7e]*$/.test(text)) return new PdfString(text);
  let bytes = '\xfe\xff';
  for (let at = 0; at < text.length; at += 1) {
    const unit = text.charCodeAt(at);
    bytes += String.fromCharCode(unit >> 8, unit & 0xff);
  }
  return new PdfString(bytes);
}

/** The text of a text string: UTF-16, UTF-8 or PDFDocEncoding. */
export function textOf({ bytes }: PdfString): string {
  if (bytes.startsWith('\xfe\xff')) return utf16(bytes, 0, 1);
  if (bytes.startsWith('\xff\xfe')) return utf16(bytes, 1, 0);
  if (bytes.startsWith('\xef\xbb\xbf')) return Buffer.from(bytes.slice(3), 'latin1').toString('utf8');
  let text = '';
  for (let at = 0; at < bytes.length; at += 1) text += differing.get(bytes.charCodeAt(at)) ?? bytes[at];
  return text;
}

function utf16(bytes: string, high: number, low: number): string {
  let text = '';
  for (let at = 2; at + 1 < bytes.length; at += 2)
    text += String.fromCharCode((bytes.charCodeAt(at + high) << 8) | bytes.charCodeAt(at + low));
  return text;
}

const strict = new TextDecoder('utf-8', { fatal: true });

/** A name's bytes as text: UTF-8, or each other byte as a lone surrogate, so that nothing is lost. */
export function nameFromBytes(bytes: string): string {
  if (/^[\x00-\x7f]*$/.test(bytes)) return bytes;
  try {
    return strict.decode(Buffer.from(bytes, 'latin1'));
  } catch {
    return bytes.replace(/[\x80-\xff]/g, (byte) => String.fromCharCode(0xdc00 + byte.charCodeAt(0)));
  }
}

/** The bytes of a name, the reverse of `nameFromBytes`. */
export function bytesOfName(name: string): string {
  if (/^[\x00-\x7f]*$/.test(name)) return name;
  return [...name]
    .map((sign) => (/^[\udc80-\udcff]$/.test(sign) ? String.fromCharCode(sign.charCodeAt(0) & 0xff) : Buffer.from(sign).toString('latin1')))
    .join('');
}
