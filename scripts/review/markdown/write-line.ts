import { type Atom, atomsToMarkdown } from './atom.ts';

/** How carefully new words are written: `plain` escapes what is markup most of the time, `all` every sign. */
export type Care = 'plain' | 'all';

export interface LineContext {
  /** Words in a cell of a table, where a bar ends the cell. */
  readonly isCell: boolean;
  /** What stands between two blocks that a line was split into. */
  readonly join: string;
}

/** Markdown of a line; `fresh` atoms came from a document and are text, whatever they look like. */
export function writeLine(atoms: readonly Atom[], fresh: ReadonlySet<Atom>, care: Care, { isCell, join }: LineContext): string {
  const own = atoms.map((atom, at) =>
    fresh.has(atom) ? { ...atom, raw: escaped(atom.text, atoms[at - 1]?.text ?? '', atoms[at + 1]?.text ?? '', care, isCell) } : atom,
  );
  return atomsToMarkdown(
    own.map((atom, at) => ({ ...atom, raw: fresh.has(atoms[at] as Atom) ? lineStart(own, at, atom.raw) : atom.raw })),
    join,
  );
}

const sign = /^[!-/:-@[-`{-~]$/;

function escaped(letter: string, before: string, after: string, care: Care, isCell: boolean): string {
  if (letter === '\n') return '\\\n';
  if (!sign.test(letter)) return letter;
  if (care === 'all') return `\\${letter}`;
  if ('\\`*[]<'.includes(letter)) return `\\${letter}`;
  if (letter === '_') return isWordLetter(before) && isWordLetter(after) ? letter : '\\_';
  if (letter === '&') return /[#A-Za-z]/.test(after) ? '\\&' : letter;
  if (letter === ':') return /[A-Za-z:]/.test(after) ? '\\:' : letter;
  if (letter === '|') return isCell ? '\\|' : letter;
  return letter;
}
const isWordLetter = (letter: string): boolean => /^[\p{L}\p{N}]$/u.test(letter);

/** What begins a list, a heading or a quotation where it stands first. */
function lineStart(atoms: readonly Atom[], at: number, raw: string): string {
  const start = atoms.findLastIndex(({ kind }, index) => index < at && kind === 'end') + 1;
  const before = atoms
    .slice(start, at)
    .filter(({ kind }) => kind !== 'frame')
    .map(({ text }) => text)
    .join('');
  if (!sign.test(raw)) return raw;
  const isFirst = before === '' && /[-+#>=~:|]/.test(raw);
  const isCount = /^\d{1,9}$/.test(before) && /[.)]/.test(raw);
  return isFirst || isCount ? `\\${raw}` : raw;
}
