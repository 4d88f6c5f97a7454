import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { brokenDocx } from './broken-docx.ts';
import { keepResult, sumOf } from './keep-result.ts';
import { findOoxmlValidator, runOoxmlValidator } from './ooxml-validator.ts';

/**
 * Shows finished Word documents to the validator of the Open XML SDK, as Microsoft 365 and as Office 2019 read them, and then a broken one, and prints a line for each; ends
 * with 1 where one has a fault, or where the broken one has none. A validator that cannot run is named.
 */
const documents = process.argv.slice(2);
const validator = findOoxmlValidator();
let faulty = documents.length === 0;
if (faulty) console.log('No DOCX was made, so none was validated.');
if (validator === undefined)
  console.log(`ABSENT: the Open XML SDK validator does not run on ${process.platform}-${process.arch}, so the DOCX was not shown to it.`);
else if (!faulty) {
  for (const { file, version, faults } of await runOoxmlValidator(validator, documents)) {
    console.log(`Open XML SDK (${version}): ${basename(file)}: ${faults.length === 0 ? 'no faults' : `${faults.length} faults`}`);
    for (const fault of new Set(faults)) console.log(`  ${faults.filter((each) => each === fault).length} × ${fault.replace(/\s+/g, ' ')}`);
    keepResult({ sha256: sumOf(file), name: 'Open XML SDK', version, standard: 'ECMA-376', errors: faults.length, warnings: 0 });
    faulty ||= faults.length > 0;
  }
  faulty ||= !(await seesFaults(validator, documents[0] ?? ''));
}
process.exitCode = faulty ? 1 : 0;

/** Whether each version finds what is wrong with a broken document. */
async function seesFaults(path: string, sound: string): Promise<boolean> {
  const folder = mkdtempSync(join(tmpdir(), 'docx-'));
  try {
    const file = join(folder, 'broken.docx');
    writeFileSync(file, brokenDocx(readFileSync(sound)));
    const blind = (await runOoxmlValidator(path, [file])).filter(({ faults }) => faults.length === 0);
    for (const { version } of blind) console.log(`Open XML SDK (${version}) finds nothing wrong with a broken document: it does not look.`);
    return blind.length === 0;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
