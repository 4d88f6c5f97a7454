import { readFileSync } from 'node:fs';
import { parse } from 'yaml';
import type { Edition, Section, TermGroup } from '../../../../scripts/model/book.ts';
import type { Paragraph } from '../../../../scripts/model/book-node.ts';
import type { Words } from '../../../../scripts/model/words.ts';
import { sampleEdition, sampleWords } from '../../../sample-edition.ts';

/** A book of one language for the search: a chapter a title, with its paragraphs. */
export interface SmallBook {
  readonly language: string;
  readonly chapters: Readonly<Record<string, readonly string[]>>;
  readonly synonyms?: readonly TermGroup[];
  /** Languages of the book; its own alone where absent. */
  readonly languages?: readonly string[];
}

/** Its web edition. Chapters have the anchors `ch-0`, `ch-1`; their paragraphs `u-0-0`, `u-0-1` and so on. */
export function editionOf({ language, chapters, synonyms, languages = [language] }: SmallBook): Edition<'web'> {
  const words = wordsOf(language);
  const edition = sampleEdition('web');
  const sections = Object.entries(chapters).map(([title, paragraphs], at): Section => {
    const start = { line: at + 1, column: 1, offset: 0 };
    const place = { file: `${language}/${at}.md`, start, end: start };
    const children = (value: string) => [{ type: 'text' as const, value, place }];
    return {
      kind: 'chapter',
      matter: 'main',
      anchor: `ch-${at}`,
      heading: { type: 'heading', id: `u-${at}`, anchor: `ch-${at}`, depth: 1, place, children: children(title) },
      shortTitle: title,
      body: paragraphs.map((text, number): Paragraph => ({ type: 'paragraph', id: `u-${at}-${number}`, place, children: children(text) })),
      notes: [],
    };
  });
  return {
    ...edition,
    info: { ...edition.info, language, direction: words.direction, languages },
    words,
    sections,
    assets: new Map(),
    spec: { ...edition.spec, ...(synonyms === undefined ? {} : { synonyms }) },
  };
}

function wordsOf(language: string): Words {
  if (language === 'en' || language === 'fr' || language === 'nl') return sampleWords(language);
  const arabic = parse(readFileSync(new URL('../../../books/right-to-left/words/ar.yaml', import.meta.url), 'utf8')) as Words;
  return language === 'ar' ? arabic : { ...sampleWords('en'), language };
}
