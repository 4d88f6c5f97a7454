import type { InlineNode } from '../../model/book-node.ts';
import { childrenOf } from '../../model/walk.ts';
import type { SourceAtom } from '../markdown/inline-atoms.ts';
import { printedCharacter } from '../markdown/inline-atoms.ts';
import { signs } from '../word/paragraph.ts';

/** Anything short: pages that only Word knows, and what stands around the author's words. */
const anything = '[^]{0,160}?';

/** Where each atom of a leaf stands in the text of its paragraph, in UTF-16 units; the first words of the paragraph and the last may be the press's own. */
export type PrintedPlaces = readonly (readonly [from: number, to: number])[];

/** Finds the atoms of a leaf in the text of a paragraph; undefined where it is another paragraph. */
export function findPrinted(atoms: readonly SourceAtom[], inlines: readonly InlineNode[], text: string): PrintedPlaces | undefined {
  const groups: { pattern: string; count: number }[] = [];
  let words = '';
  const flush = (): void => {
    if (words !== '') groups.push({ pattern: literally(words), count: [...words].length });
    words = '';
  };
  for (const atom of atoms) {
    if (atom.kind === 'char') words += atom.text;
    else {
      flush();
      groups.push({ pattern: patternOf(atom, inlines), count: 0 });
    }
  }
  flush();
  const match = new RegExp(`^${anything}${groups.map(({ pattern }) => `(${pattern})`).join('')}${anything}$`, 'du').exec(text);
  if (!match?.indices) return undefined;
  return groups.flatMap(({ count }, at): [number, number][] => {
    const [from, to] = match.indices?.[at + 1] ?? [0, 0];
    return count === 0 ? [[from, to]] : lettersOf(text, from, to);
  });
}

function lettersOf(text: string, from: number, to: number): [number, number][] {
  let at = from;
  return [...text.slice(from, to)].map((letter) => {
    at += letter.length;
    return [at - letter.length, at];
  });
}

const literally = (words: string): string =>
  [...words].map((letter) => printedCharacter(letter).replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&')).join('');

function patternOf(atom: SourceAtom, inlines: readonly InlineNode[]): string {
  if (atom.kind === 'hidden') return '';
  // The mark after words that are not confirmed stands nowhere in the text.
  if (atom.raw === '') return anything;
  const patterns: string[] = [];
  gather(inlines, atom, patterns);
  return patterns.join('');
}

/** Patterns of the outermost nodes that stand in the stretch of an atom. */
function gather(nodes: readonly InlineNode[], { start, end }: SourceAtom, patterns: string[]): void {
  for (const node of nodes) {
    if (node.place.start.offset >= start && node.place.end.offset <= end) patterns.push(patternOfNode(node));
    else gather(childrenOf(node) as readonly InlineNode[], { start, end } as SourceAtom, patterns);
  }
}

function patternOfNode(node: InlineNode): string {
  const inside = (): string => (childrenOf(node) as readonly InlineNode[]).map(patternOfNode).join('');
  switch (node.type) {
    case 'text':
    case 'inlineCode':
      return literally(node.value);
    case 'break':
      return '\\n';
    case 'acronym':
      return literally(node.first ? `${node.expansion} (${node.acronym})` : node.acronym);
    case 'image':
      return `${signs.object}?`;
    case 'footnoteReference':
      return `(?:${signs.note}|\\d+)`;
    case 'crossReference':
      return node.show === 'page' ? anything : `${inside()}${node.show === 'words' ? '' : anything}`;
    case 'unconfirmed':
      return `${inside()}${anything}`;
    default:
      return inside();
  }
}
