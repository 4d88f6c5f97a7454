import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { EpubCheck } from '@likecoin/epubcheck-ts';
import { describe, expect, test } from 'vitest';
import { type SampleLanguage, sampleEdition } from '../../sample-edition.ts';
import { bytesOf } from './open-book.ts';

const languages: readonly SampleLanguage[] = ['en', 'fr', 'nl'];

/** Its one mistake: it takes the landmark that leads to the index for the index. EPUBCheck itself does not. */
const mistakenIndex = 'An "index" must contain one and only one "index-entry-list" descendant element.';

describe('epubcheck-ts finds no fault', () => {
  test.each(languages)('%s', async (language) => {
    const { messages } = await EpubCheck.validate(await bytesOf(sampleEdition('epub', language)));
    const faults = messages.filter(({ severity, message, location }) => {
      const mistaken = location?.path === 'OEBPS/nav.xhtml' && message === mistakenIndex;
      return severity !== 'info' && severity !== 'usage' && !mistaken;
    });
    expect(faults).toEqual([]);
  });
});

/** The W3C’s own EPUBCheck: a jar named by EPUBCHECK_JAR, or the command of that name. 4.x knows EPUB 3.2 only and is not asked. */
const jar = process.env.EPUBCHECK_JAR;
const [command, first]: [string, string[]] =
  jar === undefined ? ['epubcheck', []] : ['java', ['-XX:TieredStopAtLevel=1', '-XX:+UseSerialGC', '-jar', jar]];
const version = spawnSync(command, [...first, '--version'], { encoding: 'utf8' });
const isThere = version.status === 0 && /v?[5-9]\.\d/.test(`${version.stdout}${version.stderr}`);

describe.skipIf(!isThere)(`EPUBCheck finds no fault${isThere ? '' : ' (skipped: EPUBCheck 5 is absent; set EPUBCHECK_JAR)'}`, () => {
  test.each(languages)('%s', { timeout: 60_000 }, async (language) => {
    const folder = mkdtempSync(join(tmpdir(), 'epubcheck-'));
    try {
      const file = join(folder, `${language}.epub`);
      writeFileSync(file, await bytesOf(sampleEdition('epub', language)));
      const { status, stdout, stderr } = spawnSync(command, [...first, file, '--failonwarnings'], { encoding: 'utf8' });
      expect(status, `${stdout}${stderr}`).toBe(0);
    } finally {
      rmSync(folder, { recursive: true });
    }
  });
});
