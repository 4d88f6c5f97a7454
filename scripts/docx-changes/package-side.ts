import { createHash } from 'node:crypto';
import type { Root } from 'xast';
import { type DocxFile, relationshipsOf } from '../docx-file/index.ts';
import type { Numbering } from './numbering.ts';
import type { BlockSide } from './read-blocks.ts';
import { childrenOf, childValue, rootOf } from './wordprocessing.ts';

export interface SideInput {
  readonly file: DocxFile;
  /** The part whose text is read. */
  readonly part: string;
  readonly numbering: Numbering;
  /** Names of styles in lower case, by id. */
  readonly styles: ReadonlyMap<string, string>;
  readonly opensControls?: boolean;
  readonly note: (kind: string, id: string) => string;
}

/** What the text of a part needs from its package to be compared. */
export function packageSide({ file, part, numbering, styles, note, opensControls = false }: SideInput): BlockSide {
  const targets = new Map(relationshipsOf(file, part).map((each) => [each.id, each]));
  return {
    picture: (id) => {
      const target = targets.get(id);
      const bytes = target && !target.isExternal ? file.bytes(target.target) : undefined;
      return bytes ? createHash('sha256').update(bytes).digest('hex') : (target?.target ?? id);
    },
    address: (id) => targets.get(id)?.target ?? id,
    note,
    opensControls,
    numbering: (id) => numbering.look(id),
    styleName: (id) => styles.get(id) ?? id.toLowerCase(),
  };
}

/** Names of the styles of a document in lower case, by id. */
export function styleNames(tree: Root | undefined): Map<string, string> {
  return new Map(
    childrenOf(rootOf(tree), 'w:style').map((style) => [
      style.attributes['w:styleId'] ?? '',
      (childValue(style, 'w:name') ?? '').toLowerCase(),
    ]),
  );
}
