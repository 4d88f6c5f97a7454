import type { Root } from 'xast';
import { untypedPart } from '../../../diagnostics/docx.ts';
import { elementsIn } from '../../../xml/xml-tree.ts';
import { defineRule } from '../rule.ts';

const listPath = '[Content_Types].xml';
const word = 'application/vnd.openxmlformats-officedocument.wordprocessingml.';

/** What a part must be that is referred to by a type of relationship (ECMA-376-1, 11.3 and 15.2). */
const wanted: Readonly<Record<string, RegExp>> = {
  officeDocument: /wordprocessingml\.document\.main\+xml$/,
  styles: new RegExp(`^${word}styles\\+xml$`),
  numbering: new RegExp(`^${word}numbering\\+xml$`),
  settings: new RegExp(`^${word}settings\\+xml$`),
  fontTable: new RegExp(`^${word}fontTable\\+xml$`),
  footnotes: new RegExp(`^${word}footnotes\\+xml$`),
  endnotes: new RegExp(`^${word}endnotes\\+xml$`),
  comments: new RegExp(`^${word}comments\\+xml$`),
  header: new RegExp(`^${word}header\\+xml$`),
  footer: new RegExp(`^${word}footer\\+xml$`),
  'core-properties': /package\.core-properties\+xml$/,
  image: /^image\//,
  font: /^application\/(?:vnd\.openxmlformats-officedocument\.obfuscatedFont|x-font-ttf)$/,
};

/** Every part has a content type that fits its use and its bytes, and every type a part (ECMA-376-2, 7.2). */
export const checkContentTypes = defineRule(untypedPart, (view, report) => {
  const typeOf = typesIn(view.trees.get(listPath));
  const parts = view.file.paths.filter((path) => path !== listPath);
  for (const part of parts) {
    const type = typeOf(part);
    if (type === undefined) report(untypedPart({ part, fault: 'none' }));
    else if (beliesType(view.file.bytes(part) ?? new Uint8Array(), type)) report(untypedPart({ part, fault: 'wrong', type }));
  }
  const present = new Set(parts.map((part) => part.toLowerCase()));
  for (const name of overridesIn(view.trees.get(listPath)).keys())
    if (!present.has(name)) report(untypedPart({ part: name, fault: 'absent' }));
  const told = new Set<string>();
  for (const from of ['', ...parts.filter((part) => !part.endsWith('.rels'))])
    for (const { type, target, isExternal } of view.relationships(from)) {
      const pattern = wanted[type.split('/').at(-1) ?? ''];
      const found = isExternal || !present.has(target.toLowerCase()) ? undefined : typeOf(target);
      if (pattern === undefined || found === undefined || pattern.test(found) || told.has(target)) continue;
      told.add(target);
      report(untypedPart({ part: target, fault: 'wrong', type: found }));
    }
});

function overridesIn(list: Root | undefined): Map<string, string> {
  const overrides = list === undefined ? [] : elementsIn(list, 'Override');
  return new Map(overrides.map(({ attributes }) => [(attributes.PartName ?? '').slice(1).toLowerCase(), attributes.ContentType ?? '']));
}

function typesIn(list: Root | undefined): (part: string) => string | undefined {
  const defaults = new Map(
    (list === undefined ? [] : elementsIn(list, 'Default')).map(({ attributes }) => [
      (attributes.Extension ?? '').toLowerCase(),
      attributes.ContentType ?? '',
    ]),
  );
  const overrides = overridesIn(list);
  return (part) => {
    const key = part.toLowerCase();
    return overrides.get(key) ?? defaults.get(/\.([^./]+)$/.exec(key)?.[1] ?? '');
  };
}

const begins: Readonly<Record<string, readonly number[]>> = {
  'image/png': [0x89, 0x50, 0x4e, 0x47],
  'image/jpeg': [0xff, 0xd8, 0xff],
  'image/gif': [0x47, 0x49, 0x46, 0x38],
  'image/bmp': [0x42, 0x4d],
};

/** Whether the first bytes of a picture are those of another kind. */
function beliesType(bytes: Uint8Array, type: string): boolean {
  const own = begins[type];
  if (own !== undefined) return !own.every((byte, at) => bytes[at] === byte);
  return type === 'image/svg+xml' && !/<svg[\s>]/.test(new TextDecoder().decode(bytes.subarray(0, 4000)));
}
