import { confusedTerms, missingEquivalent } from '../../diagnostics/terminology.ts';
import type { Concept } from '../../model/manuscript.ts';
import { matchTerms } from '../../terms/match-terms.ts';
import type { TermIndex } from '../../terms/term-index.ts';
import { type Prose, proseOf } from '../prose.ts';
import type { Rule, RuleInput } from '../rule.ts';
import { sourceOf } from '../source-of.ts';
import { type ProseHit, proseHits, termHits, termIndex } from './term-hits.ts';

/** A translation has an equivalent of each term of its source, block by block, or section by section where the blocks differ. */
export const equivalents: Rule = (input) => {
  const { book, manuscript, files, prose } = input;
  const [source] = manuscript.settings.languages;
  if (source === undefined || source === book.info.language || manuscript.concepts.size === 0) return;
  const index = termIndex(input, source);
  const hits = groupBy(termHits(input), ({ prose: block }) => block);
  for (const file of files) {
    const from = sourceOf(file, input);
    if (!from) continue;
    const own = prose.filter((block) => block.file === file.path);
    for (const pair of alignBlocks(proseOf(from), own))
      comparePair(
        { sourceHits: ownWordsOf(pair, proseHits(pair.source, index), input, file.text), target: pair.target, hits, written: file.text },
        input,
      );
  }
};

interface BlockPair {
  readonly source: readonly Prose[];
  readonly target: readonly Prose[];
}
/** Blocks that say the same: one to one where a section has the same kinds in order, else the whole section; nothing where headings differ. */
function alignBlocks(source: readonly Prose[], target: readonly Prose[]): BlockPair[] {
  const [from, to] = [sections(source), sections(target)];
  if (from.length !== to.length) return [];
  return from.flatMap((blocks, at): BlockPair[] => {
    const own = to[at] ?? [];
    const alike = blocks.length === own.length && blocks.every(({ kind }, index) => kind === own[index]?.kind);
    if (!alike) return [{ source: blocks, target: own }];
    return blocks.map((block, index) => ({ source: [block], target: own.slice(index, index + 1) }));
  });
}
function sections(blocks: readonly Prose[]): Prose[][] {
  const found: Prose[][] = [[]];
  for (const block of blocks) {
    if (block.kind === 'heading') found.push([]);
    found.at(-1)?.push(block);
  }
  return found;
}

interface Comparison {
  readonly sourceHits: readonly ProseHit[];
  readonly target: readonly Prose[];
  readonly hits: ReadonlyMap<Prose, readonly ProseHit[]>;
  /** The target file as written. */
  readonly written: string;
}

function comparePair({ sourceHits, target, hits, written }: Comparison, input: RuleInput): void {
  const { manuscript, book, report } = input;
  const language = book.info.language.split('-')[0] ?? '';
  const [block] = target;
  if (!block) return;
  const own = target.flatMap((each) => hits.get(each) ?? []);
  const present = conceptsOf(own, writtenOut(target, written, input), termIndex(input, book.info.language));
  const asked = new Set<string>();
  for (const { concept: id, status, found, quoted, others } of sourceHits) {
    const concept = manuscript.concepts.get(id);
    if (!concept || asked.has(id) || status === 'deprecated' || quoted || [id, ...others].some((each) => present.has(each))) continue;
    asked.add(id);
    if (hasAcronym(concept, language, target, written)) continue;
    const approved = concept.terms[language] ?? [];
    const [first] = approved;
    if (first === undefined) continue;
    const confused = own.find(
      (hit) => isPair(concept, manuscript.concepts.get(hit.concept)) && !sourceHits.some((other) => other.concept === hit.concept),
    );
    if (confused && !confused.quoted)
      report(confusedTerms({ term: found, found: confused.found, approved: first, concept: id, other: confused.concept }, confused.place));
    else if (concept.core || / |-/.test(found)) report(missingEquivalent({ term: found, approved, concept: id }, block.place));
  }
}

