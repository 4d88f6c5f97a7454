import type { ExchangeFile, ExchangeHeading, TranslationFormat } from './exchange-file.ts';
import { writePo } from './write-po.ts';
import { writeTmx } from './write-tmx.ts';
import { writeXliff1 } from './write-xliff-1.ts';
import { writeXliff2 } from './write-xliff-2.ts';

const writers: Readonly<Record<TranslationFormat, (files: readonly ExchangeFile[], heading: ExchangeHeading) => string>> = {
  xliff: writeXliff1,
  xliff2: writeXliff2,
  po: writePo,
  tmx: writeTmx,
};

/** Texts for a translator in a format of exchange, UTF-8. The same texts give the same bytes. */
export function writeTranslationFile(format: TranslationFormat, files: readonly ExchangeFile[], heading: ExchangeHeading): string {
  return writers[format](files, heading);
}
