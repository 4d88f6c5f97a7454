import {
  type PdfArray,
  type PdfDictionary,
  type PdfFile,
  type PdfRef,
  type PdfValue,
  pdfDictionary,
  pdfName,
  textString,
} from '../../../pdf-file/index.ts';
import { createAppearances } from './field-appearances.ts';
import { addFieldFont } from './field-font.ts';
import type { Field } from './fields-of-edition.ts';
import { addressOf, linksOf } from './links.ts';
import { leavesOf, type MarkedContent, type StructureElement, walkElements } from './structure-tree.ts';

/** A link that stands where a field is to be: `field:NAME`, or `field:NAME/2` for the second of its options. */
interface Probe {
  readonly ref: PdfRef;
  readonly annotation: PdfDictionary;
  readonly page: PdfRef;
  readonly name: string;
  readonly option: number;
}

/** Printed size of what is typed, in points. */
const size = 10;
const flags = { multiline: 1 << 12, noToggleToOff: 1 << 14, radio: 1 << 15 } as const;

function probesOf(file: PdfFile): Probe[] {
  const pages = file.pages();
  return [...linksOf(file)].flatMap(({ ref, annotation, page }) => {
    const found = /^field:([^/]+)(?:\/(\d+))?$/.exec(addressOf(file, annotation) ?? '');
    const own = pages[page]?.ref;
    return found === null || own === undefined ? [] : [{ ref, annotation, page: own, name: found[1] ?? '', option: Number(found[2] ?? 0) }];
  });
}

/**
 * Makes widgets of the links that mark the places of fields, and Forms of their tags (ISO 32000-1, 12.7; ISO 14289-1, 7.18.4). Gives the marked contents of
 * the signs that stood in their place. `face` gives the face of what readers type, as WOFF 1.
 */
export async function addFields(
  file: PdfFile,
  structure: StructureElement,
  fields: ReadonlyMap<string, Field>,
  face: () => Promise<Uint8Array>,
): Promise<MarkedContent[]> {
  const probes = probesOf(file).filter(({ name }) => fields.has(name));
  const byName = new Map<string, Probe[]>();
  for (const probe of probes) byName.set(probe.name, [...(byName.get(probe.name) ?? []), probe]);
  if (byName.size === 0) return [];
  const font = await addFieldFont(file, await face());
  const appearance = createAppearances(file);
  const defaults = textString(`/SourceSans3 ${size} Tf 0.09 0.1 0.11 rg`);
  const list: PdfArray = [];
  for (const [name, places] of byName) {
    const field = fields.get(name);
    if (field === undefined) continue;
    const common = { T: textString(name), TU: textString(field.tooltip === '' ? name : field.tooltip) };
    if (field.kind === 'radio') {
      const parent = file.add(null);
      for (const place of places) {
        const tooltip = textString([field.tooltip, field.options[place.option - 1]].filter(Boolean).join(': '));
        become(place, { ...tickEntries(appearance, place, String(place.option), false), Parent: parent, TU: tooltip });
      }
      const kids = places.map(({ ref }): PdfValue => ref);
      file.set(
        parent,
        pdfDictionary({ FT: pdfName('Btn'), ...common, Ff: flags.radio | flags.noToggleToOff, V: pdfName('Off'), Kids: kids }),
      );
      list.push(parent);
      continue;
    }
    const [place] = places;
    if (place === undefined) continue;
    if (field.kind === 'checkbox')
      become(place, {
        FT: pdfName('Btn'),
        ...common,
        V: pdfName(field.checked ? 'Yes' : 'Off'),
        ...tickEntries(appearance, place, 'Yes', field.checked),
      });
    else {
      const [width, height] = sizeOf(place);
      const look = pdfDictionary({ N: appearance('text', width, height) });
      become(place, { FT: pdfName('Tx'), ...common, Ff: field.multiline ? flags.multiline : 0, DA: defaults, AP: look });
    }
    list.push(place.ref);
  }
  const resources = pdfDictionary({ Font: pdfDictionary({ SourceSans3: font }) });
  file.catalog.set('AcroForm', file.add(pdfDictionary({ Fields: list, DA: defaults, DR: resources })));
  return tagFields(structure, new Set(probes.map(({ ref }) => ref.number)));
}

type Entries = Readonly<Record<string, PdfValue>>;
type Appearance = ReturnType<typeof createAppearances>;

function become({ annotation, page }: Probe, entries: Entries): void {
  const rect = rectOf(annotation);
  annotation.clear();
  const widget = { Type: pdfName('Annot'), Subtype: pdfName('Widget'), Rect: rect, P: page, F: 4, ...entries };
  for (const [key, value] of Object.entries(widget)) annotation.set(key, value);
}
function tickEntries(appearance: Appearance, place: Probe, on: string, checked: boolean): Entries {
  const [width, height] = sizeOf(place);
  const looks = pdfDictionary({ [on]: appearance('tick', width, height), Off: appearance('none', width, height) });
  return { AS: pdfName(checked ? on : 'Off'), AP: pdfDictionary({ N: looks }) };
}
function rectOf(annotation: PdfDictionary): number[] {
  const rect = annotation.get('Rect');
  return (Array.isArray(rect) ? rect : []).map((value) => (typeof value === 'number' ? Math.round(value * 100) / 100 : 0));
}
function sizeOf({ annotation }: Probe): [number, number] {
  const [left = 0, bottom = 0, right = 0, top = 0] = rectOf(annotation);
  return [right - left, top - bottom].map((value) => Math.round(value * 100) / 100) as [number, number];
}

/** Tags of fields: Forms that hold their widget alone. */
function tagFields(structure: StructureElement, widgets: ReadonlySet<number>): MarkedContent[] {
  const signs: MarkedContent[] = [];
  walkElements(structure, (each) => {
    if (!each.kids.some((kid) => kid.kind === 'annotation' && widgets.has(kid.ref.number))) return;
    signs.push(...leavesOf(each).filter((leaf) => leaf.kind === 'content'));
    each.role = 'Form';
    each.kids = each.kids.filter((kid) => kid.kind === 'annotation');
  });
  return signs;
}

/** Takes the links out that mark the places of fields, where there are to be none: their signs stay. */
export function dropProbes(file: PdfFile, structure: StructureElement | undefined): void {
  const probes = new Set(probesOf(file).map(({ ref }) => ref.number));
  if (probes.size === 0) return;
  for (const { dictionary } of file.pages()) {
    const annotations = file.array(dictionary.get('Annots'));
    if (annotations === undefined) continue;
    const kept = annotations.filter((each) => !(each !== null && typeof each === 'object' && 'number' in each && probes.has(each.number)));
    if (kept.length > 0) dictionary.set('Annots', kept);
    else dictionary.delete('Annots');
  }
  if (structure !== undefined)
    walkElements(structure, (each) => {
      const kids = each.kids.filter((kid) => kid.kind !== 'annotation' || !probes.has(kid.ref.number));
      if (kids.length < each.kids.length) each.role = 'NonStruct';
      each.kids = kids;
    });
}
