import type { Element } from 'xast';
import type { Report } from '../../diagnostics/diagnostic.ts';
import { epubDanglingName, epubDuplicateId, epubLinkWords } from '../../diagnostics/epub-content.ts';
import { epubActive, epubLeftover } from '../../diagnostics/epub-reading.ts';
import { attributeOf, elementsIn, wordsOf } from '../../xml/xml-tree.ts';
import { type ContentDocument, type EpubView, type Found, tokensOf } from './view.ts';

/** By these the press finds blocks, facts, terms and countries in an edition again. */
const keptData: ReadonlySet<string> = new Set(['data-block', 'data-facts', 'data-concept', 'data-country']);
const references = ['aria-labelledby', 'aria-describedby', 'aria-details', 'aria-controls', 'headers', 'for'];
const acting: ReadonlySet<string> = new Set(
  'script iframe object embed applet form input button select textarea audio video source track canvas base portal'.split(' '),
);

/** Ids, references between elements, links without words, things that act, and attributes that nobody reads. */
export function checkAttributes({ documents, manifest, epub }: EpubView, report: Report): void {
  const kept = new Set([...keptData, ...styledData({ manifest, epub })]);
  for (const document of documents) {
    const ids = checkIds(document, report);
    for (const found of document.elements) {
      checkReferences(document.file, found, ids, report);
      checkLinkWords(document.file, found, report);
      for (const what of actingIn(found.element)) report(epubActive({ file: document.file, found: what }, found.place));
      for (const attribute of Object.keys(found.element.attributes))
        if (attribute.startsWith('data-') && !kept.has(attribute)) report(epubLeftover({ file: document.file, attribute }, found.place));
    }
  }
}

/** Attributes that a style sheet shows or chooses by. */
function styledData({ manifest, epub }: Pick<EpubView, 'manifest' | 'epub'>): readonly string[] {
  const sheets = manifest
    .filter(({ mediaType }) => mediaType === 'text/css')
    .map(({ file }) => new TextDecoder().decode(epub.files.get(file)));
  return sheets.flatMap((css) => [...css.matchAll(/(?:attr\(\s*|\[)(data-[\w-]+)/g)].map(([, name = '']) => name));
}

function checkIds({ file, elements }: ContentDocument, report: Report): ReadonlySet<string> {
  const ids = new Set<string>();
  for (const { element, place } of elements) {
    const id = attributeOf(element, 'id');
    if (id === undefined) continue;
    if (ids.has(id)) report(epubDuplicateId({ file, id }, place));
    ids.add(id);
  }
  return ids;
}

function checkReferences(file: string, { element, place }: Found, ids: ReadonlySet<string>, report: Report): void {
  for (const attribute of references)
    for (const id of tokensOf(element, attribute)) if (!ids.has(id)) report(epubDanglingName({ file, attribute, id }, place));
}

function checkLinkWords(file: string, { element, place }: Found, report: Report): void {
  if (element.name !== 'a' || attributeOf(element, 'href') === undefined) return;
  const pictures = [...elementsIn(element, 'img'), ...elementsIn(element, 'svg')];
  const named = pictures.some((each) => (attributeOf(each, 'alt') ?? attributeOf(each, 'aria-label') ?? wordsOf(each)) !== '');
  const words = `${wordsOf(element)}${attributeOf(element, 'aria-label')?.trim() ?? ''}`;
  if (words === '' && !named) report(epubLinkWords({ file, href: attributeOf(element, 'href') ?? '' }, place));
}

function actingIn(element: Element): readonly string[] {
  const found: string[] = [];
  if (acting.has(element.name)) found.push(`the element “${element.name}”`);
  for (const [name, value] of Object.entries(element.attributes)) {
    if (/^on[a-z]+$/i.test(name)) found.push(`the attribute “${name}”`);
    if (/^(?:href|src|xlink:href)$/.test(name) && /^\s*(?:javascript|data|vbscript|file|blob):/i.test(value ?? ''))
      found.push(`the address “${value?.slice(0, 40)}”`);
    if (name === 'tabindex' && Number(value) > 0) found.push('an order of tabs of its own (tabindex)');
  }
  if (element.name === 'meta' && /^refresh$/i.test(attributeOf(element, 'http-equiv') ?? '')) found.push('a reload (meta refresh)');
  const content = attributeOf(element, 'content') ?? '';
  if (element.name === 'meta' && attributeOf(element, 'name') === 'viewport' && /user-scalable\s*=\s*(?:no|0)|maximum-scale/.test(content))
    found.push('a viewport that forbids to enlarge');
  return found;
}
