import type { Element } from 'xast';
import { elementsIn } from '../../../xml/xml-tree.ts';
import type { DocxView } from '../view/view.ts';

/** A face that the document carries (ECMA-376-1, 17.8.3.3 to .6). */
export interface EmbeddedFont {
  /** As text names it. */
  readonly family: string;
  readonly key: string;
  /** Opened with its key; undefined where the key has not the right form or the part is not there. */
  readonly bytes: Uint8Array | undefined;
}

const embeds: ReadonlySet<string> = new Set(['w:embedRegular', 'w:embedBold', 'w:embedItalic', 'w:embedBoldItalic']);
export const fontKey = /^\{[0-9A-F]{8}(?:-[0-9A-F]{4}){3}-[0-9A-F]{12}\}$/i;

/** Faces of the font table. */
export function embeddedFontsOf(view: DocxView): EmbeddedFont[] {
  const path = view.partOf('fontTable');
  const root = view.trees.get(path ?? '');
  if (root === undefined || path === undefined) return [];
  const targets = new Map(view.relationships(path).map(({ id, target }) => [id, target]));
  return elementsIn(root, 'w:font').flatMap((font) =>
    font.children
      .filter((child): child is Element => child.type === 'element' && embeds.has(child.name))
      .map(({ attributes }) => {
        const key = attributes['w:fontKey'] ?? '';
        const packed = view.file.bytes(targets.get(attributes['r:id'] ?? '') ?? '');
        return { family: font.attributes['w:name'] ?? '', key, bytes: packed && fontKey.test(key) ? opened(packed, key) : undefined };
      }),
  );
}

/** The first 32 bytes are mixed with the digits of the key from behind (ECMA-376-1, 17.8.1). */
function opened(packed: Uint8Array, key: string): Uint8Array {
  const digits = key.replace(/[{}-]/g, '');
  const mask = Array.from({ length: 16 }, (_, at) => Number.parseInt(digits.slice(30 - at * 2, 32 - at * 2), 16));
  const bytes = packed.slice();
  for (let at = 0; at < Math.min(32, bytes.length); at += 1) bytes[at] = (packed[at] ?? 0) ^ (mask[at % 16] ?? 0);
  return bytes;
}
