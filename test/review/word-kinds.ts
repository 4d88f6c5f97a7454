import {
  bold,
  deleted,
  editPart,
  editText,
  inParagraph,
  inRun,
  inserted,
  markOf,
  replaceSilently,
  replaceTracked,
  run,
} from './word-edits.ts';

export type Change = (xml: string) => string;
/** One change after the other. */
export const inTurn =
  (...changes: readonly Change[]): Change =>
  (xml) =>
    changes.reduce((text, change) => change(text), xml);

/** A paragraph with the properties of another. */
const like = (paragraph: string, content: string, mark = ''): string => {
  const [, inside = ''] = /<w:pPr>([\s\S]*?)<\/w:pPr>/.exec(paragraph) ?? [];
  return `<w:p><w:pPr>${inside}${mark}</w:pPr>${content}</w:p>`;
};
const contentOf = (paragraph: string): string =>
  paragraph.replace(/^<w:p(?: [^>]*)?>(<w:pPr>[\s\S]*?<\/w:pPr>)?/, '').replace(/<\/w:p>$/, '');
/** A paragraph deleted with its end. */
export const allDeleted = (paragraph: string): string =>
  paragraph
    .replace(
      /<w:r>(?:(?!<\/w:r>)[\s\S])*<\/w:r>/g,
      (each) =>
        `<w:del w:id="1" w:author="Anna" w:date="">${each.replaceAll('<w:t ', '<w:delText ').replaceAll('</w:t>', '</w:delText>')}</w:del>`,
    )
    .replace('</w:pPr>', `${markOf('del')}</w:pPr>`);
const rowOf = (xml: string, words: string): { readonly start: number; readonly end: number } => {
  const at = xml.indexOf(words);
  return { start: xml.lastIndexOf('<w:tr>', at), end: xml.indexOf('</w:tr>', at) + '</w:tr>'.length };
};
/** The row of a table that says some words, changed. */
export const inRow =
  (words: string, change: (row: string) => string): Change =>
  (xml) => {
    const { start, end } = rowOf(xml, words);
    return xml.slice(0, start) + change(xml.slice(start, end)) + xml.slice(end);
  };
const rowMark = (row: string, kind: 'ins' | 'del'): string =>
  row.includes('<w:trPr>')
    ? row.replace('</w:trPr>', `<w:${kind} w:id="5" w:author="Anna"/></w:trPr>`)
    : row.replace('<w:tr>', `<w:tr><w:trPr><w:${kind} w:id="5" w:author="Anna"/></w:trPr>`);
const newRow = (row: string, kind: 'ins' | 'none' = 'ins'): string => {
  const bare = row.replace(/<w:bookmark(?:Start|End)[^>]*\/>/g, '').replace(/ w14:paraId="\w+"/g, '');
  const filled = bare.replace('well known', 'doubtful').replace('nobody doubts it', 'two sources differ');
  return row + (kind === 'ins' ? rowMark(filled, kind) : filled);
};
const splitAt = (words: string, mark: string): Change =>
  inParagraph(words, (paragraph) => {
    const two = inRun(` ${words}`, (look) => `${mark === '' ? '' : deleted(' ', look)}|CUT|${run(words, look)}`)(paragraph);
    const [before = '', after = ''] = two.split('|CUT|');
    return `${mark === '' ? before : before.replace('</w:pPr>', `${mark}</w:pPr>`)}</w:p>${like(paragraph, after.replace(/<\/w:p>$/, ''))}`;
  });
const joinTo = (first: string, second: string, isTracked: boolean): Change =>
  inTurn(
    inParagraph(first, (paragraph) =>
      isTracked
        ? paragraph.replace('</w:pPr>', `${markOf('del')}</w:pPr>`).replace('</w:p>', `${inserted(' ')}</w:p>`)
        : paragraph.replace('</w:p>', `${run(' ')}|JOIN|`),
    ),
    (xml) => xml.replace(/\|JOIN\|<w:p(?: [^>]*)?>(<w:pPr>[\s\S]*?<\/w:pPr>)?/, ''),
    (xml) => (xml.includes(second) ? xml : ''),
  );
