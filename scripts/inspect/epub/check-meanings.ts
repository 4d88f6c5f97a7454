import type { Report } from '../../diagnostics/diagnostic.ts';
import { epubMeaning } from '../../diagnostics/epub-reading.ts';
import { type EpubView, tokensOf } from './view.ts';

/** EPUB Structural Semantics 1.1, what is not deprecated, and the words of the navigation document (EPUB 3.3, 7.4.1). */
const vocabulary: ReadonlySet<string> = new Set(
  `abstract acknowledgments afterword appendix aside assessment assessments backlink backmatter balloon biblioentry bibliography biblioref
  bodymatter bridgehead case-study chapter colophon concluding-sentence conclusion contributors copyright-page cover covertitle credit credits
  dedication division endnote endnotes epigraph epilogue errata fill-in-the-blank-problem figure footnote footnotes foreword frontmatter fulltitle
  general-problem glossary glossdef glossref glossterm halftitle halftitlepage imprimatur imprint index index-editor-note index-entry
  index-entry-list index-group index-headnotes index-legend index-locator index-locator-list index-locator-range index-term index-term-categories
  index-term-category index-xref-preferred index-xref-related introduction keyword keywords label landmarks learning-objective learning-objectives
  learning-outcome learning-outcomes learning-resource learning-resources learning-standard learning-standards list list-item loa loi lot lov
  match-problem multiple-choice-problem noteref notice ordinal other-credits page-list pagebreak panel panel-group part practice practices preamble
  preface prologue pullquote qna question revision-history seriespage sound-area subtitle table table-cell table-row text-area tip title titlepage
  toc toc-brief topic-sentence true-false-problem volume answer answers`.split(/\s+/),
);
/** Types whose role of DPUB-ARIA 1.1 must stand beside them. */
const paired =
  `abstract acknowledgments afterword appendix backlink biblioref bibliography chapter colophon conclusion credit credits dedication
  epigraph epilogue errata footnote foreword glossary glossref introduction noteref pagebreak part preface prologue pullquote qna subtitle tip toc`.split(
    /\s+/,
  );
const roles: ReadonlyMap<string, string> = new Map([
  ...paired.map((type) => [type, `doc-${type}`] as const),
  ['page-list', 'doc-pagelist'],
]);
/** Roles without whose type reading systems do not do what they can: show a note beside its call, find a page. */
const typed: ReadonlyMap<string, string> = new Map(
  ['noteref', 'footnote', 'pagebreak', 'glossref', 'biblioref'].map((type) => [`doc-${type}`, type]),
);

/** What a part is stands in `epub:type` and in `role`, and in words that EPUB knows. */
export function checkMeanings({ documents }: EpubView, report: Report): void {
  for (const { file, elements } of documents)
    for (const { element, around, place } of elements) {
      const [types, said] = [tokensOf(element, 'epub:type'), tokensOf(element, 'role')];
      // In landmarks the type says what a link leads to.
      const isLandmark = around.some((each) => tokensOf(each, 'epub:type').includes('landmarks'));
      for (const type of types) {
        const role = roles.get(type);
        if (!type.includes(':') && !vocabulary.has(type)) report(epubMeaning({ file, type, role: '', lack: 'vocabulary' }, place));
        if (role !== undefined && !isLandmark && !said.includes(role)) report(epubMeaning({ file, type, role, lack: 'role' }, place));
      }
      for (const role of said) {
        const type = typed.get(role);
        if (type !== undefined && !types.includes(type)) report(epubMeaning({ file, type, role, lack: 'type' }, place));
      }
    }
}
