import { makeChangeEdition } from './make-change-edition.ts';
import { type EditionRun, makeEdition, standingPages, type WantedEdition } from './make-edition.ts';
import type { CheckedBook, Format } from './model/book.ts';
import { type PdfProfile, type PrintedPages, pageSources } from './model/pdf.ts';
import type { FinishedEdition } from './save/finished-editions.ts';

export interface EditionsInput {
  readonly wanted: readonly WantedEdition[];
  /** Books that may be written, by language. */
  readonly books: ReadonlyMap<string, CheckedBook>;
  readonly run: EditionRun;
  /** Absolute path of the output folder. */
  readonly output: string;
  /** Editions that are written at a time. */
  readonly jobs: number;
  /** Told why an edition could not be made; throws what is not the machine's fault. */
  readonly onFault: (error: unknown) => undefined;
}
type Made = FinishedEdition | undefined;

/**
 * Makes the editions that are wanted; what comes out is in their order, undefined where one was not made. An EPUB and a site need the pages of their PDF, and a DOCX
 * of changes the clean one, so PDFs that pages are taken of are begun first and those two last: none waits for one that is not begun, whatever the number of jobs, and no other format waits at all.
 */
export async function makeEditions({ wanted, books, run, output, jobs, onFault }: EditionsInput): Promise<Made[]> {
  const results: Made[] = new Array(wanted.length);
  const pdfs = new Map<string, Promise<Made>>();
  const documents = new Map<string, Promise<Made>>();
  const make = (edition: WantedEdition): Promise<Made> => {
    const book = books.get(edition.language);
    if (!book) return Promise.resolve(undefined);
    const made = edition.changes
      ? Promise.resolve(documents.get(edition.language)).then((clean) => makeChangeEdition(book, run, output, clean))
      : printedFor(book, edition, run, pdfs).then((printed) => makeEdition(book, edition, run, output, printed));
    const settled = made.catch(onFault);
    if (edition.format === 'docx' && !edition.changes) documents.set(edition.language, settled);
    if (edition.pdfProfile !== undefined) pdfs.set(pdfName(edition.language, edition.pdfProfile), settled);
    return settled;
  };
  const queue = wanted
    .map((edition, at) => ({ edition, at }))
    .sort((a, b) => turn(a.edition) - turn(b.edition) || a.at - b.at)
    .values();
  const worker = async (): Promise<void> => {
    for (const { edition, at } of queue) results[at] = await make(edition);
  };
  await Promise.all(Array.from({ length: Math.max(1, jobs) }, worker));
  return results;
}

function turn({ format, pdfProfile, changes }: WantedEdition): number {
  if (listsPages(format) || changes) return 2;
  return pdfProfile !== undefined && pageSources.includes(pdfProfile) ? 0 : 1;
}
const listsPages = (format: Format): boolean => format === 'epub' || format === 'web';
const pdfName = (language: string, profile: PdfProfile): string => `${language} ${profile}`;

/** Pages of the best PDF of the same text: of one that is made in this run, or of a finished one; undefined where there is neither. */
async function printedFor(
  book: CheckedBook,
  { language, format }: WantedEdition,
  run: EditionRun,
  pdfs: ReadonlyMap<string, Promise<Made>>,
): Promise<PrintedPages | undefined> {
  if (!listsPages(format)) return undefined;
  for (const profile of pageSources) {
    const beingMade = pdfs.get(pdfName(language, profile));
    const map = beingMade ? (await beingMade)?.pages : await standingPages(book, profile, run);
    if (map) return { profile, map };
  }
  return undefined;
}