const moveUp = (words: string, above: string, from: (content: string) => string, to: (content: string) => string): Change => {
  let content = '';
  return inTurn(
    inParagraph(words, (paragraph) => {
      content = contentOf(paragraph).replace(/<w:bookmark(?:Start|End)[^>]*\/>/g, '');
      return from(paragraph);
    }),
    inParagraph(above, (paragraph) => like(paragraph, to(content), to('') === '' ? '' : markOf('ins')) + paragraph),
  );
};
/** The runs of a field, from its begin to its end. */
const inField =
  (code: string, change: (runs: string) => string): Change =>
  (xml) => {
    const at = xml.indexOf(code);
    const start = xml.lastIndexOf('<w:r>', xml.lastIndexOf('w:fldCharType="begin"', at));
    const end = xml.indexOf('</w:r>', xml.indexOf('w:fldCharType="end"', at)) + '</w:r>'.length;
    if (at < 0) throw new Error(`No field is “${code}”.`);
    return xml.slice(0, start) + change(xml.slice(start, end)) + xml.slice(end);
  };
const dropField = (code: string): Change => inField(code, () => '');
const deleteField = (code: string): Change =>
  inField(
    code,
    (runs) =>
      `<w:del w:id="1" w:author="Anna">${runs.replace(/w:(t|instrText)(?=[ >])/g, (_, name: string) => `w:${name === 't' ? 'delText' : 'delInstrText'}`)}</w:del>`,
  );
const noteEdit = (docx: Uint8Array, change: Change): Uint8Array => editPart(docx, 'word/footnotes.xml', change);
const newNote = (docx: Uint8Array): Uint8Array =>
  noteEdit(
    editText(
      docx,
      inRun(
        'First half stays here.',
        (look) =>
          `${run('First half stays here.', look)}<w:ins w:id="9" w:author="Anna"><w:r><w:footnoteReference w:id="77"/></w:r></w:ins>`,
      ),
    ),
    (xml) =>
      xml.replace(
        '</w:footnotes>',
        `<w:footnote w:id="77"><w:p><w:r><w:footnoteRef/></w:r><w:r><w:t xml:space="preserve"> What a reviewer adds.</w:t></w:r></w:p></w:footnote></w:footnotes>`,
      ),
  );

const text = (change: Change) => (docx: Uint8Array) => editText(docx, change);
const both = (was: string, now: string) => ({ tracked: text(replaceTracked(was, now)), silent: text(replaceSilently(was, now)) });
const removeParagraph = (words: string): Change => inParagraph(words, () => '');
const addAfter = (near: string, words: string, isTracked: boolean): Change =>
  inParagraph(near, (paragraph) => paragraph + like(paragraph, isTracked ? inserted(words) : run(words), isTracked ? markOf('ins') : ''));

/** The edits of reviewers as Word writes them. */
export const edits: Readonly<
  Record<string, { readonly tracked?: (docx: Uint8Array) => Uint8Array; readonly silent?: (docx: Uint8Array) => Uint8Array }>
