import type { Report } from '../diagnostics/diagnostic.ts';
import { unusableHyphenation } from '../diagnostics/manuscript.ts';
import type { Hyphenation } from '../model/book.ts';

const listPath = /^terms\/hyphenation\.([a-z]{2,3})\.txt$/;
const word = /^\p{L}+(?:-\p{L}+)*$/u;

/** The lists of words that break in the book's own way; nothing where there are none. */
export async function readHyphenation(
  paths: readonly string[],
  readable: (path: string) => Promise<string | undefined>,
  report: Report,
): Promise<{ readonly hyphenation?: Hyphenation }> {
  const languages: [string, Readonly<Record<string, string>>][] = [];
  for (const path of paths) {
    const language = listPath.exec(path)?.[1];
    const text = language === undefined ? undefined : await readable(path);
    if (language !== undefined && text !== undefined) languages.push([language, wordsOf(path, text, report)]);
  }
  return languages.length === 0 ? {} : { hyphenation: Object.fromEntries(languages) };
}

function wordsOf(file: string, text: string, report: Report): Readonly<Record<string, string>> {
  const words: [string, string][] = [];
  let offset = 0;
  text.split('\n').forEach((whole, at) => {
    const line = whole.replace(/#.*$/, '').trim();
    if (word.test(line)) words.push([line.replaceAll('-', '').toLowerCase(), line.toLowerCase()]);
    else if (line !== '') {
      const start = { line: at + 1, column: whole.indexOf(line) + 1, offset: offset + whole.indexOf(line) };
      const end = { ...start, column: start.column + line.length, offset: start.offset + line.length };
      report(unusableHyphenation({ line }, { file, start, end }));
    }
    offset += whole.length + 1;
  });
  return Object.fromEntries(words);
}
