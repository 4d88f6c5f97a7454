import { basename } from 'node:path';
import { createDiskHost } from '../../scripts/host/index.ts';
import { runAce } from './ace.ts';
import { javaVersion, runEpubcheck } from './epubcheck.ts';
import { keepResult, sumOf } from './keep-result.ts';

/** Shows finished EPUBs to EPUBCheck and to Ace and prints a line for each; ends with 1 where one has a fault. A validator that cannot run is named. */
const books = process.argv.slice(2);
let faulty = books.length === 0;
if (faulty) console.log('No EPUB was made, so none was validated.');

interface Validator {
  readonly name: string;
  readonly version: string;
  readonly standard: string;
  readonly outcome?: string;
}
function tell({ outcome, ...validator }: Validator, book: string, faults: readonly string[]): void {
  keepResult({ sha256: sumOf(book), ...validator, errors: faults.length, warnings: 0 });
  const said = outcome === undefined ? '' : ` (${outcome})`;
  console.log(
    `${validator.name} ${validator.version}${said}: ${basename(book)}: ${faults.length === 0 ? 'no faults' : `${faults.length} faults`}`,
  );
  for (const fault of new Set(faults)) console.log(`  ${faults.filter((each) => each === fault).length} × ${fault.replace(/\s+/g, ' ')}`);
  faulty ||= faults.length > 0;
}

if (javaVersion() === undefined) {
  console.log('ABSENT: Java is not installed, so the EPUB was not shown to EPUBCheck, only to its port in the tests.');
} else {
  for (const { book, faults } of runEpubcheck(books)) tell({ name: 'EPUBCheck', version: '5.1.0', standard: 'EPUB 3.3' }, book, faults);
}

const host = createDiskHost();
try {
  const browser = await host.browser().catch(() => undefined);
  if (browser === undefined) console.log('ABSENT: no browser was found, so the EPUB was not shown to Ace.');
  else
    for (const { book, outcome, violations } of await runAce(books, browser))
      tell({ name: 'Ace by DAISY', version: '1.4.6', standard: 'EPUB Accessibility 1.1', outcome }, book, violations);
} finally {
  await host.close();
}
process.exitCode = faulty ? 1 : 0;
