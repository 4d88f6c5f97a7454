import type { EstimatedPageNumbers, XmlElement } from 'docx';
import { estimatePageNumbersWith } from 'docx/layout';
import type { Element, Root } from 'xast';
import { readXml } from '../../../xml/read-xml.ts';
import { embeddedFaces } from './embedded-faces.ts';
import { hyphenatorOf } from './hyphenate-unit.ts';
import type { LayoutUnit, SharedParts, UnitLayout } from './layout-unit.ts';
import { xmlElements } from './xml-elements.ts';

const relationshipType = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';

/**
 * Lays out units as Word does, by the engine of the docx package: where that cannot know what Word does, it goes on with the likeliest. The same unit with the same shared parts gives
 * the same layout.
 */
export function createWork({ xml, binary, frame: [opening, closing], fonts }: SharedParts): (unit: LayoutUnit) => Promise<UnitLayout> {
  const trees = new Map([...xml].map(([path, text]) => [path, readXml(text)]));
  const embedded = embeddedFaces(trees.get(fontTablePath), trees.get(fontRelationshipsPath), binary);
  const estimate = estimatePageNumbersWith({ guess: true, fonts: [...embedded, ...fonts] });
  for (const path of [fontTablePath, fontRelationshipsPath]) trees.delete(path);
  const hyphenate = hyphenatorOf(trees.get(settingsPath), trees.get('word/styles.xml'));
  const shared = new Map([...trees].map(([path, tree]) => [path, xmlElements(path === settingsPath ? withoutHyphenation(tree) : tree)]));
  const ending = (path: string, root: string, more: string): [string, XmlElement][] => {
    const text = xml.get(path);
    return text === undefined ? [] : [[path, xmlElements(readXml(text.replace(`</${root}>`, `${more}</${root}>`)))]];
  };
  return async ({ before, body, notes, lists, frames }) => {
    const document = readXml(opening + before + body + closing);
    const parts = new Map([
      ...shared,
      ['word/document.xml', xmlElements(hyphenate ? await hyphenate(document) : document)] as const,
      ['word/_rels/document.xml.rels', relationships([...trees.keys()], frames)] as const,
      ...frames.map((frame) => [framePath(frame), xmlElements(readXml(frame.xml))] as const),
      ...ending('word/footnotes.xml', 'w:footnotes', notes),
      ...ending('word/numbering.xml', 'w:numbering', lists),
    ]);
    return layoutOf(estimate({ parts }), before === '' ? 0 : 1);
  };
}

/** `skipped` is the number of pages before the unit. */
function layoutOf({ pageCount, bookmarkPageNumbers, guesses }: EstimatedPageNumbers, skipped: number): UnitLayout {
  const bookmarks = Object.fromEntries([...(bookmarkPageNumbers ?? [])].map(([name, page]) => [name, page - 1 - skipped]));
  return {
    pages: pageCount === undefined ? Math.max(0, ...Object.values(bookmarks)) + 1 : pageCount - skipped,
    bookmarks,
    guesses: [...new Set((guesses ?? []).map(({ reason }) => reason))],
    isWhole: pageCount !== undefined,
  };
}

const settingsPath = 'word/settings.xml';
const fontTablePath = 'word/fontTable.xml';
const fontRelationshipsPath = 'word/_rels/fontTable.xml.rels';
/** The engine guesses at each word that may be hyphenated; the break points that it gets instead are the better guess. */
function withoutHyphenation(tree: Root): Root {
  const kept = ({ name }: Element): boolean => name !== 'w:autoHyphenation';
  const children = tree.children.map((node) =>
    node.type === 'element' ? { ...node, children: node.children.filter((child) => child.type !== 'element' || kept(child)) } : node,
  );
  return { ...tree, children };
}

type Frame = LayoutUnit['frames'][number];
const framePath = ({ id }: Frame): string => `word/${id}.xml`;

function relationships(paths: readonly string[], frames: readonly Frame[]): XmlElement {
  const parts = paths
    .filter((path) => /^word\/[^/]+\.xml$/.test(path))
    .map((path) => ({ Id: path, Type: `${relationshipType}/${/(\w+)\.xml$/.exec(path)?.[1]}`, Target: path.replace('word/', '') }));
  const theme = paths.includes('word/theme/theme1.xml')
    ? [{ Id: 'theme', Type: `${relationshipType}/theme`, Target: 'theme/theme1.xml' }]
    : [];
  const own = frames.map(({ id, kind }) => ({ Id: id, Type: `${relationshipType}/${kind}`, Target: `${id}.xml` }));
  const elements = [...parts, ...theme, ...own].map((attributes) => ({ type: 'element', name: 'Relationship', attributes }));
  return { elements: [{ type: 'element', name: 'Relationships', elements }] };
}
