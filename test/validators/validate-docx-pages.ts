import { readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { type Agreement, comparePages, faultsOf } from './compare-pages.ts';
import { libreOfficeVersion } from './open-in-libreoffice.ts';

/** Holds the page numbers of finished Word documents against LibreOffice's and prints how they agree; ends with 1 where one falls short. Without LibreOffice it says so. */
const files = process.argv.slice(2);
const version = libreOfficeVersion();
let faulty = files.length === 0;
if (faulty) console.log('No DOCX was made, so none was opened in LibreOffice.');

const told = ({ compared, equal, withinOne, farthest }: Agreement): string =>
  `${equal} of ${compared} equal (${percent(equal, compared)}), ${withinOne} within one page (${percent(withinOne, compared)}), farthest ${farthest}`;
const percent = (part: number, whole: number): string => `${whole === 0 ? 0 : Math.floor((part / whole) * 100)} %`;

if (version === undefined)
  console.log('ABSENT: LibreOffice is not installed, so the DOCX was not opened in it and its page numbers were not compared.');
else
  for (const path of files) {
    const found = await comparePages(new Uint8Array(readFileSync(path)));
    const name = `LibreOffice ${version}: ${basename(path)}`;
    if (!found) {
      console.log(`${name}: cannot be opened`);
      faulty = true;
      continue;
    }
    console.log(`${name}: page numbers shown: ${told(found.shown)}`);
    if (found.without) console.log(`  laid out as without what it lacks (${found.lacking.join(', ')}): ${told(found.without)}`);
    for (const fault of faultsOf(found)) console.log(`  ${fault}`);
    faulty ||= faultsOf(found).length > 0;
  }
process.exitCode = faulty ? 1 : 0;
