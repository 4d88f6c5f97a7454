import type { TermGroup } from '../../../model/book.ts';
import { encodeAfter, encodeNumbers } from './encode.ts';
import type { Words } from './load-words.ts';
import type { PassageSection } from './passages.ts';

/** The index as the browser loads it: the table first, the others as they are needed. */
export interface SearchIndex {
  readonly index: IndexTable;
  /** Postings by stem, in parts. */
  readonly postings: readonly (readonly string[])[];
  /** `[anchor, text]` by block, in parts. */
  readonly texts: readonly (readonly (readonly [string, string])[])[];
}
export interface IndexTable {
  /** BCP 47. */
  readonly language: string;
  /** File, place of the section around it (-1 for none), words in it, and how many blocks it has: the heading first. */
  readonly sections: readonly (readonly [file: string, parent: number, words: number, blocks: number])[];
  /** One line a stem, in order: the stem, then its forms after a space each, coded by `encodeAfter`: stems after the stem before, forms after their stem. */
  readonly stems: string;
  /** Compounds, by numbers of stems: the whole, how many parts, the parts. */
  readonly compounds: string;
  /** Number of the first stem, and of the first block, of each part. */
  readonly postings: readonly number[];
  readonly texts: readonly number[];
  readonly groups: readonly (readonly [terms: readonly string[], avoided: readonly string[]])[];
}

/** Letters in one file of postings or texts, about: files are loaded one by one as questions need them. */
const partLength = 300_000;

/** Builds the index: which blocks have a stem, and how often. */
export function buildIndex(
  sections: readonly PassageSection[],
  words: Words,
  {
    language,
    fileOf,
    groups,
  }: { readonly language: string; readonly fileOf: (page: string) => string; readonly groups: readonly TermGroup[] },
): SearchIndex {
  const gathered = gather(sections, words);
  const stems = [...gathered.postings.keys()].sort();
  const numbers = new Map(stems.map((stem, at) => [stem, at]));
  const postings = inParts(
    stems.map((stem) => postingsLine(gathered.postings.get(stem))),
    (line) => line.length + 4,
  );
  const blocks = sections.flatMap(({ passages }) => passages.map(({ anchor, text }) => [anchor, text] as const));
  const texts = inParts(blocks, ([anchor, text]) => anchor.length + text.length);
  return {
    index: {
      language,
      sections: sections.map(({ page, parent, passages }, at) => [fileOf(page), parent ?? -1, gathered.lengths[at] ?? 0, passages.length]),
      stems: stemLines(stems, gathered.forms),
      compounds: compoundNumbers(gathered.forms, numbers, words),
      postings: postings.starts,
      texts: texts.starts,
      groups: groups.map(({ terms, avoided }) => [terms, avoided]),
    },
    postings: postings.parts,
    texts: texts.parts,
  };
}

interface Gathered {
  /** Stem -> block -> how often. */
  readonly postings: ReadonlyMap<string, ReadonlyMap<number, number>>;
  /** Form -> its stem. */
  readonly forms: ReadonlyMap<string, string>;
  /** Words of each section. */
  readonly lengths: readonly number[];
}

function gather(sections: readonly PassageSection[], words: Words): Gathered {
  const postings = new Map<string, Map<number, number>>();
  const forms = new Map<string, string>();
  const lengths: number[] = [];
  let block = 0;
  const count = (form: string, raw: string): void => {
    // Two spellings of one form ("assisté", "assiste") share the stem of the one that comes first.
    const stem = forms.get(form) ?? words.stemOf(raw);
    forms.set(form, stem);
    const found = postings.get(stem) ?? new Map<number, number>();
    postings.set(stem, found.set(block, (found.get(block) ?? 0) + 1));
  };
  for (const { passages } of sections) {
    let length = 0;
    for (const { text } of passages) {
      for (const { form, raw, joined } of words.tokens(text)) {
        count(form, raw);
        if (joined !== undefined) count(joined, joined);
        length += 1;
      }
      block += 1;
    }
    lengths.push(length);
  }
  return { postings, forms, lengths };
}

/** Blocks as steps from the one before, each with how often, up to four times, in its lowest two bits. */
function postingsLine(found: ReadonlyMap<number, number> = new Map()): string {
  let last = 0;
  const numbers = [...found].map(([block, times]) => {
    const step = block - last;
    last = block;
    return step * 4 + Math.min(times, 4) - 1;
  });
  return encodeNumbers(numbers);
}

function stemLines(stems: readonly string[], forms: ReadonlyMap<string, string>): string {
  const formsOf = new Map<string, string[]>(stems.map((stem) => [stem, []]));
  for (const form of [...forms.keys()].sort()) formsOf.get(forms.get(form) ?? '')?.push(form);
  return stems
    .map((stem, at) =>
      [encodeAfter(stems[at - 1] ?? '', stem), ...(formsOf.get(stem) ?? []).map((form) => encodeAfter(stem, form))].join(' '),
    )
    .join('\n');
}

function compoundNumbers(forms: ReadonlyMap<string, string>, numbers: ReadonlyMap<string, number>, words: Words): string {
  const stemOfPart = (part: string): number | undefined => numbers.get(forms.get(part) ?? words.stemOf(part));
  const isWord = (form: string): boolean => stemOfPart(form) !== undefined;
  const found = new Map<number, Set<number>>();
  for (const [form, stem] of forms) {
    const whole = numbers.get(stem);
    const parts = words.partsOf(form, isWord).flatMap((part) => stemOfPart(part) ?? []);
    if (whole === undefined || parts.length === 0) continue;
    found.set(whole, new Set([...(found.get(whole) ?? []), ...parts].filter((part) => part !== whole)));
  }
  return encodeNumbers([...found].sort(([a], [b]) => a - b).flatMap(([whole, parts]) => [whole, parts.size, ...parts]));
}

function inParts<T>(items: readonly T[], lengthOf: (item: T) => number): { readonly parts: T[][]; readonly starts: number[] } {
  const parts: T[][] = [];
  const starts: number[] = [];
  let length = partLength;
  for (const [at, item] of items.entries()) {
    if (length >= partLength) {
      parts.push([]);
      starts.push(at);
      length = 0;
    }
    parts.at(-1)?.push(item);
    length += lengthOf(item);
  }
  return { parts, starts };
}
