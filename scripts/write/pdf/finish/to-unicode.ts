import { flateStream, type PdfFile, PdfRef, type PdfStream } from '../../../pdf-file/index.ts';

/** Mappings to U+0000, which says nothing: Chromium writes it for glyphs that stand for several characters with a soft hyphen among them. */
const ofOne = /^(<[0-9a-f]+>\s*)<0000>\s*$/gim;
const ofRange = /^(<([0-9a-f]+)>\s*<\2>\s*)<0000>\s*$/gim;

/** Mends the maps from glyphs to text of fonts (ISO 14289-1, 7.21.7): none leads to U+0000, but to U+FFFD, which says that a sign is unknown. */
export async function mendToUnicode(file: PdfFile): Promise<void> {
  const done = new Set<number>();
  for (const number of file.numbers()) {
    const font = file.dictionary(new PdfRef(number, 0));
    const map = font?.get('ToUnicode');
    if (!(map instanceof PdfRef) || done.has(map.number)) continue;
    done.add(map.number);
    const stream = file.stream(map);
    if (stream !== undefined) await mend(file, map, stream);
  }
}

async function mend(file: PdfFile, ref: PdfRef, stream: PdfStream): Promise<void> {
  const text = Buffer.from(file.decode(stream)).toString('latin1');
  const mended = text.replace(/begin(bfchar|bfrange)[\s\S]*?end\1/g, (block) =>
    block.replace(ofRange, '$1<FFFD>').replace(ofOne, '$1<FFFD>'),
  );
  if (mended !== text) file.set(ref, await flateStream(Buffer.from(mended, 'latin1'), stream.dictionary));
}
