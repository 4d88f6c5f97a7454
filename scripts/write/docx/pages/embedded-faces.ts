import type { Root } from 'xast';
import { attributeOf, elementsIn } from '../../../xml/xml-tree.ts';
import type { NamedFont } from './layout-unit.ts';

/** Faces that a document embeds, plain again, by the font table and its relationships (ECMA-376-1, 17.8.1): the engine would make them plain and read them for each unit. */
export function embeddedFaces(
  table: Root | undefined,
  relationships: Root | undefined,
  files: ReadonlyMap<string, Uint8Array>,
): NamedFont[] {
  if (!table || !relationships) return [];
  const targets = new Map(elementsIn(relationships, 'Relationship').map((each) => [attributeOf(each, 'Id'), attributeOf(each, 'Target')]));
  return elementsIn(table, 'w:font').flatMap((font) =>
    elementsIn(font)
      .filter(({ name }) => /^w:embed(?:Regular|Bold|Italic|BoldItalic)$/.test(name))
      .flatMap((face): NamedFont[] => {
        const obfuscated = files.get(`word/${targets.get(attributeOf(face, 'r:id'))}`);
        return obfuscated
          ? [{ name: attributeOf(font, 'w:name') ?? '', data: plain(obfuscated, attributeOf(face, 'w:fontKey') ?? '') }]
          : [];
      }),
  );
}

/** The first 32 bytes are combined with the key, its last byte first. */
function plain(bytes: Uint8Array, key: string): Uint8Array {
  const pairs = (key.replace(/[^0-9A-Fa-f]/g, '').match(/../g) ?? []).map((pair) => Number.parseInt(pair, 16)).reverse();
  const copy = bytes.slice();
  for (let at = 0; at < Math.min(32, copy.length); at += 1) copy[at] = (copy[at] ?? 0) ^ (pairs[at % 16] ?? 0);
  return copy;
}
