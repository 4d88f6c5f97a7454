import type { Edition } from '../../../model/book.ts';
import type { Phrase } from '../../../model/words.ts';
import type { StageContext } from '../../../stage.ts';
import { citationPattern } from './citation.ts';

/** Modules of `templates/web/`, each for itself; `popups` and `kept` serve those after them. */
const modules = ['popups', 'kept', 'notes', 'terms', 'figures', 'checklists', 'forms', 'places', 'cite', 'versions', 'offline'] as const;
const spoken: readonly Phrase[] = [
  'blockLink',
  'blockLinks',
  'citePlace',
  'clearAll',
  'clearTicks',
  'close',
  'colon',
  'copied',
  'copyCitation',
  'copyLink',
  'editions',
  'enlarge',
  'formClear',
  'formKeep',
  'formPrivacy',
  'glossary',
  'permalink',
  'print',
  'savedOffline',
  'semicolon',
  'ticksKept',
];

/** One script of all that serves reading, with what it says in the language of the site. It runs once the page is parsed. */
export async function readerScript(edition: Edition<'web'>, { host }: StageContext): Promise<string> {
  const { info, words } = edition;
  const site = {
    key: [info.slug, info.edition, info.language].join(' '),
    language: info.language,
    edition: info.edition,
    citation: citationPattern(edition),
    phrases: Object.fromEntries(spoken.map((name) => [name, words.phrases[name]])),
  };
  const texts = await Promise.all(modules.map(async (name) => new TextDecoder().decode(await host.files.readTemplate(`web/${name}.js`))));
  return [`globalThis.handbook = ${JSON.stringify(site)};\n`, ...texts].join('');
}
