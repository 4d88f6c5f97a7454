import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DocxFile } from '../../scripts/docx-file/index.ts';
import { createWork } from '../../scripts/write/docx/pages/lay-out-unit.ts';
import type { NamedFont, PlacedUnit } from '../../scripts/write/docx/pages/layout-unit.ts';
import { numberPages } from '../../scripts/write/docx/pages/number-pages.ts';
import { shownPages } from '../../scripts/write/docx/pages/page-fields.ts';
import { splitDocument } from '../../scripts/write/docx/pages/split-document.ts';
import { breaksWordsOf, openInLibreOffice, substituteFaces } from './open-in-libreoffice.ts';

/** How many of the bookmarks agree, and how far the others are apart, in pages. */
export interface Agreement {
  readonly compared: number;
  readonly equal: number;
  readonly withinOne: number;
  readonly farthest: number;
}
export interface PageComparison {
  /** Bookmarks whose page the document shows otherwise than the press lays it out now, with both. */
  readonly stale: readonly string[];
  /** What the document shows, against LibreOffice. */
  readonly shown: Agreement;
  /** What LibreOffice lacks here and the press reckons with: families, and break points of the book's language. */
  readonly lacking: readonly string[];
  /** Where what is shown falls short and something lacks: the press's layout as without it, against LibreOffice. */
  readonly without: Agreement | undefined;
}

/** Measured: with the same fonts 90 to 100 of 100 equal, and none more than one page apart (LibreOffice 7.4.7). */
export const floors = { equal: 0.85, withinOne: 0.98 } as const;

/** Holds the page numbers of a finished Word document against LibreOffice's; undefined where that cannot open it. */
export async function comparePages(bytes: Uint8Array): Promise<PageComparison | undefined> {
  const sheets = sheetsOf(bytes);
  if (!sheets) return undefined;
  const file = DocxFile.open(bytes);
  const shown = ['word/document.xml', 'word/footnotes.xml'].flatMap((path) => shownPages(textOf(file, path)));
  const own = await layOut(file);
  const theirs = foliosOf(own.units, sheets);
  const faces = fontsOf(file).flatMap((family) => substituteFaces(family) ?? []);
  const language = hyphenatedLanguage(file);
  const isUnbroken = language !== undefined && !breaksWordsOf(language);
  const lacking = [...new Set(faces.map(({ name }) => name)), ...(isUnbroken ? [`break points of ${language}`] : [])];
  const direct = agreement(new Map(shown.map(({ bookmark, folio }) => [bookmark, folio])), theirs);
  const asItIs = async (): Promise<Agreement> => {
    const { folios } = await layOut(isUnbroken ? withoutHyphenation(file) : file, faces);
    return agreement(folios, theirs);
  };
  return {
    stale: shown
      .filter(({ bookmark, folio }) => own.folios.get(bookmark) !== folio)
      .map(({ bookmark, folio }) => `${bookmark}: ${folio}, not ${own.folios.get(bookmark)}`),
    shown: direct,
    lacking,
    without: lacking.length === 0 || isEnough(direct) ? undefined : await asItIs(),
  };
}
const isEnough = ({ compared, equal, withinOne }: Agreement): boolean =>
  compared > 0 && equal >= floors.equal * compared && withinOne >= floors.withinOne * compared;

/** What is wrong, a sentence each. */
export function faultsOf({ stale, shown, without }: PageComparison): string[] {
  const { compared, equal, withinOne } = without ?? shown;
  const few = `Of ${compared} page numbers only ${equal} are those of LibreOffice, and ${withinOne} within one page of them.`;
  return [
    ...(stale.length === 0 ? [] : [`${stale.length} page numbers are not those of the document: ${stale.slice(0, 5).join('; ')}.`]),
    ...(shown.compared > 0 ? [] : ['The document shows no page number that could be compared.']),
    ...(isEnough(without ?? shown) ? [] : [few]),
  ];
}

