import type { Report } from '../diagnostics/diagnostic.ts';
import { moreFaults, tooLarge, unknownExchangeFormat } from '../diagnostics/exchange.ts';
import { startOf } from '../model/place.ts';
import { decodeText } from './decode-text.ts';
import { entriesToTable } from './entries-to-table.ts';
import type { MergeOptions } from './merge.ts';
import { checkTbx } from './tbx/check-tbx.ts';
import { openTbx } from './tbx/open-tbx.ts';
import { readTbx } from './tbx/read-tbx.ts';
import { parseTermbase, type TermbaseTable } from './termbase-table.ts';
import { readXlsx } from './xlsx/read-xlsx.ts';

/** A file of terms as rows, with what an absent cell means in its format. */
export interface IncomingTerms {
  readonly format: 'tbx' | 'tbx2' | 'csv' | 'xlsx';
  readonly table: TermbaseTable;
  readonly silence: MergeOptions['silence'];
}

const maximalMegabytes = 32;
/** More findings of one file help nobody. */
const mostFaults = 200;

/** Reads a file from outside by what it is, not by its name alone. Undefined where it has an error: then nothing may be taken from it. */
export async function readTermbaseFile(file: string, bytes: Uint8Array, main: string, report: Report): Promise<IncomingTerms | undefined> {
  let sound = true;
  const tell: Report = (diagnostic) => {
    if (diagnostic.severity === 'error') sound = false;
    report(diagnostic);
  };
  const terms = await readAny(file, bytes, main, tell);
  return sound ? terms : undefined;
}

async function readAny(file: string, bytes: Uint8Array, main: string, report: Report): Promise<IncomingTerms | undefined> {
  if (bytes.byteLength > maximalMegabytes * 1e6) {
    report(tooLarge({ what: 'This file', megabytes: maximalMegabytes }, startOf(file)));
    return undefined;
  }
  if (bytes[0] === 0x50 && bytes[1] === 0x4b) return { format: 'xlsx', table: await readXlsx(file, bytes, report), silence: 'cells' };
  const text = decodeText(file, bytes, report);
  if (text === undefined) return undefined;
  if (text.trimStart().startsWith('<')) return readTbxText(file, text, main, report);
  if (/\.(csv|txt)$/i.test(file) || text.includes('concept_id'))
    return { format: 'csv', table: parseTermbase(file, text, report), silence: 'cells' };
  report(unknownExchangeFormat({ reason: 'it is neither XML nor a workbook nor a table with a column “concept_id”' }, startOf(file)));
  return undefined;
}

function readTbxText(file: string, text: string, main: string, report: Report): IncomingTerms | undefined {
  const tbx = openTbx(file, text, report);
  if (!tbx) return undefined;
  let faults = 0;
  checkTbx(tbx, (fault) => {
    faults += 1;
    if (faults <= mostFaults) report(fault);
  });
  if (faults > mostFaults) report(moreFaults({ count: faults - mostFaults }, startOf(file)));
  if (faults > 0) return undefined;
  return {
    format: tbx.version.version === 3 ? 'tbx' : 'tbx2',
    table: entriesToTable(readTbx(tbx, report), main),
    silence: 'kept',
  };
}
