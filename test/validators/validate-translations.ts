import { resolve } from 'node:path';
import { openStatus } from '../../scripts/commands/open-status.ts';
import { createDiskHost } from '../../scripts/host/index.ts';
import { read } from '../../scripts/read/read.ts';
import { translationFormats } from '../../scripts/translate/exchange/exchange-file.ts';
import { exchangeHeading } from '../../scripts/translate/exchange/exchange-heading.ts';
import { exportUnits } from '../../scripts/translate/exchange/export-units.ts';
import { createTermNotes } from '../../scripts/translate/exchange/term-notes.ts';
import { writeTranslationFile } from '../../scripts/translate/exchange/write-translation-file.ts';
import { poFaults, tmxFaults, translationTools, xliffFaults } from './translation-tools.ts';

/** Shows the translators' files of each translation of the real book to the validators that this machine has; ends with 1 where one finds a fault. */
const tools = translationTools();
for (const absence of tools.absent) console.log(`ABSENT: ${absence}`);
const validators = {
  xliff: tools.xliff ? xliffFaults : undefined,
  xliff2: tools.xliff ? xliffFaults : undefined,
  po: tools.gettext ? poFaults : undefined,
  tmx: tools.tmx ? tmxFaults : undefined,
} as const;

const folder = resolve('manuscript');
const host = createDiskHost();
try {
  const manuscript = await read.run(folder, { host, report: () => {} });
  if (!manuscript) throw new Error('The manuscript cannot be read.');
  const [source = 'en', ...translations] = manuscript.settings.languages;
  if (translations.length === 0) console.log('The book has no translations, so no files for translators were validated.');
  for (const language of translations) {
    const opened = await openStatus(folder, language, host);
    if (!opened) throw new Error(`The ${language} translation cannot be opened.`);
    const files = exportUnits(opened.status.files, {}, createTermNotes(manuscript.concepts, source, language));
    for (const format of translationFormats) {
      const validate = validators[format];
      if (!validate) continue;
      const faults = validate(writeTranslationFile(format, files, exchangeHeading(manuscript.settings, language, '0')));
      console.log(`${format} ${language}: ${faults === '' ? 'no faults' : faults}`);
      if (faults !== '') process.exitCode = 1;
    }
  }
} finally {
  await host.close();
}
