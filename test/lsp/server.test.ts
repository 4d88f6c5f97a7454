import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { Editor, type Position } from './editor.ts';

const chapter = 'en/01-steps.md';
const other = 'fr/01-steps.md';
let editor: Editor;

interface Edit {
  readonly range: { readonly start: Position; readonly end: Position };
  readonly newText: string;
}
interface Item {
  readonly label: string;
  readonly detail?: string;
  readonly insertTextFormat: number;
  readonly textEdit: Edit;
}
interface Action {
  readonly title: string;
  readonly kind: string;
  readonly edit: { readonly changes: Record<string, readonly Edit[]> };
}

beforeAll(async () => {
  editor = new Editor('test/books/three-languages');
  const { capabilities, serverInfo } = await editor.start();
  expect(serverInfo.name).toBe('handbook');
  expect(capabilities).toMatchObject({ hoverProvider: true, definitionProvider: true, renameProvider: { prepareProvider: true } });
  await editor.open(chapter);
}, 30_000);
afterAll(async () => expect(await editor.leave()).toBe(0));

describe('findings while typing', () => {
  test('a wrong id is shown at its place before the file is saved, and goes when it is mended', async () => {
    await editor.type(chapter, '[](#tbl-grades) and', '[](#tbl-grads) and');
    const found = await editor.finding(chapter, 'reference/unknown-target');
    expect(found).toMatchObject({ code: 'reference/unknown-target', severity: 1, source: 'handbook' });
    expect(found.range).toEqual({ start: editor.at(chapter, '[](#tbl-grads)'), end: editor.at(chapter, '[](#tbl-grads)', 14) });
    expect(found.message).toContain('Did you mean “tbl-grades”?');

    const actions = await editor.ask<Action[]>('codeAction', chapter, { range: found.range, context: { diagnostics: [found] } });
    const fix = actions.find(({ kind }) => kind === 'quickfix');
    expect(fix?.title).toBe('Write “tbl-grades”');
    expect(fix?.edit.changes[editor.uri(chapter)]).toEqual([
      { range: { start: editor.at(chapter, 'tbl-grads)'), end: editor.at(chapter, 'tbl-grads)', 9) }, newText: 'tbl-grades' },
    ]);

    await editor.type(chapter, '[](#tbl-grads) and', '[](#tbl-grades) and');
    await editor.gone(chapter, 'reference/unknown-target');
  }, 30_000);

  test('a fault in one language is shown in the file of another that it touches', async () => {
    await editor.type(chapter, '{#chk-talk}', '{#chk-talks}');
    expect((await editor.finding(other, 'structure/ids-differ')).message).toContain('chk-talk');
    await editor.type(chapter, '{#chk-talks}', '{#chk-talk}');
    await editor.gone(other, 'structure/ids-differ');
  }, 30_000);

  test('a warning can be allowed, in the smallest element around it', async () => {
    await editor.type(chapter, 'Advice is given in the evening.', 'Advice is [here](https://example.org/).');
    const found = await editor.finding(chapter, 'link/vague-words');
    const actions = await editor.ask<Action[]>('codeAction', chapter, { range: found.range, context: { diagnostics: [found] } });
    const allow = actions.find(({ title }) => title.startsWith('Allow'));
    expect(allow?.edit.changes[editor.uri(chapter)]).toEqual([
      {
        range: { start: { line: 0, character: 0 }, end: { line: 0, character: 0 } },
        newText: '---\nallow:\n  - { rule: link/vague-words, where: "#box-nl", reason: "" }\n---\n\n',
      },
    ]);
    await editor.type(chapter, 'Advice is [here](https://example.org/).', 'Advice is given in the evening.');
    await editor.gone(chapter, 'link/vague-words');
  }, 30_000);
});

