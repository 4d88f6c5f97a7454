import type { Nodes } from 'xast';
import { toXml } from 'xast-util-to-xml';

/** What XML 1.0, 2.2 allows in no document, not even as a reference. */
const forbidden = /[^\t\n\r\u{20}-\u{D7FF}\u{E000}-\u{FFFD}\u{10000}-\u{10FFFF}]/gu;

/** A tree as XML without a declaration; every text and attribute is escaped, and characters that XML does not know are left out. */
export function printXml(tree: Nodes | readonly Nodes[], { tight = true }: { readonly tight?: boolean } = {}): string {
  const body = toXml(tree as Nodes, { closeEmptyElements: true, tightClose: tight });
  // The serialiser leaves ">" as it is, which XML 1.0, 2.4 forbids after "]]".
  return body.replace(forbidden, '').replaceAll(']]>', ']]&gt;');
}
