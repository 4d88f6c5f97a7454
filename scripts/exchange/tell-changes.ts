import { columnRole } from './columns.ts';
import type { TermbaseChange } from './merge.ts';
import { piecesOf } from './termbase-table.ts';

/** The changes of an import, a line each, with a last line that counts them. */
export function changesText(changes: readonly TermbaseChange[], dryRun: boolean): string {
  if (changes.length === 0) return 'The termbase says the same already: nothing changes.\n';
  const count = (what: TermbaseChange['what']): number =>
    new Set(changes.filter((each) => each.what === what && each.concept !== '').map(({ concept }) => concept)).size;
  const counts = (['added', 'changed', 'removed'] as const).filter((what) => count(what) > 0).map((what) => `${count(what)} ${what}`);
  return `${changes.map(lineOf).join('')}${dryRun ? 'Would change' : 'Changed'} concepts: ${counts.join(', ') || 'none'}.\n`;
}

function lineOf({ concept, what, column, before, after }: TermbaseChange): string {
  if (concept === '') return `column ${column}: added\n`;
  if (column === undefined) return `${concept}: ${what}${before || after ? ` (${before || after})` : ''}\n`;
  const kind = columnRole(column).kind;
  if (kind !== 'terms' && kind !== 'acronyms' && kind !== 'deprecated') return `${concept} ${column}: ${shown(before)} → ${shown(after)}\n`;
  const [old, fresh] = [piecesOf(before), piecesOf(after)];
  const gone = old.filter((piece) => !fresh.includes(piece)).map((piece) => `− ${piece}`);
  const come = fresh.filter((piece) => !old.includes(piece)).map((piece) => `+ ${piece}`);
  const moved = gone.length + come.length === 0 ? [`order: ${fresh.join(' | ')}`] : [];
  return `${concept} ${column}: ${[...gone, ...come, ...moved].join(', ')}\n`;
}
const shown = (cell: string): string => (cell === '' ? '(empty)' : `“${cell.replaceAll('\n', ' ⏎ ')}”`);
