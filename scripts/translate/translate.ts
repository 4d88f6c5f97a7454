import { gateNotMet, notInStep, wordsToTranslate } from '../diagnostics/translation.ts';
import type { Book, Profile, Section, Translation } from '../model/book.ts';
import type { BlockNode } from '../model/book-node.ts';
import type { Manuscript } from '../model/manuscript.ts';
import { type Place, startOf } from '../model/place.ts';
import type { Stage } from '../stage.ts';
import { dayIn } from '../text/day-in.ts';
import { linesToTranslate } from '../text/language-in-yaml.ts';
import { blockIdsByPlace, gatherUnits } from './gather-units.ts';
import { markTranslation } from './mark-translation.ts';
import { filePairs, type Pair, untranslatedFiles } from './plan-sync.ts';
import { coverage, type TranslationStatus, translationStatus } from './translation-status.ts';
import { textOfParts } from './unit.ts';
import { type UnitStatus, unitStates } from './unit-states.ts';

export interface TranslateInput {
  readonly pair: Pair & { readonly target: Book };
  /** What is to be made: its gate is asked. */
  readonly profile: Profile;
}

/** A translation that says how far it is: what is missing and stale in it, with signs at the texts themselves, and its share in the colophon. A book whose state is not kept comes out as it is. */
export const translate: Stage<TranslateInput, Book> = {
  name: 'translate',
  async run({ pair, profile }, { report }) {
    const { manuscript, source, target: book, language } = pair;
    if (![...manuscript.locks.keys()].some((path) => path.startsWith(`${language}/`))) return book;
    const status = statusOf(pair);
    const units = status.files.flatMap((file) => file.units);
    const strays = units.filter(({ target, lock }) => !target || !lock);
    const [first] = strays;
    if (first) report({ ...notInStep({ language, count: strays.length, example: excerpt(first) }, first.source.place), language });
    const translation = summary(status, units, source.info.language);
    const gate = manuscript.settings.translation.gate[profile];
    const share = coverage(status.words);
    const stale = translation.stale.size;
    if (share < gate.coverage || stale > (gate.stale ?? Number.POSITIVE_INFINITY))
      report({
        ...gateNotMet(
          { language, profile, translated: percent('en', share), wanted: percent('en', gate.coverage), stale, allowed: gate.stale },
          startOf('book.yaml'),
        ),
        language,
      });
    if (profile === 'release')
      for (const { file, lines } of linesOfLanguage(manuscript, language))
        report({ ...wordsToTranslate({ language, count: lines.length, file }, lineStart(file, lines[0] ?? 1)), language });
    const sections = markTranslation(book.sections, units, source.info.language, book.words);
    return { ...book, translation, sections: sections.map((section) => withShare(section, translation, source, book)) };
  },
};

/** Lines, from 1, of book.yaml and of the interface words that are still the source's; files without any are left out. */
export function linesOfLanguage(
  { settingsText, ownWords }: Pick<Manuscript, 'settingsText' | 'ownWords'>,
  language: string,
): { readonly file: string; readonly lines: readonly number[] }[] {
  const words = `words/${language}.yaml`;
  return [
    { file: 'book.yaml', lines: linesToTranslate(settingsText, language) },
    { file: words, lines: linesToTranslate(ownWords?.get(words) ?? '', language) },
  ].filter(({ lines }) => lines.length > 0);
}
function lineStart(file: string, line: number): Place {
  const point = { line, column: 1, offset: 0 };
  return { file, start: point, end: point };
}

/** The status of a translation, files without one among them. */
export function statusOf(pair: Pair): TranslationStatus {
  const ids = blockIdsByPlace(pair.source);
  const untranslated = [...untranslatedFiles(pair)].map(
    ([path, file]) => [path.slice(pair.language.length + 1), unitStates(gatherUnits(file, ids), [], []).units] as const,
  );
  return translationStatus(pair.language, pair.source, filePairs(pair), new Map(untranslated));
}

function summary({ words, files }: TranslationStatus, units: readonly UnitStatus[], sourceLanguage: string): Translation {
  const blocks = (wanted: (unit: UnitStatus) => boolean): Set<string> =>
    new Set(units.filter(wanted).flatMap(({ source }) => source.block ?? []));
  return {
    sourceLanguage,
    missing: blocks(({ state }) => state === 'missing'),
    stale: blocks(({ isStale }) => isStale),
    copies: units.flatMap(({ state, target }) => (state === 'missing' && target ? [target.place] : [])),
    words,
    texts: files.map(({ title, words: counts }) => ({ title, words: counts })),
  };
}

/** Shares are rounded down: 100 % says that nothing is left. */
function percent(language: string, share: number): string {
  return new Intl.NumberFormat(language, {
    style: 'percent',
    maximumFractionDigits: 1,
    roundingMode: 'floor',
  } as Intl.NumberFormatOptions).format(share);
}
function excerpt({ source }: UnitStatus): string {
  const text = textOfParts(source.parts).replace(/\s+/g, ' ').trim();
  return text.length > 50 ? `${text.slice(0, 49)}…` : text;
}

/** The colophon of a translation names its source and its share. */
function withShare(section: Section, { words }: Translation, source: Book, { words: { language, phrases } }: Book): Section {
  if (section.kind !== 'colophon') return section;
  const { place } = section.heading;
  const values: Readonly<Record<string, string>> = {
    language: new Intl.DisplayNames([language], { type: 'language' }).of(source.info.language) ?? source.info.language,
    number: source.info.edition,
    date: dayIn(language, source.info.date),
    translated: percent(language, coverage(words)),
    reviewed: percent(language, words.all === 0 ? 1 : words.reviewed / words.all),
  };
  const value = phrases.colophonTranslation.replace(/\{(\w+)\}/g, (whole, name: string) => values[name] ?? whole);
  const paragraph: BlockNode = { type: 'paragraph', id: 'u-colophon-translation', place, children: [{ type: 'text', value, place }] };
  const [first, ...rest] = section.body;
  return { ...section, body: first ? [first, paragraph, ...rest] : [paragraph] };
}
