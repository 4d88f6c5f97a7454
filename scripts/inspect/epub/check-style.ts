import type { Report } from '../../diagnostics/diagnostic.ts';
import { epubStyle } from '../../diagnostics/epub-reading.ts';
import type { Place } from '../../model/place.ts';
import { attributeOf, textOf } from '../../xml/xml-tree.ts';
import type { EpubView } from './view.ts';

const fixedSize =
  /(?:^|[;{\s])(?:font|font-size|line-height|letter-spacing|word-spacing)\s*:[^;{}]*?(?<![\w.-])\d*\.?\d+(?:px|pt|pc|cm|mm|in|Q)\b/i;
const fixedPosition = /(?:^|[;{\s])position\s*:\s*(?:fixed|sticky)\b/i;
const noSelection = /(?:^|[;{\s])(?:-[a-z]+-)?user-select\s*:\s*none\b/i;
const keepsPictures = /(?:^|[},\s])img\b[^{}]*\{[^{}]*max-(?:width|inline-size)\s*:\s*100%/i;

/** Readers keep their size of type, their screen and their right to look up words, in style sheets and in single attributes. */
export function checkStyle({ documents, manifest, epub }: EpubView, report: Report): void {
  let keeps = false;
  for (const { file, mediaType } of manifest) {
    if (mediaType !== 'text/css') continue;
    const css = new TextDecoder().decode(epub.files.get(file)).replace(/\/\*[\s\S]*?\*\//g, ' ');
    const imported = /@import[^;]*/.exec(css)?.[0];
    if (imported !== undefined) report(epubStyle({ file, fault: 'import', found: imported }));
    keeps ||= keepsPictures.test(css);
    checkCss(file, css, undefined, report);
  }
  const [sheet] = manifest.filter(({ mediaType }) => mediaType === 'text/css');
  if (!keeps) report(epubStyle({ file: sheet?.file ?? '', fault: 'picture' }));
  for (const { file, elements } of documents)
    for (const { element, place } of elements) {
      checkCss(file, attributeOf(element, 'style') ?? '', place, report);
      if (element.name === 'style') checkCss(file, textOf(element), place, report);
    }
}

function checkCss(file: string, css: string, place: Place | undefined, report: Report): void {
  for (const [fault, pattern] of [
    ['size', fixedSize],
    ['position', fixedPosition],
    ['select', noSelection],
  ] as const) {
    const found = pattern.exec(css)?.[0];
    if (found !== undefined) report(epubStyle({ file, fault, found: found.replace(/^[;{\s]+/, '').trim() }, place));
  }
}
