import type { Box, Checklist, Figure, Form, Table } from '../../model/book-node.ts';

/** What has a caption with a number. */
export type Captioned = Table | Figure | Box | Checklist | Form;

/** Word's name of the sequence that counts a kind (SEQ, ECMA-376-1, 17.16.5.56): the same in every language. */
export function sequenceOf(node: Captioned): string {
  if (node.type !== 'box') return { table: 'Table', figure: 'Figure', checklist: 'Checklist', form: 'Form' }[node.type];
  return node.kind === 'practice' ? 'Practice' : node.kind === 'example' ? 'Example' : 'Box';
}
