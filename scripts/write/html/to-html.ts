import type { Nodes } from 'hast';
import { toHtml as serialise } from 'hast-util-to-html';

/** HTML of a tree: every text and attribute escaped, no optional tags left out, the same at every call. */
export function toHtml(tree: Nodes): string {
  return serialise(tree, { closeSelfClosing: false, omitOptionalTags: false });
}
