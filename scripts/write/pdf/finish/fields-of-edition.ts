import type { Edition } from '../../../model/book.ts';
import { plainTextOf, walk } from '../../../model/walk.ts';

/** A field to fill in. */
export interface Field {
  readonly kind: 'text' | 'checkbox' | 'radio';
  /** What it is called by those who do not see the page. */
  readonly tooltip: string;
  readonly multiline: boolean;
  readonly checked: boolean;
  /** Of radio buttons. */
  readonly options: readonly string[];
}

/** All fields of forms, and the boxes of checklists, by the ids of their blocks. */
export function fieldsOf({ sections }: Edition<'pdf'>): Map<string, Field> {
  const fields = new Map<string, Field>();
  walk(
    sections.flatMap(({ body, notes }) => [...body, ...notes]),
    (node) => {
      if (node.type === 'formField') {
        const kind = node.kind === 'check' ? 'checkbox' : node.kind === 'choice' ? 'radio' : 'text';
        const tooltip = plainTextOf(node.label).trim();
        fields.set(node.id, { kind, tooltip, multiline: node.kind === 'long', checked: false, options: node.options });
      } else if (node.type === 'listItem' && node.checked !== undefined) {
        const [first] = node.children;
        const tooltip = first !== undefined && 'children' in first ? plainTextOf([first]).trim() : '';
        fields.set(node.id, { kind: 'checkbox', tooltip, multiline: false, checked: node.checked, options: [] });
      }
    },
  );
  return fields;
}
