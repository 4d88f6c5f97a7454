import { createMemoryHost } from '../../scripts/host/index.ts';
import type { Book } from '../../scripts/model/book.ts';
import type { TextFile } from '../../scripts/model/manuscript.ts';
import { checkBook } from '../../scripts/pipeline.ts';
import { parseMarkdown } from '../../scripts/read/parse-markdown.ts';
import { blockIdsByPlace, gatherUnits } from '../../scripts/translate/gather-units.ts';
import { createRereading } from '../../scripts/translate/rereading.ts';
import type { Unit } from '../../scripts/translate/unit.ts';
import type { Rereading } from '../../scripts/translate/write-units.ts';

const settings = `slug: b
title: { en: Book }
edition: { number: '1', date: 2006-10-31 }
publisher: { name: P }
contributors: []
rights: { en: CC }
subjects: []
languages: [en]
formats: [web]
structure:
  front: []
  parts:
    - { id: part-one, title: { en: One }, chapters: [a.md] }
  back: [{ generate: references }]
`;

/** A book of one chapter, whatever is wrong with it. */
export async function openChapter(
  text: string,
): Promise<{ readonly file: TextFile; readonly book: Book; readonly units: readonly Unit[]; readonly rereading: Rereading }> {
  const host = createMemoryHost({ '/m/book.yaml': settings, '/m/en/a.md': text });
  const { manuscript, books } = await checkBook({ book: '/m', strict: false }, { host, watch: () => {} });
  const file = manuscript?.texts.get('en/a.md');
  const [book] = books;
  if (!file || !book) throw new Error('The chapter cannot be opened.');
  const ids = blockIdsByPlace(book);
  return { file, book, units: gatherUnits(file, ids), rereading: createRereading(file, ids, parseMarkdown) };
}
