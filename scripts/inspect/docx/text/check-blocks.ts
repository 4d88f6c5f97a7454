import { lostBlockId } from '../../../diagnostics/docx-text.ts';
import type { BookNode, NodeOf } from '../../../model/book-node.ts';
import { plainTextOf, walk } from '../../../model/walk.ts';
import { defineRule } from '../rule.ts';
import { squashed } from '../view/paragraph-text.ts';
import { paragraphIdOf } from '../view/places.ts';
import type { DocxView } from '../view/view.ts';

/** Every heading, paragraph and cell of the book has a paragraph with its permanent id and its first words (MS-DOCX, 2.6.2.3). */
export const checkBlocks = defineRule(lostBlockId, (view, report) => {
  for (const node of blocksOf(view)) {
    const id = paragraphIdOf(node.id);
    const text = 'children' in node ? plainTextOf(node.children) : '';
    if (id === undefined || squashed(text) === '') continue;
    const found = view.paragraphOf(node.id);
    if (found === undefined) report(lostBlockId({ text: text.slice(0, 60), fault: 'lost' }, node.place));
    else if (!squashed(view.text(found)).includes(squashed(firstWords(node))))
      report(lostBlockId({ text: text.slice(0, 60), fault: 'moved' }, node.place));
  }
});

/** Words of the first text: before notes, fields and the like. */
function firstWords(node: BookNode): string {
  let first: string | undefined;
  walk([node], (each) => {
    if (first === undefined && each.type === 'text' && squashed(each.value) !== '') first = each.value;
  });
  return (first ?? '').trim().slice(0, 12);
}

type TextBlock = NodeOf<'heading' | 'paragraph' | 'tableCell'>;

function blocksOf({ edition }: DocxView): TextBlock[] {
  const blocks: TextBlock[] = [];
  const seen = new Set<string>();
  const free: readonly string[] = ['titlePage', 'colophon', 'contents', 'acronyms', 'glossary', 'references', 'index'];
  for (const { kind, heading, body, notes } of edition?.sections ?? []) {
    if (free.includes(kind)) continue;
    walk([heading, ...body, ...notes], (node) => {
      if ((node.type === 'heading' || node.type === 'paragraph' || node.type === 'tableCell') && !seen.has(node.id)) {
        seen.add(node.id);
        blocks.push(node);
      }
    });
  }
  return blocks;
}
