import { describe, expect, test } from 'vitest';
import { createMemoryHost, type MemoryHost } from '../../../scripts/host/index.ts';
import type { TranslationFormat } from '../../../scripts/translate/exchange/exchange-file.ts';
import { edit } from '../book-host.ts';
import { exchangeBook, exported, imported, stateOf } from './exchange-book.ts';

const host = await exchangeBook();
const files = new Map<TranslationFormat, string>();
for (const format of ['xliff', 'xliff2', 'po', 'tmx'] as const) files.set(format, await exported(host, format));
const fileOf = (format: TranslationFormat): string => files.get(format) ?? '';

/** A paragraph with notes, pairs and references; and the words of its translation in the file. */
const long = '01-steps.md#u-41068d46';
const words = 'Une décision demande du temps';
const replaced = (text: string, from: string | RegExp, to: string): string => {
  const changed = text.replace(from, () => to);
  if (changed === text) throw new Error(`“${from}” is not in the file.`);
  return changed;
};
/** A change of the translation of the long paragraph only. */
function inTarget(format: TranslationFormat, change: (target: string) => string): string {
  const text = fileOf(format);
  const at = text.indexOf(words);
  const ends = { xliff: '</target>', xliff2: '</target>', po: '"\n', tmx: '</seg>' } as const;
  const start = text.lastIndexOf(format === 'po' ? '"' : '>', at) + 1;
  const end = text.indexOf(ends[format], at);
  const target = text.slice(start, end);
  const changed = change(target);
  if (changed === target) throw new Error('The translation has not changed.');
  return text.slice(0, start) + changed + text.slice(end);
}
const another = (target: string): string => target.replace('Une décision', 'Chaque décision');
const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);

type Damage = readonly [what: string, file: () => string | Uint8Array, code: string, told: string];

