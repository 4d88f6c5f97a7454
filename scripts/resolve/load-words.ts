import { z } from 'zod';
import type { Report } from '../diagnostics/diagnostic.ts';
import { missingWords } from '../diagnostics/settings.ts';
import { type Host, HostError } from '../host/host.ts';
import type { Manuscript } from '../model/manuscript.ts';
import { blockWords, phrases, type Words, wordKinds } from '../model/words.ts';
import { placeOfWord } from '../text/place-of-word.ts';
import { readYaml } from '../text/read-yaml.ts';

const every = <K extends string, V extends z.ZodType>(keys: readonly K[], value: V) =>
  z.strictObject(Object.fromEntries(keys.map((key) => [key, value])) as Record<K, V>);
const numbered = z.string().includes('{number}', 'The place of the number, {number}, is missing.');

const wordsSchema = z.strictObject({
  language: z.string().min(2),
  direction: z.enum(['ltr', 'rtl']),
  quotes: z.tuple([z.string(), z.string()]),
  vagueLinks: z.array(z.string().min(1)),
  kinds: every(wordKinds, z.strictObject({ label: numbered, reference: numbered, forms: z.record(z.string(), numbered).optional() })),
  boxes: every(['practice', 'example', 'caution', 'legal', 'note'], z.string().min(1)),
  blocks: every(blockWords, z.string().min(1)),
  countries: z.record(z.string().regex(/^[a-z]{2}$/), z.string().min(1)),
  confidence: every(['verified', 'well-known', 'later-source', 'unverified'], z.string().min(1)),
  phrases: every(phrases, z.string().min(1)),
});

/** Interface words of a language: the manuscript's own `words/<language>.yaml`, else the press's. Undefined, with a finding, where there are none. */
export async function loadWords(manuscript: Manuscript, language: string, host: Host, report: Report): Promise<Words | undefined> {
  const path = `words/${language}.yaml`;
  const bytes = manuscript.paths.includes(path) ? await host.files.read(`${manuscript.folder}/${path}`) : await ofPress(path, host);
  if (bytes === undefined) {
    report(missingWords({ language }, placeOfWord('book.yaml', manuscript.settingsText, language)));
    return undefined;
  }
  return readYaml({ file: path, text: new TextDecoder().decode(bytes) }, wordsSchema, report) as Words | undefined;
}

async function ofPress(path: string, host: Host): Promise<Uint8Array | undefined> {
  try {
    return await host.files.readTemplate(path);
  } catch (error) {
    if (error instanceof HostError && error.code === 'host/unreadable') return undefined;
    throw error;
  }
}
