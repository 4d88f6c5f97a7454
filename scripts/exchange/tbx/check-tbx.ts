import type { Report } from '../../diagnostics/diagnostic.ts';
import { tbxCategory, tbxDoubleId, tbxLevel, tbxPicklist, tbxReference, tbxStructure } from '../../diagnostics/exchange.ts';
import { nearest } from '../../text/nearest.ts';
import { languageTag } from './language-tag.ts';
import type { TbxFile } from './open-tbx.ts';
import { outOfOrder } from './out-of-order.ts';
import { childrenOf, textOf, type XmlElement } from './parse-xml.ts';
import { basicCategories, type ContentModel, type Level, olderValues, typedElements } from './tbx-rules.ts';

/** Holds a TBX file to ISO 30042: structure and order, required attributes, and for TBX-Basic categories, levels, picklists; references. */
export function checkTbx(tbx: TbxFile, report: Report): void {
  const ids = gatherIds(tbx, report);
  const visit = (element: XmlElement, level: Level | undefined, parent: string): void => {
    const { concept, language, term, models } = tbx.version;
    const here: Level | undefined =
      element.name === concept ? 'concept' : element.name === language ? 'language' : term.includes(element.name) ? 'term' : level;
    const model = Object.hasOwn(models, element.name) ? models[element.name] : undefined;
    if (model) checkContent(tbx, element, model, report);
    if (model && typedElements.includes(element.name) && mayStand(tbx, element, parent)) checkCategory(tbx, element, here, parent, report);
    checkLanguage(tbx, element, report);
    checkTarget(tbx, element, ids, report);
    if (element.name === 'term' && textOf(element) === '') report(tbxStructure({ reason: 'This term is empty' }, tbx.placeOf(element.tag)));
    if (model) for (const child of childrenOf(element)) visit(child, here, element.name);
  };
  visit(tbx.root, undefined, '');
}

/** What has no place where it stands has been told so; its level is not a second fault. */
function mayStand({ version: { models } }: TbxFile, { name }: XmlElement, parent: string): boolean {
  const model = Object.hasOwn(models, parent) ? models[parent] : undefined;
  return model?.stretches.some(({ names }) => names.includes(name)) === true;
}

function gatherIds(tbx: TbxFile, report: Report): ReadonlySet<string> {
  const ids = new Set<string>();
  const visit = (element: XmlElement): void => {
    const id = element.attributes.get('id');
    if (id) {
      if (ids.has(id.value)) report(tbxDoubleId({ id: id.value }, tbx.placeOf(id.span)));
      ids.add(id.value);
    }
    for (const child of childrenOf(element)) visit(child);
  };
  visit(tbx.root);
  return ids;
}

function checkContent(tbx: TbxFile, element: XmlElement, model: ContentModel, report: Report): void {
  const fault = (reason: string, at: XmlElement, hint?: string): void =>
    report(tbxStructure({ reason, ...(hint ? { hint } : {}) }, tbx.placeOf(at.tag)));
  for (const name of model.needs ?? [])
    if (!element.attributes.get(name)?.value) fault(`<${element.name}> needs the attribute “${name}”`, element);
  if (!model.text && element.children.some((child) => typeof child === 'string' && child.trim() !== ''))
    fault(`<${element.name}> holds elements, and here stands text`, element);
  const { stretches } = model;
  const placed = childrenOf(element).flatMap((child) => {
    const stretch = stretches.findIndex(({ names }) => names.includes(child.name) && !isForeign(tbx, child));
    if (stretch !== -1) return [{ child, stretch }];
    const names = stretches.flatMap((each) => each.names);
    fault(`<${child.name}> has no place in <${element.name}>`, child, isForeign(tbx, child) ? undefined : nearHint(child.name, names));
    return [];
  });
  // In DCT style nothing tells term notes from the rest of a term: any order is right.
  const anyOrder = tbx.style === 'dct' && tbx.version.term.includes(element.name);
  const order = stretches.map(({ names }) => names.slice(0, 2).join(', ') + (names.length > 2 ? ' …' : '')).join('; then ');
  for (const { child } of anyOrder ? [] : outOfOrder(placed, ({ stretch }) => stretch))
    fault(`<${child.name}> stands out of order in <${element.name}>`, child, `The order is: ${order}.`);
  for (const [index, { names, least, most }] of stretches.entries()) {
    const own = placed.filter(({ stretch }) => stretch === index);
    if (least === 1 && own.length === 0) fault(`<${element.name}> lacks its <${names.join('> or <')}>`, element);
    for (const { child } of most === 1 ? own.slice(1) : []) fault(`<${element.name}> has more than one <${child.name}>`, child);
  }
}
/** Elements of another namespace; data categories that were elements have none. */
const isForeign = ({ root }: TbxFile, { namespace }: XmlElement): boolean => namespace !== '' && namespace !== root.namespace;

