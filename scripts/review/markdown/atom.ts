/** Markup around words: `**`, a link, a directive. Two pieces of text share an instance where one mark holds both. */
export interface Wrapper {
  readonly kind: 'strong' | 'emphasis' | 'link' | 'directive';
  readonly open: string;
  readonly close: string;
  /** True where other words in it would mean something else to the press: a `:term[...]` that is found by its words. */
  readonly isLocked: boolean;
}

/**
 * The smallest piece of a line that an import keeps or changes: a character, or a reference that the press prints in its own words. The Markdown of a block is that of its atoms
 * with the markup around them, to the byte.
 */
export interface Atom {
  /**
   * `char`: one character. `fixed`: what the press prints, such as a citation. `note`: the mark of a footnote. `hidden`: prints nothing, such as an entry of the index.
   * `frame`: printed around the author's words and nowhere in the Markdown, such as "Table 4". `end`: a new block begins here.
   */
  readonly kind: 'char' | 'fixed' | 'note' | 'hidden' | 'frame' | 'end';
  /** As printed. */
  readonly text: string;
  readonly raw: string;
  /** Markup around it, outermost first. */
  readonly path: readonly Wrapper[];
  /** Bold and italic as printed: bits of `marks` in word/marks.ts. */
  readonly marks: number;
}

/** The end of one block and the beginning of another, in a line that has been split. */
export const blockEnd: Atom = { kind: 'end', text: '\ue013', raw: '', path: [], marks: 0 };

/** Markdown of atoms: markup opens and closes where they need it. `join` stands for a block's end. */
export function atomsToMarkdown(atoms: readonly Atom[], join = '\n\n'): string {
  let text = '';
  let open: readonly Wrapper[] = [];
  const turn = (path: readonly Wrapper[]): void => {
    let shared = 0;
    while (shared < open.length && shared < path.length && open[shared] === path[shared]) shared += 1;
    for (const wrapper of open.slice(shared).reverse()) text += wrapper.close;
    for (const wrapper of path.slice(shared)) text += wrapper.open;
    open = path;
  };
  for (const atom of atoms) {
    if (atom.kind === 'frame') continue;
    turn(atom.path);
    text += atom.kind === 'end' ? join : atom.raw;
  }
  turn([]);
  return text;
}

/** The words of atoms as printed. */
export const printedText = (atoms: readonly Atom[]): string => atoms.map(({ text }) => text).join('');

/** The blocks that a line has become, each without the spaces at its ends; what is printed around it is left out. */
export function blocksOfLine(atoms: readonly Atom[]): Atom[][] {
  const blocks: Atom[][] = [[]];
  for (const atom of atoms) {
    if (atom.kind === 'end') blocks.push([]);
    else if (atom.kind !== 'frame') blocks.at(-1)?.push(atom);
  }
  return blocks.map(trimmed);
}

function trimmed(atoms: readonly Atom[]): Atom[] {
  const isSpace = (atom: Atom | undefined): boolean => atom?.kind === 'char' && /^[ \t\n]$/.test(atom.text);
  const first = atoms.findIndex((atom) => !isSpace(atom));
  const last = atoms.findLastIndex((atom) => !isSpace(atom));
  return first < 0 ? [] : atoms.slice(first, last + 1);
}
