import { h } from 'hastscript';
import { describe, expect, test } from 'vitest';
import { hyphenate } from '../../../scripts/write/pdf/hyphenate.ts';
import { withoutSoftHyphens } from '../../../scripts/write/pdf/soft-hyphens.ts';

const shown = async (node: ReturnType<typeof h>, language: string): Promise<string> =>
  JSON.stringify(await hyphenate([node], language))
    .replaceAll('\u00ad', '|')
    .replace(/.*"children":/, '');

describe('words are broken', () => {
  test('by the language of the words', async () => {
    expect(await shown(h('p', 'vreemdelingen'), 'nl')).toContain('vreem|de|lin|gen');
    const mixed = await shown(h('p', ['voluntary ', h('em', { lang: 'fr' }, 'volontaire')]), 'en');
    expect(mixed).toContain('volon|taire');
    expect(await shown(h('p', 'vreemdelingen'), 'xx')).toContain('vreemdelingen');
  });
  test('but not in titles, code, capitals, addresses, short words, or near their ends', async () => {
    for (const name of ['h2', 'code', 'caption']) expect(await shown(h(name, 'international'), 'en')).not.toContain('|');
    for (const text of ['UNICEFUNHCR', 'www.international.org', 'international@example.org', 'about', 'exists'])
      expect(await shown(h('p', text), 'en'), text).not.toContain('|');
    expect(await shown(h('td', 'verified'), 'en')).not.toContain('|');
  });
});

test('what Chromium makes of soft hyphens goes, but for hyphens at the ends of lines', () => {
  const mark = '/Span<</ActualText <FEFF00AD> >> BDC\n7.2 0 Td <0001> Tj\nEMC\n';
  const within = `BT\n/F4 13.3 Tf\n1 0 0 -1 0 20 Tm\n<000F> Tj\n${mark}0 0 Td <002F> Tj\nET\n`;
  expect(withoutSoftHyphens(within)).toBe('BT\n/F4 13.3 Tf\n1 0 0 -1 0 20 Tm\n<000F> Tj\n7.2 0 Td \n0 0 Td <002F> Tj\nET\n');
  const end = `BT\n<000F> Tj\n${mark}ET\nBT\n/F4 13.3 Tf\n1 0 0 -1 450 20 Tm\n<00B2> Tj\nET\n`;
  expect(withoutSoftHyphens(end)).toBe(
    'BT\n<000F> Tj\nET\nBT\n/F4 13.3 Tf\n1 0 0 -1 450 20 Tm\n/Span<</ActualText <FEFF00AD> >> BDC\n<00B2> Tj\nEMC\nET\n',
  );
  expect(withoutSoftHyphens('BT\nET\n')).toBe('BT\nET\n');
  const ligature = (codes: string) => `BT\n/Span<</ActualText <${codes}> >> BDC\n8.1 0 Td <01A6> Tj\n14.5 0 Td <0001> Tj\nEMC\nET\n`;
  expect(withoutSoftHyphens(ligature('FEFF006600AD00660069'))).toBe(ligature('FEFF006600660069'));
});
