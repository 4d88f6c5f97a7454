import { pageRecord, recordPath, recordText } from '../changes/page-record.ts';
import type { Host } from '../host/host.ts';
import type { Profile } from '../model/book.ts';
import type { Built } from '../pipeline.ts';

/** Stores on which page each heading stands, by language, in the manuscript: of the PDF for screens, or else of the first one. False for drafts, which are not recorded. */
export async function recordPages(built: Built, profile: Profile | undefined, manuscript: string, host: Host): Promise<boolean> {
  for (const book of built.books) {
    if ((profile ?? book.settings.profile) === 'draft') return false;
    const { language } = book.info;
    const pdfs = built.editions.filter(({ entry, pages }) => entry.format === 'pdf' && entry.language === language && pages !== undefined);
    const { entry, pages } = pdfs.find((each) => each.entry.profile === 'screen') ?? pdfs[0] ?? {};
    if (entry && pages)
      await host.files.write(
        `${manuscript}/${recordPath(language)}`,
        new TextEncoder().encode(recordText(pageRecord(book, pages, entry.profile ?? 'screen'))),
      );
  }
  return true;
}