function sheetsOf(bytes: Uint8Array): ReadonlyMap<string, number> | undefined {
  const folder = mkdtempSync(join(tmpdir(), 'handbook-pages-'));
  try {
    const path = join(folder, 'book.docx');
    writeFileSync(path, bytes);
    return openInLibreOffice(path);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

async function layOut(
  file: DocxFile,
  fonts: readonly NamedFont[] = [],
): Promise<{ readonly units: readonly PlacedUnit[]; readonly folios: ReadonlyMap<string, string> }> {
  const { shared, units } = splitDocument(file, fonts);
  const work = await createWork(shared);
  const layouts = await Promise.all(units.map(({ unit }) => work(unit)));
  return { units, folios: numberPages(units, layouts) };
}

/** Folios by sheets: numbers begin anew where a unit says so, with the page of its first bookmark, which is its heading's. */
function foliosOf(units: readonly PlacedUnit[], sheets: ReadonlyMap<string, number>): Map<string, string> {
  const sheetOf = (name: string): number | undefined => sheets.get(name.replaceAll('_', '5F'));
  let before = 0;
  const placed = units.map((unit): [PlacedUnit, Record<string, number>] => {
    const [first] = unit.bookmarks.flatMap((name) => sheetOf(name) ?? []);
    if (unit.start !== undefined && first !== undefined) before = first - unit.start;
    const pages = unit.bookmarks.flatMap((name): [string, number][] => {
      const sheet = sheetOf(name);
      return sheet === undefined ? [] : [[name, sheet - before - 1]];
    });
    return [{ ...unit, opens: 'next', start: 1, bookmarks: pages.map(([name]) => name) }, Object.fromEntries(pages)];
  });
  return numberPages(
    placed.map(([unit]) => unit),
    placed.map(([, bookmarks]) => ({ pages: 1, bookmarks, guesses: [], isWhole: true })),
  );
}

const autoHyphenation = /<w:autoHyphenation\/>/;
/** Language of a document whose words are broken; undefined where they are not. */
function hyphenatedLanguage(file: DocxFile): string | undefined {
  if (!autoHyphenation.test(textOf(file, 'word/settings.xml'))) return undefined;
  return /<w:lang\b[^>]*?w:val="([^"]*)"/.exec(textOf(file, 'word/styles.xml'))?.[1];
}
function withoutHyphenation(file: DocxFile): DocxFile {
  const parts = new Map(file.paths.map((path) => [path, file.bytes(path) ?? new Uint8Array()]));
  const settings = textOf(file, 'word/settings.xml').replace(autoHyphenation, '');
  return new DocxFile(parts.set('word/settings.xml', new TextEncoder().encode(settings)));
}

/** Families that styles and runs name and the document does not embed. */
function fontsOf(file: DocxFile): string[] {
  const named = ['word/styles.xml', 'word/document.xml', 'word/footnotes.xml'].flatMap((path) =>
    [...textOf(file, path).matchAll(/<w:rFonts\b[^>]*?w:ascii="([^"]*)"/g)].map(([, family = '']) => family),
  );
  const embedded = [
    ...textOf(file, 'word/fontTable.xml').matchAll(/<w:font w:name="([^"]*)"(?:(?!<\/w:font>)[\s\S])*?<w:embedRegular/g),
  ].map(([, family]) => family);
  return [...new Set(named)].filter((family) => !embedded.includes(family)).sort();
}

const textOf = (file: DocxFile, path: string): string => new TextDecoder().decode(file.bytes(path));

function agreement(ours: ReadonlyMap<string, string>, theirs: ReadonlyMap<string, string>): Agreement {
  const apart = [...theirs].flatMap(([name, folio]) => {
    const own = ours.get(name);
    return own === undefined ? [] : [Math.abs(numberOf(own) - numberOf(folio))];
  });
  return {
    compared: apart.length,
    equal: apart.filter((each) => each === 0).length,
    withinOne: apart.filter((each) => each <= 1).length,
    farthest: Math.max(0, ...apart),
  };
}
/** A folio as a number; those of the front matter are far from all others. */
function numberOf(folio: string): number {
  if (/^\d+$/.test(folio)) return Number(folio);
  const values: Readonly<Record<string, number>> = { i: 1, v: 5, x: 10, l: 50, c: 100, d: 500, m: 1000 };
  const signs = [...folio].map((sign) => values[sign] ?? Number.NaN);
  return signs.reduce((sum, value, at) => sum + (value < (signs[at + 1] ?? 0) ? -value : value), -1_000_000);
}
