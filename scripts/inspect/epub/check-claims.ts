import type { Report } from '../../diagnostics/diagnostic.ts';
import { epubClaim } from '../../diagnostics/epub-package.ts';
import { attributeOf, elementsIn, wordsOf } from '../../xml/xml-tree.ts';
import { navsOf } from './nav-links.ts';
import { type EpubView, headingName, isCover, tokensOf } from './view.ts';

type Proof = (view: EpubView) => boolean;
const any =
  (test: (element: EpubView['documents'][number]['elements'][number]['element']) => boolean): Proof =>
  ({ documents }) =>
    documents.some(({ elements }) => elements.some(({ element }) => test(element)));
const isPicture = any(({ name }) => name === 'img' || name === 'svg');
const hasPageList: Proof = ({ nav }) => navsOf(nav, 'page-list').length > 0;

/** What proves each accessibilityFeature (schema.org's list of values) in this book. What is not here, the press cannot prove. */
const features: Readonly<Record<string, Proof>> = {
  alternativeText: any((element) => (element.name === 'img' && (attributeOf(element, 'alt') ?? '') !== '') || element.name === 'svg'),
  longDescription: any((element) => tokensOf(element, 'aria-describedby').length + tokensOf(element, 'aria-details').length > 0),
  index: any((element) => tokensOf(element, 'role').includes('doc-index')),
  MathML: any(({ name }) => name === 'math'),
  describedMath: any((element) => element.name === 'math' && (attributeOf(element, 'alttext') ?? '') !== ''),
  pageBreakMarkers: any((element) => tokensOf(element, 'role').includes('doc-pagebreak')),
  pageNavigation: hasPageList,
  tableOfContents: ({ nav }) => navsOf(nav, 'toc').length > 0,
  structuralNavigation: any(({ name }) => headingName.test(name)),
  readingOrder: ({ spine }) => spine.length > 0,
  ARIA: any((element) => attributeOf(element, 'role') !== undefined),
  displayTransformability: ({ manifest }) => manifest.every(({ properties }) => !properties.includes('rendition:layout-pre-paginated')),
  unlocked: ({ epub }) => !epub.files.has('META-INF/encryption.xml') && !epub.files.has('META-INF/rights.xml'),
};
const modes: Readonly<Record<string, Proof>> = { textual: () => true, visual: isPicture };

/** Claims for readers with disabilities, held against the content (EPUB Accessibility 1.1, 2 and 3). */
export function checkClaims(view: EpubView, report: Report): void {
  const said = (property: string): readonly string[] =>
    elementsIn(view.epub.package, 'meta')
      .filter((element) => attributeOf(element, 'property') === property)
      .map(wordsOf);
  hold(said('schema:accessibilityFeature'), features, view, report);
  hold(said('schema:accessMode'), modes, view, report);
  for (const name of ['schema:accessModeSufficient', 'schema:accessibilityHazard', 'schema:accessibilitySummary'])
    if (!said(name).some(Boolean)) report(epubClaim({ fault: 'missing', name }));
  const hazards = said('schema:accessibilityHazard');
  if (hazards.includes('none') && hazards.length > 1) report(epubClaim({ fault: 'false', name: 'none' }));
  checkConformance(view, report);
}

function hold(claims: readonly string[], proofs: Readonly<Record<string, Proof>>, view: EpubView, report: Report): void {
  for (const [at, name] of claims.entries()) {
    const proof = proofs[name];
    if (claims.indexOf(name) < at) report(epubClaim({ fault: 'twice', name }));
    else if (proof === undefined) report(epubClaim({ fault: 'unproved', name }));
    else if (!proof(view)) report(epubClaim({ fault: 'false', name }));
  }
  // The cover is the shelf's; a book of words alone may be silent about it.
  const inside = { ...view, documents: view.documents.filter((document) => !isCover(document)) };
  for (const [name, proof] of Object.entries(proofs))
    if (!claims.includes(name) && proof(inside)) report(epubClaim({ fault: 'unclaimed', name }));
}

const conformance = /^EPUB Accessibility 1\.1 - WCAG 2\.[012] Level A{1,3}$/;

/** Whoever claims conformance says it exactly so, and names who vouches for it (EPUB Accessibility 1.1, 4.2). */
function checkConformance({ epub }: EpubView, report: Report): void {
  const metas = elementsIn(epub.package, 'meta');
  for (const claim of metas.filter((element) => attributeOf(element, 'property') === 'dcterms:conformsTo')) {
    if (!conformance.test(wordsOf(claim))) report(epubClaim({ fault: 'conformance', name: wordsOf(claim) }));
    const certifiers = metas.filter((element) => attributeOf(element, 'property') === 'a11y:certifiedBy');
    const refined = `#${attributeOf(claim, 'id')}`;
    const named = certifiers.some((element) => wordsOf(element) !== '' && [undefined, refined].includes(attributeOf(element, 'refines')));
    if (!named) report(epubClaim({ fault: 'certifier', name: '' }));
  }
}
