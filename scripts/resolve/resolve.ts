import type { Report } from '../diagnostics/diagnostic.ts';
import { unlistedFile } from '../diagnostics/manuscript.ts';
import { type Host, HostError } from '../host/host.ts';
import type { Asset, Book, Section } from '../model/book.ts';
import type { Manuscript } from '../model/manuscript.ts';
import { startOf } from '../model/place.ts';
import type { Generated } from '../model/settings.ts';
import type { Words } from '../model/words.ts';
import type { Stage } from '../stage.ts';
import { createBlockIds } from './block-ids.ts';
import { bookInfo } from './book-info.ts';
import { withBlockIds } from './carry-block-ids.ts';
import { createCiter } from './citations/citer.ts';
import { bareSection, convertSection } from './convert-section.ts';
import { gatherAnchors } from './gather-anchors.ts';
import { gatherPictures } from './gather-pictures.ts';
import { gatherCitedKeys } from './gather-source.ts';
import { generateBody } from './generated.ts';
import { linkTerms } from './link-terms.ts';
import { loadWords } from './load-words.ts';
import { outlineBook } from './outline.ts';
import type { BookScope } from './scope.ts';
import { type SectionSource, sectionSources } from './section-sources.ts';
import type { Includes } from './source-tree.ts';
import { synonymsOf } from './synonyms.ts';

export interface ResolveInput {
  readonly manuscript: Manuscript;
  readonly language: string;
}

/** Makes the book of one language: every number, reference, citation and drawing settled, the same for all formats. Undefined without interface words. */
export const resolve: Stage<ResolveInput, Book | undefined> = {
  name: 'resolve',
  async run({ manuscript, language }, { host, report: reportAll }) {
    const report: Report = (diagnostic) => reportAll({ ...diagnostic, language });
    const words = await loadWords(manuscript, language, host, report);
    if (!words) return undefined;
    const info = bookInfo(manuscript.settings, language, words);
    const includes: Includes = { manuscript, trees: new Map(), included: new Set(), report };
    const sources = sectionSources(manuscript, language, info.title, words, report);
    const outline = outlineBook(sources, includes, report);
    const pictures = await gatherPictures(sources, includes, { manuscript, language: words.language, host, report });
    const blockIds = createBlockIds(manuscript.blockIds);
    const scope: BookScope = {
      manuscript,
      info,
      language,
      words,
      report,
      outline,
      includes,
      citer: await citerOf({ manuscript, language, sources, includes, words, host }),
      drawings: pictures.drawings,
      assets: pictures.assets,
      gathered: {
        indexMarks: [],
        concepts: new Set(),
        acronyms: new Map(),
        citedKeys: new Set(),
        missingPeriods: new Set(),
        usedAssets: new Set(),
      },
      takeBlockId: blockIds.take,
    };
    const converted = sectionsOf(sources, scope);
    const { blocks, renamed } = blockIds.settle();
    const sections = withBlockIds(converted, renamed);
    reportUnlisted(manuscript, language, sources, includes, report);
    return {
      info,
      settings: manuscript.settings,
      words,
      sections,
      blocks,
      anchors: gatherAnchors(sections, outline.targets),
      assets: usedAssets(scope),
      synonyms: synonymsOf(manuscript, language),
      ...(manuscript.hyphenation ? { hyphenation: manuscript.hyphenation } : {}),
      sectionsElsewhere: sectionsElsewhere(manuscript, language, words),
    };
  },
};

/** Known from book.yaml and the titles of the texts: no other language need be resolved for it. */
function sectionsElsewhere(manuscript: Manuscript, language: string, words: Words): Map<string, readonly string[]> {
  const others = manuscript.settings.languages.filter((other) => other !== language);
  return new Map(others.map((other) => [other, sectionSources(manuscript, other, '', words, () => {}).map(({ anchor }) => anchor)]));
}

/** Sections that are all title. */
const titles: readonly Generated[] = ['half-title', 'title-page'];

/** Texts first; then what is made from them; the contents last, since they name the others. A section with nothing in it is left out. */
function sectionsOf(sources: readonly SectionSource[], scope: BookScope): Section[] {
  const texts = linkTerms(
    sources.map((source) => convertSection(source, scope)),
    scope,
  );
  const listed = new Set(sources.filter((source) => source.listed).map(({ anchor }) => anchor));
  const fill = (sections: readonly Section[], wanted: (source: SectionSource) => boolean): Section[] =>
    sections.flatMap((section): Section[] => {
      const source = sources.find(({ anchor }) => anchor === section.anchor);
      if (!source?.generate || titles.includes(source.generate) || !wanted(source)) return [section];
      const body = generateBody(source.generate, { scope, sections, listed, place: source.place });
      if (body.length === 0) return [];
      const made = bareSection(source, scope, body);
      return [source.generate === 'changes' ? { ...made, generated: 'changes' } : made];
    });
  const made = fill(texts, ({ generate }) => generate !== 'contents');
  return fill(made, ({ generate }) => generate === 'contents');
}

interface CiterSources extends ResolveInput {
  readonly sources: readonly SectionSource[];
  readonly includes: Includes;
  readonly words: Words;
  readonly host: Host;
}

async function citerOf({ manuscript, language, sources, includes, words, host }: CiterSources): Promise<BookScope['citer']> {
  const template = async (path: string): Promise<string> => new TextDecoder().decode(await host.files.readTemplate(path));
  const tag = words.language.split('-')[0] ?? 'en';
  const locale = await template(`csl/locale-${tag}.xml`).catch((error: unknown) => {
    if (error instanceof HostError && error.code === 'host/unreadable') return template('csl/locale-en.xml');
    throw error;
  });
  return createCiter({
    sources: manuscript.sources,
    cited: gatherCitedKeys(sources, includes, manuscript),
    style: await template('csl/handbook.csl'),
    locale,
    language,
    localeTag: words.language,
    punctuation: words.phrases,
  });
}

function usedAssets({ assets, gathered }: BookScope): Map<string, Asset> {
  return new Map([...assets].filter(([key]) => gathered.usedAssets.has(key)).sort(([a], [b]) => (a < b ? -1 : 1)));
}

function reportUnlisted(
  manuscript: Manuscript,
  language: string,
  sources: readonly SectionSource[],
  includes: Includes,
  report: Report,
): void {
  const named = new Set([...sources.flatMap(({ file }) => (file ? [file.path] : [])), ...includes.included]);
  for (const path of manuscript.texts.keys())
    if (path.startsWith(`${language}/`) && !named.has(path)) report(unlistedFile({ path }, startOf(path)));
}
