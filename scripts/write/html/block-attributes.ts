import type { Properties } from 'hast';

/** The permanent id: the anchor where a block has one, with the block id beside it for tools that follow blocks through editions. */
export function blockAttributes({ id, anchor }: { readonly id: string; readonly anchor?: string | undefined }): Properties {
  if (anchor === undefined || anchor === id) return { id };
  return { id: anchor, dataBlock: id };
}
