import type { PdfDictionary } from '../../pdf-file/index.ts';
import { embeddedFiles, hasNames } from './embedded-files.ts';
import type { Findings } from './findings.ts';
import type { OpenedPdf } from './open-pdf.ts';

/** Optional content, embedded files, forms of other kinds, scripts, threads and XObjects (20-001 to 22-001, 25-001, 29-001, 30-001, 30-002). */
export function checkFeatures(pdf: OpenedPdf, findings: Findings): void {
  const { file, catalog } = pdf;
  checkOptionalContent(pdf, findings);
  for (const specification of embeddedFiles(pdf))
    if (!hasNames(file, specification)) findings.point('21-001', 'an embedded file has no F and UF');
  if (catalog.has('Threads')) findings.point('22-001', 'there are article threads, whose order is not checked');
  if (file.dictionary(catalog.get('AcroForm'))?.has('XFA')) findings.point('25-001', 'there is an XFA form');
  checkScripts(pdf, findings);
  const uses = new Map<number, number>();
  for (const { number: page, content } of pdf.pages) {
    for (const dictionary of content.forms.values())
      if (dictionary.has('Ref')) findings.point('30-001', 'there is a reference XObject', { page });
    for (const [form, count] of content.formUses) {
      const all = (uses.get(form) ?? 0) + count;
      uses.set(form, all);
      if (all > 1) findings.point('30-002', `the form XObject ${form} holds tagged content and is drawn more than once`, { page });
    }
  }
}

function checkOptionalContent({ file, catalog }: OpenedPdf, findings: Findings): void {
  const properties = file.dictionary(catalog.get('OCProperties'));
  if (properties === undefined) return;
  const check = (configuration: PdfDictionary | undefined, point: '20-001' | '20-002'): void => {
    if ((file.text(configuration?.get('Name')) ?? '') === '') findings.point(point, 'a configuration of optional content has no Name');
    if (configuration?.has('AS')) findings.point('20-003', 'a configuration of optional content has AS');
  };
  check(file.dictionary(properties.get('D')), '20-002');
  for (const each of file.array(properties.get('Configs')) ?? []) check(file.dictionary(each), '20-001');
}

function checkScripts({ file, catalog, pages }: OpenedPdf, findings: Findings): void {
  const isScript = (action: PdfDictionary | undefined): boolean =>
    file.name(action?.get('S')) === 'JavaScript' || action?.has('JS') === true;
  if (file.dictionary(catalog.get('Names'))?.has('JavaScript') || isScript(file.dictionary(catalog.get('OpenAction'))))
    findings.point('29-001', 'there are scripts');
  if (catalog.has('AA')) findings.point('29-001', 'the document starts actions by itself');
  for (const { number, dictionary, annotations } of pages)
    if (dictionary.has('AA') || annotations.some((annotation) => annotation.dictionary.has('AA')))
      findings.point('29-001', 'the page starts actions by itself', { page: number });
}
