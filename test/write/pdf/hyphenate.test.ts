import { h } from 'hastscript';
import { describe, expect, test } from 'vitest';
import type { Hyphenation } from '../../../scripts/model/book.ts';
import { hyphenate } from '../../../scripts/write/pdf/hyphenate.ts';

const shown = async (node: ReturnType<typeof h>, language: string): Promise<string> =>
  JSON.stringify(await hyphenate([node], language))
    .replaceAll('\u00ad', '|')
    .replace(/.*"children":/, '');

describe('words are broken', () => {
  test('by the language of the words', async () => {
    expect(await shown(h('p', 'vreemdelingen'), 'nl')).toContain('vreem|de|lin|gen');
    const mixed = await shown(h('p', ['voluntary ', h('em', { lang: 'fr' }, 'volontaire')]), 'en');
    expect(mixed).toContain('vo|lon|taire');
    expect(await shown(h('p', 'vreemdelingen'), 'xx')).toContain('vreemdelingen');
  });
  test('but not in titles, code, capitals, addresses, short words, or near their ends', async () => {
    for (const name of ['h2', 'code', 'caption']) expect(await shown(h(name, 'international'), 'en')).not.toContain('|');
    for (const text of [
      'UNICEFUNHCR',
      'EuroStatistics',
      'UNHCRs',
      'Belgium',
      'abcdef123',
      'www.international.org',
      'international@example.org',
      'https://international.example/information',
      'international/information',
      'about',
      'exists',
    ])
      expect(await shown(h('p', text), 'en'), text).not.toContain('|');
    expect(await shown(h('td', 'verified'), 'en')).not.toContain('|');
  });
});

describe('break points', () => {
  const broken = async (language: string, text: string, own?: Hyphenation): Promise<string> => {
    const [node] = await hyphenate([h('p', text)], language, own);
    return (node?.type === 'element' && node.children[0]?.type === 'text' ? node.children[0].value : '').replaceAll('\u00ad', '|');
  };
  test.each([
    ['en', 'reintegration counselling unaccompanied voluntary', 're|in|teg|ra|tion coun|selling un|ac|com|pan|ied vol|un|tary'],
    ['en', 'sustainable children traffic organisation', 'sus|tain|able chil|dren traffic or|gan|isa|tion'],
    ['en', 'non-refoulement Netherlands Belgian', 'non-refoulement Neth|er|lands Belgian'],
    ['fr', 'réintégration volontaire accompagnés', 'ré|in|té|gra|tion vo|lon|taire ac|com|pa|gnés'],
    ['fr', 'l’organisation aujourd’hui l’amitié', 'l’or|ga|ni|sa|tion au|jourd’hui l’amitié'],
    ['fr', 'presqu’île quelqu’un d’accueil', 'presqu’île quelqu’un d’ac|cueil'],
    ['nl', 'terugkeerbegeleiding vrijwillige hulpverlener', 'te|rug|keer|be|ge|lei|ding vrij|wil|lige hulp|ver|le|ner'],
    ['nl', 'reïntegratie asielzoekers autootje', 'reïn|te|gra|tie asiel|zoe|kers au|tootje'],
    ['de', 'Rückkehrberatungsstelle', 'Rück|kehr|be|ra|tungs|stelle'],
    ['el', 'εθελούσια επιστροφή', 'εθε|λού|σια επι|στροφή'],
    ['mt', 'ritorn volontarju', 'ritorn volontarju'],
  ])('%s: %s', async (language, text, expected) => {
    expect(await broken(language, text)).toBe(expected);
  });
  test('two letters stay, three go on, in every language that has patterns', async () => {
    const languages = 'bg bs ca cs da de el en es et fi fr ga hr hu it ka lt lv mk nb nl pl pt ro ru sk sl sq sr sv tr uk'.split(' ');
    const words = 'internacionalizacija організація организация διοργάνωση ორგანიზაციები organisationsform';
    for (const language of languages) {
      const parts = (await broken(language, words)).split(' ').filter((word) => word.includes('|'));
      expect(parts.length, language).toBeGreaterThan(0);
      for (const word of parts) expect(word, language).toMatch(/^[^|]{2,}(\|[^|]+)*\|[^|]{3,}$/);
    }
  });
  test('the book’s own words go before the patterns, in any case, in languages without patterns too', async () => {
    const own = { en: { reintegration: 're-integration', counselling: 'counselling' }, mt: { volontarju: 'volon-tarju' } };
    expect(await broken('en', 'Reintegration, counselling, voluntary', own)).toBe('Re|integration, counselling, vol|un|tary');
    expect(await broken('mt', 'volontarju ritorn', own)).toBe('volon|tarju ritorn');
  });
});
