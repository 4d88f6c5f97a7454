import { describe, expect, test } from 'vitest';
import { pseudoText } from '../../scripts/translate/pseudo-text.ts';
import { edit } from '../translate/book-host.ts';
import { exchangeBook, exported, imported, stateOf, textsOf, unitsOf } from '../translate/exchange/exchange-book.ts';
import { poFaults, throughOmegat, throughToolkit, tmxFaults, translationTools, xliffFaults } from './translation-tools.ts';

const tools = translationTools();
for (const absence of tools.absent) console.warn(`ABSENT: ${absence}`);
const because = (is: boolean): string => (is ? '' : ' (ABSENT)');

const translatedBook = await exchangeBook();
edit(translatedBook, 'en/01-steps.md', 'First comes the question, then', 'First comes the long question, then');
const books = [
  ['translated', translatedBook],
  ['copied', await exchangeBook({ copied: true })],
] as const;

describe.skipIf(!tools.xliff)(`the schemas of XLIFF${because(tools.xliff)}`, () => {
  test.each(books)('find no fault in exports of the %s book', async (_, host) => {
    for (const format of ['xliff', 'xliff2'] as const) expect(xliffFaults(await exported(host, format))).toBe('');
  });
  test('but see those of broken ones', async () => {
    expect(xliffFaults((await exported(translatedBook, 'xliff')).replace('<body>', '<body><trans-unit/>'))).toContain('trans-unit');
    expect(xliffFaults((await exported(translatedBook, 'xliff2')).replace('<notes>', '<notes/><notes>'))).toContain('notes');
  });
});

describe.skipIf(!tools.tmx)(`the DTD of TMX${because(tools.tmx)}`, () => {
  test.each(books)('finds no fault in exports of the %s book', async (_, host) => expect(tmxFaults(await exported(host, 'tmx'))).toBe(''));
  test('but sees those of a broken one', async () =>
    expect(tmxFaults((await exported(translatedBook, 'tmx')).replace('<tuv ', '<seg/><tuv '))).toContain('tu'));
});

describe.skipIf(!tools.gettext)(`msgfmt${because(tools.gettext)}`, () => {
  test.each(books)('finds no fault in exports of the %s book', async (_, host) => expect(poFaults(await exported(host, 'po'))).toBe(''));
  test('but sees those of a broken one', async () =>
    expect(poFaults((await exported(translatedBook, 'po')).replace('msgid "', 'msgid '))).not.toBe(''));
});

describe.skipIf(!tools.omegat)(`OmegaT${because(tools.omegat)}`, () => {
  test('gives every unit back translated, and every one goes in', async () => {
    const host = await exchangeBook({ copied: true });
    const file = await exported(host, 'xliff');
    const sent = [...file.matchAll(/<trans-unit /g)].length;
    const { text, segments } = throughOmegat(file, pseudoText);
    const { taken, left, codes } = await imported(host, text);
    expect({ left, codes }).toEqual({ left: [], codes: [] });
    // OmegaT has units of the same words once.
    expect(segments).toBeLessThanOrEqual(sent);
    const withLetters = [...(await unitsOf(host)).values()].filter(({ source }) =>
      source.parts.some((part) => part.kind === 'text' && /\p{L}/u.test(part.value)),
    );
    expect(taken).toHaveLength(withLetters.length);
    // It keeps marks at the ends of a segment out of it.
    for (const [id, words] of await textsOf(host))
      if (taken.some(({ unit }) => unit === id))
        expect(words.replace(/^(?:\{[^}]*\}|\s)+|(?:\{[^}]*\}|\s)+$/g, '')).toMatch(/^\[[\s\S]*\]$/);
    console.log(`OmegaT: ${taken.length} of ${sent} units came back and went in.`);
  });
});

describe.skipIf(tools.toolkit === undefined)(`translate-toolkit${because(tools.toolkit !== undefined)}`, () => {
  test.each(['xliff', 'tmx'] as const)('reads all units of %s, and what it writes again changes nothing', async (format) => {
    const file = await exported(translatedBook, format);
    const { text, units } = throughToolkit(file, format, tools.toolkit ?? '');
    expect(units).toBe([...file.matchAll(format === 'tmx' ? /<tu /g : /<trans-unit /g)].length);
    const before = stateOf(translatedBook);
    expect(await imported(translatedBook, text)).toMatchObject({ code: 0, taken: [], left: [] });
    expect(stateOf(translatedBook)).toEqual(before);
  });

  test('writes translations into PO, and all go in', async () => {
    const host = await exchangeBook({ copied: true });
    const file = await exported(host, 'po');
    const { text, units } = throughToolkit(file, 'po', tools.toolkit ?? '');
    expect(units).toBe([...file.matchAll(/^msgctxt /gm)].length);
    const { taken, left } = await imported(host, text);
    expect(left).toEqual([]);
    expect(taken).toHaveLength(units);
  });
});
