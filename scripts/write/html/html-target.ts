import type { ElementContent } from 'hast';
import type { Edition, Section } from '../../model/book.ts';
import type { BlockNode, InlineNode } from '../../model/book-node.ts';

/** Where the HTML goes: what its kind of reader needs, and how files of the artifact are addressed. */
export interface HtmlTarget {
  readonly kind: 'web' | 'epub' | 'pdf';
  /** Address of an anchor as seen from the file of a section. */
  href(anchor: string, fromSection: string): string;
  /** Address of an asset of the edition, by its key. */
  imageSrc(assetKey: string): string;
}

/** The three formats that are made of HTML. */
export type HtmlEdition = Edition<'web'> | Edition<'epub'> | Edition<'pdf'>;

/** What handlers know of their surroundings. */
export interface RenderState {
  readonly edition: HtmlEdition;
  readonly section: Section;
  readonly target: HtmlTarget;
  render(nodes: readonly (BlockNode | InlineNode)[]): ElementContent[];
  /** The address of an anchor from this section. */
  href(anchor: string): string;
}
