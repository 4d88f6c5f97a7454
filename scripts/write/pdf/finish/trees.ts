import { type PdfFile, type PdfString, type PdfValue, pdfDictionary, textString } from '../../../pdf-file/index.ts';

/** Entries in one leaf. */
const inLeaf = 128;

/** A number tree of entries in ascending order (ISO 32000-1, 7.9.7). */
export function numberTree(file: PdfFile, entries: readonly (readonly [number, PdfValue])[]): PdfValue {
  return tree(file, 'Nums', entries);
}

/** A name tree, sorted by bytes (ISO 32000-1, 7.9.6). */
export function nameTree(file: PdfFile, entries: readonly (readonly [string, PdfValue])[]): PdfValue {
  const keyed = entries.map(([name, value]) => [textString(name), value] as const);
  return tree(
    file,
    'Names',
    keyed.sort(([a], [b]) => (a.bytes < b.bytes ? -1 : a.bytes > b.bytes ? 1 : 0)),
  );
}

function tree(file: PdfFile, key: 'Nums' | 'Names', entries: readonly (readonly [number | PdfString, PdfValue])[]): PdfValue {
  if (entries.length <= inLeaf) return file.add(pdfDictionary({ [key]: entries.flat() }));
  const leaves = Array.from({ length: Math.ceil(entries.length / inLeaf) }, (_, at) => entries.slice(at * inLeaf, (at + 1) * inLeaf));
  const kids = leaves.map((leaf) =>
    file.add(pdfDictionary({ Limits: [leaf[0]?.[0] ?? null, leaf.at(-1)?.[0] ?? null], [key]: leaf.flat() })),
  );
  return file.add(pdfDictionary({ Kids: kids }));
}
