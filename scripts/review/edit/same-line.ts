import type { Atom, Wrapper } from '../markdown/atom.ts';
import { printedCharacter } from '../markdown/inline-atoms.ts';

/** What a line says and how it is marked, atom by atom, for comparing what was meant with what was read again. */
export function linePrint(atoms: readonly Atom[]): string[] {
  return atoms.flatMap((atom) =>
    atom.kind === 'frame' ? [] : [`${atom.kind} ${atom.kind === 'char' ? printedCharacter(atom.text) : atom.raw} ${pathPrint(atom.path)}`],
  );
}

/** Signs for bold and italic may differ and their order too; a link or directive is what it leads to. */
export function pathPrint(path: readonly Wrapper[]): string {
  return path
    .map(({ kind, open, close }) =>
      kind === 'strong' || kind === 'emphasis' ? kind : `${kind} ${open.replace(/\s+/g, ' ')} ${close.replace(/\s+/g, ' ')}`,
    )
    .sort()
    .join('\n');
}

/** Whether two lines say the same with the same marks. */
export function isSameLine(meant: readonly Atom[], read: readonly Atom[]): boolean {
  const [a, b] = [linePrint(meant), linePrint(read)];
  return a.length === b.length && a.every((print, at) => print === b[at]);
}
