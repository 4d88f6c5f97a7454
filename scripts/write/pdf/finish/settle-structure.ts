import type { PdfRef } from '../../../pdf-file/index.ts';
import { settleNotes } from './settle-notes.ts';
import { blockRoles, groupingRoles } from './standard-roles.ts';
import { element, type Kid, type StructureElement, walkElements, walkUpwards } from './structure-tree.ts';
import { renameHeaders } from './table-heads.ts';

export interface StructureContext {
  /** BCP 47 tags that stand for the language of the whole document. */
  readonly languages: ReadonlySet<string>;
  /** Name of the destination that a link's annotation leads to. */
  destinationOf(annotation: PdfRef): string | undefined;
  isLink(annotation: PdfRef): boolean;
  /** Anchor of the note that an anchor of a call belongs to. */
  readonly noteOfCall: ReadonlyMap<string, string>;
}

/** Types that HTML cannot name are brought by private subtags of the language: `en-x-note`. */
const marked: Readonly<Record<string, string>> = {
  note: 'Note',
  toc: 'TOC',
  toci: 'TOCI',
  span: 'Span',
  lbl: 'Lbl',
  quote: 'Quote',
  index: 'Index',
  reference: 'Reference',
  sect: 'Sect',
  div: 'Div',
};

/** Makes Chromium's tags those that PDF/UA-1 asks for (ISO 14289-1, 7.1 to 7.9; ISO 32000-1, 14.8.4). */
export function settleStructure(top: StructureElement, context: StructureContext): void {
  walkElements(top, (each) => takeLanguage(each, context.languages));
  walkUpwards(top, (each) => tagLinks(each, context));
  for (const kid of top.kids)
    if (kid.kind === 'element' && kid.role === 'NonStruct' && kid.kids.some((each) => each.kind === 'element' && each.role === 'H1'))
      kid.role = 'Sect';
  walkUpwards(top, flatten);
  prune(top);
  walkUpwards(top, (each) => {
    if (each.role === 'TOC') each.attributes.clear();
    if (each.role === 'TOCI') settleContentsItem(each);
    if (each.role === 'LI') settleListItem(each);
  });
  settleNotes(top, context);
  walkUpwards(top, wrapLooseContent);
  settleHeadings(top);
  renumberIds(top);
}

/** The role that an element's language names, taken out of it; the document's own language is not said again. */
function takeLanguage(each: StructureElement, languages: ReadonlySet<string>): void {
  const found = /^(.*?)-x-([a-z]+)$/i.exec(each.lang ?? '');
  const role = marked[found?.[2] ?? ''];
  if (role !== undefined) {
    each.role = role;
    each.lang = found?.[1] ?? '';
  }
  if (each.lang === '' || languages.has(each.lang ?? '')) delete each.lang;
}

/** What holds the annotation of a link is a Link, whatever its ARIA role made of it (ISO 14289-1, 7.18.5). */
function tagLinks(each: StructureElement, { isLink }: StructureContext): void {
  if (each.role === 'Link' || !each.kids.some((kid) => kid.kind === 'annotation' && isLink(kid.ref))) return;
  if (each.role === 'NonStruct' || each.role === 'Span') each.role = 'Link';
  else each.kids = each.kids.map((kid) => (kid.kind === 'annotation' && isLink(kid.ref) ? element('Link', [kid]) : kid));
}

const isBlock = (kid: Kid): boolean => kid.kind === 'element' && blockRoles.has(kid.role);

/** Elements without a meaning give their place to what they hold. */
function flatten(each: StructureElement): void {
  each.kids = each.kids.flatMap((kid): Kid[] => {
    if (kid.kind !== 'element' || kid.role !== 'NonStruct') return [kid];
    if (kid.lang === undefined && kid.texts.size === 0) return kid.kids;
    kid.role = kid.kids.some(isBlock) ? 'Div' : 'Span';
    return [kid];
  });
}

const mayBeEmpty: ReadonlySet<string> = new Set(['TD', 'TH', 'Document']);
function prune(top: StructureElement): void {
  walkUpwards(top, (each) => {
    each.kids = each.kids.filter((kid) => kid.kind !== 'element' || kid.kids.length > 0 || mayBeEmpty.has(kid.role));
  });
}

/** A line of contents: its number is Lbl, its link with the page's number a Reference; lines below it follow. */
function settleContentsItem(item: StructureElement): void {
  const below = item.kids.filter((kid) => kid.kind === 'element' && kid.role === 'TOC');
  const line = item.kids.filter((kid) => !below.includes(kid));
  const start = line.findIndex(holdsLink);
  if (start < 0 || line.some((kid) => kid.kind === 'element' && (kid.role === 'Reference' || isBlock(kid)))) return;
  item.kids = [...(start > 0 ? [element('Lbl', line.slice(0, start))] : []), element('Reference', line.slice(start)), ...below];
}
function holdsLink(kid: Kid): boolean {
  return kid.kind === 'element' && (kid.role === 'Link' || kid.kids.some(holdsLink));
}

/** What is not the label of a list item is its body. */
function settleListItem(item: StructureElement): void {
  const isOf = (kid: Kid, role: string): boolean => kid.kind === 'element' && kid.role === role;
  const labels = item.kids.filter((kid) => isOf(kid, 'Lbl'));
  const rest = item.kids.filter((kid) => !isOf(kid, 'Lbl'));
  item.kids = rest.length === 0 || rest.every((kid) => isOf(kid, 'LBody')) ? [...labels, ...rest] : [...labels, element('LBody', rest)];
}

const standsAlone: ReadonlySet<string> = new Set(['Figure', 'Formula', 'Form']);

/** Text right in an element that only groups others is a paragraph. */
function wrapLooseContent(each: StructureElement): void {
  if (!groupingRoles.has(each.role) || each.role === 'TOC' || each.kids.every(isBlock)) return;
  const kids: Kid[] = [];
  let run: Kid[] = [];
  const close = (): void => {
    if (run.every((kid) => kid.kind === 'element' && standsAlone.has(kid.role))) kids.push(...run);
    else kids.push(element('P', run));
    run = [];
  };
  for (const kid of each.kids) {
    if (!isBlock(kid)) run.push(kid);
    else {
      close();
      kids.push(kid);
    }
  }
  close();
  each.kids = kids;
}

/** Levels of headings go down by one at most (ISO 14289-1, 7.4.2). */
function settleHeadings(top: StructureElement): void {
  let level = 0;
  walkElements(top, (each) => {
    const own = /^H([1-6])$/.exec(each.role)?.[1];
    if (own === undefined) return;
    level = Math.min(Number(own), level + 1);
    each.role = `H${level}`;
  });
}

/** Chromium's ids of table cells have numbers of the run: ids are numbered in order of reading, those of notes too (ISO 14289-1, 7.9). */
function renumberIds(top: StructureElement): void {
  const names = new Map<string, string>();
  let notes = 0;
  walkElements(top, (each) => {
    if (each.role === 'Note') {
      notes += 1;
      each.id = `note${String(notes).padStart(6, '0')}`;
    } else if (each.id !== undefined) {
      const name = `cell${String(names.size + 1).padStart(6, '0')}`;
      names.set(each.id, name);
      each.id = name;
    }
  });
  renameHeaders(top, names);
}
