import { type PdfFile, type PdfPage, PdfStream } from '../../../pdf-file/index.ts';

/** The contents of a page in one; undefined where it has none. */
export function contentOfPage(file: PdfFile, { dictionary }: PdfPage): Uint8Array | undefined {
  const value = file.resolve(dictionary.get('Contents'));
  const streams = (Array.isArray(value) ? value : [value]).map((each) => file.resolve(each)).filter((each) => each instanceof PdfStream);
  if (streams.length === 0) return undefined;
  const parts = streams.map((stream) => file.decode(stream));
  return parts.length === 1 ? parts[0] : Buffer.concat(parts.flatMap((part) => [part, Buffer.from('\n')]));
}
