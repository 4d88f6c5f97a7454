import { defineDiagnostic } from './diagnostic.ts';

const report = 'Please report it with the manuscript that shows it; in a document from outside, mend it in Word.';

export const brokenDocx = defineDiagnostic<{ reason: string }>({
  code: 'docx/broken',
  severity: 'error',
  explanation:
    'The Word document cannot be opened: it is no sound zip, has no text, or a part of it is no well-formed XML (ECMA-376-2). Files that hide more than they show (document types, entities, zips that unpack to gigabytes) are refused as well. It is not saved.',
  notation: 'xml',
  bad: '<w:p><w:r><w:t>the talk</w:r></w:p>',
  good: '<w:p><w:r><w:t>the talk</w:t></w:r></w:p>',
  message: ({ reason }) => `The Word document is not right: ${reason}.`,
  hint: () => report,
});

export const lostPart = defineDiagnostic<{ part: string; target: string; fault: 'target' | 'relation' }>({
  code: 'docx/lost-part',
  severity: 'error',
  explanation:
    'A part of the Word document refers to another that is not in the package, or to a relationship that it does not have (ECMA-376-2, 9.3). Word calls such a file corrupt, or drops the picture, head or note.',
  notation: 'xml',
  bad: '<w:p><w:hyperlink r:id="rId999"><w:r><w:t>the law</w:t></w:r></w:hyperlink></w:p>',
  good: '<w:p><w:hyperlink r:id="rIdLaw"><w:r><w:t>the law</w:t></w:r></w:hyperlink></w:p>',
  message: ({ part, target, fault }) =>
    fault === 'target'
      ? `In the Word document, “${part}” leads to “${target}”, which is not there.`
      : `In the Word document, “${part}” uses the relationship “${target}”, which it does not have.`,
  hint: () => report,
});

export const badPartName = defineDiagnostic<{ part: string; fault: 'twice' | 'form' }>({
  code: 'docx/part-name',
  severity: 'error',
  explanation:
    'Two parts of the Word document have names that differ in case alone, or a name has a form that is not allowed: empty steps, steps of dots, backslashes (ECMA-376-2, 6.2.2). Word refuses such a package.',
  notation: 'text',
  bad: 'word/styles.xml\nword/Styles.xml',
  good: 'word/styles.xml',
  message: ({ part, fault }) =>
    fault === 'twice'
      ? `The Word document has two parts whose names differ from “${part}” in case alone.`
      : `The Word document has a part “${part}”, which no part may be called.`,
  hint: () => report,
});

export const untypedPart = defineDiagnostic<{ part: string; fault: 'none' | 'wrong' | 'absent'; type?: string }>({
  code: 'docx/content-type',
  severity: 'error',
  explanation:
    'A part of the Word document has no content type, another than its relationship asks for, or one that its bytes belie; or [Content_Types].xml speaks of a part that is not there (ECMA-376-2, 7.2). Word calls such a file corrupt.',
  notation: 'xml',
  bad: '<Default ContentType="image/jpeg" Extension="png"/>',
  good: '<Default ContentType="image/png" Extension="png"/>',
  message: ({ part, fault, type = '' }) =>
    ({
      none: `In the Word document, the part “${part}” has no content type.`,
      wrong: `In the Word document, the part “${part}” is said to be “${type}”, which it is not.`,
      absent: `The Word document gives a content type to “${part}”, which is not there.`,
    })[fault],
  hint: () => report,
});

export const strayPart = defineDiagnostic<{ part: string }>({
  code: 'docx/stray-part',
  severity: 'warning',
  explanation:
    'The Word document holds a part that nothing refers to (ECMA-376-2, 9.3). No reader sees it, it makes the file larger, and it may hold what nobody meant to publish.',
  notation: 'text',
  bad: 'word/media/draft.png, without a relationship',
  good: 'word/media/mark.png, which word/_rels/document.xml.rels names',
  message: ({ part }) => `The Word document holds “${part}”, which nothing refers to.`,
  hint: () => report,
});

export const outsideTarget = defineDiagnostic<{ part: string; target: string; fault: 'address' | 'picture' | 'template' | 'other' }>({
  code: 'docx/outside-target',
  severity: 'error',
  explanation:
    'The Word document reaches outside of itself by something else than a link to the web, to an address of e-mail or to a telephone number: a file of some machine, a picture or template that Word would fetch when it is opened. That fails on every other machine, and tells others who opens it.',
  notation: 'xml',
  bad: '<Relationship Id="rIdLaw" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/hyperlink" Target="file:///C:/law.pdf" TargetMode="External"/>',
  good: '<Relationship Id="rIdLaw" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/hyperlink" Target="https://example.org/law" TargetMode="External"/>',
  message: ({ part, target, fault }) =>
    ({
      address: `In the Word document, “${part}” links to “${target}”, which is no address of the web, of e-mail or of a telephone.`,
      picture: `In the Word document, “${part}” takes a picture from “${target}” when it is opened.`,
      template: `The Word document takes its template from “${target}” when it is opened.`,
      other: `In the Word document, “${part}” takes something from “${target}” when it is opened.`,
    })[fault],
  hint: ({ fault }) => (fault === 'address' ? 'Give the link a whole address that begins with https:// or mailto:.' : report),
});

export const activeContent = defineDiagnostic<{ what: string }>({
  code: 'docx/active-content',
  severity: 'error',
  explanation:
    'The Word document holds something that acts or that is a file of its own: macros, embedded objects, controls, parts of other documents, or a field that runs or fetches something. Offices refuse such files, and readers are right not to trust them.',
  notation: 'xml',
  bad: '<w:p><w:fldSimple w:instr=" DDEAUTO excel &quot;C:\\a.xls&quot; "><w:r><w:t>5</w:t></w:r></w:fldSimple></w:p>',
  good: '<w:p><w:r><w:t>5</w:t></w:r></w:p>',
  message: ({ what }) => `The Word document holds ${what}, which acts by itself.`,
  hint: () => 'Take it out, or write what it shows as text.',
});
