import type { TermEntry, TermStatus } from './term-entry.ts';

const statuses: readonly TermStatus[] = ['preferred', 'admitted', 'deprecated', 'acronym'];

/** A plain list of terms: lines of concept, term and status, apart by tabs; a fourth column may say how it changes. Undefined where it is no such list. */
export function readTermList(text: string): TermEntry[] | undefined {
  const lines = text.split(/\r?\n/).filter((line) => line.trim() !== '' && !line.startsWith('#'));
  const entries: TermEntry[] = [];
  for (const line of lines) {
    const [concept, term, kind = 'preferred', inflect] = line.split('\t').map((cell) => cell.trim());
    if (!concept || !term) return undefined;
    const status = statuses.find((known) => known === kind.toLowerCase());
    // The heads of columns.
    if (!status && entries.length === 0) continue;
    entries.push({ concept, term, status: status ?? 'preferred', ...(inflect ? { inflect } : {}) });
  }
  return entries;
}
