import { DocxFile } from '../../scripts/docx-file/index.ts';

const decode = (bytes: Uint8Array | undefined): string => new TextDecoder().decode(bytes);

/** A document with a part changed as text. */
export function editPart(docx: Uint8Array, path: string, change: (xml: string) => string): Uint8Array {
  const file = DocxFile.open(docx);
  const before = decode(file.bytes(path));
  const after = change(before);
  if (after === before) throw new Error(`The edit of ${path} changed nothing.`);
  file.setBytes(path, new TextEncoder().encode(after));
  return file.pack();
}
export const editText = (docx: Uint8Array, change: (xml: string) => string): Uint8Array => editPart(docx, 'word/document.xml', change);

const escaped = (text: string): string => text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;');
let number = 7000;
const stamp = (author = 'Anna'): string => {
  number += 1;
  return `w:id="${number}" w:author="${author}" w:date="2006-11-01T10:00:00Z"`;
};

/** Runs as Word writes them. */
export const run = (text: string, look = ''): string => `<w:r>${look}<w:t xml:space="preserve">${escaped(text)}</w:t></w:r>`;
export const bold = '<w:rPr><w:b/><w:bCs/></w:rPr>';
export const inserted = (text: string, look = '', author?: string): string => `<w:ins ${stamp(author)}>${run(text, look)}</w:ins>`;
export const deleted = (text: string, look = '', author?: string): string =>
  `<w:del ${stamp(author)}>${run(text, look).replaceAll('w:t>', 'w:delText>').replaceAll('<w:t ', '<w:delText ')}</w:del>`;
/** The properties of a paragraph whose end was inserted or deleted. */
export const markOf = (kind: 'ins' | 'del', author?: string): string => `<w:rPr><w:${kind} ${stamp(author)}/></w:rPr>`;

/** The paragraph that says some words, changed. */
export function inParagraph(words: string, change: (paragraph: string) => string): (xml: string) => string {
  return (xml) => {
    const at = paragraphAt(xml, words);
    return xml.slice(0, at.start) + change(xml.slice(at.start, at.end)) + xml.slice(at.end);
  };
}
function paragraphAt(xml: string, words: string): { readonly start: number; readonly end: number } {
  for (const match of xml.matchAll(/<w:p(?: [^>]*)?>(?:(?!<\/w:p>)[\s\S])*<\/w:p>/g)) {
    const text = [...match[0].matchAll(/<w:t(?: [^>]*)?>([^<]*)<\/w:t>/g)].map(([, part]) => part).join('');
    if (text.includes(escaped(words))) return { start: match.index, end: match.index + match[0].length };
  }
  throw new Error(`No paragraph says “${words}”.`);
}

/** Words within one run become other runs; `put` gets the look of the run. */
export function inRun(words: string, put: (look: string) => string): (xml: string) => string {
  return (xml) => {
    for (const match of xml.matchAll(/<w:r>(<w:rPr>(?:(?!<\/w:rPr>)[\s\S])*<\/w:rPr>)?<w:t(?: [^>]*)?>([^<]*)<\/w:t><\/w:r>/g)) {
      const [whole, look = '', text = ''] = match;
      const at = text.indexOf(escaped(words));
      if (at < 0) continue;
      const raw = (part: string): string => (part === '' ? '' : `<w:r>${look}<w:t xml:space="preserve">${part}</w:t></w:r>`);
      const split = raw(text.slice(0, at)) + put(look) + raw(text.slice(at + escaped(words).length));
      return xml.slice(0, match.index) + split + xml.slice(match.index + whole.length);
    }
    throw new Error(`No run says “${words}”.`);
  };
}

/** Words replaced with tracking, as Word does it. */
export const replaceTracked = (words: string, put: string, author?: string): ((xml: string) => string) =>
  inRun(words, (look) => deleted(words, look, author) + (put === '' ? '' : inserted(put, look, author)));