const wholeFiles: readonly Damage[] = [
  ['a letter', () => 'Dear editor, here is the translation.', 'translation/unknown-format', 'neither XML nor a PO file'],
  ['a package', () => bytes('PK\u0003\u0004 and more'), 'translation/unknown-format', 'it is a package (ZIP)'],
  ['XML of another kind', () => '<html><body/></html>', 'translation/unknown-format', 'it begins with <html>'],
  ['a cut file', () => fileOf('xliff').slice(0, 3000), 'translation/invalid-xml', 'The XML is broken here'],
  [
    'tags that cross',
    () => inTarget('xliff', (target) => target.replace('</g>', '</b>')),
    'translation/invalid-xml',
    'The XML is broken here',
  ],
  [
    'an entity of its own',
    () => replaced(fileOf('xliff'), '<xliff', '<!DOCTYPE xliff [<!ENTITY a "b">]><xliff'),
    'translation/refused-xml',
    'declarations of its own',
  ],
  [
    'an outside file',
    () => replaced(fileOf('xliff'), '<xliff', '<!DOCTYPE xliff [<!ENTITY a SYSTEM "file:///etc/passwd">]><xliff'),
    'translation/refused-xml',
    'declarations of its own',
  ],
  [
    'a document type elsewhere',
    () => replaced(fileOf('tmx'), '"tmx14.dtd"', '"http://127.0.0.1/x.dtd"'),
    'translation/refused-xml',
    'names a file elsewhere',
  ],
  ['an entity that is none', () => replaced(fileOf('xliff'), words, '&lol;'), 'translation/invalid-xml', 'The XML is broken here'],
  [
    'nesting without end',
    () => replaced(fileOf('xliff'), words, `${'<g id="1">'.repeat(90)}${'</g>'.repeat(90)}`),
    'translation/refused-xml',
    'nest deeper',
  ],
  ['UTF-16', () => Uint8Array.from([0xff, 0xfe, 0x3c, 0x00]), 'translation/not-utf-8', 'UTF-16'],
  [
    'Latin letters',
    () => Uint8Array.from([...bytes('<xliff>'), 0xe9, ...bytes('</xliff>')]),
    'translation/not-utf-8',
    'its bytes are not UTF-8',
  ],
  [
    'another encoding declared',
    () => replaced(fileOf('xliff'), 'encoding="UTF-8"', 'encoding="ISO-8859-1"'),
    'translation/not-utf-8',
    'ISO-8859-1',
  ],
  ['another charset declared', () => replaced(fileOf('po'), 'charset=UTF-8', 'charset=CP1252'), 'translation/not-utf-8', 'CP1252'],
  ['too many bytes', () => new Uint8Array(65_000_000).fill(0x20), 'translation/too-large', 'larger than 64 MB'],
  ['a newer XLIFF', () => replaced(fileOf('xliff2'), 'version="2.1"', 'version="2.2"'), 'translation/newer-version', 'XLIFF 2.2'],
  ['a newer TMX', () => replaced(fileOf('tmx'), '<tmx version="1.4"', '<tmx version="2.0"'), 'translation/newer-version', 'TMX 2.0'],
  ['an old XLIFF', () => replaced(fileOf('xliff'), 'version="1.2"', 'version="1.0"'), 'translation/unknown-format', 'version="1.0"'],
  [
    'a unit without a source',
    () => replaced(fileOf('xliff'), '<source>Foreword</source>', ''),
    'translation/invalid-structure',
    'has no source',
  ],
  [
    'a segment without a source',
    () => replaced(fileOf('xliff2'), '<source xml:space="preserve">Foreword</source>', ''),
    'translation/invalid-structure',
    'has no source',
  ],
  ['no files in it', () => '<xliff version="1.2"/>', 'translation/invalid-structure', 'has no <file>'],
  ['a TMX without header', () => '<tmx version="1.4"><body/></tmx>', 'translation/invalid-structure', 'lacks its header'],
  [
    'a PO text without its end',
    () => replaced(fileOf('po'), 'msgid "Foreword"', 'msgid "Foreword'),
    'translation/invalid-po',
    'between two quotation marks',
  ],
  [
    'a PO word that is none',
    () => replaced(fileOf('po'), 'msgid "Foreword"', 'msgno "Foreword"'),
    'translation/invalid-po',
    '“msgno” is no keyword',
  ],
  [
    'a PO sign that is none',
    () => replaced(fileOf('po'), 'msgid "Foreword"', 'msgid "Fore\\qword"'),
    'translation/invalid-po',
    '“\\q” is none of',
  ],
  ['a PO message cut off', () => replaced(fileOf('po'), /msgstr "Avant-propos"\n/, ''), 'translation/invalid-po', 'has no msgstr'],
  [
    'another language',
    () => fileOf('xliff').replaceAll('target-language="fr"', 'target-language="pt"'),
    'translation/wrong-language',
    'into “pt”',
  ],
  ['another source', () => fileOf('xliff2').replaceAll('srcLang="en"', 'srcLang="de"'), 'translation/wrong-language', 'from “de”'],
  ['no language', () => replaced(fileOf('po'), /"Language: fr\\n"\n/, ''), 'translation/wrong-language', 'does not say which language'],
  [
    'another book',
    () => fileOf('xliff').replaceAll('product-name="small-book"', 'product-name="cook-book"'),
    'translation/other-book',
    'from the book “cook-book”',
  ],
];

