import { type PdfDictionary, PdfFile, PdfName, PdfRef, PdfString, type PdfValue, textOf } from '../../pdf-file/index.ts';

/** Where a destination leads: page from 1, left and top in points as the PDF has them. */
export interface Destination {
  readonly page: number;
  readonly left: number;
  readonly top: number;
}

/** Each destination that has a name: those that Chromium wrote for ids that links lead to, and those of a name tree (ISO 32000-1, 12.3.2.3). */
export function destinationsOf(file: PdfFile): Map<string, Destination> {
  const pages = new Map(file.pages().map(({ ref }, at) => [ref.number, at + 1]));
  const tree = file.dictionary(file.catalog.get('Names'))?.get('Dests');
  const found = new Map<string, Destination>();
  for (const [name, value] of [...(file.dictionary(file.catalog.get('Dests')) ?? []), ...namesIn(file, file.dictionary(tree), 0)]) {
    const list = file.array(value);
    const page = list?.[0] instanceof PdfRef ? pages.get(list[0].number) : undefined;
    if (page === undefined) continue;
    found.set(name, { page, left: file.number(list?.[2]) ?? 0, top: file.number(list?.[3]) ?? 0 });
  }
  return found;
}

const deepest = 32;
function namesIn(file: PdfFile, node: PdfDictionary | undefined, depth: number): [string, PdfValue][] {
  if (node === undefined || depth > deepest) return [];
  const list = file.array(node.get('Names')) ?? [];
  const own = list.flatMap((value, at): [string, PdfValue][] =>
    at % 2 === 0 && value instanceof PdfString ? [[textOf(value), list[at + 1] ?? null]] : [],
  );
  return [...own, ...(file.array(node.get('Kids')) ?? []).flatMap((kid) => namesIn(file, file.dictionary(kid), depth + 1))];
}

/** The name of the destination that a /Dest names; undefined where it is a place or nothing. */
export function nameOfDestination(value: PdfValue | undefined): string | undefined {
  if (value instanceof PdfName) return value.name;
  return value instanceof PdfString ? textOf(value) : undefined;
}

/** Opens a printed PDF. */
export async function openPdf(bytes: Uint8Array): Promise<PdfFile> {
  return new PdfFile(bytes);
}
