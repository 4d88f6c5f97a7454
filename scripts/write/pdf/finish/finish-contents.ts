import { flateStream, type PdfFile, type PdfPage, PdfStream, pdfDictionary, pdfName } from '../../../pdf-file/index.ts';
import type { Box } from './geometry.ts';
import { createWidthsFinder, joinGlyphs } from './join-glyphs.ts';
import { rewritePage } from './page-contents.ts';
import { leavesOf, type MarkedContent, type StructureElement, walkElements } from './structure-tree.ts';

export interface ContentsInput {
  readonly structure: StructureElement;
  /** Contents that are repeats of a table's head. */
  readonly repeats: readonly MarkedContent[];
  /** Pages, from 1, where sections open. */
  readonly openers: ReadonlySet<number>;
  /** Margins above and below the text, in points. */
  readonly topMargin: number;
  readonly bottomMargin: number;
}

/** Rewrites the contents of all pages, a few at once, and takes out of the tree what is no longer tagged in them. */
export async function finishContents(file: PdfFile, input: ContentsInput): Promise<void> {
  const { structure, repeats, openers, topMargin, bottomMargin } = input;
  const pages = file.pages();
  const widthsOf = createWidthsFinder(file);
  const drawings = drawingsOf(structure, pages.length);
  const results = await Promise.all(
    pages.map(async (page, at) => {
      const content = await contentOf(file, page);
      if (content === undefined) return undefined;
      const [, , , height = 0] = (file.array(page.dictionary.get('MediaBox')) ?? []).map((value) => file.number(value) ?? 0);
      const result = rewritePage({
        content,
        height,
        topMargin,
        bottomMargin,
        opens: openers.has(at + 1),
        repeats: new Set(repeats.filter((repeat) => repeat.page === at).map(({ mcid }) => mcid)),
        drawings: new Set(drawings[at]?.keys()),
      });
      return { ...result, stream: await flateStream(joinGlyphs(result.content, widthsOf(page))) };
    }),
  );
  results.forEach((result, at) => {
    if (result !== undefined) pages[at]?.dictionary.set('Contents', file.add(result.stream));
  });
  walkElements(structure, (each) => {
    each.kids = each.kids.filter((kid) => kid.kind !== 'content' || results[kid.page]?.unmarked.has(kid.mcid) !== true);
  });
  setBoxes(drawings, (page, mcid) => results[page]?.boxes.get(mcid));
}

/** Marked contents of figures and labels by page: their shapes say something. */
function drawingsOf(structure: StructureElement, pages: number): Map<number, StructureElement>[] {
  const drawings = Array.from({ length: pages }, () => new Map<number, StructureElement>());
  walkElements(structure, (each) => {
    if (each.role === 'Figure' || each.role === 'Lbl' || each.role === 'Formula')
      for (const leaf of leavesOf(each)) if (leaf.kind === 'content') drawings[leaf.page]?.set(leaf.mcid, each);
  });
  return drawings;
}

/** Says how large each figure is (ISO 32000-1, 14.8.5.4.3), for those who lay the text out anew. */
function setBoxes(
  drawings: readonly ReadonlyMap<number, StructureElement>[],
  boxOf: (page: number, mcid: number) => Box | undefined,
): void {
  drawings.forEach((byId, page) => {
    for (const [mcid, figure] of byId) {
      const box = boxOf(page, mcid);
      if (figure.role !== 'Figure' || box === undefined) continue;
      const rounded = box.map((value) => Math.round(value * 100) / 100);
      figure.attributes.set('Layout', pdfDictionary({ Placement: pdfName('Block'), BBox: rounded }));
    }
  });
}

async function contentOf(file: PdfFile, { dictionary }: PdfPage): Promise<Uint8Array | undefined> {
  const value = file.resolve(dictionary.get('Contents'));
  const streams = (Array.isArray(value) ? value : [value]).map((each) => file.resolve(each)).filter((each) => each instanceof PdfStream);
  if (streams.length === 0) return undefined;
  const parts = await Promise.all(streams.map((stream) => file.decodeAside(stream)));
  return parts.length === 1 ? parts[0] : Buffer.concat(parts.flatMap((part) => [part, Buffer.from('\n')]));
}
