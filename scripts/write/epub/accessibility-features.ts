import type { Edition } from '../../model/book.ts';
import { walk } from '../../model/walk.ts';

/** What helps readers in this book, and only what it has: values of schema.org's accessibilityFeature. */
export function accessibilityFeatures({ sections }: Edition<'epub'>): readonly string[] {
  const found = new Set<string>();
  for (const { heading, body, notes } of sections)
    walk([heading, ...body, ...notes], (node) => {
      if (node.type === 'image' || node.type === 'figure') found.add('alternativeText');
      if (node.type === 'figure' && node.description.length > 0) found.add('longDescription');
      if (node.type === 'indexList') found.add('index');
    });
  return ['structuralNavigation', 'tableOfContents', 'readingOrder', 'displayTransformability', 'unlocked', 'ARIA', ...[...found].sort()];
}
