import { compose } from '../../scripts/compose/compose.ts';
import type { Host } from '../../scripts/host/host.ts';
import type { Edition, Format } from '../../scripts/model/book.ts';
import { checkBook } from '../../scripts/pipeline.ts';
import { seal } from '../../scripts/seal/seal.ts';

/** An edition of the first language of a book, as its writer gets it; undefined where the book has errors. */
export async function composeEdition<F extends Format>(book: string, format: F, host: Host): Promise<Edition<F> | undefined> {
  const { books, findings } = await checkBook({ book, strict: false }, { host, watch: () => {} });
  const sealed = books[0] && seal(books[0], findings);
  if (!sealed) return undefined;
  const input = { book: sealed, format, profile: 'release' as const, formats: [format], epochSeconds: undefined };
  return (await compose.run(input, { host, report: () => {} })) as Edition<F>;
}

/** The PDF edition of the first language of a book; undefined where the book has errors. */
export const composeForPrint = (book: string, host: Host): Promise<Edition<'pdf'> | undefined> => composeEdition(book, 'pdf', host);
