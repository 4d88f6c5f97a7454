import { describe, expect, test } from 'vitest';
import { definitions } from '../../scripts/diagnostics/definitions.ts';
import { createMemoryHost } from '../../scripts/host/index.ts';
import { checkBook } from '../../scripts/pipeline.ts';
import { baseBook } from '../cases/base-book.ts';

type Files = Readonly<Record<string, string | Uint8Array>>;
const chapter = '# Chapter {#ch-one}\n\nText.\n';
const settings = String(baseBook['book.yaml']);
/** Hints of style are off until a book asks for them. */
const asking = (code: string): string => settings.replace(/^rules:.*$/m, `rules: { ${code}: warning }`);
const yaml = (line: string): Files => {
  const key = line === 'tilte: { en: Handbook }' ? 'title' : line.split(':')[0];
  return { 'book.yaml': settings.replace(new RegExp(`^${key}:.*$`, 'm'), () => line), 'en/01.md': chapter };
};
const guide = JSON.stringify({
  schemaVersion: 1,
  book: 'guide',
  edition: '1',
  languages: {
    en: { title: 'Guide', anchors: [{ id: 'sec-talk', kind: 'heading', title: 'A talk', address: 'en/ch-one.html#sec-talk' }] },
  },
});

/** Samples that are no text of a chapter, or need more of a book than there is. */
const contexts: Readonly<Record<string, (sample: string) => Files>> = {
  'settings/invalid-value': yaml,
  'settings/invalid-yaml': yaml,
  'settings/no-words': yaml,
  'settings/unknown-key': yaml,
  'reference/unknown-in-book': (sample) => ({
    'book.yaml': `${settings}books: { guide: { inventory: guide.json, url: https://example.org/ } }\n`,
    'guide.json': guide,
    'en/01.md': `# Chapter {#ch-one}\n\n${sample}\n`,
  }),
};
/** Found by other means than a check of an English chapter: by the web, by an edition, in a translation, in an exchanged file; each has tests of its own. */
const elsewhere =
  /^(?:link\/(?:dead|moved|unreachable)|reference\/absent-here|(?:pdf|epub|docx|web|exchange|term|termbase|typography|spelling)\/.*)$/;

async function codesIn(code: string, sample: string): Promise<string[]> {
  const matter = sample.startsWith('---');
  const text = matter ? `${sample}\n\n${chapter}` : `# Chapter {#ch-one}\n\n${sample}\n`;
  const files = { ...baseBook, 'book.yaml': asking(code), ...(contexts[code]?.(sample) ?? { 'en/01.md': text }) };
  const host = createMemoryHost(Object.fromEntries(Object.entries(files).map(([path, content]) => [`/book/${path}`, content])));
  return (await checkBook({ book: '/book', strict: false }, { host, watch: () => {} })).findings.map((finding) => finding.code);
}

const judged = [...definitions.values()].filter(({ code }) => !elsewhere.test(code));

describe('samples show what they say', () => {
  test.each(judged.flatMap(({ code, bad }) => (bad === undefined ? [] : [[code, bad] as const])))('%s has the fault', async (code, bad) => {
    expect(await codesIn(code, bad)).toContain(code);
  });
  test.each(judged.flatMap(({ code, good }) => (good === undefined ? [] : [[code, good] as const])))(
    '%s is without it',
    async (code, good) => {
      const found = await codesIn(code, good);
      expect(found).not.toContain(code);
      // Nor with another error in its stead.
      expect(found.filter((other) => definitions.get(other)?.severity === 'error')).toEqual([]);
    },
  );
});
