import { describe, expect, test } from 'vitest';
import { edited, kinds } from '../validators/review/kinds.ts';
import { chapter, reviewDesk } from './review-book.ts';
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
  withComments,
} from './word-edits.ts';

type Change = (xml: string) => string;
const then =
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
const allDeleted = (paragraph: string): string =>
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
const inRow =
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
  then(
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
  return then(
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
const edits: Readonly<
  Record<string, { readonly tracked?: (docx: Uint8Array) => Uint8Array; readonly silent?: (docx: Uint8Array) => Uint8Array }>
> = {
  'word replaced': both('checked against', 'compared with'),
  'word in bold replaced': both('freely', 'willingly'),
  'word at the edge of bold': {
    tracked: text(inRun(' freely', (look) => run(' freely', look) + inserted(' and safely', look))),
  },
  'word before bold': both('country and', 'country or'),
  'two sentences in one block': { tracked: text(then(replaceTracked('two', 'three'), replaceTracked('go', 'leave'))) },
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
    tracked: text(inParagraph('The second', then(deleteField('REF tbl_grades'), replaceTracked(' and ', '')))),
    silent: text(inParagraph('The second', then(dropField('REF tbl_grades'), replaceSilently(' and ', '')))),
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

describe('each kind of edit comes back to the byte', () => {
  const cases = Object.entries(edits).flatMap(([kind, { tracked, silent }]) => [
    ...(tracked ? [[kind, 'tracked', tracked] as const] : []),
    ...(silent ? [[kind, 'not tracked', silent] as const] : []),
  ]);
  test.each(cases)('%s, %s', async (kind, how, edit) => {
    const desk = await reviewDesk();
    const back = edit(desk.copy());
    const looked = await desk.takeBack(back);
    expect(desk.text()).toBe(chapter);
    const { out, err } = await desk.takeBack(back, '--apply');
    expect(desk.text(), `${out}${err}`).toBe(edited(chapter, kind));
    if (edited(chapter, kind) !== chapter) {
      expect(looked.out).toContain('--- a/en/01.md');
      expect(looked.out.includes('review/untracked')).toBe(how === 'not tracked');
    }
    const again = await desk.takeBack(back, '--apply');
    expect(desk.text(), again.out).toBe(edited(chapter, kind));
  });

  test('the kinds that are proved in LibreOffice are proved here too, but for what only it does', () => {
    const only = ['nothing', 'all accepted', 'all rejected'];
    expect(Object.keys(edits).sort()).toEqual(
      Object.keys(kinds)
        .filter((kind) => !only.includes(kind))
        .sort(),
    );
  });
});

describe('what is told', () => {
  test('no edits: no byte changes, and there is nothing to tell', async () => {
    const desk = await reviewDesk();
    expect(await desk.takeBack(desk.copy(), '--apply')).toEqual({ code: 0, out: '0 edits; 0 comments.\n', err: '' });
    expect(desk.text()).toBe(chapter);
  });

  test('a comment with its answer and its place, and a settled one', async () => {
    const desk = await reviewDesk();
    const { out, code } = await desk.takeBack(withComments(desk.copy(), 'nobody needs', 'The last words'));
    expect(code).toBe(0);
    expect(out).toContain('manuscript/en/01.md:13:14');
    expect(out).toContain(
      '  on “nobody needs”\n  Anna, 2006-11-02T09:00:00Z: Why is it here?\n    Jean, 2006-11-02T09:01:00Z: Because of the law.\n',
    );
    expect(out).toMatch(/01\.md:45:1 \(u-\w+\) {2}settled\n {2}on “The last words”/);
  });

  test('as JSON, every edit with its place, authors and outcome', async () => {
    const desk = await reviewDesk();
    const { out } = await desk.takeBack(editText(desk.copy(), replaceTracked('green', 'yellow')), '--format', 'json');
    expect(JSON.parse(out)).toMatchObject({
      schemaVersion: 1,
      export: { book: 'case', language: 'en', edition: '1' },
      applied: false,
      edits: [
        {
          kind: 'words',
          outcome: 'applicable',
          file: 'en/01.md',
          line: 22,
          column: 13,
          was: 'pears are green',
          now: 'pears are yellow',
          authors: ['Anna'],
          date: '2006-11-01T10:00:00Z',
          tracking: 'tracked',
        },
      ],
      diffs: { 'en/01.md': expect.stringContaining('+- pears are yellow\n') },
    });
  });

  test('only what one person changed', async () => {
    const desk = await reviewDesk();
    const back = editText(
      desk.copy(),
      then(replaceTracked('green', 'yellow', 'Anna'), replaceTracked('blue', 'black', 'Jean'), replaceSilently('red', 'pink')),
    );
    const { out } = await desk.takeBack(back, '--apply', '--author', 'Jean');
    expect(desk.text()).toBe(chapter.replace('blue', 'black'));
    expect(out).toContain('nobody can tell whose it is');
    expect(out).toContain('It is to be “apples are pink”.');
  });

  test('a reference that went is told with its Markdown: review/reference-deleted', async () => {
    const desk = await reviewDesk();
    const { out } = await desk.takeBack(edits['cross-reference deleted']?.tracked?.(desk.copy()) ?? new Uint8Array());
    expect(out).toContain('Anna deleted “[](#tbl-grades)”.  review/reference-deleted');
  });

  test('words of the press are not taken over, the rest of the line is: review/press-words', async () => {
    const desk = await reviewDesk();
    const back = editText(
      desk.copy(),
      then(
        replaceTracked('two sentences', 'three sentences'),
        inParagraph('It says so', (paragraph) => paragraph.replace('; verified', '; doubtful')),
      ),
    );
    const { out } = await desk.takeBack(back, '--apply');
    expect(out).toContain('review/press-words');
    expect(out).toContain('verified');
    expect(desk.text()).toBe(chapter.replace('two sentences', 'three sentences'));
  });

  test('a look that Markdown has not: review/look', async () => {
    const desk = await reviewDesk();
    const { out } = await desk.takeBack(
      editText(
        desk.copy(),
        inRun('nobody', () => run('nobody', '<w:rPr><w:strike/></w:rPr>')),
      ),
      '--apply',
    );
    expect(out).toContain('“nobody” has a look that is not taken over: strike.  review/look');
    expect(desk.text()).toBe(chapter);
  });

  test('a term with other words is no term any more: review/mark-off', async () => {
    const desk = await reviewDesk();
    const { out, code } = await desk.takeBack(editText(desk.copy(), replaceTracked('voluntary return', 'voluntary going home')), '--apply');
    expect(out).toContain('review/mark-off');
    expect(code).toBe(0);
    expect(desk.text()).toBe(chapter.replace(':term[voluntary return]', 'voluntary going home'));
  });

  test('what has no safe place is listed with its words: review/not-applied', async () => {
    const desk = await reviewDesk();
    const table = '<w:tbl><w:tblPr/><w:tblGrid/><w:tr><w:tc><w:p><w:r><w:t>A table of a reviewer</w:t></w:r></w:p></w:tc></w:tr></w:tbl>';
    const { out, code } = await desk.takeBack(
      editText(
        desk.copy(),
        inParagraph('comes before', (paragraph) => paragraph + table),
      ),
      '--apply',
    );
    expect(code).toBe(1);
    expect(out).toContain('A new paragraph is not taken over');
    expect(out).toContain('It is to be “A table of a reviewer”.  review/not-applied');
    expect(desk.text()).toBe(chapter);
  });

  test('an edit that would make new errors is left out', async () => {
    const desk = await reviewDesk();
    const back = editText(desk.copy(), then(inParagraph('The talk', allDeleted), replaceTracked('green', 'yellow')));
    const { out, code } = await desk.takeBack(back, '--apply');
    expect(code).toBe(1);
    expect(out).toContain('the check would find new errors');
    expect(desk.text()).toBe(chapter.replace('green', 'yellow'));
  });

  test('text that this Markdown cannot hold as text is listed', async () => {
    const desk = await reviewDesk();
    const { out, code } = await desk.takeBack(
      editText(desk.copy(), replaceTracked('nobody needs', 'nobody needs [@black-2004]')),
      '--apply',
    );
    expect(code).toBe(1);
    expect(out).toContain('Markdown has no safe way to write it');
    expect(desk.text()).toBe(chapter);
  });
});
