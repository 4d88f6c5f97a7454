import { defineDiagnostic } from './diagnostic.ts';

const report = 'Please report it with the manuscript that shows it; in a document from outside, mend it in Word.';

export const docxProperties = defineDiagnostic<{
  property: string;
  fault: 'missing' | 'other';
  found?: string;
  wanted?: string;
}>({
  code: 'docx/properties',
  severity: 'error',
  explanation:
    'The properties of the Word document lack its title, language or author, or say something else than the edition; its dates are not those of the edition, so that the same book does not give the same file (ECMA-376-2, 8.3; WCAG 2.2, 2.4.2; EN 301 549, 10.2.4.2).',
  notation: 'xml',
  bad: '<dc:title></dc:title>',
  good: '<dc:title>Going home – A small book</dc:title>',
  message: ({ property, fault, found = '', wanted = '' }) =>
    fault === 'missing'
      ? `The properties of the Word document lack the ${property}.`
      : `The properties of the Word document have “${found}” as the ${property} where “${wanted}” is right.`,
  hint: () => report,
});

export const docxLanguageProperty = defineDiagnostic<{ found: string; wanted: string }>({
  code: 'docx/language-property',
  severity: 'warning',
  explanation:
    'The properties of the Word document do not say its language (dc:language, ECMA-376-2, 8.3.4), or another than the edition’s. Libraries and search engines read it there.',
  notation: 'xml',
  bad: '<dc:language>fr</dc:language>',
  good: '<dc:language>en-GB</dc:language>',
  message: ({ found, wanted }) =>
    found === ''
      ? 'The properties of the Word document do not say its language.'
      : `The properties of the Word document say that it is in “${found}” where “${wanted}” is right.`,
  hint: () => report,
});

export const privateData = defineDiagnostic<{ what: string }>({
  code: 'docx/private-data',
  severity: 'error',
  explanation:
    'The Word document says more than the book: marks of editing sessions (rsid), times of work, templates, names of users or machines, paths of files. None of it is meant for readers, and with it the same book does not give the same file.',
  notation: 'xml',
  bad: '<w:p w:rsidR="00A1B2C3"><w:r><w:t>Consent</w:t></w:r></w:p>',
  good: '<w:p><w:r><w:t>Consent</w:t></w:r></w:p>',
  message: ({ what }) => `The Word document holds ${what}.`,
  hint: () => report,
});

export const compatibilityMode = defineDiagnostic<{ found: string }>({
  code: 'docx/compatibility',
  severity: 'error',
  explanation:
    'The Word document does not ask for the present way of laying out pages (compatibilityMode 15, MS-DOCX, 2.3.1.1). Word then shows “Compatibility mode” and breaks lines and pages as its versions of 2010 or 2007 did.',
  notation: 'xml',
  bad: '<w:compatSetting w:name="compatibilityMode" w:uri="http://schemas.microsoft.com/office/word" w:val="12"/>',
  good: '<w:compatSetting w:name="compatibilityMode" w:uri="http://schemas.microsoft.com/office/word" w:val="15"/>',
  message: ({ found }) =>
    found === ''
      ? 'The Word document does not ask for the present way of laying out pages.'
      : `The Word document asks for the way in which version ${found} of Word laid out pages.`,
  hint: () => report,
});

export const wrongFolios = defineDiagnostic<{ section: string; fault: 'format' | 'start' | 'restart' | 'side'; wanted: string }>({
  code: 'docx/folios',
  severity: 'error',
  explanation:
    'A section of the Word document does not number its pages as the book wants it: roman figures in front matter, arabic ones from 1 after it, no count that begins anew elsewhere, and parts and chapters on a right-hand page (ECMA-376-1, 17.6.12 and 17.6.22).',
  notation: 'xml',
  bad: '<w:type w:val="nextPage"/>',
  good: '<w:type w:val="oddPage"/>',
  message: ({ section, fault, wanted }) =>
    ({
      format: `In the Word document, the pages of “${section}” do not have ${wanted} figures.`,
      start: `In the Word document, the pages of “${section}” do not begin with 1.`,
      restart: `In the Word document, the count of pages begins anew at “${section}”.`,
      side: `In the Word document, “${section}” does not open on a right-hand page.`,
    })[fault],
  hint: () => report,
});

export const badRunningHeads = defineDiagnostic<{ section: number; lack: string }>({
  code: 'docx/running-heads',
  severity: 'error',
  explanation:
    'A section of the Word document lacks a running head or foot that its settings ask for: of first pages, of even pages, or of the others, or has one that is never shown (ECMA-376-1, 17.10.1, 17.10.6 and 17.15.1.35). Word then shows that of another section, or none.',
  notation: 'xml',
  bad: '<w:headerReference w:type="default" r:id="rIdEmpty"/>',
  good: '<w:headerReference w:type="default" r:id="rIdEmpty"/><w:headerReference w:type="even" r:id="rIdTitle"/>',
  message: ({ section, lack }) => `In the Word document, section ${section} has ${lack}.`,
  hint: () => report,
});

export const badEmbeddedFont = defineDiagnostic<{ font: string; fault: 'key' | 'bytes' | 'rights' | 'name' | 'setting' }>({
  code: 'docx/embedded-font',
  severity: 'error',
  explanation:
    'A face that the Word document carries cannot be used: its key does not open it, its part is no face, its licence bits forbid to embed it (OpenType, OS/2 fsType), it is another face than it is said to be, or the settings do not say that faces are carried (ECMA-376-1, 17.8.1 and 17.8.3). Word drops it, or calls the file corrupt.',
  notation: 'xml',
  bad: '<w:embedRegular r:id="rIdFace" w:fontKey="{00000000-0000-0000-0000-000000000000}"/>',
  good: '<w:embedRegular r:id="rIdFace" w:fontKey="{1DE2A3B4-0001-4002-8003-0000000000AB}"/>',
  message: ({ font, fault }) =>
    ({
      key: `In the Word document, the face “${font}” has no key of the right form.`,
      bytes: `In the Word document, the face “${font}” is not opened by its key.`,
      rights: `In the Word document, the face “${font}” may not be embedded, by its own licence bits.`,
      name: `In the Word document, what is carried as the face “${font}” is another one.`,
      setting: `The Word document carries the face “${font}”, but its settings do not say that it carries any.`,
    })[fault],
  hint: () => report,
});
