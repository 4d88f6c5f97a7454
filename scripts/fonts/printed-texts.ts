import type { Book } from '../model/book.ts';

/** Fields that are no words for readers. */
const silent: ReadonlySet<string> = new Set([
  'place',
  'type',
  'id',
  'anchor',
  'target',
  'asset',
  'url',
  'concept',
  'kind',
  'align',
  'calls',
]);

/** All that an edition may print: its text with all that is generated, drawings, title page, the press's words and the names of its languages. */
export function printedTexts({ info, words, sections }: Pick<Book, 'info' | 'words' | 'sections'>): string[] {
  const texts = info.languages.map((language) => new Intl.DisplayNames([language], { type: 'language' }).of(language) ?? '');
  return [...texts, ...textsIn([info, words, sections])];
}

/** The words for readers anywhere in a part of a book. */
export function textsIn(part: unknown): string[] {
  const texts: string[] = [];
  gather(part, texts);
  return texts;
}

function gather(value: unknown, texts: string[]): void {
  if (typeof value === 'string') texts.push(value);
  else if (Array.isArray(value)) for (const item of value) gather(item, texts);
  else if (typeof value === 'object' && value !== null) {
    for (const [name, inner] of Object.entries(value)) if (!silent.has(name)) gather(inner, texts);
  }
}
