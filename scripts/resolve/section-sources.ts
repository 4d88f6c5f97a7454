import type { Report } from '../diagnostics/diagnostic.ts';
import { missingFile } from '../diagnostics/manuscript.ts';
import type { SectionKind } from '../model/book.ts';
import type { Manuscript, TextFile } from '../model/manuscript.ts';
import type { Place } from '../model/place.ts';
import { startOf } from '../model/place.ts';
import type { Generated, StructureItem } from '../model/settings.ts';
import type { WordKind, Words } from '../model/words.ts';
import { nearest } from '../text/nearest.ts';
import { placeOfWord } from '../text/place-of-word.ts';
import { roman } from '../text/roman.ts';
import { slug } from '../text/slug.ts';
import { headingParts } from './outline.ts';

/** A section before it is converted: a file, or one that the press makes. */
export interface SectionSource {
  readonly kind: SectionKind;
  readonly matter: 'front' | 'main' | 'back';
  readonly anchor: string;
  readonly title: string;
  readonly number?: string;
  readonly wordKind?: WordKind;
  readonly file?: TextFile;
  readonly generate?: Generated;
  /** Named in the contents. */
  readonly listed: boolean;
  readonly place: Place;
}

/** What is new is front or back matter, as it stands. */
const generatedKinds: Readonly<Record<Exclude<Generated, 'changes'>, SectionKind>> = {
  'half-title': 'halfTitle',
  'title-page': 'titlePage',
  contents: 'contents',
  figures: 'contents',
  tables: 'contents',
  checklists: 'contents',
  acronyms: 'acronyms',
  glossary: 'glossary',
  references: 'references',
  index: 'index',
  colophon: 'colophon',
};
/** What the contents never name, whatever book.yaml says. */
const neverListed: readonly Generated[] = ['half-title', 'title-page', 'contents', 'colophon'];

/** The sections of one language in order, numbered: what book.yaml names. A file that is not there is reported. */
export function sectionSources(manuscript: Manuscript, language: string, title: string, words: Words, report: Report): SectionSource[] {
  const { front, parts, back } = manuscript.settings.structure;
  const place = startOf('book.yaml');
  const counters = { part: 0, chapter: 0, annex: 0 };
  const open = (name: string): TextFile | undefined => {
    const path = `${language}/${name}`;
    const file = manuscript.texts.get(path);
    if (!file && !manuscript.paths.includes(path))
      report(
        missingFile({ path, nearest: nearest(path, manuscript.texts.keys()) }, placeOfWord('book.yaml', manuscript.settingsText, name)),
      );
    return file;
  };
  const item = (entry: StructureItem, matter: 'front' | 'back'): SectionSource[] => {
    if ('generate' in entry)
      return [
        {
          ...generatedSource(entry.generate, matter, title, words, place),
          listed: entry.listed && !neverListed.includes(entry.generate),
        },
      ];
    const file = open(entry.file);
    return file ? [{ kind: matter, matter, file, place, listed: entry.listed, ...identity(file) }] : [];
  };
  const main = parts.flatMap((part): SectionSource[] => {
    counters.part = part.number ?? counters.part + 1;
    const number = roman(counters.part).toUpperCase();
    const divider: SectionSource = {
      kind: 'part',
      matter: 'main',
      anchor: part.id,
      title: part.title[language] ?? part.title[manuscript.settings.languages[0] ?? ''] ?? part.id,
      number,
      wordKind: 'part',
      listed: true,
      place,
    };
    const chapters = part.chapters.flatMap((name): SectionSource[] => {
      const file = open(name);
      if (!file) return [];
      const common = { kind: part.kind, matter: 'main' as const, file, place, listed: true, ...identity(file) };
      if (part.kind === 'profile') return [common];
      if (part.kind === 'chapter') counters.chapter += 1;
      else counters.annex += 1;
      const own = part.kind === 'chapter' ? String(counters.chapter) : letters(counters.annex);
      return [{ ...common, number: own, wordKind: part.kind }];
    });
    return [divider, ...chapters];
  });
  return [...front.flatMap((entry) => item(entry, 'front')), ...main, ...back.flatMap((entry) => item(entry, 'back'))];
}

function generatedSource(
  generate: Generated,
  matter: 'front' | 'back',
  bookTitle: string,
  words: Words,
  place: Place,
): Omit<SectionSource, 'listed'> {
  const title = generate === 'title-page' || generate === 'half-title' ? bookTitle : words.phrases[generate];
  return { kind: generate === 'changes' ? matter : generatedKinds[generate], matter, anchor: generate, title, generate, place };
}

function identity(file: TextFile): { readonly anchor: string; readonly title: string } {
  const heading = file.tree.children.find((node) => node.type === 'heading' && node.depth === 1);
  if (heading?.type !== 'heading') return { anchor: slug(file.path.replace(/^[^/]+\//, '').replace(/\.md$/, '')), title: file.path };
  const { id, title } = headingParts(heading);
  return { anchor: id ?? slug(title), title };
}

function letters(number: number): string {
  return number <= 26 ? String.fromCharCode(64 + number) : letters(Math.floor((number - 1) / 26)) + letters(((number - 1) % 26) + 1);
}
