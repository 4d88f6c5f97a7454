import { type DocxFile, relationshipsOf } from '../../../docx-file/index.ts';
import { bareXml } from './bare-xml.ts';
import type { Frame, NamedFont, Opening, PlacedUnit, SharedParts, SplitDocument } from './layout-unit.ts';

const documentPath = 'word/document.xml';
const notesPath = 'word/footnotes.xml';
const numberingPath = 'word/numbering.xml';
const sectionProperties = /<w:sectPr\b(?:[^>]*\/>|[^>]*>[\s\S]*?<\/w:sectPr>)/g;
const changedProperties = /<w:sectPrChange\b[\s\S]*?<\/w:sectPrChange>/g;

/** Splits a packed document where pages begin anew. `fonts` are measured in the stead of those of their names. */
export function splitDocument(file: DocxFile, fonts: readonly NamedFont[] = []): SplitDocument {
  const xml = textOf(file, documentPath).replace(changedProperties, '');
  const start = xml.indexOf('<w:body>') + '<w:body>'.length;
  const end = xml.lastIndexOf('</w:body>');
  const pool = readPool(file);
  const known = new Map<string, string>();
  const stretches = stretchesOf(xml.slice(start, end));
  const units = stretches.map((stretch, at) => placeUnit(stretch, { before: prefaceOf(stretches[at - 1]), pool, known }));
  return { shared: { ...sharedParts(file, pool), frame: [xml.slice(0, start), xml.slice(end)], fonts }, units };
}

/** The XML of each unit. Section properties stand at the end of their section: in its last paragraph, or after it at the end of the body. */
function stretchesOf(body: string): string[] {
  const stretches: string[] = [];
  let from = 0;
  let properties = [...body.matchAll(sectionProperties)];
  while (properties.length > 0) {
    const continuing = properties.findIndex(
      ({ index, 0: own }, at) => startsPage(properties[at + 1]?.[0]) && isWhole(body.slice(from, endOf(body, index + own.length))),
    );
    const last = properties[continuing];
    if (!last) throw new Error('The body of the document is no whole sections.');
    const to = properties.length === continuing + 1 ? body.length : endOf(body, last.index + last[0].length);
    stretches.push(body.slice(from, to));
    from = to;
    properties = properties.slice(continuing + 1);
  }
  return stretches;
}
const endOf = (body: string, at: number): number => {
  const end = body.indexOf('</w:p>', at);
  return end < 0 ? body.length : end + '</w:p>'.length;
};
const startsPage = (properties: string | undefined): boolean =>
  properties === undefined || !/<w:type w:val="(?:continuous|nextColumn)"\/>/.test(properties);
/** False inside a content control that goes on after the section. */
const isWhole = (stretch: string): boolean =>
  (stretch.match(/<w:sdt(?=[\s>])/g)?.length ?? 0) === (stretch.match(/<\/w:sdt>/g)?.length ?? 0);

/** What the units draw on. */
interface Pool {
  readonly notes: ReadonlyMap<string, string>;
  readonly notesFrame: string;
  readonly lists: ReadonlyMap<string, string>;
  readonly numberingFrame: string;
  readonly frames: ReadonlyMap<string, Omit<Frame, 'id'>>;
}

function readPool(file: DocxFile): Pool {
  const ofStyles = new Set([...textOf(file, 'word/styles.xml').matchAll(/<w:numId w:val="(\d+)"/g)].map(([, id]) => id));
  const notes = takeOut(textOf(file, notesPath), /<w:footnote\b(?![^>]*w:type=)[^>]*?w:id="(-?\d+)"[\s\S]*?<\/w:footnote>/g, () => true);
  const lists = takeOut(textOf(file, numberingPath), /<w:num\b[^>]*?w:numId="(\d+)"[\s\S]*?<\/w:num>/g, (id) => !ofStyles.has(id));
  const frames = new Map(
    relationshipsOf(file, documentPath).flatMap(({ id, type, target }): [string, Omit<Frame, 'id'>][] => {
      const kind = /\/(header|footer)$/.exec(type)?.[1];
      return kind === 'header' || kind === 'footer' ? [[id, { kind, xml: bareXml(textOf(file, target)) }]] : [];
    }),
  );
  return { notes: notes.taken, notesFrame: notes.left, lists: lists.taken, numberingFrame: lists.left, frames };
}
function takeOut(
  xml: string,
  element: RegExp,
  isTaken: (id: string) => boolean,
): { readonly left: string; readonly taken: Map<string, string> } {
  const taken = new Map<string, string>();
  const left = xml.replace(element, (whole, id: string) => {
    if (!isTaken(id)) return whole;
    taken.set(id, whole);
    return '';
  });
  return { left, taken };
}

/**
 * The last paragraph of a unit, bare and on a page of its own: Word takes its space after from the space before of the paragraph that follows, even over the page. Empty where there
 * is none before.
 */
function prefaceOf(stretch: string | undefined): string {
  if (stretch === undefined) return '';
  const last = stretch.slice(Math.max(stretch.lastIndexOf('<w:p>'), stretch.lastIndexOf('<w:p ')));
  const properties = /<w:pPr>([\s\S]*)<\/w:pPr>/.exec(last)?.[1] ?? '';
  const own = properties.replace(sectionProperties, '').replace(/<w:numPr>[\s\S]*?<\/w:numPr>/, '');
  const words = /<w:t[\s>]/.test(last) ? '<w:r><w:t>x</w:t></w:r>' : '';
  return `<w:p><w:pPr>${bareXml(own)}<w:sectPr/></w:pPr>${words}</w:p>`;
}

