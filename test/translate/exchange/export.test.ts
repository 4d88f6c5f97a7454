import { describe, expect, test } from 'vitest';
import type { MemoryHost } from '../../../scripts/host/index.ts';
import { runCommandOn } from '../../commands/run-command.ts';
import { edit, textIn } from '../book-host.ts';
import { exchangeBook, formats } from './exchange-book.ts';
import { structureFaults } from './structure.ts';

const run = async (host: MemoryHost, ...args: readonly string[]): Promise<{ code: number; out: string; err: string }> =>
  await runCommandOn(['i18n', 'export', '--book', '/m', '--lang', 'fr', ...args], host);

async function staleBook(): Promise<MemoryHost> {
  const host = await exchangeBook();
  edit(host, 'en/01-steps.md', 'First comes the question, then the journey.', 'First comes the question & the \\<long> journey.');
  return host;
}
/** A cell whose words are translated elsewhere. */
async function repeatingBook(): Promise<MemoryHost> {
  const host = await exchangeBook();
  edit(
    host,
    'en/01-steps.md',
    '| verified | checked against the source |',
    '| verified | checked against the source |\n| verified | so others say |',
  );
  edit(host, 'fr/01-steps.md', '| vérifié | contrôlé à la source |', '| vérifié | contrôlé à la source |\n| verified | so others say |');
  const lock = JSON.parse(textIn(host, 'fr/.i18n/01-steps.lock.json')) as { units: { text: string }[] };
  expect(lock.units.filter(({ text }) => text === 'verified')).toHaveLength(1);
  await runCommandOn(['i18n', 'sync', '--book', '/m', '--lang', 'fr'], host);
  const path = 'fr/.i18n/01-steps.lock.json';
  const lines = textIn(host, path).split('\n');
  const last = lines.findLastIndex((line) => line.includes('"text":"verified"'));
  host.tree.set(
    `/m/${path}`,
    new TextEncoder().encode(lines.map((line, at) => (at === last ? line.replace('"translated"', '"missing"') : line)).join('\n')),
  );
  return host;
}

describe.each(formats)('an export as %s', (format) => {
  test('has the structure that its standard asks for, and is the same twice', async () => {
    for (const host of [await exchangeBook({ copied: true }), await staleBook(), await repeatingBook()]) {
      const { code, out, err } = await run(host, '--to', format);
      expect(code, err).toBe(0);
      if (format !== 'po') expect(structureFaults(out)).toEqual([]);
      expect((await run(host, '--to', format)).out).toBe(out);
    }
  });

  test('tells of a stale unit what has changed, and its state', async () => {
    const { out } = await run(await staleBook(), '--to', format, '--only', 'stale');
    const told = out
      .replaceAll('&amp;', '&')
      .replaceAll('&lt;', '<')
      .replaceAll('&#x3C;', '<')
      .replaceAll('&#x26;', '&')
      .replaceAll('&gt;', '>');
    expect(told).toContain('First comes the [-question, then-] {+question &+} the {+<long>+} journey.');
    expect(told).toContain('First comes the question, then the journey.');
    const signs = {
      xliff: 'state="needs-adaptation"',
      xliff2: 'subState="handbook:stale"',
      po: '#, fuzzy',
      tmx: '<prop type="x-state">stale</prop>',
    };
    expect(out).toContain(signs[format]);
    expect(out.match(/D’abord la question/g)?.length).toBeGreaterThan(0);
    expect(out).not.toContain('Avant-propos');
  });

  test('has the terms of a unit, those to use and those not to use', async () => {
    const host = await exchangeBook();
    edit(host, 'terms/termbase.csv', 'acronym_en', 'deprecated_fr,acronym_en');
    edit(host, 'terms/termbase.csv', 'begeleide vrijwillige terugkeer,', 'begeleide vrijwillige terugkeer,rapatriement,');
    const { out } = await run(host, '--to', format);
    expect(out.match(/retour volontaire assisté \| RVA \[ret-001\]; NOT rapatriement/g)).toHaveLength(1);
  });

  test('proposes the translation of the same words elsewhere, and no more than proposes', async () => {
    const host = await repeatingBook();
    const { out } = await run(host, '--to', format, '--only', 'missing');
    const proposals = {
      xliff: /<alt-trans alttranstype="proposal"[^>]*>\s*<source>verified<\/source>\s*<target>vérifié</,
      xliff2: /<mtc:match [^>]*>\s*<source[^>]*>verified<\/source>\s*<target[^>]*>vérifié</,
      po: /#, fuzzy\nmsgctxt .*\nmsgid "verified"\nmsgstr "vérifié"/,
      tmx: /<seg>verified<\/seg>\s*<\/tuv>\s*<\/tu>/,
    };
    expect(out).toMatch(proposals[format]);
    host.tree.set('/desk/in', new TextEncoder().encode(out));
    const before = textIn(host, 'fr/01-steps.md');
    expect((await runCommandOn(['i18n', 'import', '--book', '/m', 'in'], host)).code).toBe(0);
    expect(textIn(host, 'fr/01-steps.md')).toBe(before);
  });
});

describe('handbook i18n export', () => {
  test('writes a file, of the chapters and states that are asked for', async () => {
    const host = await exchangeBook();
    const { code, err } = await run(host, '--to', 'po', '--chapter', 'foreword.md,nl.md', '--output', 'out/fr.po');
    expect(code).toBe(0);
    expect(err).toMatch(/^Wrote out\/fr\.po: \d+ units of 2 files\.\n$/);
    const po = new TextDecoder().decode(host.tree.get('/desk/out/fr.po'));
    expect(new Set([...po.matchAll(/^msgctxt "(.*)#/gm)].map(([, name]) => name))).toEqual(new Set(['foreword.md', 'nl.md']));
  });

  test('writes nothing where nothing is asked for', async () => {
    const { code, out, err } = await run(await exchangeBook(), '--to', 'xliff', '--only', 'stale');
    expect([code, out, err]).toEqual([0, '', 'No unit is asked for: nothing was written.\n']);
  });

  test.each([
    [['--to', 'docx'], 'xliff, xliff2, po, tmx'],
    [['--to', 'po', '--only', 'new'], 'No unit is “new”'],
    [['--to', 'po', '--chapter', '01-step.md'], 'Did you mean “01-steps.md”?'],
    [['--to', 'po', '--lang', 'de'], 'de'],
  ])('says what is wrong with %j', async (args, told) => {
    const { code, err } = await run(await exchangeBook(), ...args);
    expect(code).toBe(2);
    expect(err).toContain(told);
  });
});
