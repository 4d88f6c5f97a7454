import { readdirSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { createMemoryHost } from '../../scripts/host/index.ts';
import { parseMarkdown } from '../../scripts/read/parse-markdown.ts';
import { openReview } from '../../scripts/review/import/open-review.ts';
import { readReview } from '../../scripts/review/import/read-review.ts';
import { applySplices } from '../../scripts/review/patch/splice.ts';
import { runCommandOn } from '../commands/run-command.ts';
import { editText, replaceSilently, replaceTracked } from './word-edits.ts';

const folder = new URL('../books/three-languages/', import.meta.url).pathname;

/** The sample book in memory, and its copy for reviewers in a language. */
async function sampleCopy(language: string): Promise<Uint8Array> {
  const files = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  const host = createMemoryHost(
    Object.fromEntries(
      files.map(({ parentPath, name }) => {
        const path = `${parentPath}/${name}`.replace('//', '/');
        return [`/desk/manuscript/${path.slice(folder.length)}`, new Uint8Array(readFileSync(path))];
      }),
    ),
  );
  const made = await runCommandOn(['review', 'export', '--lang', language, '--output', 'copy.docx'], host);
  expect(made).toMatchObject({ code: 0 });
  return host.tree.get('/desk/copy.docx') ?? new Uint8Array();
}

const textOf = (path: string): string => readFileSync(`${folder}${path}`, 'utf8');

/** The author's words: no settings, attributes, citations and drawings, which the press prints in its own way. */
const written = (text: string): string =>
  text.replace(/^---[\s\S]*?\n---\n|^```[\s\S]*?^```|\{[^}]*\}|\[@[^\]]*\]|^:{2,}\w+|:(?:fact|acronym|var)\[[^\]]*\]/gm, '');

/** Words that stand once in the whole Markdown of a language and once in the whole document: whatever becomes of one there must become of it here. */
function singleWords(docx: Uint8Array, texts: ReadonlyMap<string, string>): { readonly word: string; readonly path: string }[] {
  const opened = openReview(docx);
  if ('fault' in opened) throw new Error(opened.fault);
  const xml = new TextDecoder().decode(opened.file.bytes('word/document.xml'));
  const printed = [...xml.matchAll(/<w:t(?: [^>]*)?>([^<]*)<\/w:t>/g)].map(([, words]) => words).join('\n');
  const count = (text: string, word: string): number => text.split(word).length - 1;
  const all = [...texts.values()].join('\n');
  return [...texts].flatMap(([path, text]) =>
    [...new Set(written(text).match(/\p{L}{4,}/gu) ?? [])]
      .filter((word) => count(all, word) === 1 && count(printed, word) === 1)
      .map((word) => ({ word, path })),
  );
}

describe.each(['en', 'fr', 'nl'])('random words of the sample book in %s', (language) => {
  test('come back as the same words of the Markdown, and no other byte changes', async () => {
    const docx = await sampleCopy(language);
    const opened = openReview(docx);
    if ('fault' in opened || !opened.manifest) throw new Error('The copy cannot be read.');
    const { manifest } = opened;
    const texts = new Map(Object.keys(manifest.sources).map((path) => [path, textOf(path)]));
    const words = singleWords(docx, texts);
    expect(words.length).toBeGreaterThan(40);
    const parsed = new Map([...texts].map(([path, text]) => [path, { text, tree: parseMarkdown(text) }]));
    const edit = fc.record({
      at: fc.nat(words.length - 1),
      put: fc.constantFrom('changed', 'two words', 'a b, c', 'œuvre', '“so”', 'no. 7'),
      how: fc.nat(2),
      tracked: fc.boolean(),
    });
    fc.assert(
      fc.property(fc.uniqueArray(edit, { selector: ({ at }) => at, minLength: 1, maxLength: 8 }), (edits) => {
        const wanted = new Map(texts);
        let back = docx;
        for (const { at, put, how, tracked } of edits) {
          const { word, path } = words[at] as (typeof words)[number];
          const now = [put, `${word} ${put}`, `${put} ${word}`][how] ?? put;
          back = editText(back, (tracked ? replaceTracked : replaceSilently)(word, now));
          wanted.set(
            path,
            (wanted.get(path) ?? '').replace(word, () => now),
          );
        }
        const file = openReview(back);
        if ('fault' in file) throw new Error(file.fault);
        const read = readReview({ file: file.file, manifest, texts: parsed, parse: parseMarkdown });
        for (const [path, text] of texts) {
          const splices = read.edits.flatMap(({ patch }) => (patch?.file === path ? patch.splices : []));
          expect(applySplices(text, splices), JSON.stringify(read.edits)).toBe(wanted.get(path));
        }
      }),
      { numRuns: 25 },
    );
  });
});
