import { PdfFile, PdfName, PdfRef, PdfString, type PdfValue, textOf } from '../../pdf-file/index.ts';

/** Where a destination leads: page from 1, left and top in points as the PDF has them. */
export interface Destination {
  readonly page: number;
  readonly left: number;
  readonly top: number;
}

/** Each destination that Chromium wrote: `/Catalog/Dests`, one for every id that a link leads to. */
export function destinationsOf(file: PdfFile): Map<string, Destination> {
  const pages = new Map(file.pages().map(({ ref }, at) => [ref.number, at + 1]));
  const found = new Map<string, Destination>();
  for (const [name, value] of file.dictionary(file.catalog.get('Dests')) ?? []) {
    const list = file.array(value);
    const page = list?.[0] instanceof PdfRef ? pages.get(list[0].number) : undefined;
    if (page === undefined) continue;
    found.set(name, { page, left: file.number(list?.[2]) ?? 0, top: file.number(list?.[3]) ?? 0 });
  }
  return found;
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
