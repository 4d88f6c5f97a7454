import { outOfOrder } from '../../diagnostics/structure.ts';
import type { CrossReference } from '../../model/book-node.ts';
import { walk } from '../../model/walk.ts';
import type { Rule } from '../rule.ts';

/** In a chapter, the text first comes to its tables, and to its figures, in the order of their numbers. */
export const exhibitsInOrder: Rule = ({ book, report }) => {
  for (const section of book.sections) {
    const first = new Map<string, CrossReference>();
    walk([...section.body], (node) => {
      if (node.type === 'crossReference' && !first.has(node.target)) first.set(node.target, node);
    });
    for (const kind of ['table', 'figure'] as const) {
      const own = [...first].flatMap(([anchor, reference]) => {
        const info = book.anchors.get(anchor);
        return info?.kind === kind && info.section === section.anchor && info.number !== undefined
          ? [{ number: Number(info.number), reference }]
          : [];
      });
      own.forEach(({ number, reference }, at) => {
        const later = own.slice(at + 1).find((other) => other.number < number);
        if (later) report(outOfOrder({ label: label(kind, number), before: label(kind, later.number) }, reference.place));
      });
    }
    function label(kind: 'table' | 'figure', number: number): string {
      return book.words.kinds[kind].label.replace('{number}', String(number));
    }
  }
};
