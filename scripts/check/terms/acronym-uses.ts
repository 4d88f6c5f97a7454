import { visit } from 'unist-util-visit';
import type { TextFile } from '../../model/manuscript.ts';
import type { Place } from '../../model/place.ts';
import { placeOf } from '../../text/place-of.ts';
import { quotedStretches } from '../../text/quoted-stretches.ts';
import { type Prose, proseOf } from '../prose.ts';
import type { RuleInput } from '../rule.ts';
import { sourceOf } from '../source-of.ts';

/** One use of an acronym in a file. */
export interface AcronymUse {
  readonly acronym: string;
  readonly place: Place;
  /** `directive` prints the long form by itself; `introduced` stands in brackets beside a long form; `plain` stands alone. */
  readonly how: 'directive' | 'introduced' | 'plain';
  /** Running text, where a first use counts. */
  readonly counts: boolean;
  /** With the ending of a plural, which a directive cannot take. */
  readonly plural: boolean;
}

const capitals = /(?<![\p{L}\p{N}&./’'-])(\p{Lu}[\p{Lu}\p{N}]{1,6})(?:s|[’']s)?(?![\p{L}\p{N}/])(?!\.\p{L})/gu;

const known = new WeakMap<RuleInput, readonly (readonly AcronymUse[])[]>();

/** Uses of acronyms file by file, found once for all rules. */
export function allAcronymUses(input: RuleInput): readonly (readonly AcronymUse[])[] {
  const uses =
    known.get(input) ??
    input.files.map((file) =>
      acronymUses(
        file,
        input.prose.filter((block) => block.file === file.path),
        introducedInSource(file, input),
      ),
    );
  known.set(input, uses);
  return uses;
}

const none: ReadonlySet<string> = new Set();

/** Acronyms that the source of a translation introduces: in brackets after their name there, they may stand so after its translation, whose letters are others. */
function introducedInSource(file: TextFile, input: RuleInput): ReadonlySet<string> {
  const source = sourceOf(file, input);
  if (!source) return none;
  return new Set(acronymUses(source, proseOf(source), none).flatMap(({ acronym, how }) => (how === 'introduced' ? [acronym] : [])));
}

/** Uses of acronyms in a file in order: directives, and words in capitals outside quotations that begin no run of capitals. */
function acronymUses(file: TextFile, prose: readonly Prose[], translated: ReadonlySet<string>): AcronymUse[] {
  const uses: AcronymUse[] = [];
  visit(file.tree, 'textDirective', (node) => {
    const [label] = node.children;
    if (node.name === 'acronym' && label?.type === 'text')
      uses.push({ acronym: label.value.trim(), place: placeOf(file.path, node), how: 'directive', counts: true, plural: false });
  });
  for (const block of prose) {
    if (block.quotation || isAllCapitals(block.text)) continue;
    const quoted = quotedStretches(block.text);
    for (const match of block.text.matchAll(capitals)) {
      const [, acronym = ''] = match;
      const end = match.index + acronym.length;
      if (quoted.some(([from, to]) => from <= match.index && end <= to) || inRun(block.text, match.index, end)) continue;
      const how = isIntroduced(block, match.index, end, acronym, translated) ? 'introduced' : 'plain';
      uses.push({
        acronym,
        place: block.placeOf(match.index, end),
        how,
        counts: block.kind === 'paragraph',
        plural: match[0].length > acronym.length,
      });
    }
  }
  return uses.sort((a, b) => a.place.start.offset - b.place.start.offset);
}

const isAllCapitals = (text: string): boolean => text === text.toUpperCase();

/** Capitals beside capitals are a title or a sign, no acronym. */
function inRun(text: string, start: number, end: number): boolean {
  return /\p{Lu}{2,}[\s,]$/u.test(text.slice(Math.max(0, start - 12), start)) || /^\s\p{Lu}{3,}(?!\p{Ll})/u.test(text.slice(end, end + 12));
}

/**
 * "International Organization for Migration (IOM)" or "IOM (International Organization for Migration)": words whose first letters are the acronym’s. In brackets after words,
 * also what the source introduces.
 */
function isIntroduced(block: Prose, start: number, end: number, acronym: string, translated: ReadonlySet<string>): boolean {
  const before = block.text.slice(Math.max(0, start - 160), start);
  const after = block.text.slice(end, end + 160);
  if (/\($/.test(before) && /^(?:s|’s)?\s*[),;]/.test(after))
    return spells(withForeignWords(before, block, start).slice(0, -1), acronym) || (translated.has(acronym) && /\p{L} \($/u.test(before));
  const inside = /^\s\(([^)]+)\)/.exec(after)?.[1];
  return inside !== undefined && spells(inside, acronym);
}

/** The words before an acronym; a name in another language that stands right before it, `:lang[…]{fr} (OMI)`, is no prose and is read as it is written. */
function withForeignWords(before: string, { source, placeOf }: Prose, start: number): string {
  if (!/\uFFFC\s?\($/.test(before)) return before;
  const written = source.slice(0, placeOf(start, start).start.offset);
  return /:lang\[([^[\]]{1,300})\]\{[^{}]*\}[*_]*\s?\($/.exec(written)?.[1]?.concat(' (') ?? before;
}

function spells(words: string, acronym: string): boolean {
  const initials = [...words.matchAll(/(?<![\p{L}])\p{L}/gu)].slice(-16).map(([letter]) => bare(letter));
  const wanted = [...acronym].map(bare);
  // Most letters of the acronym begin words, in order.
  let at = 0;
  let met = 0;
  for (const letter of wanted) {
    const next = initials.indexOf(letter, at);
    if (next < 0) continue;
    met += 1;
    at = next + 1;
  }
  return met >= Math.max(2, wanted.length - 1);
}
const bare = (letter: string): string => letter.normalize('NFD').charAt(0).toUpperCase();
