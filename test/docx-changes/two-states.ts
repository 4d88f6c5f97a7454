import { resolveSince } from '../../scripts/book-since.ts';
import { compose } from '../../scripts/compose/compose.ts';
import type { Host } from '../../scripts/host/host.ts';
import { createMemoryHost } from '../../scripts/host/index.ts';
import type { Book, CheckedBook, Edition } from '../../scripts/model/book.ts';
import { checkBook } from '../../scripts/pipeline.ts';
import { writeDocx } from '../../scripts/write/docx/index.ts';
import { baseBook } from '../cases/base-book.ts';
import { type ComparedBytes, compareBytes } from './compare-bytes.ts';

/** Two states of the text of a book of one chapter, each made into a DOCX by the press, and compared. */
export async function compareStates(before: string, now: string): Promise<ComparedBytes> {
  const files = (folder: string, text: string) =>
    Object.entries({ ...baseBook, 'en/01.md': text }).map(([path, content]) => [`${folder}/${path}`, content] as const);
  const host = createMemoryHost(Object.fromEntries([...files('/old', before), ...files('/book', now)]));
  const { books, findings } = await checkBook({ book: '/book', strict: false }, { host, watch: () => {} });
  const [book] = books;
  const errors = findings.filter(({ severity }) => severity === 'error');
  if (!book || errors.length > 0) throw new Error(`The book is not sound: ${errors.map(({ message }) => message).join(' ')}\n${now}`);
  const then = await (await resolveSince({ folder: '/old' }, '/book', host))?.book('en', book);
  if (!then) throw new Error('There is no earlier book.');
  const [old, fresh] = [await docxOf(then, host), await docxOf(book, host)];
  return { before: old, now: fresh, changes: compareBytes(old, fresh, { author: 'House', epochSeconds: 1_161_993_600 }) };
}

/** The DOCX edition of a book, before it is written. */
export async function docxEdition(book: Book, host: Host): Promise<Edition<'docx'>> {
  const input = { book: book as CheckedBook, format: 'docx', profile: 'release', formats: ['docx'], epochSeconds: undefined } as const;
  return (await compose.run(input, { host, report: () => {} })) as Edition<'docx'>;
}
/** The DOCX of a book. */
export async function docxOf(book: Book, host: Host): Promise<Uint8Array> {
  const { files } = await writeDocx(await docxEdition(book, host), { host, report: () => {} });
  return files[0]?.bytes ?? new Uint8Array();
}
