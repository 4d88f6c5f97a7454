import { readFileSync } from 'node:fs';
import { readTermbase } from '../../../scripts/read/read-termbase.ts';
import { maskText } from '../../../scripts/terms/mask-text.ts';
import { matchTerms } from '../../../scripts/terms/match-terms.ts';
import { readTermList } from '../../../scripts/terms/read-term-list.ts';
import { type TermEntry, termEntries } from '../../../scripts/terms/term-entry.ts';
import { indexTerms } from '../../../scripts/terms/term-index.ts';

/** How well the terms of a labelled text are found. A hit counts where concept, start and end are right. */
export interface Score {
  readonly sentences: number;
  readonly right: number;
  readonly wrong: readonly string[];
  readonly missed: readonly string[];
  readonly precision: number;
  readonly recall: number;
}

/** A text in which `[words](concept)` marks each term; `(concept?)` may be found or not. */
export function scoreSet(marked: string, entries: readonly TermEntry[], language: string): Score {
  const { text, gold, optional } = unmark(marked);
  const index = indexTerms(entries, language);
  const hits = matchTerms(maskText(text), index).map(({ concept, start, end }) => `${start}-${end} ${concept}`);
  const found = new Set(hits.filter((hit) => !optional.has(hit)));
  const right = [...found].filter((hit) => gold.has(hit)).length;
  const tell = (hit: string): string => {
    const [, start = '0', end = '0', concept = ''] = /^(\d+)-(\d+) (.*)$/.exec(hit) ?? [];
    const line = text.slice(text.lastIndexOf('\n', Number(start)) + 1).split('\n')[0] ?? '';
    return `${concept}: “${text.slice(Number(start), Number(end))}” in “${line}”`;
  };
  return {
    sentences: text.split('\n').filter((line) => line.trim() !== '').length,
    right,
    wrong: [...found].filter((hit) => !gold.has(hit)).map(tell),
    missed: [...gold].filter((hit) => !found.has(hit)).map(tell),
    precision: found.size === 0 ? 1 : right / found.size,
    recall: gold.size === 0 ? 1 : right / gold.size,
  };
}

function unmark(marked: string): { readonly text: string; readonly gold: ReadonlySet<string>; readonly optional: ReadonlySet<string> } {
  const gold = new Set<string>();
  const optional = new Set<string>();
  let text = '';
  let at = 0;
  for (const match of marked.matchAll(/\[([^\]]+)\]\(([^)]+)\)/g)) {
    const [whole, words = '', concept = ''] = match;
    text += marked.slice(at, match.index);
    const start = text.length;
    text += words;
    at = match.index + whole.length;
    (concept.endsWith('?') ? optional : gold).add(`${start}-${text.length} ${concept.replace('?', '')}`);
  }
  return { text: text + marked.slice(at), gold, optional };
}

const folder = new URL('.', import.meta.url);
const textOf = (path: string): string => readFileSync(new URL(path, folder), 'utf8');

interface LabelledSet {
  readonly name: string;
  readonly marked: string;
  readonly entries: readonly TermEntry[];
}

/** Our labelled sets of a language: sentences against the book’s own termbase, and single words that look like others. */
export function ownSets(language: string): readonly LabelledSet[] {
  const concepts = readTermbase('termbase.csv', textOf('../../../manuscript/terms/termbase.csv'), () => {});
  const sentences = { name: 'sentences', marked: textOf(`sentences.${language}.txt`), entries: termEntries(concepts.values(), language) };
  if (language === 'en') return [sentences];
  const list = readTermList(textOf(`words.${language}.tsv`)) ?? [];
  const adversarial = { name: 'look-alikes', marked: textOf(`adversarial.${language}.txt`), entries: list };
  return [sentences, adversarial, ...lookAlikes(textOf(`look-alikes.${language}.txt`))];
}

/** Sentences below the list of words that they are about: `# id word, id word`. */
function lookAlikes(text: string): LabelledSet[] {
  return text
    .split(/^# /m)
    .slice(1)
    .map((part, at) => {
      const [list = '', ...lines] = part.split('\n');
      const entries = list.split(', ').map((one): TermEntry => {
        const [concept = '', ...words] = one.split(' ');
        return { concept, term: words.join(' '), status: 'preferred' };
      });
      return { name: `look-alikes ${at + 2}`, marked: lines.join('\n'), entries };
    });
}
