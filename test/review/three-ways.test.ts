import { describe, expect, test } from 'vitest';
import { baseBook } from '../cases/base-book.ts';
import { chapter, type ReviewDesk, reviewDesk } from './review-book.ts';
import { bold, editText, inParagraph, inRun, replaceSilently, replaceTracked, run } from './word-edits.ts';

const path = '/desk/manuscript/en/01.md';
/** The Markdown changes after the export. */
const meanwhile = (desk: ReviewDesk, was: string, now: string): void => {
  if (!desk.text().includes(was)) throw new Error(`The chapter does not say “${was}”.`);
  void desk.host.files.write(path, new TextEncoder().encode(desk.text().replace(was, now)));
};
const took = async (
  desk: ReviewDesk,
  change: (xml: string) => string,
): Promise<{ readonly code: number; readonly out: string; readonly text: string }> => {
  const { code, out, err } = await desk.takeBack(editText(desk.copy(), change), '--apply');
  return { code, out: out + err, text: desk.text() };
};

describe('edits meet a Markdown that has changed since the export', () => {
  test('other words of the same block: both changes stand', async () => {
    const desk = await reviewDesk();
    meanwhile(desk, 'has two sentences', 'has two long sentences');
    const { code, text } = await took(desk, replaceTracked('before you go', 'before you leave'));
    expect(code).toBe(0);
    expect(text).toBe(chapter.replace('has two sentences', 'has two long sentences').replace('before you go', 'before you leave'));
  });

  test('the same words: nothing is changed, and both sides are told: review/conflict', async () => {
    const desk = await reviewDesk();
    meanwhile(desk, 'nobody needs', 'somebody needs');
    const { code, out, text } = await took(desk, replaceTracked('nobody needs', 'everybody needs'));
    expect(code).toBe(1);
    expect(text).toBe(chapter.replace('nobody needs', 'somebody needs'));
    expect(out).toContain('Both sides changed “nobody”: the Markdown says “somebody”, Anna wants “everybody”.  review/conflict');
  });

  test('one conflict in a block keeps no other edit of it from being made', async () => {
    const desk = await reviewDesk();
    meanwhile(desk, 'has two sentences', 'has ten sentences');
    const { code, text } = await took(desk, (xml) =>
      replaceTracked('two', 'three')(replaceTracked('before you go', 'before you leave')(xml)),
    );
    expect(code).toBe(1);
    expect(text).toBe(chapter.replace('has two sentences', 'has ten sentences').replace('before you go', 'before you leave'));
  });

  test('the same change on both sides is there already', async () => {
    const desk = await reviewDesk();
    meanwhile(desk, 'pears are green', 'pears are yellow');
    const { code, out } = await took(desk, replaceTracked('green', 'yellow'));
    expect(code).toBe(0);
    expect(out).toContain('1 edit: 1 in the Markdown already');
  });

  test('blocks that moved and others that came in between are found', async () => {
    const desk = await reviewDesk();
    meanwhile(desk, 'This block comes before.\n\n', '');
    meanwhile(desk, '## The talk', 'A new block.\n\nThis block comes before.\n\n## The talk');
    const { code, text } = await took(desk, replaceTracked('pears are', 'ripe pears are'));
    expect(code).toBe(0);
    expect(text).toContain('- ripe pears are green');
  });

  test('a block that is gone in the Markdown: its edit is told', async () => {
    const desk = await reviewDesk();
    meanwhile(desk, 'A block that nobody needs.\n\n', '');
    const { code, out, text } = await took(desk, replaceTracked('nobody needs', 'everybody needs'));
    expect(code).toBe(1);
    expect(out).toContain('the block is not in the Markdown any more');
    expect(text).toBe(chapter.replace('A block that nobody needs.\n\n', ''));
  });

  test('a block that the reviewer deleted and somebody changed stays', async () => {
    const desk = await reviewDesk();
    meanwhile(desk, 'nobody needs', 'somebody needs');
    const { code, out, text } = await took(
      desk,
      inParagraph('nobody needs', () => ''),
    );
    expect(code).toBe(1);
    expect(out).toContain('has been changed in the Markdown since the export');
    expect(text).toBe(chapter.replace('nobody needs', 'somebody needs'));
  });

  test('markup that came since stays around words that are as they were', async () => {
    const desk = await reviewDesk();
    meanwhile(desk, 'First half stays', '**First** half stays');
    const { code, text } = await took(desk, replaceTracked('Second half moves', 'Second half runs'));
    expect(code).toBe(0);
    expect(text).toContain('**First** half stays here. Second half runs on.');
  });
});

describe('the file keeps what the press does not see', () => {
  test('a byte order mark, and lines that end as they did', async () => {
    const desk = await reviewDesk(`\ufeff${chapter.replaceAll('\n', '\r\n')}`);
    const { text } = await took(desk, (xml) =>
      inParagraph(
        'comes before',
        (paragraph) => `${paragraph}<w:p><w:pPr>${/<w:pPr>([\s\S]*?)<\/w:pPr>/.exec(paragraph)?.[1]}</w:pPr>${run('A new thought.')}</w:p>`,
      )(replaceSilently('green', 'yellow')(xml)),
    );
    const raw = new TextDecoder('utf-8', { ignoreBOM: true }).decode(desk.host.tree.get(path));
    expect(text.length).toBe(raw.length - 1);
    expect(raw).toBe(
      `\ufeff${chapter.replace('green', 'yellow').replace('comes before.\n', 'comes before.\n\nA new thought.\n').replaceAll('\n', '\r\n')}`,
    );
  });

  test('a quotation over several lines, a nested list, a note of two paragraphs', async () => {
    const markdown =
      '# T {#t}\n\n> A quotation that\n> goes on.\n>\n> And on.\n\n- one\n  - inner\n\n  more of one\n- two\n\nText.[^a]\n\n[^a]: First.\n\n    Second part.\n';
    const settings = String(baseBook['book.yaml']).replace('rules: {', "rules: { evidence/quotation-without-source: 'off',");
    const desk = await reviewDesk(markdown, [], { 'book.yaml': settings });
    const change = (xml: string): string =>
      replaceTracked('And on', 'And on and on')(replaceTracked('goes on', 'runs on')(replaceTracked('inner', 'inmost')(xml)));
    expect((await took(desk, change)).text).toBe(
      markdown.replace('goes on', 'runs on').replace('And on', 'And on and on').replace('inner', 'inmost'),
    );
  });

  test('words beside markup: a letter after bold, a word between two marks, italics of an underscore', async () => {
    const markdown = '# T {#t}\n\nA **bold**, an _odd_ and a **very *deep* one** here.\n';
    const desk = await reviewDesk(markdown);
    const change = (xml: string): string =>
      inRun('odd', (look) => run('odd', look) + run('ly'))(inRun(' here', () => run(' right here', bold))(xml));
    expect((await took(desk, change)).text).toBe('# T {#t}\n\nA **bold**, an *odd*ly and a **very *deep* one right here**.\n');
  });
});
