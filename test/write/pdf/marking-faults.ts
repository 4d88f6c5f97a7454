import { ContentReader, PdfFile, PdfName, type PdfPage } from '../../../scripts/pdf-file/index.ts';
import { contentOfPage } from '../../../scripts/write/pdf/finish/content-of-page.ts';
import { leavesOf, readStructure } from '../../../scripts/write/pdf/finish/structure-tree.ts';

const paints: ReadonlySet<string> = new Set([...'f F f* S s B B* b b* Tj TJ Do sh BI'.split(' '), "'", '"']);

/** What a page paints outside of all marks, in tags that no structure holds, and the other way round (ISO 14289-1, 7.1). */
export function markingFaults(bytes: Uint8Array): string[] {
  const file = new PdfFile(bytes);
  const structure = readStructure(file);
  if (structure === undefined) return ['no structure'];
  const held = new Set(leavesOf(structure).map((leaf) => (leaf.kind === 'content' ? `${leaf.page}:${leaf.mcid}` : '')));
  held.delete('');
  const faults: string[] = [];
  file.pages().forEach((page, at) => {
    for (const mark of marksOf(file, page, (operator) => faults.push(`page ${at + 1}: ${operator} without a mark`)))
      if (!held.delete(`${at}:${mark}`)) faults.push(`page ${at + 1}: ${mark} is held by no tag, or is there twice`);
  });
  return [...faults, ...[...held].map((mark) => `tag of ${mark} without contents`)];
}

function marksOf(file: PdfFile, page: PdfPage, unmarked: (operator: string) => void): number[] {
  const reader = new ContentReader(contentOfPage(file, page) ?? new Uint8Array());
  const marks: number[] = [];
  const open: boolean[] = [];
  while (reader.next()) {
    const { operator } = reader;
    if (operator === 'BDC' || operator === 'BMC') {
      const [tag, properties] = reader.operands();
      const mcid = properties instanceof Map ? properties.get('MCID') : undefined;
      if (typeof mcid === 'number') marks.push(mcid);
      // Other marks only say what text stands for.
      open.push(typeof mcid === 'number' || (tag instanceof PdfName && tag.name === 'Artifact'));
    } else if (operator === 'EMC') open.pop();
    else if (!open.includes(true) && paints.has(operator)) unmarked(operator);
  }
  if (open.length > 0) unmarked('a mark that does not end');
  return marks;
}
