import type { Report } from '../../diagnostics/diagnostic.ts';
import { badContainer } from '../../diagnostics/epub.ts';
import type { Edition } from '../../model/book.ts';
import type { OpenedEpub } from './open-epub.ts';

/** The zip is one that comes out the same on every machine: fixed first files, the edition's time, no folders, no extra fields, no file twice; and nothing locked. */
export function checkZip({ entries, packagePath }: OpenedEpub, { epochSeconds }: Edition<'epub'>, report: Report): void {
  const time = dosTime(epochSeconds);
  const seen = new Set<string>();
  const first = ['mimetype', 'META-INF/container.xml', packagePath];
  // Where the type is not first, that alone is said.
  const begins = entries[0]?.name === 'mimetype';
  for (const [at, { name, dosTime: found, hasExtraField }] of entries.entries()) {
    const place = first.indexOf(name);
    if (begins && place >= 0 && place !== at) report(badContainer({ fault: 'order', file: name }));
    if (seen.has(name)) report(badContainer({ fault: 'twice', file: name }));
    seen.add(name);
    if (name.endsWith('/')) report(badContainer({ fault: 'folder', file: name }));
    else if (found !== time) report(badContainer({ fault: 'times', file: name }));
    if (hasExtraField) report(badContainer({ fault: 'extra', file: name }));
    if (/^META-INF\/(?:encryption|rights|signatures)\.xml$/.test(name)) report(badContainer({ fault: 'locked', file: name }));
  }
}

const firstDosSecond = 315_532_800;

/** A time as zip has it (APPNOTE 6.3.3, 4.4.6), in UTC; it knows none before 1980, and only even seconds. */
function dosTime(epochSeconds: number): number {
  const time = new Date(Math.max(epochSeconds, firstDosSecond) * 1000);
  const date = ((time.getUTCFullYear() - 1980) << 9) | ((time.getUTCMonth() + 1) << 5) | time.getUTCDate();
  return date * 0x10000 + ((time.getUTCHours() << 11) | (time.getUTCMinutes() << 5) | (time.getUTCSeconds() >> 1));
}
