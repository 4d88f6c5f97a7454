import type { Report } from '../../diagnostics/diagnostic.ts';
import { epubDirection, epubLanguage } from '../../diagnostics/epub-content.ts';
import type { Section } from '../../model/book.ts';
import type { Place } from '../../model/place.ts';
import { plainTextOf, walk } from '../../model/walk.ts';
import { attributeOf, elementsIn, textOf } from '../../xml/xml-tree.ts';
import { type ContentDocument, type EpubView, type Found, lettersOf } from './view.ts';

/** Languages of parts: marked twice and alike, by tags that exist, and nothing that the manuscript marks left unmarked; directions follow them. */
export function checkLanguages(view: EpubView, report: Report): void {
  for (const document of view.documents) {
    for (const found of document.elements) {
      checkMarks(document.file, found, report);
      checkPartDirection(document.file, found, report);
    }
    checkDirection(`“${document.file}”`, attributeOf(document.elements[0]?.element ?? emptyElement, 'dir'), view, report);
  }
  const root = view.epub.package.children.find((node) => node.type === 'element') ?? emptyElement;
  const spine = elementsIn(view.epub.package, 'spine')[0] ?? emptyElement;
  checkDirection('the package document', attributeOf(root, 'dir'), view, report);
  checkDirection('the turning of pages', attributeOf(spine, 'page-progression-direction'), view, report);
  if (attributeOf(root, 'xml:lang') !== view.edition.words.language)
    report(epubLanguage({ file: view.epub.packagePath, fault: 'differ', found: attributeOf(root, 'xml:lang') ?? '–' }));
  for (const section of view.edition.sections) checkForeign(section, view, report);
}
const emptyElement = { type: 'element' as const, name: '', attributes: {}, children: [] };

function checkMarks(file: string, { element, place }: Found, report: Report): void {
  const [lang, xmlLang] = [attributeOf(element, 'lang'), attributeOf(element, 'xml:lang')];
  if (lang === undefined && xmlLang === undefined) return;
  const found = lang ?? xmlLang ?? '';
  // The document's own are held against the edition by the check of metadata.
  if (element.name !== 'html' && (lang === undefined || xmlLang === undefined)) report(epubLanguage({ file, fault: 'half', found }, place));
  else if (element.name !== 'html' && lang !== xmlLang)
    report(epubLanguage({ file, fault: 'differ', found: `${lang}, ${xmlLang}` }, place));
  if (!isTag(found)) report(epubLanguage({ file, fault: 'unknown', found }, place));
}

/** Well-formed by BCP 47, and a language that has a name. */
function isTag(tag: string): boolean {
  try {
    const { language } = new Intl.Locale(tag);
    return language === 'und' || new Intl.DisplayNames('en', { type: 'language' }).of(language) !== language;
  } catch {
    return false;
  }
}

const rightToLeft: ReadonlySet<string> = new Set(['ar', 'arc', 'ckb', 'dv', 'fa', 'he', 'ps', 'sd', 'syr', 'ug', 'ur', 'yi']);
const rightToLeftScripts: ReadonlySet<string> = new Set(['Arab', 'Hebr', 'Syrc', 'Thaa', 'Nkoo', 'Adlm', 'Rohg']);

/** A part in a language of the other direction says so. */
function checkPartDirection(file: string, { element, around, place }: Found, report: Report): void {
  const tag = attributeOf(element, 'xml:lang') ?? attributeOf(element, 'lang');
  if (tag === undefined || element.name === 'html' || !isTag(tag)) return;
  const { language, script } = new Intl.Locale(tag);
  const found = [element, ...around].map((each) => attributeOf(each, 'dir')).find((dir) => dir !== undefined) ?? 'ltr';
  const isRightToLeft = script === undefined ? rightToLeft.has(language) : rightToLeftScripts.has(script);
  // Only what is surely written from the right: languages of several scripts are left to the writer.
  if (isRightToLeft && found === 'ltr') report(epubDirection({ where: `words in “${tag}” in “${file}”`, found, wanted: 'rtl' }, place));
}

function checkDirection(where: string, found: string | undefined, { edition }: EpubView, report: Report): void {
  if (found !== edition.info.direction) report(epubDirection({ where, found: found ?? '–', wanted: edition.info.direction }));
}

interface ForeignWords {
  readonly lang: string;
  readonly words: string;
  readonly place: Place;
}

/** Each stretch of other words in a section is inside an element of its language. */
function checkForeign(section: Section, { documents }: EpubView, report: Report): void {
  const document = documents.find(({ root }) => elementsIn(root, 'h1').some((title) => attributeOf(title, 'id') === section.anchor));
  if (document === undefined) return;
  const marked = markedWords(document);
  for (const { lang, words, place } of foreignIn(section)) {
    const held = marked.get(lang.toLowerCase()) ?? [];
    if (!held.some((each) => each.includes(lettersOf(words))))
      report(epubLanguage({ file: document.file, fault: 'lost', found: words }, place));
  }
}

function markedWords({ elements }: ContentDocument): ReadonlyMap<string, readonly string[]> {
  const marked = new Map<string, string[]>();
  for (const { element } of elements) {
    const lang = attributeOf(element, 'xml:lang') ?? attributeOf(element, 'lang');
    if (lang === undefined || element.name === 'html') continue;
    const words = marked.get(lang.toLowerCase()) ?? [];
    words.push(lettersOf(textOf(element)));
    marked.set(lang.toLowerCase(), words);
  }
  return marked;
}

function foreignIn({ heading, body, notes }: Section): readonly ForeignWords[] {
  const found: ForeignWords[] = [];
  walk([heading, ...body, ...notes], (node) => {
    if (node.type === 'foreign') found.push({ lang: node.lang, words: plainTextOf(node.children), place: node.place });
    if (node.type !== 'blockquote' || node.lang === undefined) return;
    const [first] = node.children;
    if (first?.type === 'paragraph') found.push({ lang: node.lang, words: firstText(plainTextOf(first.children)), place: node.place });
  });
  return found;
}
/** Enough of a quotation to know it by; what follows may hold calls of notes and the like. */
const firstText = (text: string): string => text.slice(0, 20);