/** Words replaced without tracking. */
export const replaceSilently = (words: string, put: string): ((xml: string) => string) =>
  inRun(words, (look) => (put === '' ? '' : run(put, look)));

const w14 =
  'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" xmlns:w14="http://schemas.microsoft.com/office/word/2010/wordml" xmlns:w15="http://schemas.microsoft.com/office/word/2012/wordml"';
const office = 'http://schemas.openxmlformats.org/officeDocument/2006';

/** A comment on some words, an answer to it, and a settled one on others, in the parts that Word writes. */
export function withComments(docx: Uint8Array, words: string, settledWords: string): Uint8Array {
  const around = (xml: string, on: string, id: number): string =>
    inRun(
      on,
      (look) =>
        `<w:commentRangeStart w:id="${id}"/>${run(on, look)}<w:commentRangeEnd w:id="${id}"/><w:r><w:commentReference w:id="${id}"/></w:r>`,
    )(xml);
  const file = DocxFile.open(
    editText(docx, (xml) =>
      around(around(xml, words, 0), settledWords, 2)
        .replace('<w:commentRangeStart w:id="0"/>', '<w:commentRangeStart w:id="0"/><w:commentRangeStart w:id="1"/>')
        .replace(
          '<w:commentRangeEnd w:id="0"/>',
          '<w:commentRangeEnd w:id="0"/><w:commentRangeEnd w:id="1"/><w:r><w:commentReference w:id="1"/></w:r>',
        ),
    ),
  );
  const comment = (id: number, author: string, text: string): string =>
    `<w:comment w:id="${id}" w:author="${author}" w:date="2006-11-02T09:0${id}:00Z" w:initials="${author.charAt(0)}"><w:p w14:paraId="1000000${id}"><w:r><w:t>${text}</w:t></w:r></w:p></w:comment>`;
  const put = (path: string, xml: string): void =>
    file.setBytes(path, new TextEncoder().encode(`<?xml version="1.0" encoding="UTF-8" standalone="yes"?>${xml}`));
  put(
    'word/comments.xml',
    `<w:comments ${w14}>${comment(0, 'Anna', 'Why is it here?')}${comment(1, 'Jean', 'Because of the law.')}${comment(2, 'Anna', 'Settled in the meeting.')}</w:comments>`,
  );
  put(
    'word/commentsExtended.xml',
    `<w15:commentsEx ${w14}><w15:commentEx w15:paraId="10000000" w15:done="0"/><w15:commentEx w15:paraId="10000001" w15:paraIdParent="10000000" w15:done="0"/><w15:commentEx w15:paraId="10000002" w15:done="1"/></w15:commentsEx>`,
  );
  const add = (path: string, before: string, xml: string): void =>
    file.setBytes(path, new TextEncoder().encode(decode(file.bytes(path)).replace(before, `${xml}${before}`)));
  const main = 'application/vnd.openxmlformats-officedocument.wordprocessingml';
  const has = decode(file.bytes('[Content_Types].xml'));
  if (!has.includes('/word/comments.xml'))
    add('[Content_Types].xml', '</Types>', `<Override PartName="/word/comments.xml" ContentType="${main}.comments+xml"/>`);
  if (!has.includes('/word/commentsExtended.xml'))
    add('[Content_Types].xml', '</Types>', `<Override PartName="/word/commentsExtended.xml" ContentType="${main}.commentsExtended+xml"/>`);
  const rels = decode(file.bytes('word/_rels/document.xml.rels'));
  if (!rels.includes('comments.xml'))
    add(
      'word/_rels/document.xml.rels',
      '</Relationships>',
      `<Relationship Id="rIdC1" Type="${office}/relationships/comments" Target="comments.xml"/>`,
    );
  if (!rels.includes('commentsExtended.xml'))
    add(
      'word/_rels/document.xml.rels',
      '</Relationships>',
      '<Relationship Id="rIdC2" Type="http://schemas.microsoft.com/office/2011/relationships/commentsExtended" Target="commentsExtended.xml"/>',
    );
  return file.pack();
}
