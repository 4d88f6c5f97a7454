import { createHash } from 'node:crypto';
import type { Settings } from '../../model/settings.ts';
import type { ExchangeHeading } from './exchange-file.ts';

/** What a file of this book says of itself. */
export function exchangeHeading(settings: Settings, language: string, toolVersion: string): ExchangeHeading {
  const sourceLanguage = settings.languages[0] ?? 'en';
  return {
    book: settings.slug,
    title: settings.title[sourceLanguage] ?? settings.slug,
    edition: settings.edition,
    editionHash: editionHash(settings),
    toolVersion,
    sourceLanguage,
    language,
  };
}

/** Tells editions apart, and books of the same name: 12 hex digits. The texts are not in it, since they change while a translator works. */
export function editionHash({ slug, edition, languages }: Settings): string {
  return createHash('sha256')
    .update(JSON.stringify([slug, edition.number, languages[0]]))
    .digest('hex')
    .slice(0, 12);
}