describe('texts of other systems', () => {
  test('carriage returns and signs beyond the first plane do not move places', async () => {
    const path = 'nl/nl.md';
    const before = editor.text(path);
    await editor.openAs(path, before.replaceAll('\n', '\r\n'));
    const end = '[nl]\r\n```\r\n:::';
    await editor.type(path, end, `${end}\r\n\r\n𝒜𝒷 [](#tbl-grads) en [](#tbl-grades)`);
    const found = await editor.finding(path, 'reference/unknown-target');
    expect(found.range.start).toEqual(editor.at(path, '[](#tbl-grads)'));
    const hover = await editor.ask<{ range: { start: Position } }>('hover', path, { position: editor.at(path, '[](#tbl-grades)', 6) });
    expect(hover.range.start).toEqual(editor.at(path, '[](#tbl-grades)', 4));
    await editor.close(path);
    await editor.gone(path, 'reference/unknown-target');
  }, 30_000);
});

describe('completion', () => {
  const at = async (written: string): Promise<Item[]> => {
    await editor.type(chapter, 'Pressure makes', `${written} Pressure makes`);
    const items = await editor.ask<Item[]>('completion', chapter, { position: editor.at(chapter, `${written} Pressure`, written.length) });
    await editor.type(chapter, `${written} Pressure makes`, 'Pressure makes');
    return items;
  };
  test('of ids in links, with label and title', async () => {
    const items = await at('[](#tbl');
    const item = items.find(({ label }) => label === 'tbl-grades');
    expect(item?.detail).toBe('Table 1 · Grades of evidence');
    expect(item?.textEdit.newText).toBe('tbl-grades');
    expect(item?.textEdit.range.end.character).toBe((item?.textEdit.range.start.character ?? 0) + 3);
    expect(items.map(({ label }) => label)).toContain('sec-talk');
  });
  test('of keys of sources, also after a first one', async () => {
    expect((await at('[@')).map(({ label }) => label)).toContain('crc-1989');
    expect((await at('[see @crc-1989, art. 3; @bl')).map(({ label }) => label)).toContain('black-2004');
  });
  test('of facts with their statements, concepts, terms of the language and acronyms', async () => {
    expect((await at(':fact[F001 F')).find(({ label }) => label === 'F002')?.detail).toMatch(/^\w+: ./);
    expect((await at(':term[words]{concept=ret')).map(({ label }) => label)).toContain('ret-001');
    expect((await at(':term[assi')).map(({ label }) => label)).toContain('assisted voluntary return');
    expect((await at(':acronym[')).map(({ label }) => label)).toContain('ERF');
  });
  test('of directives, with what is to be filled in', async () => {
    const [table] = (await at('\n:::ta')).filter(({ label }) => label === 'table');
    expect(table).toMatchObject({ insertTextFormat: 2, textEdit: { newText: 'table[$1]{#$2}\n$0\n:::' } });
    expect((await at('Word :in')).map(({ label }) => label)).toEqual(expect.arrayContaining(['index', 'fact', 'only']));
  });
  test('not in the middle of words', async () => expect(await at('Some words: and more')).toEqual([]));
});

describe('hover', () => {
  const over = async (words: string, into: number): Promise<string | undefined> => {
    const found = await editor.ask<{ contents: { value: string } } | null>('hover', chapter, { position: editor.at(chapter, words, into) });
    return found?.contents.value;
  };
  test('over a reference: number and title of the target', async () => {
    expect(await over('[](#tbl-grades)', 6)).toContain('**Table 1** Grades of evidence');
    expect(await over('[](#sec-talk){page}', 1)).toContain('A first talk');
  });
  test('over a term: its definition and equivalents', async () => {
    const text = await over(':term[assisted', 8);
    expect(text).toContain('**assisted voluntary return**');
    expect(text).toContain('fr: retour volontaire assisté');
  });
  test('over a term that no mark names, in an inflected form', async () => {
    await editor.type(chapter, 'Pressure makes', 'Assisted voluntary returns help. Pressure makes');
    expect(await over('Assisted voluntary returns', 12)).toContain('**assisted voluntary return**');
    await editor.type(chapter, 'Assisted voluntary returns help. Pressure makes', 'Pressure makes');
  });
  test('over a fact, a citation and an acronym', async () => {
    expect(await over(':fact[F001]', 7)).toContain('verified');
    expect(await over('[@crc-1989', 4)).toContain('Convention on the Rights of the Child');
    expect(await over(':acronym[ERF]', 10)).toContain('European Refugee Fund');
  });
  test('nothing over plain words', async () => expect(await over('decision needs', 3)).toBeUndefined());
});

