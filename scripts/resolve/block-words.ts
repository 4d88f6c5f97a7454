/** Words of a block that its sketch keeps. */
const kept = 32;
const width = 4;

/**
 * What is stored of a block's words, so that a later state of it is known again without its old text: hashes of 16 bits of its different words, the smallest 32, sorted, as hex
 * (a bottom-k sketch, Cohen and Kaplan 2007). Exact for blocks of up to 32 different words.
 */
export function sketchWords(text: string): string {
  const hashes = new Set<number>();
  for (const [word] of text.toLowerCase().matchAll(/[\p{L}\p{N}]+/gu)) hashes.add(hashOf(word));
  return [...hashes]
    .sort((a, b) => a - b)
    .slice(0, kept)
    .map((hash) => hash.toString(16).padStart(width, '0'))
    .join('');
}

/** How alike two sketches are, 0 to 1: Dice's coefficient of their words, of long blocks an estimate. 0 where one has no words. */
export function likeness(a: string, b: string): number {
  const [left, right] = [hashesIn(a), hashesIn(b)];
  if (left.size === 0 || right.size === 0) return 0;
  const both = [...left].filter((hash) => right.has(hash));
  if (left.size < kept && right.size < kept) return (2 * both.length) / (left.size + right.size);
  const smallest = [...new Set([...left, ...right])].sort().slice(0, kept);
  const shared = smallest.filter((hash) => left.has(hash) && right.has(hash)).length / smallest.length;
  return (2 * shared) / (1 + shared);
}

/** How many different words a sketch has, at most as many as are kept. */
export const wordsIn = (sketch: string): number => sketch.length / width;

function hashesIn(sketch: string): Set<string> {
  const hashes = new Set<string>();
  for (let at = 0; at + width <= sketch.length; at += width) hashes.add(sketch.slice(at, at + width));
  return hashes;
}

/** FNV-1a of 32 bits, folded to 16. */
function hashOf(word: string): number {
  let hash = 0x811c9dc5;
  for (let at = 0; at < word.length; at += 1) hash = Math.imul(hash ^ word.charCodeAt(at), 0x01000193);
  return ((hash >>> 16) ^ hash) & 0xffff;
}
