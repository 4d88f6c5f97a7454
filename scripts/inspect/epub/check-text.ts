import type { Report } from '../../diagnostics/diagnostic.ts';
import { rawText } from '../../diagnostics/epub.ts';
import type { Edition } from '../../model/book.ts';
import { walk } from '../../model/walk.ts';
import type { ManifestItem } from './check-manifest.ts';
import type { OpenedEpub } from './open-epub.ts';
import { visibleText } from './xml-tree.ts';

/** What no reader should see: values that are none, and Markdown that nothing has read. */
const signs =
  /\bundefined\b|\[object \w+\]|\bNaN\b|\{#[\w-]+\}|^:::.*$|\[\^[\w-]+\]|\[@[\w-]+\]|:(?:term|acronym|var|index|fact)\[|\*\*\S[^*\n]*\*\*|\]\([\w./#:-]+\)/m;

/** No document shows signs that the edition's own texts do not hold. */
export function checkText(
  { documents }: OpenedEpub,
  manifest: readonly ManifestItem[],
  { sections }: Edition<'epub'>,
  report: Report,
): void {
  const written: string[] = [];
  for (const { heading, body, notes } of sections)
    walk([heading, ...body, ...notes], (node) => {
      if (node.type === 'text') written.push(node.value);
    });
  const own = written.join('\n');
  for (const { file, mediaType } of manifest) {
    const document = mediaType === 'application/xhtml+xml' ? documents.get(file) : undefined;
    const text = document === undefined ? undefined : signs.exec(visibleText(document))?.[0];
    if (text !== undefined && !isOwnWord(text, own)) report(rawText({ file, text }));
  }
}

/** A book may speak of something undefined; it never means to show Markdown. */
function isOwnWord(text: string, own: string): boolean {
  return /^(undefined|NaN)$/.test(text) && own.includes(text);
}
