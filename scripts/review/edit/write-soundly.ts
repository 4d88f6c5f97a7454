import type { Root } from 'mdast';
import type { Atom, Wrapper } from '../markdown/atom.ts';
import { type LeafKind, readSourceText } from '../markdown/source-leaves.ts';
import { type Care, writeLine } from '../markdown/write-line.ts';
import { isSameLine } from './same-line.ts';

/** Lines as Markdown, and the atoms that it says: the signs of bold and italic may be others than they were. */
export interface WrittenLines {
  readonly texts: readonly string[];
  readonly lines: readonly (readonly Atom[])[];
}

/**
 * Writes the lines of a block so that, read again, they say what is meant and nothing more: first as plainly as can be, then with every sign escaped, then with `*` in the stead
 * of `_`. Undefined where Markdown has no way.
 */
export function writeSoundly(
  lines: readonly (readonly Atom[])[],
  fresh: ReadonlySet<Atom>,
  kind: LeafKind,
  parse: (text: string) => Root,
): WrittenLines | undefined {
  const texts: string[] = [];
  const meant: (readonly Atom[])[] = [];
  for (const line of lines) {
    const other = starred(line);
    const otherFresh = new Set(other.filter((_, at) => fresh.has(line[at] as Atom)));
    const found = writeOne(line, fresh, kind, parse) ?? writeOne(other, otherFresh, kind, parse);
    if (!found) return undefined;
    texts.push(found.text);
    meant.push(found.line);
  }
  return { texts, lines: meant };
}

function writeOne(
  line: readonly Atom[],
  fresh: ReadonlySet<Atom>,
  kind: LeafKind,
  parse: (text: string) => Root,
): { readonly text: string; readonly line: readonly Atom[] } | undefined {
  for (const care of ['plain', 'all'] satisfies Care[]) {
    const text = writeLine(line, fresh, care, { isCell: kind === 'cell', join: '' });
    if (reads(text, line, kind, parse)) return { text, line };
  }
  return undefined;
}

const frames: Readonly<Record<Exclude<LeafKind, 'opaque'>, readonly [before: string, after: string]>> = {
  paragraph: ['', ''],
  heading: ['## ', ''],
  cell: ['| |\n|-|\n| ', ' |'],
  label: [':::note[', ']\nText.\n:::'],
};

/** True where the text, in a place of its kind, says just this line. */
function reads(text: string, line: readonly Atom[], kind: LeafKind, parse: (text: string) => Root): boolean {
  if (kind === 'opaque') return false;
  const [before, after] = frames[kind];
  // Of a line that goes on, the signs of the quotation or list around it are no text.
  const bare = text.replace(/\n[ \t>]*/g, '\n');
  const notes = [...new Set(text.match(/\[\^[^\]\s]+\]/g) ?? [])].map((mark) => `\n\n${mark}: Note.`).join('');
  const whole = `${before}${bare}${after}${notes}`;
  const found = readSourceText('', whole, parse(whole)).leaves.filter(
    ({ start }) => start < before.length + bare.length + (bare === '' ? 1 : 0),
  );
  if (line.length === 0) return bare === '';
  const own = found.filter((leaf) => leaf.kind === kind && leaf.start >= before.length);
  const [leaf] = own;
  const even = (atoms: readonly Atom[]): Atom[] => atoms.map((atom) => ({ ...atom, raw: atom.raw.replace(/\n[ \t>]*/g, '\n') }));
  return (
    own.length === 1 && leaf?.atoms !== undefined && leaf.end === before.length + bare.length && isSameLine(even(line), even(leaf.atoms))
  );
}

/** The line with `*` for bold and italic, which Markdown takes within words too. */
function starred(line: readonly Atom[]): Atom[] {
  const twins = new Map<Wrapper, Wrapper>();
  return line.map((atom) =>
    atom.path.some(({ open }) => open.startsWith('_')) ? { ...atom, path: atom.path.map((each) => twin(each, twins)) } : atom,
  );
}
function twin(wrapper: Wrapper, twins: Map<Wrapper, Wrapper>): Wrapper {
  if (!wrapper.open.startsWith('_')) return wrapper;
  const sign = wrapper.open.replaceAll('_', '*');
  const made = twins.get(wrapper) ?? { ...wrapper, open: sign, close: sign };
  twins.set(wrapper, made);
  return made;
}
