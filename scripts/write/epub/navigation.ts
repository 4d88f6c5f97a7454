import type { Element, ElementContent } from 'hast';
import { h } from 'hastscript';
import type { Edition, Section } from '../../model/book.ts';
import type { ContentsList } from '../../model/book-node.ts';
import type { EpubPaths } from './epub-paths.ts';
import { type NavigationPoint, titleOf } from './navigation-points.ts';
import type { PageBreak } from './page-breaks.ts';

export interface NavigationInput {
  readonly edition: Edition<'epub'>;
  readonly points: readonly NavigationPoint[];
  readonly pageBreaks: readonly PageBreak[];
  readonly paths: EpubPaths;
}

/** The navigation document's content: contents, and landmarks and pages that only programs read (EPUB 3.3, section 7). */
export function navigation({ edition, points, pageBreaks, paths }: NavigationInput): ElementContent[] {
  const contents = h('nav', { 'epub:type': 'toc', role: 'doc-toc', id: 'toc', ariaLabelledBy: ['toc-title'] }, [
    h('h1', { id: 'toc-title' }, edition.words.phrases.contents),
    list(points),
  ]);
  const items = landmarks(edition, paths).map(({ type, href, label }) => h('li', h('a', { 'epub:type': type, href }, label)));
  return [
    contents,
    h('nav', { 'epub:type': 'landmarks', hidden: true, id: 'landmarks' }, [h('ol', items)]),
    ...pageList(edition, pageBreaks),
  ];
}

function pageList({ words }: Edition<'epub'>, pageBreaks: readonly PageBreak[]): Element[] {
  if (pageBreaks.length === 0) return [];
  const attributes = { 'epub:type': 'page-list', role: 'doc-pagelist', hidden: true, id: 'page-list', ariaLabel: words.phrases.pages };
  return [
    h('nav', attributes, [
      h(
        'ol',
        pageBreaks.map(({ folio, href }) => h('li', [h('a', { href }, folio)])),
      ),
    ]),
  ];
}

function list(points: readonly NavigationPoint[]): Element {
  return h(
    'ol',
    points.map(({ label, href, children }) => h('li', [h('a', { href }, label), ...(children.length > 0 ? [list(children)] : [])])),
  );
}

interface Landmark {
  readonly type: string;
  readonly href: string;
  readonly label: string;
}

/** The section that is the book's own contents, if it has one. */
export function contentsSection({ sections }: Edition<'epub'>): Section | undefined {
  return sections.find((section) => listOf(section) === 'contents');
}

function landmarks(edition: Edition<'epub'>, paths: EpubPaths): readonly Landmark[] {
  const { sections, words } = edition;
  const contents = contentsSection(edition);
  const to = (type: string, section: Section | undefined, label?: string): Landmark[] =>
    section === undefined ? [] : [{ type, href: paths.fileOf(section), label: label ?? titleOf(section) }];
  const ofKind = (kind: Section['kind']) => sections.find((section) => section.kind === kind);
  const ofList = (name: ContentsList['of']) => sections.find((section) => listOf(section) === name);
  return [
    { type: 'cover', href: 'cover.xhtml', label: words.phrases.cover },
    ...to('titlepage', ofKind('titlePage'), words.phrases.titlePage),
    ...(contents === undefined ? [{ type: 'toc', href: 'nav.xhtml#toc', label: words.phrases.contents }] : to('toc', contents)),
    ...to('loi', ofList('figures')),
    ...to('lot', ofList('tables')),
    ...to(
      'bodymatter',
      sections.find(({ matter }) => matter === 'main'),
      words.phrases.startReading,
    ),
    ...to('glossary', ofKind('glossary')),
    ...to('bibliography', ofKind('references')),
    ...to('index', ofKind('index')),
  ];
}
function listOf({ kind, body }: Section): ContentsList['of'] | undefined {
  const found = body.find((node) => node.type === 'contentsList');
  return kind === 'contents' && found?.type === 'contentsList' ? found.of : undefined;
}