interface Surroundings {
  /** The paragraph before the unit, as `prefaceOf` has it. */
  readonly before: string;
  readonly pool: Pool;
  /** Running heads and feet of the section before, which one without its own goes on with. */
  readonly known: Map<string, string>;
}
function placeUnit(stretch: string, { before, pool, known }: Surroundings): PlacedUnit {
  const [first = ''] = stretch.match(sectionProperties) ?? [];
  const frames = new Map<string, Frame>();
  const body = stretch.replace(sectionProperties, (properties, at: number) => {
    const references = readReferences(properties);
    for (const [place, id] of references) known.set(place, id);
    const isFirst = at === stretch.indexOf(first);
    const own = [...(isFirst ? known : references)].map(([place, id]) => reference(place, id, pool, frames)).join('');
    return sectionWith(own, isFirst ? properties.replace(/<w:type\b[^>]*\/>/, '') : properties);
  });
  const type = /<w:type w:val="(\w+)"\/>/.exec(first)?.[1];
  const numbers = /<w:pgNumType\b[^>]*>/.exec(first)?.[0] ?? '';
  const start = /w:start="(\d+)"/.exec(numbers)?.[1];
  return {
    unit: { before, ...withOwnNumbers(bareXml(body), pool), frames: [...frames.values()] },
    opens: openings[type ?? ''] ?? 'next',
    format: /w:fmt="(\w+)"/.exec(numbers)?.[1] ?? 'decimal',
    start: start === undefined ? undefined : Number(start),
    bookmarks: [...stretch.matchAll(/<w:bookmarkStart\b[^>]*?w:name="([^"]*)"/g)].map(([, name = '']) => name),
  };
}
const openings: Readonly<Record<string, Opening>> = { oddPage: 'odd', evenPage: 'even' };

/** "header default" -> relationship id. */
const readReferences = (properties: string): Map<string, string> =>
  new Map(
    [...properties.matchAll(/<w:(header|footer)Reference\b[^>]*>/g)].map(([whole, kind]): [string, string] => [
      `${kind} ${/w:type="(\w+)"/.exec(whole)?.[1]}`,
      /r:id="([^"]*)"/.exec(whole)?.[1] ?? '',
    ]),
  );
function reference(place: string, id: string, pool: Pool, frames: Map<string, Frame>): string {
  const [kind, type] = place.split(' ');
  const found = pool.frames.get(id);
  if (!found) return '';
  const frame = frames.get(id) ?? { ...found, id: `frame${frames.size + 1}` };
  frames.set(id, frame);
  return `<w:${kind}Reference w:type="${type}" r:id="${frame.id}"/>`;
}
const sectionWith = (references: string, properties: string): string =>
  properties
    .replace(/<w:(?:header|footer)Reference\b[^>]*\/>|<w:pgNumType\b[^>]*\/>/g, '')
    .replace(/^<w:sectPr\b([^>]*?)(\/?)>/, (_whole, attributes: string, slash: string) =>
      slash === '' ? `<w:sectPr${attributes}>${references}` : `<w:sectPr${attributes}>${references}</w:sectPr>`,
    );

/** Notes and lists numbered within the unit, so that one more in an earlier unit changes nothing here. */
function withOwnNumbers(body: string, pool: Pool): { readonly body: string; readonly notes: string; readonly lists: string } {
  const lists = new Map<string, number>();
  const notes: string[] = [];
  const own = (xml: string): string =>
    xml.replace(/(<w:numId w:val=")(\d+)(")/g, (whole, before: string, id: string, after: string) => {
      if (!pool.lists.has(id)) return whole;
      const number = lists.get(id) ?? firstListNumber + lists.size;
      lists.set(id, number);
      return `${before}${number}${after}`;
    });
  const numbered = own(body).replace(
    /(<w:footnoteReference\b[^>]*?w:id=")(-?\d+)(")/g,
    (_whole, before: string, id: string, after: string) => {
      const note = bareXml(pool.notes.get(id) ?? '');
      notes.push(own(note).replace(/(w:id=")-?\d+(")/, `$1${notes.length + 1}$2`));
      return `${before}${notes.length}${after}`;
    },
  );
  const definitions = [...lists].map(([id, number]) => (pool.lists.get(id) ?? '').replace(/(w:numId=")\d+(")/, `$1${number}$2`));
  return { body: numbered, notes: notes.join(''), lists: definitions.join('') };
}
/** Above all numbers that styles have. */
const firstListNumber = 100_001;

const sharedXml = [
  '_rels/.rels',
  'word/styles.xml',
  'word/settings.xml',
  'word/webSettings.xml',
  'word/theme/theme1.xml',
  'word/fontTable.xml',
  'word/_rels/fontTable.xml.rels',
];
function sharedParts(file: DocxFile, pool: Pool): Pick<SharedParts, 'xml' | 'binary'> {
  const xml = new Map(sharedXml.filter((path) => file.bytes(path)).map((path) => [path, textOf(file, path)]));
  if (file.bytes(notesPath)) xml.set(notesPath, pool.notesFrame);
  if (file.bytes(numberingPath)) xml.set(numberingPath, pool.numberingFrame);
  const fonts = file.paths.filter((path) => path.startsWith('word/fonts/'));
  return { xml, binary: new Map(fonts.map((path) => [path, file.bytes(path) ?? new Uint8Array()])) };
}

const textOf = (file: DocxFile, path: string): string => new TextDecoder().decode(file.bytes(path));
