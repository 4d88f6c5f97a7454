import type { Diagnostic, Fix } from '../diagnostics/diagnostic.ts';
import type { Host } from '../host/host.ts';

/** Writes the safe mends of findings into the manuscript; of two that touch, the later one waits for the next run. Gives how many were made. */
export async function applyFixes(findings: readonly Diagnostic[], book: string, { files }: Host): Promise<number> {
  const byFile = new Map<string, Fix[]>();
  for (const { fix } of findings) if (fix) byFile.set(fix.place.file, [...(byFile.get(fix.place.file) ?? []), fix]);
  let count = 0;
  for (const [file, fixes] of byFile) {
    const path = `${book}/${file}`;
    if (!(await files.isInside(book, path))) continue;
    const before = new TextDecoder().decode(await files.read(path));
    const { text, made } = mend(before, fixes);
    if (made > 0) await files.write(path, new TextEncoder().encode(text));
    count += made;
  }
  return count;
}

/** A text with mends put in, first to last; those that overlap an earlier one are left out. */
export function mend(text: string, fixes: readonly Fix[]): { readonly text: string; readonly made: number } {
  const sorted = [...fixes].sort((a, b) => a.place.start.offset - b.place.start.offset || a.place.end.offset - b.place.end.offset);
  let result = '';
  let end = 0;
  let made = 0;
  for (const { place, text: words } of sorted) {
    if (place.start.offset < end || (made > 0 && place.start.offset === end && place.end.offset === end)) continue;
    result += text.slice(end, place.start.offset) + words;
    end = place.end.offset;
    made += 1;
  }
  return { text: result + text.slice(end), made };
}