const marks: readonly Damage[] = [
  [
    'a mark taken out (XLIFF 1.2)',
    () => inTarget('xliff', (target) => target.replace(/<x id="1"[^>]*>/, '')),
    'translation/missing-mark',
    '<1/> ([^time])',
  ],
  [
    'a mark taken out (XLIFF 2.1)',
    () => inTarget('xliff2', (target) => target.replace(/<ph id="1"[^>]*>/, '')),
    'translation/missing-mark',
    '<1/> ([^time])',
  ],
  ['a mark taken out (PO)', () => inTarget('po', (target) => target.replace('<1/>', '')), 'translation/missing-mark', '<1/> ([^time])'],
  [
    'a mark taken out (TMX)',
    () => inTarget('tmx', (target) => target.replace(/<ph x="1".*?<\/ph>/, '')),
    'translation/missing-mark',
    '<1/> ([^time])',
  ],
  [
    'a mark twice',
    () => inTarget('po', (target) => target.replace('<1/>', '<1/><1/>')),
    'translation/doubled-mark',
    'the mark <1/> more than once',
  ],
  [
    'a pair twice',
    () => inTarget('xliff', (target) => `${target}<g id="2">x</g>`),
    'translation/doubled-mark',
    'the mark <2>…</2> more than once',
  ],
  ['a mark of nowhere', () => inTarget('po', (target) => `${target}<99/>`), 'translation/unknown-mark', 'a mark <99/>'],
  ['a mark with a name', () => inTarget('xliff', (target) => `${target}<x id="logo"/>`), 'translation/unknown-mark', '<x id="logo">'],
  ['a mark of another kind', () => inTarget('xliff', (target) => `${target}<sub>x</sub>`), 'translation/unknown-mark', '<sub>'],
  [
    'a pair for a mark alone',
    () => inTarget('po', (target) => target.replace('<1/>', '<1>x</1>')),
    'translation/unknown-mark',
    'a mark <1>…</1>',
  ],
  [
    'a pair without its end',
    () => inTarget('po', (target) => target.replace('</2>', '')),
    'translation/unbalanced-mark',
    'the end of the mark <2>…</2>',
  ],
  [
    'a pair without its beginning',
    () => inTarget('tmx', (target) => target.replace(/<bpt i="2".*?<\/bpt>/, '')),
    'translation/unbalanced-mark',
    'the beginning of the mark',
  ],
  [
    'an end before the beginning',
    () => inTarget('po', (target) => target.replace(/<2>(.*?)<\/2>/, '</2>$1<2>')),
    'translation/unbalanced-mark',
    'the beginning of the mark <2>…</2>',
  ],
  [
    'pairs that overlap',
    () => inTarget('po', (target) => target.replace(/<\/2>(.*?)<3>/, '$1<3></2>')),
    'translation/crossed-marks',
    'overlap',
  ],
  ['an empty target', () => inTarget('xliff', () => ''), 'translation/empty-target', 'no translation of 01-steps.md#'],
  ['an empty msgstr', () => inTarget('po', () => ''), 'translation/empty-target', 'no translation of 01-steps.md#'],
  [
    'forms for numbers',
    () =>
      replaced(fileOf('po'), 'msgid "Foreword"\nmsgstr "Avant-propos"', 'msgid "Foreword"\nmsgid_plural "Forewords"\nmsgstr[0] "Préface"'),
    'translation/unknown-mark',
    'msgid_plural',
  ],
  [
    'a pair around nothing',
    () => inTarget('xliff', (target) => target.replace(/(<g id="3"[^>]*>).*?<\/g>/, '$1</g>')),
    'translation/misread-text',
    'cannot be written in Markdown',
  ],
  [
    'a unit of nowhere',
    () => fileOf('xliff').replaceAll('u-41068d46', 'u-00000000').replace('<source>A decision needs time', '<source>Another sentence'),
    'translation/unknown-unit',
    'u-00000000 is no unit',
  ],
  [
    'a source that was changed',
    () => inTarget('xliff', another).replace('<source>A decision needs time', '<source>A decision needs money'),
    'translation/altered-source',
    'is not as it was exported',
  ],
  [
    'a unit twice',
    () =>
      replaced(
        fileOf('po'),
        'msgctxt "01-steps.md#u-3d034b54"',
        'msgctxt "foreword.md#u-12295c86"\nmsgid "Foreword"\nmsgstr "Préface"\n\nmsgctxt "01-steps.md#u-3d034b54"',
      ),
    'translation/doubled-unit',
    'another translation of foreword.md#u-12295c86',
  ],
];

describe('a file that cannot be used is refused whole, with its place and what to do', () => {
  test.each(wholeFiles)('%s', async (_what, make, code, told) => {
    const before = stateOf(host);
    const result = await imported(host, make());
    expect(result.codes).toContain(code);
    expect(result.findings.find((finding) => finding.code === code)?.message).toContain(told);
    expect(result.findings.every(({ place, hint }) => place?.file === 'in.file' && place.start.line > 0 && hint)).toBe(true);
    expect(result.err).toContain('Nothing was taken over.');
    expect(result.code).toBe(1);
    expect(stateOf(host)).toEqual(before);
  });
});

