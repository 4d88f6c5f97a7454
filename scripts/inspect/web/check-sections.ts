import type { Report } from '../../diagnostics/diagnostic.ts';
import { webMissingSection } from '../../diagnostics/web.ts';
import type { Edition } from '../../model/book.ts';
import { plainTextOf } from '../../model/walk.ts';
import { type OpenedSite, textOf } from './open-site.ts';

/** Every section's heading is on a page, by its anchor, with its title. */
export function checkSections({ pages }: OpenedSite, { sections }: Edition<'web'>, report: Report): void {
  for (const { anchor, heading } of sections) {
    const title = folded(plainTextOf(heading.children));
    const found = [...pages.values()].some(({ elements }) =>
      elements.some(
        (element) => /^h[12]$/.test(element.tagName) && element.properties.id === anchor && folded(textOf(element, notes)).includes(title),
      ),
    );
    if (!found) report(webMissingSection({ title }));
  }
}

const notes: ReadonlySet<string> = new Set(['sup']);
const folded = (text: string): string => text.replace(/\s+/g, '');
