import type { Report } from '../../diagnostics/diagnostic.ts';
import { invalidTranslationFile } from '../../diagnostics/translation-files.ts';
import { childrenOf, textOf, type XmlDocument, type XmlElement } from '../../xml/parse-xml.ts';
import type { BookLanguages, IncomingFile, IncomingUnit } from './exchange-file.ts';
import { fitsLanguage } from './fits-language.ts';
import { type InlineRole, inlinePieces } from './inline-pieces.ts';
import { below, childOf, given } from './read-xliff-1.ts';

/** Units of a TMX file (1.1 to 1.4b) in its source language and the first language of the book's translations that it has. */
export function readTmx({ root, placeOf }: XmlDocument, { source: own, targets }: BookLanguages, report: Report): IncomingFile | undefined {
  const header = childOf(root, 'header');
  const body = childOf(root, 'body');
  const declared = header?.attributes.get('srclang')?.value;
  // Each unit has all languages as its source.
  const sourceLanguage = declared === '*all*' ? own : declared;
  if (!header || !body || sourceLanguage === undefined) {
    report(invalidTranslationFile({ reason: 'This TMX file lacks its header, its body or its source language' }, placeOf(root.tag)));
    return undefined;
  }
  const props = propsOf(header);
  const all = below(body, 'tu');
  const found = new Set(all.flatMap((unit) => variantsOf(unit).map(languageOf)).filter((tag) => !fitsLanguage(tag, sourceLanguage)));
  const language = targets.find((wanted) => [...found].some((tag) => fitsLanguage(tag, wanted)));
  const units = all.flatMap((element) => unitOf(element, sourceLanguage, language, placeOf) ?? []);
  const told = language ?? [...found][0] ?? props.get('x-target-language');
  const heading = {
    ...given('book', props.get('x-book')),
    ...given('editionHash', props.get('x-edition-hash')),
    ...given('sourceLanguage', sourceLanguage),
    ...given('language', told),
    place: placeOf(header.tag),
  };
  return { format: 'tmx', headings: [heading], units };
}

const propsOf = (element: XmlElement): ReadonlyMap<string, string> =>
  new Map(
    childrenOf(element)
      .filter(({ name }) => name === 'prop')
      .map((prop) => [prop.attributes.get('type')?.value ?? '', textOf(prop)] as const),
  );
const variantsOf = (unit: XmlElement): readonly XmlElement[] => childrenOf(unit).filter(({ name }) => name === 'tuv');
const languageOf = ({ attributes }: XmlElement): string => attributes.get('xml:lang')?.value ?? attributes.get('lang')?.value ?? '';

/** A unit without a text in the source language says nothing of this book. */
function unitOf(
  element: XmlElement,
  sourceLanguage: string,
  language: string | undefined,
  placeOf: XmlDocument['placeOf'],
): IncomingUnit | undefined {
  const textIn = (tag: string): XmlElement | undefined => {
    const variant = variantsOf(element).find((one) => fitsLanguage(languageOf(one), tag));
    return variant && childOf(variant, 'seg');
  };
  const source = textIn(sourceLanguage);
  const target = language === undefined ? undefined : textIn(language);
  if (!source) return undefined;
  const [from, to] = [piecesOf(source), target && piecesOf(target)];
  const props = propsOf(element);
  const [, name, id] = /^(.*)#([^#]*)$/.exec(element.attributes.get('tuid')?.value ?? '') ?? [];
  return {
    ...given('id', id),
    ...given('name', name),
    source: from.pieces,
    ...(to ? { target: to.pieces } : {}),
    strange: to?.strange ?? [],
    ...given('sourceHash', props.get('x-source')),
    ...given('targetHash', props.get('x-target')),
    place: placeOf((target ?? element).tag),
  };
}

/** `i` pairs the two ends in a segment, `x` the marks of the languages: an end goes by the number of its beginning. */
function piecesOf(segment: XmlElement): ReturnType<typeof inlinePieces> {
  const numbers = new Map(
    below(segment, 'bpt').map(
      ({ attributes }) => [attributes.get('i')?.value, attributes.get('x')?.value ?? attributes.get('i')?.value] as const,
    ),
  );
  return inlinePieces(segment, ({ name, attributes }): InlineRole => {
    const [i, x] = [attributes.get('i')?.value, attributes.get('x')?.value];
    if (name === 'hi') return { kind: 'content' };
    if (name === 'bpt') return { kind: 'open', id: x ?? i };
    if (name === 'ept') return { kind: 'close', id: numbers.get(i) ?? i };
    if (name === 'ph') return { kind: 'single', id: x };
    if (name === 'it') return { kind: attributes.get('pos')?.value === 'end' ? 'close' : 'open', id: x };
    return { kind: 'strange' };
  });
}