> = {
  'word replaced': both('checked against', 'compared with'),
  'word in bold replaced': both('freely', 'willingly'),
  'word at the edge of bold': {
    tracked: text(inRun(' freely', (look) => run(' freely', look) + inserted(' and safely', look))),
  },
  'word before bold': both('country and', 'country or'),
  'two sentences in one block': { tracked: text(inTurn(replaceTracked('two', 'three'), replaceTracked('go', 'leave'))) },
  'split block': { tracked: text(splitAt('Second half moves on.', markOf('ins'))), silent: text(splitAt('Second half moves on.', '')) },
  'joined blocks': {
    tracked: text(joinTo('comes before', 'comes after', true)),
    silent: text(joinTo('comes before', 'comes after', false)),
  },
  'new paragraph': {
    tracked: text(addAfter('comes before', 'A wholly new thought.', true)),
    silent: text(addAfter('comes before', 'A wholly new thought.', false)),
  },
  'moved block': {
    tracked: text(
      moveUp(
        'comes after',
        'comes before',
        (paragraph) =>
          paragraph
            .replace('</w:pPr>', '<w:rPr><w:moveFrom w:id="1" w:author="Anna"/></w:rPr></w:pPr>')
            .replace(
              /<w:r>[\s\S]*<\/w:r>/,
              (runs) =>
                `<w:moveFromRangeStart w:id="2" w:name="move1"/><w:moveFrom w:id="3" w:author="Anna">${runs}</w:moveFrom><w:moveFromRangeEnd w:id="2"/>`,
            ),
        (content) =>
          content === ''
            ? 'x'
            : `<w:moveToRangeStart w:id="4" w:name="move1"/><w:moveTo w:id="5" w:author="Anna">${content}</w:moveTo><w:moveToRangeEnd w:id="4"/>`,
      ),
    ),
    silent: text(
      moveUp(
        'comes after',
        'comes before',
        () => '',
        (content) => content,
      ),
    ),
  },
  'deleted block': { tracked: text(inParagraph('nobody needs', allDeleted)), silent: text(removeParagraph('nobody needs')) },
  'table cell': both('nobody doubts', 'hardly anybody doubts'),
  'new row': {
    tracked: text(inRow('well known', (row) => newRow(row))),
    silent: text(inRow('well known', (row) => newRow(row, 'none'))),
  },
  'deleted row': { tracked: text(inRow('well known', (row) => rowMark(row, 'del'))), silent: text(inRow('well known', () => '')) },
  'text of a note': {
    tracked: (docx) => noteEdit(docx, replaceTracked('the note', 'this note')),
    silent: (docx) => noteEdit(docx, replaceSilently('the note', 'this note')),
  },
  'new note': { tracked: newNote },
  'item of a list': both('green', 'yellow'),
  'new item': {
    tracked: text(addAfter('pears are green', 'cherries are red too', true)),
    silent: text(addAfter('pears are green', 'cherries are red too', false)),
  },
  'deleted item': { tracked: text(inParagraph('pears are green', allDeleted)), silent: text(removeParagraph('pears are green')) },
  'step of a numbered list': both('second step', 'last step'),
  'cross-reference deleted': {
    tracked: text(inParagraph('The second', inTurn(deleteField('REF tbl_grades'), replaceTracked(' and ', '')))),
    silent: text(inParagraph('The second', inTurn(dropField('REF tbl_grades'), replaceSilently(' and ', '')))),
  },
  'words after a cross-reference': {
    tracked: text(inRun(' before you go', (look) => inserted(', above all,', look) + run(' before you go', look))),
  },
  'words before a citation': both('their own', 'his or her own'),
  heading: both('The talk', 'The first talk'),
  caption: both('of evidence', 'of proof'),
  'title of a box': both('Utrecht', 'Delft'),
  'item of a checklist': both('had time', 'had enough time'),
  'words in a link': both('the guidelines', 'the new guidelines'),
  'bold added': {
    silent: text(inRun('comes before', () => run('comes before', bold))),
    tracked: text(
      inRun('comes before', () => run('comes before', '<w:rPr><w:b/><w:rPrChange w:id="3" w:author="Anna"><w:rPr/></w:rPrChange></w:rPr>')),
    ),
  },
  'bold removed': {
    silent: text(inParagraph('return freely', (paragraph) => paragraph.replaceAll('<w:b/><w:bCs/>', ''))),
    tracked: text(
      inParagraph('return freely', (paragraph) =>
        paragraph.replaceAll('<w:b/><w:bCs/>', '<w:rPrChange w:id="3" w:author="Anna"><w:rPr><w:b/></w:rPr></w:rPrChange>'),
      ),
    ),
  },
  'signs that are markup': {
    tracked: text(
      inRun(
        'comes before',
        (look) => run('comes before', look) + inserted(' *really* [or so]: _yes_ `a` <b> #1 \\ 2 & 3 :fact[F001]', look),
      ),
    ),
  },
  'box ticked': { silent: text((xml) => xml.replace('☐', '☒')) },
};
