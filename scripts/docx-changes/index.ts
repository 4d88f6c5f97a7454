export { type ComparisonOptions, compareDocx } from './compare-docx.ts';
export { PackageTrees } from './package-trees.ts';
export { type ChangesProof, proveChanges, settleDocx } from './prove-changes.ts';
export { readableText } from './readable-text.ts';
export { type Settlement, settleRevisions } from './settle-revisions.ts';
