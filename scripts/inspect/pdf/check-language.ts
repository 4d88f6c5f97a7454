import type { Findings } from './findings.ts';
import { isLanguageTag } from './language-tag.ts';
import type { OpenedPdf } from './open-pdf.ts';
import { isWithin, numberOf, type StructureElement } from './read-structure.ts';

/** Every language that is named is one, and every text has one (11-001 to 11-006): its own, that of a tag around it, or the document's. */
export function checkLanguage(pdf: OpenedPdf, findings: Findings): void {
  const own = pdf.file.text(pdf.catalog.get('Lang'));
  const elements = pdf.structure?.elements ?? [];
  if (own !== undefined && !isLanguageTag(own)) findings.point('11-001', `the document’s language “${own}” is no tag of BCP 47`);
  for (const element of elements)
    if (element.lang !== undefined && element.lang !== '' && !isLanguageTag(element.lang))
      findings.point('11-001', `the language “${element.lang}” is no tag of BCP 47`, { element });
  if (own !== undefined && isLanguageTag(own)) return;
  const silent = elements.filter((element) => !isWithin(element, ({ lang }) => lang !== undefined && isLanguageTag(lang)));
  checkTexts(silent, findings);
  checkAnnotationTexts(pdf, new Set(silent), findings);
  if (pdf.catalog.has('Outlines')) findings.point('11-003', 'the bookmarks have no language, since the document has none');
  if (pdf.catalog.has('Metadata')) findings.point('11-006', 'the metadata have no language, since the document has none');
}

function checkTexts(silent: readonly StructureElement[], findings: Findings): void {
  const speaking = silent.find(({ kids }) => kids.some(({ kind }) => kind === 'content'));
  if (speaking !== undefined) findings.point('11-001', 'text has no language', { element: speaking });
  const replaced = silent.find(({ alt, actualText, expansion }) => (alt ?? actualText ?? expansion) !== undefined);
  if (replaced !== undefined) findings.point('11-002', 'Alt, ActualText or E has no language', { element: replaced });
}

function checkAnnotationTexts(pdf: OpenedPdf, silent: ReadonlySet<StructureElement>, findings: Findings): void {
  for (const { number, annotations } of pdf.pages)
    for (const { dictionary } of annotations) {
      const parent = pdf.structure?.byNumber.get(numberOf(pdf.parents.get(pdf.file.number(dictionary.get('StructParent')) ?? -1)));
      if (parent !== undefined && !silent.has(parent)) continue;
      if (dictionary.has('Contents')) findings.point('11-004', 'the Contents of an annotation have no language', { page: number });
      if (dictionary.has('TU')) findings.point('11-005', 'the name of a field has no language', { page: number });
    }
}