describe('a unit that cannot go in is told with its text, and the good ones go in', () => {
  test.each(marks)('%s', async (_what, make, code, told) => {
    const own = copyOf(host);
    const damaged = make();
    if (typeof damaged !== 'string') throw new Error('The file is no text.');
    // A good unit beside it.
    const file = damaged.replace(/Un premier entretien/, 'Le premier entretien');
    const result = await imported(own, file);
    expect(result.codes).toEqual([code]);
    expect(result.findings[0]?.message).toContain(told);
    expect(result.findings[0]?.place?.start.line).toBeGreaterThan(1);
    expect(result.taken.map(({ what }) => what)).toEqual(['changed']);
    expect(result.left.map(({ why, codes }) => [why, codes])).toEqual([['refused', [code]]]);
    expect(result.left[0]?.source).not.toBe('');
    expect(result.code).toBe(1);
    expect(new Map([...stateOf(own)].filter(([path]) => path.endsWith('.md')))).toEqual(
      new Map(
        [...stateOf(host)].flatMap(([path, text]) =>
          path.endsWith('.md') ? [[path, text.replace('Un premier entretien', 'Le premier entretien')]] : [],
        ),
      ),
    );
  });

  test('an id that is not there yet: translation/no-place', async () => {
    const own = copyOf(host);
    edit(own, 'en/01-steps.md', 'Pressure makes a decision worthless.', 'Pressure makes a decision worthless.\n\nIt also lasts less long.');
    const file = (await exported(own, 'xliff')).replace(
      '<target state="needs-translation">It also lasts less long.',
      '<target>Elle tient aussi moins.',
    );
    const { codes, left } = await imported(own, file);
    expect(codes).toEqual(['translation/no-place']);
    expect(left.map(({ theirs }) => theirs)).toEqual(['Elle tient aussi moins.']);
  });

  test('a text that both have changed: translation/conflict', async () => {
    const own = copyOf(host);
    edit(own, 'fr/01-steps.md', words, 'Décider demande du temps');
    const file = inTarget('xliff', another);
    const before = stateOf(own);
    const result = await imported(own, file);
    expect(result.codes).toEqual(['translation/conflict']);
    expect(result.left[0]).toMatchObject({
      unit: long,
      why: 'conflict',
      ours: expect.stringContaining('Décider demande'),
      theirs: expect.stringContaining('Chaque décision'),
    });
    expect(stateOf(own)).toEqual(before);
    const taken = await imported(own, file, '--take-theirs');
    expect(taken.codes).toEqual([]);
    expect(stateOf(own).get('/m/fr/01-steps.md')).toContain('Chaque décision demande du temps');
  });

  test('a text that the manuscript alone has changed is no conflict', async () => {
    const own = copyOf(host);
    edit(own, 'fr/01-steps.md', words, 'Décider demande du temps');
    const before = stateOf(own);
    for (const format of ['xliff', 'xliff2', 'po', 'tmx'] as const) expect((await imported(own, fileOf(format))).codes).toEqual([]);
    expect(stateOf(own)).toEqual(before);
  });

  test('a source that changed since: it goes in and stays stale: translation/stale-again', async () => {
    const own = copyOf(host);
    edit(own, 'en/01-steps.md', 'A decision needs time.', 'A decision needs a long time.');
    const result = await imported(own, inTarget('xliff', another));
    expect(result.codes).toEqual(['translation/stale-again']);
    expect(result.code).toBe(0);
    expect(result.taken).toEqual([{ unit: long, what: 'changed', state: 'translated', isStale: true }]);
  });

  test('a source whose marks changed since does not: translation/other-source', async () => {
    const own = copyOf(host);
    edit(own, 'en/01-steps.md', 'A decision needs time.[^time]', 'A decision needs *time*.[^time]');
    const result = await imported(own, inTarget('xliff', another));
    expect(result.codes).toEqual(['translation/other-source']);
  });

  test('another edition: only what fits goes in: translation/other-edition', async () => {
    const own = copyOf(host);
    edit(own, 'en/01-steps.md', 'A decision needs time.', 'A decision needs a long time.');
    edit(own, 'book.yaml', "edition: { number: '1'", "edition: { number: '2'");
    const file = inTarget('xliff', another).replace('Un premier entretien', 'Le premier entretien');
    const result = await imported(own, file);
    expect([...result.codes].sort()).toEqual(['translation/other-edition', 'translation/other-source']);
    expect(result.taken).toHaveLength(1);
    expect(result.left.map(({ theirs }) => theirs.slice(0, 15))).toEqual(['Chaque décision']);
  });
});

/** A host of its own with the same files. */
const copyOf = ({ tree }: MemoryHost): MemoryHost => createMemoryHost(Object.fromEntries(tree));
