import type { Element } from 'xast';
import type { DocxFile } from '../../docx-file/index.ts';
import { elementsIn, textOf } from '../../xml/xml-tree.ts';
import { revisionOf } from '../word/read-paragraphs.ts';
import { boxedWords } from '../word/read-pieces.ts';
import { textOfParagraph } from '../word/view.ts';
import { historyOf, type ImportContext } from './import-context.ts';
import { type ReviewEdit, reasons } from './review-edit.ts';

/** Tracked changes in running heads and feet, and words in boxes that were drawn: told and never taken over. */
export function elsewhereEdits(file: DocxFile, { document }: ImportContext): ReviewEdit[] {
  const edits: ReviewEdit[] = [];
  for (const path of file.paths.filter((each) => /^word\/(?:header|footer)\d*\.xml$/.test(each))) {
    const tree = file.tree(path);
    for (const element of tree ? elementsIn(tree) : []) {
      const revision = element.name === 'w:ins' || element.name === 'w:del' ? revisionOf(element) : undefined;
      const words = revision ? wordsIn(element) : '';
      if (!revision || words === '') continue;
      const history = { authors: [revision.author], date: revision.date, tracking: 'tracked' as const };
      const said = revision.kind === 'inserted' ? { was: '', now: words } : { was: words, now: '' };
      edits.push({ kind: 'elsewhere', history, ...said, notes: [], conflicts: [], reason: reasons.press });
    }
  }
  for (const paragraph of document.after) {
    const words = paragraph.raws
      .map(({ element }) => boxedWords(element))
      .join(' ')
      .trim();
    const history = historyOf([], [paragraph], document, () => true);
    if (words !== '') edits.push({ kind: 'elsewhere', history, was: '', now: words, notes: [], conflicts: [], reason: reasons.object });
  }
  return edits;
}

const wordsIn = (element: Element): string =>
  [...elementsIn(element, 'w:t'), ...elementsIn(element, 'w:delText')].map(textOf).join('').trim();

/** Blocks whose paragraph got another style than its fellows have: a heading made of a paragraph and the like. */
export function styleEdits({ document, texts }: ImportContext): ReviewEdit[] {
  const pairs = [...document.flow, ...document.tables.flatMap((table) => table.pairs)].flatMap(({ blocks, paragraphs }) => {
    const [block, paragraph] = [blocks[0], paragraphs[0]];
    return block?.line && paragraph && blocks.length === 1 && paragraphs.length === 1 ? [{ known: block, paragraph }] : [];
  });
  const fellows = new Map<string, Map<string, number>>();
  for (const { known, paragraph } of pairs) {
    const counts = fellows.get(known.block.style ?? '') ?? new Map<string, number>();
    fellows.set(known.block.style ?? '', counts.set(paragraph.style, (counts.get(paragraph.style) ?? 0) + 1));
  }
  const usual = new Map([...fellows].map(([style, counts]) => [style, [...counts].sort((a, b) => b[1] - a[1])[0]?.[0] ?? style]));
  return pairs
    .filter(
      ({ known, paragraph }) => paragraph.style !== usual.get(known.block.style ?? '') && paragraph.style !== (known.block.style ?? ''),
    )
    .map(({ known, paragraph }): ReviewEdit => {
      const file = known.block.file;
      return {
        kind: 'style',
        history: historyOf([known], [paragraph], document, () => true),
        ...(file !== undefined && known.now && texts.now.has(file) ? { place: { file, offset: known.now.start } } : {}),
        ...(known.block.id === undefined ? {} : { block: known.block.id }),
        was: usual.get(known.block.style ?? '') ?? '',
        now: `${paragraph.style}: ${textOfParagraph(paragraph).slice(0, 60)}`,
        notes: [],
        conflicts: [],
        reason: reasons.style,
      };
    });
}
