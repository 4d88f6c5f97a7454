import { v5 as uuidV5 } from 'uuid';
import type { BookInfo } from '../model/book.ts';
import type { Localised, Settings } from '../model/settings.ts';
import type { Words } from '../model/words.ts';

/** What a catalogue knows of the book in one language. Texts that a language lacks are those of the source language. */
export function bookInfo(settings: Settings, language: string, words: Words): BookInfo {
  const [source = language] = settings.languages;
  const local = (text: Localised | undefined): string | undefined => text?.[language] ?? text?.[source];
  const isbn = settings.identifiers.isbn?.[language];
  const optional = {
    subtitle: local(settings.subtitle),
    description: local(settings.description),
    status: local(settings.status),
    place: settings.publisher.place,
    url: settings.publisher.url,
    isbn,
  };
  return {
    slug: settings.slug,
    title: local(settings.title) ?? settings.slug,
    language,
    direction: words.direction,
    languages: settings.languages,
    edition: settings.edition.number,
    date: settings.edition.date,
    publisher: settings.publisher.name,
    contributors: settings.contributors,
    rights: local(settings.rights) ?? '',
    subjects: settings.subjects,
    identifier: identifierOf(settings, language),
    ...given(optional),
  };
}

/** A name-based UUID (RFC 9562, version 5) of work, edition and language: the same at every build. */
function identifierOf({ slug, publisher, edition }: Settings, language: string): string {
  return `urn:uuid:${uuidV5(`urn:handbook:${publisher.name}:${slug}:${edition.number}:${language}`, uuidV5.URL)}`;
}

function given<T extends object>(values: T): { [K in keyof T]?: Exclude<T[K], undefined> } {
  return Object.fromEntries(Object.entries(values).filter(([, value]) => value !== undefined)) as {
    [K in keyof T]?: Exclude<T[K], undefined>;
  };
}
