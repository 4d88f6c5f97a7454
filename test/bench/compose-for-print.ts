import { compose } from '../../scripts/compose/compose.ts';
import type { Host } from '../../scripts/host/host.ts';
import type { Edition } from '../../scripts/model/book.ts';
import { checkBook } from '../../scripts/pipeline.ts';
import { seal } from '../../scripts/seal/seal.ts';

/** The PDF edition of the first language of a book, as the PDF writer gets it; undefined where the book has errors. */
export async function composeForPrint(book: string, host: Host): Promise<Edition<'pdf'> | undefined> {
  const { books, findings } = await checkBook({ book, strict: false }, { host, watch: () => {} });
  const sealed = books[0] && seal(books[0], findings);
  if (!sealed) return undefined;
  const input = { book: sealed, format: 'pdf' as const, profile: 'release' as const, formats: ['pdf' as const], epochSeconds: undefined };
  return (await compose.run(input, { host, report: () => {} })) as Edition<'pdf'>;
}
