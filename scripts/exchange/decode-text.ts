import type { Report } from '../diagnostics/diagnostic.ts';
import { unknownExchangeFormat } from '../diagnostics/exchange.ts';
import { startOf } from '../model/place.ts';

/** The text of a file from outside: by its byte order mark, by what its XML declaration says, else UTF-8. Undefined where the bytes are not that. */
export function decodeText(file: string, bytes: Uint8Array, report: Report): string | undefined {
  const encoding = encodingOf(bytes);
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch (error) {
    if (!(error instanceof TypeError || error instanceof RangeError)) throw error;
    report(unknownExchangeFormat({ reason: `its bytes are not text in ${encoding}` }, startOf(file)));
    return undefined;
  }
}

function encodingOf(bytes: Uint8Array): string {
  const [first, second] = bytes;
  if (first === 0xff && second === 0xfe) return 'utf-16le';
  if (first === 0xfe && second === 0xff) return 'utf-16be';
  const start = String.fromCharCode(...bytes.subarray(0, 200));
  return /^(?:\xEF\xBB\xBF)?<\?xml[^>]*\sencoding\s*=\s*["']([\w.-]+)["']/.exec(start)?.[1]?.toLowerCase() ?? 'utf-8';
}
