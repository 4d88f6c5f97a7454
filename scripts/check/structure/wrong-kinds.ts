import { wrongKind } from '../../diagnostics/structure.ts';
import { nameOfKind } from '../../model/block-names.ts';
import type { AnchorInfo, Book } from '../../model/book.ts';
import type { BookNode } from '../../model/book-node.ts';
import { childrenOf, plainTextOf, walk } from '../../model/walk.ts';
import type { WordKind } from '../../model/words.ts';
import type { Rule } from '../rule.ts';

/** Kinds of target that a word may stand before. */
const fitting: Readonly<Record<Exclude<WordKind, 'page'>, readonly AnchorInfo['kind'][]>> = {
  part: ['section'],
  chapter: ['section'],
  annex: ['section'],
  section: ['heading'],
  table: ['table'],
  figure: ['figure'],
  box: ['box'],
  practice: ['box'],
  example: ['box'],
  checklist: ['checklist'],
  form: ['form'],
};

/** What a target is, in the words of the guide to the manuscript. */
function nameOf({ kind, section }: AnchorInfo, book: Book): string {
  if (kind === 'heading') return 'section';
  return kind === 'section' ? (book.sections.find(({ anchor }) => anchor === section)?.kind ?? kind) : kind;
}

/** Before a bare number stands the word of what it numbers: no "figure 4" that leads to a table. */
export const wrongKinds: Rule = ({ book, report }) => {
  const words = new Map(
    (Object.keys(fitting) as (keyof typeof fitting)[]).map((kind) => [nameOfKind(kind, book.words).toLowerCase(), kind]),
  );
  const look = (node: BookNode): void => {
    const children = childrenOf(node);
    children.forEach((child, at) => {
      const before = children[at - 1];
      if (child.type !== 'crossReference' || before?.type !== 'text' || !/^[\dIVXA-Z][\d.IVX]*$/.test(plainTextOf(child.children))) return;
      const word = /(\p{L}+)\s+$/u.exec(before.value)?.[1];
      const kind = word === undefined ? undefined : words.get(word.toLowerCase());
      const target = book.anchors.get(child.target);
      if (word !== undefined && kind !== undefined && target && !fitting[kind].includes(target.kind))
        report(wrongKind({ word, id: child.target, kind: nameOf(target, book) }, child.place));
    });
  };
  walk(
    book.sections.flatMap(({ heading, body, notes }) => [heading, ...body, ...notes]),
    look,
  );
};
