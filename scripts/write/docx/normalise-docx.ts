import { DocxFile } from '../../docx-file/index.ts';

const strFromU8 = (bytes: Uint8Array): string => new TextDecoder().decode(bytes);
const strToU8 = (text: string): Uint8Array => new TextEncoder().encode(text);

/** The same package with the same bytes at every build: dates of the edition, relationship ids in order of their use instead of random ones, ids counted by part. */
export function normaliseDocx(file: DocxFile, epochSeconds: number): DocxFile {
  const parts: Record<string, Uint8Array> = Object.fromEntries(file.paths.map((path) => [path, file.bytes(path) ?? new Uint8Array()]));
  const day = new Date(epochSeconds * 1000).toISOString().replace(/\.\d+Z$/, 'Z');
  const edit = (path: string, change: (xml: string) => string): void => {
    const part = parts[path];
    if (part) parts[path] = strToU8(change(strFromU8(part)));
  };
  edit('docProps/core.xml', (xml) => xml.replace(/(<dcterms:(created|modified)[^>]*>)[^<]*/g, `$1${day}`));
  for (const path of Object.keys(parts)) {
    const match = /^word\/_rels\/(.+)\.rels$/.exec(path);
    if (match) renameRelationships(parts, path, `word/${match[1]}`);
  }
  for (const path of Object.keys(parts)) if (/^word\/[^/]+\.xml$/.test(path)) edit(path, renumber);
  return new DocxFile(new Map(Object.entries(parts)));
}

/** Ids of bookmarks and pictures are counted by the package through the whole process: here they begin with 1 in each part. */
function renumber(xml: string): string {
  const bookmarks = new Map<string, number>();
  const pictures = new Map<string, number>();
  const numberOf = (known: Map<string, number>, id: string): number => {
    const number = known.get(id) ?? known.size + 1;
    known.set(id, number);
    return number;
  };
  return xml
    .replace(
      /(<w:bookmark(?:Start|End)\b[^>]*? w:id=")(\d+)(")/g,
      (_whole, before: string, id: string, after: string) => `${before}${numberOf(bookmarks, id)}${after}`,
    )
    .replace(
      /(<wp:docPr\b[^>]*? id=")(\d+)(")/g,
      (_whole, before: string, id: string, after: string) => `${before}${numberOf(pictures, id)}${after}`,
    );
}

/** Ids that the package makes by chance become `rIdLink1`, `rIdLink2` ... in the order of the part's text. */
function renameRelationships(parts: Record<string, Uint8Array>, relsPath: string, partPath: string): void {
  const [rels, part] = [parts[relsPath], parts[partPath]];
  if (!rels || !part) return;
  const names = new Map<string, string>();
  const relsText = strFromU8(rels);
  const text = strFromU8(part).replace(/ r:id="([^"]+)"/g, (whole, id: string) => {
    if (/^rId\d+$/.test(id)) return whole;
    const name = names.get(id) ?? `rIdLink${names.size + 1}`;
    names.set(id, name);
    return ` r:id="${name}"`;
  });
  if (names.size === 0) return;
  const renamed = relsText.replace(/<Relationship\b[^>]*\/>/g, (entry) =>
    entry.replace(/ Id="([^"]+)"/, (whole, id: string) => (names.has(id) ? ` Id="${names.get(id)}"` : whole)),
  );
  const [head = '', ...rest] = renamed.split(/(?=<Relationship )/);
  const entries = rest.map((entry) => entry.replace('</Relationships>', '')).sort(byId);
  parts[relsPath] = strToU8(`${head}${entries.join('')}</Relationships>`);
  parts[partPath] = strToU8(text);
}
function byId(a: string, b: string): number {
  const key = (entry: string): string => (/ Id="([^"]+)"/.exec(entry)?.[1] ?? '').replace(/\d+/, (digits) => digits.padStart(8, '0'));
  return key(a) < key(b) ? -1 : 1;
}
