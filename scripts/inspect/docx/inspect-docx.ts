import JSZip from 'jszip';
import type { Element, Root } from 'xast';
import { brokenDocx } from '../../diagnostics/docx.ts';
import type { Edition } from '../../model/book.ts';
import { plainTextOf } from '../../model/walk.ts';
import { readXml } from '../../xml/read-xml.ts';
import { attributeOf, elementsIn, textOf } from '../../xml/xml-tree.ts';
import type { Inspector } from '../inspector.ts';
import { createRawWordFinder } from '../raw-words.ts';

/** Opens the Word document with another library than the one that wrote it and holds it against the edition (ECMA-376-1). */
export const inspectDocx: Inspector<'docx'> = async (artifact, edition, report) => {
  const fault = (reason: string): void => report(brokenDocx({ reason }));
  const bytes = artifact.files.find(({ path }) => path === artifact.main)?.bytes ?? new Uint8Array();
  try {
    const parts = await openParts(bytes);
    const document = parts.trees.get('word/document.xml');
    if (!document) return fault('it has no text');
    const faults = [
      ...relationFaults(parts),
      ...referenceFaults(document),
      ...noteFaults(document, parts),
      ...editionFaults(document, parts, edition),
    ];
    for (const reason of faults) fault(reason);
  } catch (error) {
    fault(`it cannot be opened (${error instanceof Error ? error.message.split('\n')[0] : String(error)})`);
  }
};

interface Parts {
  readonly names: ReadonlySet<string>;
  readonly trees: ReadonlyMap<string, Root>;
}

async function openParts(bytes: Uint8Array): Promise<Parts> {
  const zip = await JSZip.loadAsync(bytes);
  const files = Object.values(zip.files).filter(({ dir }) => !dir);
  const trees = new Map<string, Root>();
  for (const file of files) if (/\.(xml|rels)$/.test(file.name)) trees.set(file.name, readXml(await file.async('string')));
  return { names: new Set(files.map(({ name }) => name)), trees };
}

/** Every internal relationship leads to a part, and every part has a content type (ECMA-376-2). */
function relationFaults({ names, trees }: Parts): string[] {
  const faults: string[] = [];
  for (const [path, tree] of trees) {
    if (!path.endsWith('.rels')) continue;
    const base = path.replace(/_rels\/[^/]+$/, '');
    for (const relation of elementsIn(tree, 'Relationship')) {
      if (attributeOf(relation, 'TargetMode') === 'External') continue;
      const target = attributeOf(relation, 'Target') ?? '';
      const part = target.startsWith('/') ? target.slice(1) : new URL(target, `file:///${base}`).pathname.slice(1);
      if (!names.has(part)) faults.push(`${path} leads to “${target}”, which is not there`);
    }
  }
  const types = trees.get('[Content_Types].xml');
  const extensions = types ? elementsIn(types, 'Default').map((each) => attributeOf(each, 'Extension')) : [];
  const overrides = types ? elementsIn(types, 'Override').map((each) => attributeOf(each, 'PartName')?.slice(1)) : [];
  const untyped = [...names].filter(
    (name) => !overrides.includes(name) && !extensions.includes(name.split('.').at(-1)) && name !== '[Content_Types].xml',
  );
  return [...faults, ...untyped.map((name) => `the part ${name} has no content type`)];
}

/** Bookmarks have names of their own and an end; links and fields lead to one; fields are closed. */
function referenceFaults(document: Root): string[] {
  const names = elementsIn(document, 'w:bookmarkStart').map((each) => attributeOf(each, 'w:name') ?? '');
  const known = new Set(names);
  const doubled = names.filter((name, at) => names.indexOf(name) !== at).map((name) => `the bookmark “${name}” stands twice`);
  const links = elementsIn(document, 'w:hyperlink').flatMap((each) => attributeOf(each, 'w:anchor') ?? []);
  const fields = elementsIn(document, 'w:instrText').flatMap((each) => /\b(?:PAGEREF|REF)\s+(\S+)/.exec(textOf(each))?.[1] ?? []);
  const lost = [...new Set([...links, ...fields])]
    .filter((name) => !known.has(name))
    .map((name) => `a reference leads to “${name}”, which is nowhere`);
  const marks = elementsIn(document, 'w:fldChar').map((each) => attributeOf(each, 'w:fldCharType'));
  const count = (type: string): number => marks.filter((mark) => mark === type).length;
  const ends = elementsIn(document, 'w:bookmarkEnd').length === names.length ? [] : ['a bookmark has no end'];
  return [...doubled, ...lost, ...ends, ...(count('begin') === count('end') ? [] : ['a field has no end'])];
}

/** Every mark of a note has its text, and every text its mark. */
function noteFaults(document: Root, { trees }: Parts): string[] {
  const id = (each: Element): string => attributeOf(each, 'w:id') ?? '';
  const called = elementsIn(document, 'w:footnoteReference').map(id);
  const notes = trees.get('word/footnotes.xml');
  const texts = notes
    ? elementsIn(notes, 'w:footnote')
        .filter((each) => attributeOf(each, 'w:type') === undefined)
        .map(id)
    : [];
  return [
    ...called.filter((each) => !texts.includes(each)).map((each) => `the note ${each} has no text`),
    ...texts.filter((each) => !called.includes(each)).map((each) => `the note ${each} is called nowhere`),
  ];
}

function editionFaults(document: Root, { trees }: Parts, { sections, info, words }: Edition<'docx'>): string[] {
  const styleOf = (each: Element): string => {
    const [style] = elementsIn(each, 'w:pStyle');
    return style ? (attributeOf(style, 'w:val') ?? '') : '';
  };
  const headings = elementsIn(document, 'w:p')
    .filter((each) => /^(\w*Heading\d|Title)$/.test(styleOf(each)))
    .map((each) => folded(wordsOf(each)));
  const faults = sections
    .map(({ heading }) => plainTextOf(heading.children))
    .filter((title) => !headings.some((found) => found.includes(folded(title))))
    .map((title) => `it has no heading “${title}”`);
  const styles = trees.get('word/styles.xml');
  const languages = styles ? elementsIn(styles, 'w:lang').map((each) => attributeOf(each, 'w:val')) : [];
  if (!languages.includes(words.language)) faults.push(`it is not marked as “${words.language}”`);
  const core = trees.get('docProps/core.xml');
  if (!core || !textOf(core).includes(info.title)) faults.push('its properties lack the title');
  const odd = createRawWordFinder(sections)(elementsIn(document, 'w:t').map(textOf).join('\n'));
  return odd === undefined ? faults : [...faults, `it says “${odd}”`];
}

const wordsOf = (element: Element): string => elementsIn(element, 'w:t').map(textOf).join('');
const folded = (text: string): string => text.replace(/\s+/g, ' ').trim();
