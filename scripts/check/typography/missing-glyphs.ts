import { missingGlyph } from '../../diagnostics/typography.ts';
import { chooseSlices } from '../../fonts/choose-slices.ts';
import { printedTexts, textsIn } from '../../fonts/printed-texts.ts';
import { drawn, type Sign, signsIn, signsOf } from '../../fonts/signs.ts';
import type { BookNode } from '../../model/book-node.ts';
import { type Place, startOf } from '../../model/place.ts';
import { childrenOf } from '../../model/walk.ts';
import type { Rule, RuleInput } from '../rule.ts';

/** Signs that no face draws, block by block. Mostly there are none, and the text is only counted through. */
export const missingGlyphs: Rule = async (input) => {
  const { book, host, report } = input;
  const { missing } = await chooseSlices(host.files, signsIn(printedTexts(book)));
  if (missing.size === 0) return;
  const inData = await placesInData(missing, input);
  const told = new Set<string>();
  const tell = (text: string, block: string | undefined, placeOf: (sign: Sign) => Place): void => {
    const signs = [...new Set(signsOf(text).map(({ sign }) => drawn(sign)))].filter((sign) => missing.has(sign));
    const [first] = signs;
    if (first === undefined) return;
    const place = placeOf(first);
    for (const sign of signs) told.add(`${sign} ${place.file}`);
    report(missingGlyph({ signs, block, instead: signs.length === 1 ? plainForm(first, missing) : undefined }, place));
  };
  const search = (node: BookNode, around: string | undefined): void => {
    if (repeats.has(node.type)) return;
    const block = 'id' in node ? node.id : around;
    for (const text of ownTexts(node)) tell(text, block, (sign) => placeInText(node, sign, input) ?? inData.get(sign) ?? node.place);
    for (const child of childrenOf(node)) search(child, block);
  };
  for (const { heading, body, notes } of book.sections) for (const node of [heading, ...body, ...notes]) search(node, undefined);
  // In no block: what book.yaml says of the book, and the press's own words.
  const others = signsIn(textsIn([book.info, book.words]));
  for (const sign of others) if (!told.has(`${sign} book.yaml`)) tell(sign, undefined, () => inData.get(sign) ?? startOf('book.yaml'));
};

/** Lists whose words stand elsewhere in the text too, where they can be mended. */
const repeats: ReadonlySet<BookNode['type']> = new Set(['contentsList', 'indexList']);

/** What a node prints besides its children. */
function ownTexts(node: BookNode): readonly string[] {
  if (node.type === 'text' || node.type === 'inlineCode' || node.type === 'code') return [node.value];
  if (node.type === 'figure') return 'svg' in node.content ? [node.content.svg.replace(/<[^>]*>/g, '')] : [];
  if (node.type === 'acronym') return [`${node.acronym} ${node.expansion}`];
  if (node.type === 'indexMark') return [[...node.entry, node.see, node.also].join(' ')];
  if (node.type === 'formField') return [node.options.join(' ')];
  return node.type === 'glossaryList' || node.type === 'acronymList' ? node.entries.map((entry) => textsIn(entry).join(' ')) : [];
}

/** Where the node's stretch of its file has the sign as it is. */
function placeInText({ place }: BookNode, sign: Sign, { manuscript }: RuleInput): Place | undefined {
  const text = manuscript.texts.get(place.file)?.text.slice(0, place.end.offset) ?? '';
  return placeAfter(place.file, text, sign, place.start.offset);
}

/** Where the tables of the book first have the signs: generated lists, and the title page, take their words from there. */
async function placesInData(missing: ReadonlySet<Sign>, { manuscript, host }: RuleInput): Promise<Map<Sign, Place>> {
  const found = new Map<Sign, Place>();
  for (const path of ['book.yaml', ...manuscript.paths.filter((one) => /^(?:terms|data)\/.*\.(?:csv|json)$/.test(one))]) {
    const text = new TextDecoder().decode(await host.files.read(`${manuscript.folder}/${path}`));
    for (const sign of missing) {
      const place = found.get(sign) ?? placeAfter(path, text, sign, 0);
      if (place) found.set(sign, place);
    }
  }
  return found;
}

function placeAfter(file: string, text: string, sign: Sign, from: number): Place | undefined {
  const offset = text.indexOf(sign, from);
  if (offset < 0) return undefined;
  const before = text.slice(0, offset).split('\n');
  const start = { line: before.length, column: (before.at(-1)?.length ?? 0) + 1, offset };
  return { file, start, end: { ...start, column: start.column + sign.length, offset: offset + sign.length } };
}

/** What the sign is made of by Unicode, where that is plain text: fi for ﬁ. */
function plainForm(sign: Sign, missing: ReadonlySet<Sign>): string | undefined {
  const plain = sign.normalize('NFKC').replaceAll('\u2044', '/');
  return plain !== sign && ![...plain].some((one) => missing.has(one)) && /^[\p{L}\p{N}\p{P}\s]+$/u.test(plain) ? plain : undefined;
}