describe('go to definition', () => {
  const go = async (words: string, into: number) =>
    editor.ask<{ uri: string; range: { start: Position } }[]>('definition', chapter, { position: editor.at(chapter, words, into) });
  test('of an id, in the same language', async () =>
    expect(await go('[](#fig-steps)', 6)).toMatchObject([
      { uri: editor.uri(chapter), range: { start: editor.at(chapter, '{#fig-steps', 2) } },
    ]));
  test('of a file that a chart names', async () =>
    expect(await go('data: ../data/returns.csv', 12)).toMatchObject([{ uri: editor.uri('data/returns.csv') }]));
  test('of a citation, a fact, a term, an acronym and a note', async () => {
    expect(await go('[@crc-1989', 4)).toMatchObject([
      { uri: editor.uri('data/sources.json'), range: { start: editor.at('data/sources.json', 'crc-1989') } },
    ]);
    expect(await go(':fact[F002]', 8)).toMatchObject([
      { uri: editor.uri('data/facts.csv'), range: { start: editor.at('data/facts.csv', '\nF002', 1) } },
    ]);
    expect(await go('concept=ret-001', 10)).toMatchObject([{ uri: editor.uri('terms/termbase.csv'), range: { start: { character: 0 } } }]);
    expect(await go(':acronym[ERF]', 10)).toMatchObject([{ uri: editor.uri('terms/acronyms.csv') }]);
    expect(await go('[^time]', 3)).toMatchObject([{ uri: editor.uri(chapter), range: { start: editor.at(chapter, '[^time]:', 2) } }]);
  });
});

describe('rename', () => {
  test('an id in all languages, each edit on the id alone', async () => {
    const position = editor.at(chapter, '[](#tbl-grades)', 6);
    expect(await editor.ask('prepareRename', chapter, { position })).toMatchObject({ placeholder: 'tbl-grades' });
    const { changes } = await editor.ask<{ changes: Record<string, readonly Edit[]> }>('rename', chapter, {
      position,
      newName: 'tbl-proof',
    });
    expect(Object.keys(changes).sort()).toEqual(['en', 'fr', 'nl'].map((language) => editor.uri(`${language}/01-steps.md`)));
    for (const [uri, edits] of Object.entries(changes)) {
      const lines = editor.text(uri.slice(editor.uri('').length + 1)).split('\n');
      for (const { range, newText } of edits) {
        expect(newText).toBe('tbl-proof');
        expect(lines[range.start.line]?.slice(range.start.character, range.end.character)).toBe('tbl-grades');
      }
      expect(edits).toHaveLength(2);
    }
  });
  test('the id of a part also in book.yaml', async () => {
    await editor.type(chapter, 'Pressure makes', '[](#part-annexes) Pressure makes');
    const { changes } = await editor.ask<{ changes: Record<string, readonly Edit[]> }>('rename', chapter, {
      position: editor.at(chapter, '[](#part-annexes)', 6),
      newName: 'part-extras',
    });
    expect(changes[editor.uri('book.yaml')]).toMatchObject([{ range: { start: editor.at('book.yaml', 'part-annexes') } }]);
    await editor.type(chapter, '[](#part-annexes) Pressure makes', 'Pressure makes');
  });
  test('not to an id that is there, or that is none; and nothing that is no id', async () => {
    const position = editor.at(chapter, '[](#tbl-grades)', 6);
    await expect(editor.ask('rename', chapter, { position, newName: 'sec-talk' })).rejects.toThrow('There is already an id “sec-talk”.');
    await expect(editor.ask('rename', chapter, { position, newName: 'Table One' })).rejects.toThrow('cannot be an id');
    await expect(editor.ask('prepareRename', chapter, { position: editor.at(chapter, 'decision needs', 2) })).rejects.toThrow(
      'Here is no id',
    );
  });
  test('references lists every place in all languages', async () => {
    const found = await editor.ask<{ uri: string }[]>('references', chapter, {
      position: editor.at(chapter, '{#sec-talk}', 4),
      context: { includeDeclaration: false },
    });
    expect(found).toHaveLength(6);
  });
});
