import type { PageSize } from '../../../model/book.ts';
import { flateStream, type PdfFile, type PdfPage, pdfDictionary, pdfName } from '../../../pdf-file/index.ts';
import { contentOfPage } from './content-of-page.ts';
import { type Box, points } from './geometry.ts';
import { createWidthsFinder, joinGlyphs } from './join-glyphs.ts';
import { rewritePage } from './page-contents.ts';
import { leavesOf, type MarkedContent, type StructureElement, walkElements } from './structure-tree.ts';

export interface ContentsInput {
  readonly structure: StructureElement;
  /** Signs in whose place there are fields now. */
  readonly dropped: readonly MarkedContent[];
  /** Margins of an upright page: what stands in them is a head or a foot. */
  readonly page: PageSize;
}

/** Rewrites the contents of all pages, each being compressed on another thread while the next is written, and takes out of the tree what is no longer tagged in them. */
export async function finishContents(file: PdfFile, input: ContentsInput): Promise<void> {
  const { structure, dropped } = input;
  const pages = file.pages();
  const widthsOf = createWidthsFinder(file);
  const drawings = drawingsOf(structure, pages.length);
  const results = await Promise.all(
    pages.map(async (page, at) => {
      const content = contentOfPage(file, page);
      if (content === undefined) return undefined;
      const result = rewritePage({
        content,
        ...textOf(file, page, input.page),
        dropped: new Set(dropped.filter((content) => content.page === at).map(({ mcid }) => mcid)),
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

/** Where the text of a page begins and ends, in points from its lower edge. The top of a turned page is the outer edge of the others. */
function textOf(file: PdfFile, { dictionary }: PdfPage, size: PageSize): { readonly textTop: number; readonly textBottom: number } {
  const [, , width = 0, height = 0] = (file.array(dictionary.get('MediaBox')) ?? []).map((value) => file.number(value) ?? 0);
  const isTurned = width > height;
  const [above, below] = isTurned ? [size.outerMm, size.innerMm] : [size.topMm, size.bottomMm];
  return { textTop: height - points(above), textBottom: points(below) };
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