function nearHint(name: string, names: readonly string[]): string {
  const near = nearest(name, names);
  return near ? `Did you mean <${near}>?` : `Here may stand: ${names.join(', ') || 'text only'}.`;
}

function checkCategory(tbx: TbxFile, element: XmlElement, level: Level | undefined, parent: string, report: Report): void {
  const type = element.attributes.get('type');
  if (!type?.value) return;
  const name = type.value;
  const category = Object.hasOwn(basicCategories, name) ? basicCategories[name] : undefined;
  // That term notes stand at terms only is a rule of the core: the content models hold it.
  if (tbx.dialect !== 'TBX-Basic') return;
  if (category?.element !== element.name) {
    const known = Object.entries(basicCategories).flatMap(([key, { element: carrier }]) => (carrier === element.name ? [key] : []));
    report(tbxCategory({ element: element.name, category: name, nearest: nearest(name, known) }, tbx.placeOf(type.span)));
    return;
  }
  const { language, concept, term } = tbx.version;
  const names: Readonly<Record<Level, string>> = { concept, language, term: term.join(' or ') };
  // The source of a definition stands beside it.
  if (level && !category.levels.includes(level))
    report(
      tbxLevel(
        { category: name, level: names[level] ?? parent, allowed: category.levels.map((each) => names[each]) },
        tbx.placeOf(element.tag),
      ),
    );
  const values = category.values && [...category.values, ...(tbx.version.version === 2 ? (olderValues[name] ?? []) : [])];
  const value = textOf(element);
  if (values && !values.includes(value))
    report(tbxPicklist({ category: name, value, allowed: values, nearest: nearestValue(value, values) }, contentPlace(tbx, element)));
}
const nearestValue = (value: string, values: readonly string[]): string | undefined =>
  (value.length > 1 ? values.find((each) => each.toLowerCase().startsWith(value.toLowerCase())) : undefined) ?? nearest(value, values);
function contentPlace(tbx: TbxFile, { content, tag }: XmlElement): ReturnType<TbxFile['placeOf']> {
  return tbx.placeOf(content.end > content.start ? content : tag);
}

function checkLanguage(tbx: TbxFile, element: XmlElement, report: Report): void {
  const tag = element.attributes.get('xml:lang');
  if (tag && tag.value !== '' && languageTag(tag.value) === undefined)
    report(
      tbxStructure(
        { reason: `“${tag.value}” is no language tag`, hint: 'Use a tag of BCP 47, such as fr or nl-BE.' },
        tbx.placeOf(tag.span),
      ),
    );
}

function checkTarget(tbx: TbxFile, element: XmlElement, ids: ReadonlySet<string>, report: Report): void {
  const target = element.attributes.get('target');
  if (!target || target.value === '') return;
  if (element.name === 'xref') {
    if (tbx.version.version === 3 && !/^https?:\/\/\S+$/.test(target.value))
      report(tbxStructure({ reason: `“${target.value}” is no web address`, hint: 'It begins with https://.' }, tbx.placeOf(target.span)));
  } else if (element.name === 'ref' && !ids.has(target.value)) {
    report(tbxReference({ target: target.value, nearest: nearest(target.value, ids) }, tbx.placeOf(target.span)));
  }
}
