/** A word of a text, in UTF-16 units. */
export interface WordAt {
  /** In form C of Unicode, without soft hyphens, with ’ as apostrophe. */
  readonly word: string;
  readonly from: number;
  readonly to: number;
}

const word = /\p{L}[\p{L}\p{M}\p{N}\u00AD\u200B]*(?:[’'‑-][\p{L}\p{M}\p{N}\u00AD\u200B]+)*/gu;
const plainWord = /^[A-Z]?[a-z]{3,}$/;
const sentenceEnd = /(?:^|[.!?:…\n•–])[\s“”«»‘’"'()[\]\uFFFC]*$/u;

/** Words of a text that a dictionary can judge: no numbers, no acronyms, no single letters, none that touches what is no prose. */
export function wordsIn(text: string): WordAt[] {
  const words: WordAt[] = [];
  for (const match of text.matchAll(word)) {
    const [found] = match;
    const from = match.index;
    const to = from + found.length;
    const isPlain = plainWord.test(found);
    if ((!isPlain || /^[ivxlc]+$/.test(found)) && isNoWord(found)) continue;
    if (/[\p{N}\uFFFC@_/\\]/u.test(text.charAt(from - 1) + text.charAt(to))) continue;
    words.push({ word: isPlain ? found : tidied(found), from, to });
  }
  return words;
}

/** Whether a word stands where every word has a capital: at the start, after a full stop or a colon. */
export function startsSentence(text: string, { from }: WordAt): boolean {
  return sentenceEnd.test(text.slice(Math.max(0, from - 8), from));
}

/** “approx. 40”, “vol. 3”, or before a no-break space “nr. R (99) 12”: a short word with a full stop that ends no sentence. */
export function isAbbreviation(text: string, { from, to }: WordAt): boolean {
  return to - from <= 6 && /^\.(?:[ \u00A0\u202F]?\d|[ \u00A0\u202F]\p{Ll}|[\u00A0\u202F]\p{L}|[,;:\p{L}])/u.test(text.slice(to, to + 3));
}

function tidied(found: string): string {
  return found
    .replace(/[\u00AD\u200B]/g, '')
    .replaceAll("'", '’')
    .replaceAll('‑', '-')
    .normalize('NFC');
}

/** Acronyms are the termbase's business; words with digits or of another script nobody's. */
function isNoWord(found: string): boolean {
  return (
    found.length < 2 ||
    /\p{N}|\p{Lu}.*\p{Lu}|[^\p{Script=Latin}\p{M}’'‑\u00AD\u200B-]/u.test(found.replace(/-\p{Lu}/gu, '-')) ||
    /^[ivxlc]+$/.test(found)
  );
}
