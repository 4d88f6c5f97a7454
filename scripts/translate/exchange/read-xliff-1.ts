import type { Report } from '../../diagnostics/diagnostic.ts';
import { invalidTranslationFile } from '../../diagnostics/translation-files.ts';
import { childrenOf, textOf, type XmlDocument, type XmlElement } from '../../xml/parse-xml.ts';
import type { Claim, IncomingFile, IncomingHeading, IncomingUnit } from './exchange-file.ts';
import { type InlineRole, inlinePieces } from './inline-pieces.ts';

/** Units of XLIFF 1.1 and 1.2; undefined where one of them has no source. */
export function readXliff1({ root, placeOf }: XmlDocument, report: Report): IncomingFile | undefined {
  const headings: IncomingHeading[] = [];
  const units: IncomingUnit[] = [];
  let isSound = true;
  for (const file of childrenOf(root).filter(({ name }) => name === 'file')) {
    const attribute = (name: string): string | undefined => file.attributes.get(name)?.value;
    headings.push({
      ...given('book', attribute('product-name')),
      ...given('editionHash', attribute('build-num')),
      ...given('sourceLanguage', attribute('source-language')),
      ...given('language', attribute('target-language')),
      place: placeOf(file.tag),
    });
    for (const element of below(file, 'trans-unit')) {
      const unit = unitOf(element, attribute('original'), placeOf);
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
  return isSound ? { format: 'xliff', headings, units } : undefined;
}

/** An object with a value, or an empty one where there is none. */
export const given = <K extends string>(key: K, value: string | undefined): { readonly [P in K]?: string } =>
  value === undefined || value === '' ? {} : ({ [key]: value } as { readonly [P in K]?: string });

/** All elements of a name below an element; what is inside one of them is not looked at. */
export function below(element: XmlElement, name: string): XmlElement[] {
  return childrenOf(element).flatMap((child) => (child.name === name ? [child] : below(child, name)));
}
/** The first child of a name. */
export const childOf = (element: XmlElement, name: string): XmlElement | undefined =>
  childrenOf(element).find((child) => child.name === name);

function unitOf(element: XmlElement, original: string | undefined, placeOf: XmlDocument['placeOf']): IncomingUnit | undefined {
  const [source, target] = [childOf(element, 'source'), childOf(element, 'target')];
  if (!source) return undefined;
  const [from, to] = [inlinePieces(source, roleOf), target && inlinePieces(target, roleOf)];
  const claim = claimOf(element.attributes.get('approved')?.value, target?.attributes.get('state')?.value);
  const contexts = new Map(
    childrenOf(element)
      .filter(({ name }) => name === 'context-group')
      .flatMap(childrenOf)
      .map((context) => [context.attributes.get('context-type')?.value ?? '', textOf(context)] as const),
  );
  return {
    ...given('id', element.attributes.get('id')?.value),
    ...given('name', original),
    source: from.pieces,
    ...(to ? { target: to.pieces } : {}),
    strange: to?.strange ?? [],
    ...(claim ? { claim } : {}),
    ...given('sourceHash', contexts.get('x-source')),
    ...given('targetHash', contexts.get('x-target')),
    place: placeOf((target ?? element).tag),
  };
}

/** Tools leave `needs-translation` on what is translated: only what says that somebody has passed the text is listened to. */
function claimOf(approved: string | undefined, state: string | undefined): Claim | undefined {
  if (state?.startsWith('needs-') || state === 'new') return undefined;
  if (state === 'final' || approved === 'yes') return 'final';
  return state === 'signed-off' ? 'reviewed' : undefined;
}

/** XLIFF 1.2, 2.4. */
function roleOf({ name, attributes }: XmlElement): InlineRole {
  const id = attributes.get('id')?.value;
  const rid = attributes.get('rid')?.value ?? id;
  if (name === 'mrk') return { kind: 'content' };
  if (name === 'g') return { kind: 'pair', id };
  if (name === 'x' || name === 'ph') return { kind: 'single', id };
  if (name === 'bx' || name === 'bpt') return { kind: 'open', id: rid };
  if (name === 'ex' || name === 'ept') return { kind: 'close', id: rid };
  if (name === 'it') return { kind: attributes.get('pos')?.value === 'close' ? 'close' : 'open', id: rid };
  return { kind: 'strange' };
}
