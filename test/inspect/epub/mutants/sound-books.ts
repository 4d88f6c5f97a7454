import { compose } from '../../../../scripts/compose/compose.ts';
import { createDiskHost } from '../../../../scripts/host/index.ts';
import type { Edition } from '../../../../scripts/model/book.ts';
import type { MappedPage, PageMap } from '../../../../scripts/model/pdf.ts';
import { walk } from '../../../../scripts/model/walk.ts';
import { checkBook } from '../../../../scripts/pipeline.ts';
import { seal } from '../../../../scripts/seal/seal.ts';
import { type SampleLanguage, sampleEdition } from '../../../sample-edition.ts';

/** The sample book with the pages of a print. */
export const pagedEdition = (language: SampleLanguage = 'en'): Edition<'epub'> => withPages(sampleEdition('epub', language));

/** An edition with the pages of a print: one a section, in roman numbers before the main matter. */
export function withPages(edition: Edition<'epub'>): Edition<'epub'> {
  const folios = new Map<string, string>();
  const pages: MappedPage[] = [];
  const roman = ['i', 'ii', 'iii', 'iv', 'v', 'vi', 'vii', 'viii', 'ix', 'x', 'xi', 'xii'];
  const front = edition.sections.filter(({ matter }) => matter === 'front').length;
  for (const [at, { heading, body }] of edition.sections.entries()) {
    const folio = at < front ? (roman[at] ?? '') : String(at - front + 1);
    pages.push({ folio, firstBlock: heading.id });
    walk([heading, ...body], (node) => {
      if ('id' in node) folios.set(node.id, folio);
      if ('anchor' in node && node.anchor !== undefined) folios.set(node.anchor, folio);
    });
  }
  const map: PageMap = { folios, pages, browser: 'none' };
  return { ...edition, spec: { ...edition.spec, printed: { profile: 'screen', map } } };
}

/** The edition of a whole manuscript of test/books, or of a folder as seen from there, as the pipeline composes it. */
export async function bookEdition(name: string, language: string): Promise<Edition<'epub'>> {
  const host = createDiskHost();
  try {
    const book = new URL(`../../../books/${name}`, import.meta.url).pathname;
    const { books, findings } = await checkBook({ book, strict: false }, { host, watch: () => {} });
    const found = books.find(({ info }) => info.language === language);
    const checked = found && seal(found, findings);
    if (!checked) throw new Error(`${name} has no sound book in ${language}.`);
    const input = { book: checked, format: 'epub', profile: 'release', formats: ['epub'], epochSeconds: 0 } as const;
    return (await compose.run(input, { host, report: () => {} })) as Edition<'epub'>;
  } finally {
    await host.close();
  }
}
