import { confusedTerms, missingEquivalent } from '../../diagnostics/terminology.ts';
import type { Concept } from '../../model/manuscript.ts';
import { matchTerms } from '../../terms/match-terms.ts';
import type { TermIndex } from '../../terms/term-index.ts';
import { type Prose, proseOf } from '../prose.ts';
import type { Rule, RuleInput } from '../rule.ts';
import { type ProseHit, proseHits, termHits, termIndex } from './term-hits.ts';

/** A translation has an equivalent of each term of its source, block by block, or section by section where the blocks differ. */
export const equivalents: Rule = (input) => {
  const { book, manuscript, files, prose } = input;
  const [source] = manuscript.settings.languages;
  const language = book.info.language;
  if (source === undefined || source === language || manuscript.concepts.size === 0) return;
  const index = termIndex(input, source);
  const hits = groupBy(termHits(input), ({ prose: block }) => block);
  for (const file of files) {
    const from = manuscript.texts.get(file.path.replace(`${language}/`, `${source}/`));
    if (!from || from === file) continue;
    const own = prose.filter((block) => block.file === file.path);
    for (const pair of alignBlocks(proseOf(from), own))
      comparePair({ sourceHits: proseHits(pair.source, index), target: pair.target, hits, written: file.text }, input);
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
  const present = conceptsOf(own, termIndex(input, book.info.language));
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

/** Concepts of hits, those inside longer terms among them. */
function conceptsOf(hits: readonly ProseHit[], index: TermIndex): Set<string> {
  const inside = hits.flatMap(({ found }) => [found.replace(/^[^\s’'-]+[\s’'-]+/u, ''), found.replace(/[\s’'-]+[^\s’'-]+$/u, '')]);
  const inner = inside.filter((text, at) => text !== hits[Math.floor(at / 2)]?.found).flatMap((text) => matchTerms(text, index));
  return new Set([...hits, ...inner].flatMap(({ concept, others }) => [concept, ...others]));
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

function groupBy<Item, Key>(items: readonly Item[], keyOf: (item: Item) => Key): Map<Key, Item[]> {
  const groups = new Map<Key, Item[]>();
  for (const item of items) {
    const list = groups.get(keyOf(item));
    if (list) list.push(item);
    else groups.set(keyOf(item), [item]);
  }
  return groups;
}
