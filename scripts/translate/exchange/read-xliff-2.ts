import type { Report } from '../../diagnostics/diagnostic.ts';
import { invalidTranslationFile } from '../../diagnostics/translation-files.ts';
import { childrenOf, textOf, type XmlDocument, type XmlElement } from '../../xml/parse-xml.ts';
import type { Claim, IncomingFile, IncomingHeading, IncomingUnit } from './exchange-file.ts';
import { type InlineRole, type InlineText, inlinePieces } from './inline-pieces.ts';
import { joined } from './pieces.ts';
import { below, childOf, given } from './read-xliff-1.ts';

/** Units of XLIFF 2.0 and 2.1, whose segments are put together again; undefined where one of them has no source. */
export function readXliff2({ root, placeOf }: XmlDocument, report: Report): IncomingFile | undefined {
  const headings: IncomingHeading[] = [];
  const units: IncomingUnit[] = [];
  let isSound = true;
  for (const file of childrenOf(root).filter(({ name }) => name === 'file')) {
    const values = metadataOf(file);
    headings.push({
      ...given('book', values.get('book')),
      ...given('editionHash', values.get('edition-hash')),
      ...given('sourceLanguage', root.attributes.get('srcLang')?.value),
      ...given('language', root.attributes.get('trgLang')?.value),
      place: placeOf(root.tag),
    });
    for (const element of below(file, 'unit')) {
      const unit = unitOf(element, file.attributes.get('original')?.value, placeOf);
      if (unit) units.push(unit);
      else {
        isSound = false;
        report(
          invalidTranslationFile({ reason: `The unit “${element.attributes.get('id')?.value ?? ''}” has no source` }, placeOf(element.tag)),
        );
      }
    }
  }
  if (headings.length === 0) {
    report(invalidTranslationFile({ reason: 'This XLIFF file has no <file>' }, placeOf(root.tag)));
    return undefined;
  }
  return isSound ? { format: 'xliff2', headings, units } : undefined;
}

/** Values of the metadata that exports write. */
function metadataOf(element: XmlElement): ReadonlyMap<string, string> {
  const own = childOf(element, 'metadata');
  const groups = own ? childrenOf(own).filter((group) => group.attributes.get('category')?.value === 'handbook') : [];
  return new Map(
    groups.flatMap((group) => childrenOf(group).map((meta) => [meta.attributes.get('type')?.value ?? '', textOf(meta)] as const)),
  );
}

function unitOf(element: XmlElement, original: string | undefined, placeOf: XmlDocument['placeOf']): IncomingUnit | undefined {
  const segments = childrenOf(element).filter(({ name }) => name === 'segment' || name === 'ignorable');
  const real = segments.filter(({ name }) => name === 'segment');
  if (real.length === 0 || segments.some((segment) => !childOf(segment, 'source'))) return undefined;
  const isBegun = real.some((segment) => childOf(segment, 'target') !== undefined);
  const isWhole = real.every((segment) => childOf(segment, 'target') !== undefined);
  const source = together(segments.map((segment) => childOf(segment, 'source')));
  const target = isBegun
    ? together(inTargetOrder(segments).map((segment) => childOf(segment, 'target') ?? childOf(segment, 'source')))
    : undefined;
  const claim = isBegun && !isWhole ? 'unsure' : claimOf(real.map((segment) => segment.attributes.get('state')?.value));
  const values = metadataOf(element);
  const first = real[0];
  return {
    ...given('id', element.attributes.get('id')?.value),
    ...given('name', original),
    source: source.pieces,
    ...(target ? { target: target.pieces } : {}),
    strange: target?.strange ?? [],
    ...(claim ? { claim } : {}),
    ...given('sourceHash', values.get('source')),
    ...given('targetHash', values.get('target')),
    place: placeOf(((first && childOf(first, 'target')) ?? element).tag),
  };
}

function together(elements: readonly (XmlElement | undefined)[]): InlineText {
  const texts = elements.flatMap((element) => (element ? [inlinePieces(element, roleOf)] : []));
  return { pieces: joined(texts.flatMap(({ pieces }) => pieces)), strange: texts.flatMap(({ strange }) => strange) };
}

/** `order` of a target says where it stands in the unit (4.3.1.13), from 1; without it the segment stays where it is. */
function inTargetOrder(segments: readonly XmlElement[]): XmlElement[] {
  const places = segments.map((segment, at) => Number(childOf(segment, 'target')?.attributes.get('order')?.value ?? at + 1));
  return segments
    .map((segment, at) => ({ segment, place: places[at] ?? at + 1 }))
    .sort((a, b) => a.place - b.place)
    .map(({ segment }) => segment);
}

function claimOf(states: readonly (string | undefined)[]): Claim | undefined {
  if (states.every((state) => state === 'final')) return 'final';
  return states.every((state) => state === 'final' || state === 'reviewed') ? 'reviewed' : undefined;
}

/** XLIFF 2.1, 4.2.3. */
function roleOf({ name, attributes }: XmlElement): InlineRole {
  const id = attributes.get('id')?.value;
  if (name === 'mrk') return { kind: 'content' };
  if (name === 'sm' || name === 'em') return { kind: 'nothing' };
  if (name === 'pc') return { kind: 'pair', id };
  if (name === 'ph') return { kind: 'single', id };
  if (name === 'sc') return { kind: 'open', id };
  if (name === 'ec') return { kind: 'close', id: attributes.get('startRef')?.value ?? id };
  const code = Number.parseInt(attributes.get('hex')?.value ?? '', 16);
  return name === 'cp' && code > 0 && code <= 0x10ffff ? { kind: 'words', words: String.fromCodePoint(code) } : { kind: 'strange' };
}
