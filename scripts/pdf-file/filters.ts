import { promisify } from 'node:util';
import { deflate, inflateSync } from 'node:zlib';
import { PdfFileError } from './pdf-file-error.ts';
import { type PdfDictionary, PdfName, PdfStream, type PdfValue, pdfName } from './values.ts';

const deflated = promisify(deflate);

/** Above it, streams become a hundredth smaller in four times the time. */
const level = 6;

/** No stream is decoded to more bytes than this. */
const mostBytes = 512 * 1024 * 1024;

interface Step {
  readonly filter: string;
  readonly parameters: PdfDictionary;
}
type Resolve = (value: PdfValue | undefined) => PdfValue;

/** The bytes of a stream without its filters; Flate with its predictors and ASCIIHex are known. */
export function decodeStream(stream: PdfStream, resolve: Resolve): Uint8Array {
  let bytes = stream.raw;
  for (const { filter, parameters } of stepsOf(stream, resolve)) {
    if (filter === 'FlateDecode') bytes = withoutPredictor(inflateNow(bytes), parameters, resolve);
    else bytes = fromHex(bytes);
  }
  return bytes;
}

/** A Flate stream of these bytes, made on another thread. The dictionary's own /Filter and /DecodeParms go. */
export async function flateStream(bytes: Uint8Array, dictionary: ReadonlyMap<string, PdfValue> = new Map()): Promise<PdfStream> {
  const own: PdfDictionary = new Map(dictionary);
  own.delete('DecodeParms');
  own.set('Filter', pdfName('FlateDecode'));
  return new PdfStream(own, await deflated(bytes, { level }));
}

function stepsOf({ dictionary }: PdfStream, resolve: Resolve): Step[] {
  const list = (value: PdfValue): readonly PdfValue[] => (Array.isArray(value) ? value : value === null ? [] : [value]);
  const parameters = list(resolve(dictionary.get('DecodeParms')));
  return list(resolve(dictionary.get('Filter'))).map((value, at) => {
    const name = resolve(value);
    const filter = name instanceof PdfName ? name.name : '';
    if (filter !== 'FlateDecode' && filter !== 'ASCIIHexDecode') throw new PdfFileError('filter', `The filter “${filter}” is not read`);
    const own = resolve(parameters[at]);
    return { filter, parameters: own instanceof Map ? own : new Map() };
  });
}

function inflateNow(bytes: Uint8Array): Uint8Array {
  try {
    return inflateSync(bytes, { maxOutputLength: mostBytes, chunkSize: Math.min(1 << 20, Math.max(1024, bytes.length * 8)) });
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    throw new PdfFileError(error instanceof RangeError ? 'tooLarge' : 'filter', `A Flate stream cannot be decoded (${reason})`);
  }
}

function fromHex(bytes: Uint8Array): Uint8Array {
  const text = Buffer.from(bytes)
    .toString('latin1')
    .replace(/>[\s\S]*$/, '')
    .replace(/\s+/g, '');
  return Buffer.from(text.length % 2 === 0 ? text : `${text}0`, 'hex');
}

/** Undoes the PNG predictors (ISO 32000-1, 7.4.4.4; PNG, 9). */
function withoutPredictor(bytes: Uint8Array, parameters: PdfDictionary, resolve: Resolve): Uint8Array {
  const of = (key: string, otherwise: number): number => {
    const value = resolve(parameters.get(key));
    return typeof value === 'number' ? value : otherwise;
  };
  const predictor = of('Predictor', 1);
  if (predictor === 1) return bytes;
  const sample = Math.ceil((of('Colors', 1) * of('BitsPerComponent', 8)) / 8);
  const width = Math.ceil((of('Colors', 1) * of('BitsPerComponent', 8) * of('Columns', 1)) / 8);
  if (predictor < 10 || predictor > 15 || !(width > 0 && width < 1e6))
    throw new PdfFileError('filter', `The predictor ${predictor} is not read`);
  const rows = Math.floor(bytes.length / (width + 1));
  const result = new Uint8Array(rows * width);
  for (let row = 0; row < rows; row += 1) {
    const kind = bytes[row * (width + 1)] ?? 0;
    const from = row * (width + 1) + 1;
    const to = row * width;
    for (let x = 0; x < width; x += 1) {
      const left = x < sample ? 0 : (result[to + x - sample] ?? 0);
      const up = row === 0 ? 0 : (result[to + x - width] ?? 0);
      const corner = row === 0 || x < sample ? 0 : (result[to + x - width - sample] ?? 0);
      result[to + x] = (bytes[from + x] ?? 0) + predicted(kind, left, up, corner);
    }
  }
  return result;
}
function predicted(kind: number, left: number, up: number, corner: number): number {
  if (kind === 1) return left;
  if (kind === 2) return up;
  if (kind === 3) return (left + up) >> 1;
  if (kind !== 4) return 0;
  const guess = left + up - corner;
  const [a, b, c] = [Math.abs(guess - left), Math.abs(guess - up), Math.abs(guess - corner)];
  return a <= b && a <= c ? left : b <= c ? up : corner;
}
