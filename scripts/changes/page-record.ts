import { z } from 'zod';
import type { Book } from '../model/book.ts';
import type { Heading } from '../model/book-node.ts';
import { type PageMap, type PdfProfile, pdfProfiles } from '../model/pdf.ts';
import { plainTextOf, walk } from '../model/walk.ts';

const heading = z.strictObject({ id: z.string(), anchor: z.string(), title: z.string(), page: z.string() });
const recordSchema = z.strictObject({
  schemaVersion: z.literal(1),
  edition: z.string(),
  date: z.string(),
  /** The PDF whose pages they are. */
  profile: z.enum(pdfProfiles),
  browser: z.string(),
  headings: z.array(heading),
});

/** Where the headings of an edition stood, by permanent id. */
export type PageRecord = z.infer<typeof recordSchema>;
/** A heading as it is called, with its page. */
export type RecordedHeading = PageRecord['headings'][number];

/** Path of the record of a language in the manuscript. */
export const recordPath = (language: string): string => `.pages/${language}.json`;

/** The record of an edition that was printed. */
export function pageRecord({ info, sections }: Pick<Book, 'info' | 'sections'>, pages: PageMap, profile: PdfProfile): PageRecord {
  const headings = headingsOf({ sections }).flatMap((node): RecordedHeading[] => {
    const page = pages.folios.get(node.id) ?? pages.folios.get(node.anchor);
    return page === undefined ? [] : [{ id: node.id, anchor: node.anchor, title: titleOf(node), page }];
  });
  return { schemaVersion: 1, edition: info.edition, date: info.date, profile, browser: pages.browser, headings };
}

/** Every heading of a book, in order. */
export function headingsOf({ sections }: Pick<Book, 'sections'>): Heading[] {
  const found: Heading[] = [];
  for (const section of sections)
    walk([section.heading, ...section.body], (node) => {
      if (node.type === 'heading') found.push(node);
    });
  return found;
}

/** "1.2 Purpose". */
const titleOf = ({ number, children }: Heading): string => [number, plainTextOf(children)].filter(Boolean).join(' ');

/** A record as JSON, one heading a line, so that a comparison of files shows what has moved. */
export function recordText({ headings, ...head }: PageRecord): string {
  const lines = headings.map((each) => `    ${JSON.stringify(each)}`).join(',\n');
  const start = JSON.stringify(head, null, 2).replace(/\n\}$/, '');
  return `${start},\n  "headings": [\n${lines}\n  ]\n}\n`;
}

/** A record from its JSON; undefined where it is none, or one of another press. */
export function parseRecord(text: string): PageRecord | undefined {
  try {
    return recordSchema.safeParse(JSON.parse(text)).data;
  } catch {
    return undefined;
  }
}
