import { v5 as uuidV5 } from 'uuid';
import type { BookInfo } from '../model/book.ts';
import type { Localised, Settings } from '../model/settings.ts';
import type { Words } from '../model/words.ts';

/** What a catalogue knows of the book in one language. Texts that a language lacks are those of the source language. */
export function bookInfo(settings: Settings, language: string, words: Words): BookInfo {
  const [source = language] = settings.languages;
  const local = (text: Localised | string | undefined): string | undefined => textIn(text, language, source);
  const isbn = settings.identifiers.isbn?.[language];
  const optional = {
    subtitle: local(settings.subtitle),
    description: local(settings.description),
    status: local(settings.status),
    place: settings.publisher.place,
    url: settings.publisher.url,
    isbn,
    thema: settings.thema,
  };
  return {
    slug: settings.slug,
    title: local(settings.title) ?? settings.slug,
    language,
    direction: words.direction,
    languages: settings.languages,
    edition: settings.edition.number,
    date: settings.edition.date,
    publisher: local(settings.publisher.name) ?? '',
    contributors: settings.contributors.map(({ name, ...rest }) => ({ ...rest, name: local(name) ?? '' })),
    rights: local(settings.rights) ?? '',
    subjects: settings.subjects.flatMap((subject) => local(subject) ?? []),
    identifier: identifierOf(settings, language),
    ...given(optional),
  };
}

function textIn(text: Localised | string | undefined, language: string, source: string): string | undefined {
  return typeof text === 'object' ? (text[language] ?? text[source]) : text;
}

/** A name-based UUID (RFC 9562, version 5) of work, edition and language: the same at every build. The work is known by its publisher's name in the source language. */
function identifierOf({ slug, publisher, edition, languages }: Settings, language: string): string {
  const [source = language] = languages;
  return `urn:uuid:${uuidV5(`urn:handbook:${textIn(publisher.name, source, source)}:${slug}:${edition.number}:${language}`, uuidV5.URL)}`;
}

function given<T extends object>(values: T): { [K in keyof T]?: Exclude<T[K], undefined> } {
  return Object.fromEntries(Object.entries(values).filter(([, value]) => value !== undefined)) as {
    [K in keyof T]?: Exclude<T[K], undefined>;
  };
}
