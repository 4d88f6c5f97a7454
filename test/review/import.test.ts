import { describe, expect, test } from 'vitest';
import { DocxFile } from '../../scripts/docx-file/index.ts';
import { chapter, reviewDesk } from './review-book.ts';
import { editPart, editText, inParagraph, inRun, inserted, replaceSilently, replaceTracked, run, withComments } from './word-edits.ts';
import { allDeleted, edits, inRow, inTurn } from './word-kinds.ts';

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
      inTurn(replaceTracked('green', 'yellow', 'Anna'), replaceTracked('blue', 'black', 'Jean'), replaceSilently('red', 'pink')),
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
      inTurn(
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

  test('a paragraph that was made a heading is told, not made one', async () => {
    const desk = await reviewDesk();
    const back = editText(
      desk.copy(),
      inParagraph('comes before', (paragraph) => paragraph.replace('w:val="BodyText"', 'w:val="Heading2"')),
    );
    const { out, code } = await desk.takeBack(back, '--apply');
    expect([code, desk.text()]).toEqual([1, chapter]);
    expect(out).toContain(
      'A change of style is not taken over: styles of paragraphs are not taken over. It was “BodyText”. It is to be “Heading2:',
    );
  });

  test('a tracked change in a running head is told', async () => {
    const desk = await reviewDesk();
    const path = DocxFile.open(desk.copy()).paths.find((each) => /^word\/header\d+\.xml$/.test(each)) ?? '';
    const back = editPart(desk.copy(), path, (xml) => xml.replace('</w:p>', `${inserted('Draft')}</w:p>`));
    const { out, code } = await desk.takeBack(back, '--apply');
    expect([code, desk.text()]).toEqual([1, chapter]);
    expect(out).toContain('A change outside of the text by Anna is not taken over');
    expect(out).toContain('It is to be “Draft”.');
  });

  test('a table with another column, and rows in another order, are told', async () => {
    const desk = await reviewDesk();
    const wider = editText(
      desk.copy(),
      inRow('well known', (row) => row.replace('</w:tc></w:tr>', `</w:tc><w:tc><w:p>${run('more')}</w:p></w:tc></w:tr>`)),
    );
    expect((await desk.takeBack(wider, '--apply')).out).toContain('the columns of the table have changed');
    let moved = '';
    const cut = inRow('well known', (row) => {
      moved = row;
      return '';
    });
    const turned = editText(
      desk.copy(),
      inTurn(
        cut,
        inRow('checked against', (row) => moved + row),
      ),
    );
    const { out, code } = await desk.takeBack(turned, '--apply');
    expect(out).toContain('A move is not taken over: there is no safe place for it in the Markdown.');
    expect([code, desk.text()]).toEqual([1, chapter]);
  });

  test('words made a link lead where the document says', async () => {
    const desk = await reviewDesk();
    const linked = editText(
      desk.copy(),
      inRun('First half', (look) => `${run('First half', look)}<w:hyperlink r:id="rIdNew">${run(' of the law', look)}</w:hyperlink>`),
    );
    const back = editPart(linked, 'word/_rels/document.xml.rels', (xml) =>
      xml.replace(
        '</Relationships>',
        '<Relationship Id="rIdNew" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/hyperlink" Target="https://example.org/law" TargetMode="External"/></Relationships>',
      ),
    );
    await desk.takeBack(back, '--apply');
    expect(desk.text()).toBe(chapter.replace('First half', 'First half [of the law](https://example.org/law)'));
  });

  test('an edit that would make new errors is left out', async () => {
    const desk = await reviewDesk();
    const back = editText(desk.copy(), inTurn(inParagraph('The talk', allDeleted), replaceTracked('green', 'yellow')));
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
