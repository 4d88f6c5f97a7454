import type { XmlElement } from 'docx';
import { estimatePageNumbersWith } from 'docx/layout';
import { readXml } from '../../../xml/read-xml.ts';
import type { LayoutUnit, SharedParts, UnitLayout } from './layout-unit.ts';
import { xmlElements } from './xml-elements.ts';

const relationshipType = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';

/**
 * Lays out units as Word does, by the engine of the docx package: where that cannot know what Word does, it goes on with the likeliest. The same unit with the same shared parts gives
 * the same layout.
 */
export function createWork({ xml, binary, frame: [opening, closing], fonts }: SharedParts): (unit: LayoutUnit) => UnitLayout {
  const estimate = estimatePageNumbersWith({ guess: true, fonts });
  const shared = new Map([...xml].map(([path, text]) => [path, xmlElements(readXml(text))]));
  const ending = (path: string, root: string, more: string): [string, XmlElement][] => {
    const text = xml.get(path);
    return text === undefined ? [] : [[path, xmlElements(readXml(text.replace(`</${root}>`, `${more}</${root}>`)))]];
  };
  return ({ before, body, notes, lists, frames }) => {
    const parts = new Map([
      ...shared,
      ['word/document.xml', xmlElements(readXml(opening + before + body + closing))] as const,
      ['word/_rels/document.xml.rels', relationships([...xml.keys()], frames)] as const,
      ...frames.map((frame) => [framePath(frame), xmlElements(readXml(frame.xml))] as const),
      ...ending('word/footnotes.xml', 'w:footnotes', notes),
      ...ending('word/numbering.xml', 'w:numbering', lists),
    ]);
    const { pageCount, bookmarkPageNumbers = new Map<string, number>(), guesses = [] } = estimate({ parts, binaryParts: binary });
    const skipped = before === '' ? 0 : 1;
    const bookmarks = Object.fromEntries([...bookmarkPageNumbers].map(([name, page]) => [name, page - 1 - skipped]));
    return {
      pages: pageCount === undefined ? Math.max(0, ...Object.values(bookmarks)) + 1 : pageCount - skipped,
      bookmarks,
      guesses: [...new Set(guesses.map(({ reason }) => reason))],
      isWhole: pageCount !== undefined,
    };
  };
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
