import { posix } from 'node:path';
import type { Element } from 'xast';
import type { Report } from '../../diagnostics/diagnostic.ts';
import { epubFormula, epubTextAlternative } from '../../diagnostics/epub-content.ts';
import type { Figure } from '../../model/book-node.ts';
import { walk } from '../../model/walk.ts';
import { attributeOf, elementsIn, wordsOf } from '../../xml/xml-tree.ts';
import type { EpubView, Found } from './view.ts';

const empty =
  /^(?:image|images|picture|photo|photograph|figure|graphic|img|alt|untitled|placeholder|image[-_ ]?placeholder|todo|tbd)?[\s.:\d]*$/i;
const fileName = /\.(?:png|jpe?g|gif|svg|webp|tiff?)$/i;
const mathNamespace = 'http://www.w3.org/1998/Math/MathML';

/** Pictures and formulas have the text alternatives of the manuscript, and none that say nothing (WCAG 2.2, 1.1.1). */
export function checkPictures({ documents, edition }: EpubView, report: Report): void {
  const { figures, decorations } = writtenPictures(edition.sections);
  let left = decorations;
  for (const { file, elements } of documents)
    for (const found of elements) {
      const { element, place } = found;
      if (element.name === 'img') {
        if (decorates(found) && left > 0) left -= 1;
        else checkImage(file, found, report);
      }
      if (element.name === 'figure') checkFigure(file, found, figures.get(attributeOf(element, 'id') ?? ''), report);
      if (element.name === 'math') {
        const name = attributeOf(element, 'alttext') ?? attributeOf(element, 'aria-label') ?? '';
        if (name.trim() === '') report(epubFormula({ file, fault: 'name' }, place));
        if (attributeOf(element, 'xmlns') !== mathNamespace) report(epubFormula({ file, fault: 'namespace' }, place));
      }
    }
}

function decorates({ element, around }: Found): boolean {
  const isHidden = /^(?:presentation|none)$/.test(attributeOf(element, 'role') ?? '') || attributeOf(element, 'aria-hidden') === 'true';
  return attributeOf(element, 'alt') === '' && isHidden && !around.some(({ name }) => name === 'figure');
}

function checkImage(file: string, { element, place }: Found, report: Report): void {
  const picture = attributeOf(element, 'src') ?? '';
  const alt = attributeOf(element, 'alt')?.trim();
  if (alt === undefined) report(epubTextAlternative({ file, picture, fault: 'missing' }, place));
  else if (alt === '') report(epubTextAlternative({ file, picture, fault: 'empty' }, place));
  else if (empty.test(alt) || fileName.test(alt) || alt === posix.basename(picture))
    report(epubTextAlternative({ file, picture, fault: 'false', found: alt }, place));
}

/** The picture of a figure says what the manuscript says; one that has lost its text altogether is told by itself. */
function checkFigure(file: string, { element, place }: Found, written: Figure | undefined, report: Report): void {
  if (written === undefined) return;
  const said = [...elementsIn(element, 'img'), ...elementsIn(element, 'svg')].map(alternativeOf);
  const wanted = evened(written.alt);
  const own = said.filter((each) => each !== undefined && each !== '' && !empty.test(each) && !fileName.test(each));
  if (own.length === 0 && said.length > 0) return;
  if (!own.some((each) => each === wanted))
    report(epubTextAlternative({ file, picture: written.anchor ?? written.id, fault: 'changed' }, place));
}
function alternativeOf(element: Element): string | undefined {
  const words = attributeOf(element, 'alt') ?? attributeOf(element, 'aria-label') ?? elementsIn(element, 'title').map(wordsOf)[0];
  return words === undefined ? undefined : evened(words);
}
const evened = (text: string): string => text.replace(/\s+/g, ' ').trim();

function writtenPictures(sections: EpubView['edition']['sections']): {
  readonly figures: ReadonlyMap<string, Figure>;
  readonly decorations: number;
} {
  const figures = new Map<string, Figure>();
  const inFigures = new Set<unknown>();
  let decorations = 0;
  for (const { heading, body, notes } of sections)
    walk([heading, ...body, ...notes], (node) => {
      if (node.type === 'figure') {
        figures.set(node.anchor ?? node.id, node);
        inFigures.add(node.content);
      }
      if (node.type === 'image' && node.alt === '' && !inFigures.has(node)) decorations += 1;
    });
  return { figures, decorations };
}
