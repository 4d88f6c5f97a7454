import { signs } from '../word/paragraph.ts';
import { commonPairs } from './common-pairs.ts';

/** Words, each sign and space for itself, in order. `whole` are texts that stay in one piece, such as printed references. */
export function tokensOf(text: string, whole: readonly string[] = []): string[] {
  return text.match(tokenPattern(whole)) ?? [];
}

function tokenPattern(whole: readonly string[]): RegExp {
  const words = '[\\p{L}\\p{N}\\p{M}]+|[^]';
  const kept = [...new Set(whole)].filter((each) => each.length > 1).sort((a, b) => b.length - a.length || (a < b ? -1 : 1));
  return new RegExp([...kept.map((each) => each.replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&')), words].join('|'), 'gu');
}

/** How alike two texts are by their words, without their order: 0 nothing in common, 1 the same words. Cheap. */
export function likeness(a: string, b: string): number {
  if (a === b) return 1;
  const [left, right] = [wordsOf(a), wordsOf(b)];
  if (left.length === 0 || right.length === 0) return 0;
  const counts = new Map<string, number>();
  for (const word of left) counts.set(word, (counts.get(word) ?? 0) + 1);
  let shared = 0;
  for (const word of right) {
    const count = counts.get(word) ?? 0;
    if (count === 0) continue;
    counts.set(word, count - 1);
    shared += 1;
  }
  return (2 * shared) / (left.length + right.length);
}

const wordsOf = (text: string): string[] => text.match(/[\p{L}\p{N}\p{M}]+/gu) ?? [];

/** Letters and digits of a text: what its size is measured by. */
export const weightOf = (text: string): number => (text.match(/[\p{L}\p{N}]/gu) ?? []).length;

/** The share of a text's letters that another text has left over, in order; and that text without them. */
export function shareIn(part: string, rest: readonly string[]): { readonly share: number; readonly rest: readonly string[] } {
  const tokens = tokensOf(part);
  const pairs = commonPairs(tokens, rest);
  const taken = new Set(pairs.map(([, at]) => at));
  const weight = weightOf(part);
  const kept = pairs.reduce((sum, [at]) => sum + weightOf(tokens[at] ?? ''), 0);
  return { share: weight === 0 ? 0 : kept / weight, rest: rest.filter((_, at) => !taken.has(at)) };
}

/** A text for comparing: without the signs of notes and pictures. */
export const bareText = (text: string): string => text.replaceAll(signs.note, '').replaceAll(signs.object, '');
