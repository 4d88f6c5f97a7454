import { defineDiagnostic } from './diagnostic.ts';

const report = 'This is a fault of the press: please report it with the manuscript that shows it.';

export const epubCover = defineDiagnostic<{ fault: 'none' | 'several' | 'kind' | 'old' }>({
  code: 'epub/cover',
  severity: 'error',
  explanation:
    'The manifest marks one picture as the cover (property “cover-image”), and old reading systems find the same one by the meta element “cover”. Without it, shelves show a blank book; no validator asks for it.',
  notation: 'xml',
  bad: '<item id="cover-image" href="cover.png" media-type="image/png"/>',
  good: '<item id="cover-image" href="cover.png" media-type="image/png" properties="cover-image"/>',
  message: ({ fault }) =>
    ({
      none: 'The EPUB’s manifest marks no picture as the cover.',
      several: 'The EPUB’s manifest marks more than one picture as the cover.',
      kind: 'What the EPUB’s manifest marks as the cover is no picture.',
      old: 'The EPUB’s meta element “cover” names another item than the cover.',
    })[fault],
  hint: () => report,
});

export const epubMediaType = defineDiagnostic<{ file: string; said: string; found: string }>({
  code: 'epub/media-type',
  severity: 'error',
  explanation: 'A file of the EPUB is not what its manifest says: its first bytes are those of another kind of file.',
  notation: 'xml',
  bad: '<item id="image-1" href="images/image-1.png" media-type="image/jpeg"/>',
  good: '<item id="image-1" href="images/image-1.png" media-type="image/png"/>',
  message: ({ file, said, found }) => `The EPUB’s manifest says that “${file}” is “${said}”, but it is ${found}.`,
  hint: () => report,
});

export const epubItemProperties = defineDiagnostic<{ file: string; property: string; fault: 'lacks' | 'false' | 'unknown' }>({
  code: 'epub/item-properties',
  severity: 'error',
  explanation:
    'The manifest says of each document whether it holds drawings (svg), formulas (mathml) or scripts (scripted), no less and no more than is true (EPUB 3.3, appendix D.6).',
  notation: 'xml',
  bad: '<item id="section-counselling" href="counselling.xhtml" media-type="application/xhtml+xml"/>',
  good: '<item id="section-counselling" href="counselling.xhtml" media-type="application/xhtml+xml" properties="svg"/>',
  message: ({ file, property, fault }) =>
    ({
      lacks: `The EPUB’s manifest does not say that “${file}” holds what “${property}” stands for.`,
      false: `The EPUB’s manifest says “${property}” of “${file}”, which holds nothing of that kind.`,
      unknown: `The EPUB’s manifest says “${property}” of “${file}”, which this book has no use for.`,
    })[fault],
  hint: () => report,
});

export const epubClaim = defineDiagnostic<{
  fault: 'false' | 'unclaimed' | 'unproved' | 'missing' | 'conformance' | 'certifier' | 'twice';
  name: string;
}>({
  code: 'epub/claim',
  severity: 'error',
  explanation:
    'What the EPUB claims for readers with disabilities is held against its content: nothing is claimed that is not there, nothing that is there is left unsaid, and conformance is claimed in the words of EPUB Accessibility 1.1 with the name of who vouches for it. Validators look at the words of claims only.',
  notation: 'xml',
  bad: '<meta property="schema:accessibilityFeature">MathML</meta><meta property="schema:accessibilityFeature">index</meta>',
  good: '<meta property="schema:accessibilityFeature">index</meta>',
  message: ({ fault, name }) =>
    ({
      false: `The EPUB claims “${name}”, but nothing in it is of that kind.`,
      unclaimed: `The EPUB has what “${name}” stands for, but does not say so.`,
      unproved: `The EPUB claims “${name}”, which the press cannot prove.`,
      missing: `The EPUB does not say “${name}”.`,
      conformance: `The EPUB claims to conform to “${name}”, which is not how EPUB Accessibility 1.1 has it said.`,
      certifier: 'The EPUB claims conformance, but nobody is named who vouches for it (a11y:certifiedBy).',
      twice: `The EPUB claims “${name}” twice.`,
    })[fault],
  hint: () => report,
});