/** Concepts of hits, those that begin or end inside longer terms and those in `others` among them. */
function conceptsOf(hits: readonly ProseHit[], others: readonly string[], index: TermIndex): Set<string> {
  const inner = hits.flatMap(({ prose, start, end, found }) => {
    const shortened = found.replace(/[\s’'-]+[^\s’'-]+$/u, '');
    const begun = [...found.matchAll(/[\s’'-]+/gu)].flatMap((gap) =>
      matchTerms(prose.text.slice(start + gap.index + gap[0].length, end + longestTerm), index).filter((hit) => hit.start === 0),
    );
    return [...begun, ...(shortened === found ? [] : matchTerms(shortened, index))];
  });
  const further = others.flatMap((text) => matchTerms(text, index));
  return new Set([...hits, ...inner, ...further].flatMap(({ concept, others: same }) => [concept, ...same]));
}
/** Letters in which a term that begins inside another one ends. */
const longestTerm = 80;

/** Long forms that the acronyms of blocks print. */
function writtenOut(blocks: readonly Prose[], written: string, { manuscript, book }: RuleInput): string[] {
  return blocks.flatMap(({ place }) =>
    [...written.slice(place.start.offset, place.end.offset).matchAll(/:acronym\[([^\]]+)\]/g)].flatMap(
      ([, acronym = '']) => manuscript.acronyms.get(acronym)?.get(book.info.language)?.expansion ?? [],
    ),
  );
}

function hasAcronym(concept: Concept, language: string, blocks: readonly Prose[], written: string): boolean {
  const names = new Set(Object.values(concept.acronyms).flat());
  for (const name of concept.acronyms[language] ?? []) names.add(name);
  return blocks.some(({ place }) => {
    const text = written.slice(place.start.offset, place.end.offset);
    return [...names].some((name) => text.includes(`:acronym[${name}]`));
  });
}

/** The pair may be named on either side. */
function isPair(one: Concept, other: Concept | undefined): boolean {
  return other !== undefined && (one.confusions?.includes(other.id) === true || other.confusions?.includes(one.id) === true);
}

/**
 * Terms of the source that a translation has to say in words of its own: without those in names that it keeps in the language of the source (`:lang[…]`), and in titles of
 * sources whose official translation it has.
 */
function ownWordsOf({ source, target }: BlockPair, hits: readonly ProseHit[], input: RuleInput, written: string): ProseHit[] {
  const kept = target.flatMap(({ place }) =>
    [...written.slice(place.start.offset, place.end.offset).matchAll(/:lang\[([^[\]]+)\]/g)].map(([, words = '']) => words),
  );
  const names = [...kept, ...titlesIn(target, input)];
  const stretches = new Map(source.map((block) => [block, names.flatMap((name) => stretchesOf(name, block.text))]));
  return hits.filter(({ prose, start, end }) => !stretches.get(prose)?.some(([from, to]) => from <= start && end <= to));
}

/** Original titles of sources whose titles in this language stand in the blocks. */
function titlesIn(target: readonly Prose[], { manuscript, book }: RuleInput): string[] {
  return [...manuscript.sources.values()].flatMap(({ title, custom }) => {
    const own = custom?.[book.info.language];
    const local = typeof own === 'object' && own !== null && 'title' in own ? own.title : undefined;
    return title !== undefined && typeof local === 'string' && target.some(({ text }) => text.includes(local)) ? [title] : [];
  });
}

function stretchesOf(words: string, text: string): (readonly [number, number])[] {
  const found: [number, number][] = [];
  for (let at = text.indexOf(words); at >= 0; at = text.indexOf(words, at + words.length)) found.push([at, at + words.length]);
  return found;
}

function groupBy<Item, Key>(items: readonly Item[], keyOf: (item: Item) => Key): Map<Key, Item[]> {
  const groups = new Map<Key, Item[]>();
  for (const item of items) {
    const list = groups.get(keyOf(item));
    if (list) list.push(item);
    else groups.set(keyOf(item), [item]);
  }
  return groups;
}
