import { h } from 'hastscript';
import { describe, expect, test } from 'vitest';
import { hyphenate } from '../../../scripts/write/pdf/hyphenate.ts';

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
