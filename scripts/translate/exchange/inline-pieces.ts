import type { XmlElement } from '../../xml/parse-xml.ts';
import { joined, type Piece } from './pieces.ts';

/** What an inline element is: what stands in it as words, a mark with the id that is given, or nothing. */
export type InlineRole =
  | { readonly kind: 'content' | 'nothing' | 'strange' }
  | { readonly kind: 'pair' | 'single' | 'open' | 'close'; readonly id: string | undefined }
  | { readonly kind: 'words'; readonly words: string };

/** Pieces of a text with inline elements. `strange` are marks that are none of ours, as they are named. */
export interface InlineText {
  readonly pieces: readonly Piece[];
  readonly strange: readonly string[];
}

/** Reads the words and marks of an element; `roleOf` knows the inline elements of a format. Ids of marks are numbers: exports write no others. */
export function inlinePieces(element: XmlElement, roleOf: (element: XmlElement) => InlineRole): InlineText {
  const pieces: Piece[] = [];
  const strange: string[] = [];
  const mark = (kind: 'open' | 'close' | 'single', id: string | undefined, name: string): void => {
    if (id !== undefined && /^[1-9]\d{0,5}$/.test(id)) pieces.push({ kind, number: Number(id) });
    else if (kind !== 'close') strange.push(id === undefined ? `<${name}>` : `<${name} id="${id}">`);
  };
  const visit = (children: XmlElement['children']): void => {
    for (const child of children) {
      if (typeof child === 'string') pieces.push(child);
      else inside(child);
    }
  };
  const inside = (child: XmlElement): void => {
    const role = roleOf(child);
    if (role.kind === 'content') visit(child.children);
    else if (role.kind === 'words') pieces.push(role.words);
    else if (role.kind === 'strange') strange.push(`<${child.name}>`);
    else if (role.kind === 'pair') {
      mark('open', role.id, child.name);
      visit(child.children);
      mark('close', role.id, child.name);
    } else if ('id' in role) mark(role.kind, role.id, child.name);
  };
  visit(element.children);
  return { pieces: joined(pieces), strange };
}
