import { createHash } from 'node:crypto';
import type { DocxFile } from '../../docx-file/index.ts';
import type { Host } from '../../host/host.ts';

type FaceName = 'Regular' | 'Bold' | 'Italic' | 'BoldItalic';

/** A family of the template that is passed on in the document. */
export interface EmbeddedFamily extends FontEntry {
  readonly faces: readonly { readonly face: FaceName; readonly bytes: Uint8Array }[];
}
/** A line of the font table: what stands in for a family that a machine lacks (ECMA-376-1, 17.8.3.10). */
interface FontEntry {
  readonly name: string;
  readonly alternative: string;
  readonly family: 'roman' | 'swiss' | 'modern';
  readonly pitch: 'variable' | 'fixed';
  /** Ten bytes of the OS/2 table in hexadecimal. */
  readonly panose: string;
}

const serif: FontEntry = {
  name: 'Source Serif 4',
  alternative: 'Cambria',
  family: 'roman',
  pitch: 'variable',
  panose: '02040603050405020204',
};
const sans: FontEntry = {
  name: 'Source Sans 3',
  alternative: 'Calibri',
  family: 'swiss',
  pitch: 'variable',
  panose: '020B0303030403020204',
};
/** What every machine with Word has. */
const others: readonly (FontEntry & { readonly faces?: undefined })[] = [
  { name: 'Courier New', alternative: 'Liberation Mono', family: 'modern', pitch: 'fixed', panose: '02070309020205020404' },
  { name: 'Times New Roman', alternative: 'Liberation Serif', family: 'roman', pitch: 'variable', panose: '02020603050405020304' },
  { name: 'MS Gothic', alternative: 'Segoe UI Symbol', family: 'modern', pitch: 'fixed', panose: '020B0609070205080204' },
];

const cuts: readonly (readonly [FaceName, string])[] = [
  ['Regular', '400Regular'],
  ['Bold', '700Bold'],
  ['Italic', '400Regular_Italic'],
  ['BoldItalic', '700Bold_Italic'],
];

/** Whole static faces of the families of the book (SIL Open Font License 1.1, fsType 0: installable): who edits the document may need other letters than it has. */
export async function loadEmbeddedFonts(files: Pick<Host['files'], 'readPackageFile'>): Promise<readonly EmbeddedFamily[]> {
  const family = async (entry: FontEntry, folder: string, stem: string): Promise<EmbeddedFamily> => ({
    ...entry,
    faces: await Promise.all(
      cuts.map(async ([face, cut]) => ({
        face,
        bytes: await files.readPackageFile(`@expo-google-fonts/${folder}/${cut}/${stem}_${cut}.ttf`),
      })),
    ),
  });
  return Promise.all([family(serif, 'source-serif-4', 'SourceSerif4'), family(sans, 'source-sans-3', 'SourceSans3')]);
}

const fontType = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships/font';

/** The font table with its fonts, obfuscated as ECMA-376-1, 17.8.1 asks; the key comes of the font itself, so that a build is like the one before. */
export function putFonts(file: DocxFile, families: readonly EmbeddedFamily[]): void {
  const put = (path: string, xml: string): void => file.setBytes(path, new TextEncoder().encode(`${declaration}${xml}`));
  const relations: string[] = [];
  const entries = [...families, ...others].map((entry) => {
    const embedded = (entry.faces ?? []).map((each) => embed(each, relations.length, file, relations));
    const { name, alternative, family, pitch, panose } = entry;
    const set = '<w:charset w:val="00"/>';
    return `<w:font w:name="${name}"><w:altName w:val="${alternative}"/><w:panose1 w:val="${panose}"/>${set}<w:family w:val="${family}"/><w:pitch w:val="${pitch}"/>${embedded.join('')}</w:font>`;
  });
  put('word/fontTable.xml', `<w:fonts ${namespaces}>${entries.join('')}</w:fonts>`);
  put(
    'word/_rels/fontTable.xml.rels',
    `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${relations.join('')}</Relationships>`,
  );
}
const declaration = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const namespaces =
  'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"';

function embed({ face, bytes }: EmbeddedFamily['faces'][number], at: number, file: DocxFile, relations: string[]): string {
  const [id, part] = [`rId${at + 1}`, `fonts/font${at + 1}.odttf`];
  const key = guidOf(bytes);
  file.setBytes(`word/${part}`, obfuscate(bytes, key));
  relations.push(`<Relationship Id="${id}" Type="${fontType}" Target="${part}"/>`);
  return `<w:embed${face} r:id="${id}" w:fontKey="{${key}}"/>`;
}

function guidOf(bytes: Uint8Array): string {
  const hex = createHash('sha256').update(bytes).digest('hex').slice(0, 32).toUpperCase();
  return [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20)].join('-');
}

/** The first 32 bytes are combined with the key, its last byte first. */
function obfuscate(bytes: Uint8Array, guid: string): Uint8Array {
  const key = (guid.replaceAll('-', '').match(/../g) ?? []).map((pair) => Number.parseInt(pair, 16)).reverse();
  return bytes.map((byte, at) => (at < 32 ? byte ^ (key[at % 16] ?? 0) : byte));
}
