import type { Asset, Edition } from '../../model/book.ts';
import { walk } from '../../model/walk.ts';
import type { Phrase } from '../../model/words.ts';
import type { PageBreak } from './page-breaks.ts';

/** What the package says of how the book can be read: schema.org's words, and a summary in the book's language. */
export interface Accessibility {
  readonly modes: readonly string[];
  readonly sufficient: readonly string[];
  readonly features: readonly string[];
  readonly hazard: 'none' | 'unknown';
  readonly summary: string;
}

/**
 * Counted from what the file has (EPUB Accessibility 1.1, section 2). Conformance to WCAG is not among it: no part of the press can tell whether alternative texts
 * say what the pictures do, and the summary says that nobody has examined it.
 */
export function accessibilityOf(edition: Edition<'epub'>, pictures: readonly Asset[], pageBreaks: readonly PageBreak[]): Accessibility {
  const { alternatives, described, hasIndex } = findIn(edition);
  const visual = alternatives.length > 0;
  const allNamed = alternatives.every((words) => words.trim() !== '');
  const { phrases } = edition.words;
  const said: readonly (readonly [boolean, Phrase])[] = [
    [true, 'accessibilitySummary'],
    [visual && allNamed, 'accessiblePictures'],
    [described, 'accessibleDescriptions'],
    [pageBreaks.length > 0, 'accessiblePages'],
    [true, 'accessibleUnexamined'],
  ];
  return {
    modes: visual ? ['textual', 'visual'] : ['textual'],
    sufficient: [...(allNamed ? ['textual'] : []), ...(visual ? ['textual,visual'] : [])],
    features: [
      ...['structuralNavigation', 'tableOfContents', 'readingOrder', 'displayTransformability', 'unlocked', 'ARIA'],
      ...(visual && allNamed ? ['alternativeText'] : []),
      ...(hasIndex ? ['index'] : []),
      ...(described ? ['longDescription'] : []),
      ...(pageBreaks.length > 0 ? ['pageBreakMarkers', 'pageNavigation'] : []),
    ],
    hazard: pictures.some(mayMove) ? 'unknown' : 'none',
    summary: said.flatMap(([holds, phrase]) => (holds ? [phrases[phrase]] : [])).join(' '),
  };
}

function findIn({ sections }: Edition<'epub'>) {
  const alternatives: string[] = [];
  let [described, hasIndex] = [false, false];
  for (const { heading, body, notes } of sections)
    walk([heading, ...body, ...notes], (node) => {
      // Without words a picture in a line is for decoration.
      if (node.type === 'figure' || (node.type === 'image' && node.alt !== '')) alternatives.push(node.alt);
      if (node.type === 'figure' && node.description.length > 0) described = true;
      if (node.type === 'indexList') hasIndex = true;
    });
  return { alternatives, described, hasIndex };
}

/** Whether a picture may flash or move: an animated PNG has a chunk acTL, an SVG elements or rules for it. */
function mayMove({ mediaType, bytes }: Asset): boolean {
  if (mediaType === 'image/jpeg') return false;
  const text = new TextDecoder('latin1').decode(bytes);
  if (mediaType === 'image/png') return text.slice(0, text.indexOf('IDAT')).includes('acTL');
  return /<(?:\w+:)?(?:animate|set|script)|@keyframes/i.test(text);
}
