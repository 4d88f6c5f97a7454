import type { HostFiles } from '../../host/host.ts';
import type { Book } from '../../model/book.ts';
import type { LongForm, Manuscript, Source } from '../../model/manuscript.ts';
import { wordsIn } from './words-in.ts';

/** Words that a book adds to the dictionary: its termbase, acronyms, names of sources and people, and its lists of words. */
export async function ownWords(book: Book, manuscript: Manuscript, language: string, files: HostFiles): Promise<ReadonlySet<string>> {
  const { info, settings, words } = book;
  const texts = [
    ...[...manuscript.concepts.values()].flatMap((concept) => [
      ...ofLanguage(concept.terms, info.language),
      ...ofLanguage(concept.acronyms, info.language),
    ]),
    ...[...manuscript.acronyms].flatMap(([acronym, expansions]) => [acronym, ofText(expansions.get(info.language))]),
    ...[...manuscript.sources.values()].flatMap(namesIn),
    ...Object.values(words.countries),
    ...[...settings.contributors, settings.publisher].flatMap(({ name }) => (typeof name === 'string' ? name : [])),
    settings.publisher.place ?? '',
  ];
  for (const path of wordLists(language)) {
    if (!manuscript.paths.includes(path)) continue;
    const list = new TextDecoder().decode(await files.read(`${manuscript.folder}/${path}`));
    texts.push(...list.split(/\r?\n/).map((line) => line.replace(/#.*$/, '').trim()));
  }
  return new Set(texts.flatMap(wordsOf));
}

/** The book's lists of true words: of one language, and of names in all. One word a line; # starts a comment. */
export function wordLists(language: string): readonly [string, string] {
  return [`terms/words.${language}.txt`, 'terms/words.txt'];
}

/** A long form in another language is no source of words for this one. */
function ofText(long: LongForm | undefined): string {
  return long === undefined || long.expansionLang !== undefined ? '' : long.expansion;
}

function ofLanguage(terms: Readonly<Record<string, readonly string[]>>, language: string): readonly string[] {
  return terms[language] ?? terms[language.split('-')[0] ?? ''] ?? [];
}

function namesIn(source: Source): string[] {
  const people = ['author', 'editor', 'translator'].flatMap((role) => (Array.isArray(source[role]) ? (source[role] as unknown[]) : []));
  const names = people.flatMap((person) => (typeof person === 'object' && person !== null ? Object.values(person) : []));
  return [...names, source.publisher, source['publisher-place'], source['title-short'], source.authority].filter(
    (name) => typeof name === 'string',
  );
}

/** Whole words, and the parts of those with hyphens. */
function wordsOf(text: string): string[] {
  return wordsIn(text).flatMap(({ word }) => (word.includes('-') ? [word, ...word.split('-')] : [word]));
}
