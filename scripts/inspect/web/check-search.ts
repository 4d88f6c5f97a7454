import type { Report } from '../../diagnostics/diagnostic.ts';
import { webSearchGap, webSearchIndex, webSearchTarget } from '../../diagnostics/web-search.ts';
import type { Edition } from '../../model/book.ts';
import { plainTextOf } from '../../model/walk.ts';
import { elementsOf, type OpenedPage, type OpenedSite, textOf } from './open-site.ts';

const folder = 'assets/search/';
/** What the title page, the contents and the index say stands elsewhere too. */
const unsearched: ReadonlySet<string> = new Set(['titlePage', 'contents', 'index']);

/** The index of the search fits the pages: every place that it leads to is there, and every heading of a text can be found. */
export function checkSearch(site: OpenedSite, edition: Edition<'web'>, report: Report): void {
  const places = readPlaces(site, report);
  if (places === undefined) return;
  const found = new Set<string>();
  for (const { file, anchor } of places) {
    found.add(`${file}#${anchor}`);
    if (!site.pages.get(file)?.ids.includes(anchor)) report(webSearchTarget({ href: `${file}#${anchor}` }));
  }
  for (const { kind, anchor, heading } of edition.sections) {
    const page = unsearched.has(kind) ? undefined : [...site.pages.values()].find(({ ids }) => ids.includes(anchor));
    if (page === undefined) continue;
    if (!found.has(`${page.name}#${anchor}`)) report(webSearchGap({ page: page.name, title: plainTextOf(heading.children) }));
    for (const { id, title } of headingsOf(page))
      if (id !== anchor && !found.has(`${page.name}#${id}`)) report(webSearchGap({ page: page.name, title }));
  }
}

function headingsOf({ elements }: OpenedPage): { readonly id: string; readonly title: string }[] {
  const main = elements.find(({ tagName }) => tagName === 'main');
  const headings = main === undefined ? [] : elementsOf(main).filter(({ tagName }) => /^h[1-6]$/.test(tagName));
  return headings.flatMap((heading) =>
    heading.properties.id === undefined ? [] : [{ id: String(heading.properties.id), title: textOf(heading).trim() }],
  );
}

interface Place {
  readonly file: string;
  readonly anchor: string;
}
/** Where each block of the index is; undefined, with a finding, where its parts cannot be read or do not belong together. */
function readPlaces(site: OpenedSite, report: Report): Place[] | undefined {
  const table = readPart(site, 'index', report);
  if (table === undefined) return undefined;
  const { sections, texts, postings } = table as Record<string, unknown>;
  if (!Array.isArray(sections) || !Array.isArray(texts) || !Array.isArray(postings)) {
    report(webSearchIndex({ part: 'index', fault: 'unreadable' }));
    return undefined;
  }
  for (const at of postings.keys()) if (readPart(site, `postings-${at}`, report) === undefined) return undefined;
  const anchors: string[] = [];
  for (const [at, start] of texts.entries()) {
    const part = readPart(site, `texts-${at}`, report);
    if (part === undefined) return undefined;
    if (start !== anchors.length) report(webSearchIndex({ part: `texts-${at}`, fault: 'count' }));
    anchors.push(...(part as [string, string][]).map(([anchor]) => anchor));
  }
  const files = (sections as [string, number, number, number][]).flatMap(([file, , , blocks]) => new Array<string>(blocks).fill(file));
  if (files.length !== anchors.length) report(webSearchIndex({ part: 'index', fault: 'count' }));
  return files.map((file, at) => ({ file, anchor: anchors[at] ?? '' }));
}

/** The value in a part: `handbookSearch.take("name", value);`. */
function readPart({ scripts }: OpenedSite, part: string, report: Report): object | undefined {
  const [, name, text] = /^handbookSearch\.take\("([^"]*)",\s*([\s\S]*)\);\s*$/.exec(scripts.get(`${folder}${part}.js`) ?? '') ?? [];
  try {
    const value: unknown = name === part ? JSON.parse(text ?? '') : undefined;
    if (typeof value === 'object' && value !== null) return value;
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error;
  }
  report(webSearchIndex({ part, fault: 'unreadable' }));
  return undefined;
}
