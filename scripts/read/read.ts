import type { Report } from '../diagnostics/diagnostic.ts';
import { missingSettings } from '../diagnostics/settings.ts';
import type { Host } from '../host/host.ts';
import type { Manuscript, TextFile } from '../model/manuscript.ts';
import { startOf } from '../model/place.ts';
import type { Settings } from '../model/settings.ts';
import type { Stage } from '../stage.ts';
import { readYaml } from '../text/read-yaml.ts';
import { readAcronyms, readBlockIds, readFacts, readPeriods, readSources } from './read-data.ts';
import { errataPath, readErrata } from './read-errata.ts';
import { readHyphenation } from './read-hyphenation.ts';
import { readInventories } from './read-inventories.ts';
import { parseLock } from './read-locks.ts';
import { readTermbase } from './read-termbase.ts';
import { decodeUtf8, readText } from './read-text.ts';
import { settingsSchema } from './settings-schema.ts';

/** Reads a manuscript folder whole, once for all languages. Undefined where there are no usable settings. */
export const read: Stage<string, Manuscript | undefined> = {
  name: 'read',
  async run(folder, { host, report }) {
    const settingsText = await readSettingsText(folder, host, report);
    if (settingsText === undefined) return undefined;
    const settings = readYaml({ file: 'book.yaml', text: settingsText }, settingsSchema, report) as Settings | undefined;
    if (!settings) return undefined;
    const paths = (await host.files.list(folder)).filter(
      (path) => !path.split('/').some((step) => step === 'node_modules' || step === '.git'),
    );
    const readable = async (path: string): Promise<string | undefined> =>
      paths.includes(path) ? decodeUtf8(path, await host.files.read(`${folder}/${path}`), report) : undefined;
    const data = async <T>(path: string, parse: (file: string, text: string, report: Report) => T, empty: T): Promise<T> => {
      const text = await readable(path);
      return text === undefined ? empty : parse(path, text, report);
    };
    return {
      folder,
      settings,
      settingsText,
      paths,
      texts: await readTexts(folder, paths, host, report),
      sources: await data('data/sources.json', readSources, new Map()),
      facts: await data('data/facts.csv', readFacts, new Map()),
      concepts: await data('terms/termbase.csv', readTermbase, new Map()),
      acronyms: await data('terms/acronyms.csv', readAcronyms, new Map()),
      periods: await data('terms/periods.csv', readPeriods, new Map()),
      ...(await readHyphenation(paths, readable, report)),
      ...(settings.books ? { inventories: await readInventories({ settings, settingsText, paths, readable }, report) } : {}),
      blockIds: await readBeside(paths, '.ids.json', async (path) => readBlockIds(path, (await readable(path)) ?? '[]', report)),
      errata: await data(errataPath, readErrata, []),
      ownWords: await readWords(paths, readable),
      locks: await readBeside(paths, '.lock.json', async (path) => parseLock(path, (await readable(path)) ?? '', report)),
    };
  },
};

async function readSettingsText(folder: string, host: Host, report: Report): Promise<string | undefined> {
  const path = `${folder}/book.yaml`;
  if (!(await host.files.exists(path))) {
    report(missingSettings({ file: 'book.yaml' }, startOf('book.yaml')));
    return undefined;
  }
  return decodeUtf8('book.yaml', await host.files.read(path), report);
}

async function readTexts(folder: string, paths: readonly string[], host: Host, report: Report): Promise<Map<string, TextFile>> {
  const texts = new Map<string, TextFile>();
  for (const path of paths.filter((candidate) => /^[^/]+\/.*\.md$/.test(candidate) && !candidate.endsWith('README.md'))) {
    const text = readText(path, await host.files.read(`${folder}/${path}`), report);
    if (text) texts.set(path, text);
  }
  return texts;
}

async function readWords(paths: readonly string[], readable: (path: string) => Promise<string | undefined>): Promise<Map<string, string>> {
  const words = new Map<string, string>();
  for (const path of paths) if (/^words\/[^/]+\.yaml$/.test(path)) words.set(path, (await readable(path)) ?? '');
  return words;
}

/** What stands in `.i18n/` beside texts in files that end in the same way, by the path of the text. */
async function readBeside<T>(
  paths: readonly string[],
  ending: string,
  readOne: (path: string) => Promise<T | undefined>,
): Promise<Map<string, T>> {
  const found = new Map<string, T>();
  for (const path of paths.filter((candidate) => candidate.endsWith(ending))) {
    const value = await readOne(path);
    if (value !== undefined)
      found.set(
        path
          .replace(/\.i18n\/([^/]+)$/, '$1')
          .slice(0, -ending.length)
          .concat('.md'),
        value,
      );
  }
  return found;
}
