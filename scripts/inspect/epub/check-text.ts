import type { Report } from '../../diagnostics/diagnostic.ts';
import { rawText } from '../../diagnostics/epub.ts';
import type { Edition } from '../../model/book.ts';
import { visibleText } from '../../xml/xml-tree.ts';
import { createRawWordFinder } from '../raw-words.ts';
import type { ManifestItem } from './check-manifest.ts';
import type { OpenedEpub } from './open-epub.ts';

/** No document shows signs of unread Markdown or of values that are none. */
export function checkText(
  { documents }: OpenedEpub,
  manifest: readonly ManifestItem[],
  { sections }: Edition<'epub'>,
  report: Report,
): void {
  const findRawWords = createRawWordFinder(sections);
  for (const { file, mediaType } of manifest) {
    const document = mediaType === 'application/xhtml+xml' ? documents.get(file) : undefined;
    const text = document === undefined ? undefined : findRawWords(visibleText(document));
    if (text !== undefined) report(rawText({ file, text }));
  }
}
