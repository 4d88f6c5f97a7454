import type { SourceLeaf, SourceText } from '../markdown/source-leaves.ts';
import { textOfParagraph, type WordParagraph } from '../word/view.ts';
import type { BookLeaf } from './book-leaves.ts';
import { findPrinted, type PrintedPlaces } from './printed-pattern.ts';

/** A leaf of the book with its words in the Markdown and its paragraph in the document. */
export interface PairedLeaf {
  readonly leaf: BookLeaf;
  readonly source: SourceLeaf;
  readonly paragraph: WordParagraph;
  readonly places: PrintedPlaces;
}

/**
 * Finds the paragraph of each leaf: the one that carries its id, else, in the order of reading, one that says its words. What is found neither way is in `lost`: in no document,
 * or printed in other words.
 */
export function pairParagraphs(
  leaves: readonly BookLeaf[],
  paragraphs: readonly WordParagraph[],
  sources: ReadonlyMap<string, SourceText>,
): { readonly pairs: readonly PairedLeaf[]; readonly lost: readonly BookLeaf[] } {
  const carried = new Map<string, number>();
  paragraphs.forEach((paragraph, at) => {
    const id = paragraph.raws[0]?.element.attributes['w14:paraId'];
    if (typeof id === 'string') carried.set(`u-${id.toLowerCase()}`, at);
  });
  const pairs: PairedLeaf[] = [];
  const lost: BookLeaf[] = [];
  const taken = new Set<number>();
  // Notes stand apart from the text that calls them.
  const last = { body: -1, notes: -1 };
  for (const [index, leaf] of leaves.entries()) {
    const source = sourceOf(leaf, sources);
    if (!source?.atoms) {
      lost.push(leaf);
      continue;
    }
    const where = leaf.note === undefined ? 'body' : 'notes';
    const own = leaf.carriers.flatMap((id) => carried.get(id) ?? []);
    const near = nearby(own[0] ?? last[where], leaves.slice(index + 1, index + 12), carried, paragraphs.length);
    // A cell without words is known by its id alone.
    const found = [...own, ...(source.atoms.length === 0 ? [] : near)].find(
      (at) => !taken.has(at) && placesIn(leaf, source, paragraphs[at]) !== undefined,
    );
    const paragraph = paragraphs[found ?? -1];
    const places = placesIn(leaf, source, paragraph);
    if (found === undefined || !paragraph || !places) {
      lost.push(leaf);
      continue;
    }
    taken.add(found);
    last[where] = found;
    pairs.push({ leaf, source, paragraph, places });
  }
  return { pairs, lost };
}

/** The blocks of a leaf in the Markdown. */
function sourceOf({ place, part }: BookLeaf, sources: ReadonlyMap<string, SourceText>): SourceLeaf | undefined {
  return sources
    .get(place.file)
    ?.leaves.find(({ owner, kind }) => owner === place.start.offset && (kind === 'label') === (part === 'label'));
}

function placesIn(leaf: BookLeaf, { atoms }: SourceLeaf, paragraph: WordParagraph | undefined): PrintedPlaces | undefined {
  if (!paragraph || !atoms || (paragraph.part === 'body') !== (leaf.note === undefined)) return undefined;
  return findPrinted(atoms, leaf.inlines, textOfParagraph(paragraph));
}

/** Paragraphs after one, up to the next that carries the id of a leaf to come. */
function nearby(start: number, following: readonly BookLeaf[], carried: ReadonlyMap<string, number>, count: number): number[] {
  const next = following.flatMap(({ carriers }) => carriers.flatMap((id) => carried.get(id) ?? [])).find((at) => at > start);
  const until = Math.min(next ?? start + 40, start + 400, count - 1);
  return Array.from({ length: Math.max(0, until - start) }, (_, step) => start + 1 + step);
}
