import type { Element } from 'xast';
import { DocxFile } from '../../scripts/docx-file/index.ts';
import { attributeOf, elementsIn, textOf } from '../../scripts/xml/xml-tree.ts';

const signs: Readonly<Record<string, readonly [string, string]>> = {
  'w:ins': ['{+', '+}'],
  'w:del': ['{-', '-}'],
  'w:moveFrom': ['{<', '<}'],
  'w:moveTo': ['{>', '>}'],
};

/** Changes as one reads them, a paragraph a line: `a {-b-}{+c+} d ¶`; `¶+`, `¶-` ends that are new or gone, `~` words with another format, `¶~` a paragraph with other properties; rows as `row+`. */
export function showChanges(bytes: Uint8Array, part = 'word/document.xml'): string[] {
  const tree = DocxFile.open(bytes).tree(part);
  const root = tree && elementsIn(tree)[0];
  const top = root && (elementsIn(root, 'w:body')[0] ?? root);
  return top ? show(top) : [];
}

function show(container: Element): string[] {
  return container.children.flatMap((child): string[] => {
    if (child.type !== 'element') return [];
    if (child.name === 'w:p') return [paragraph(child)];
    if (child.name === 'w:tr') {
      const mark = elementsIn(child, 'w:trPr').flatMap((each) => elementsIn(each).map(({ name }) => signs[name]?.[0].slice(1) ?? ''));
      return [`row${mark.join('')}`, ...show(child)];
    }
    return ['w:tbl', 'w:tc', 'w:footnote', 'w:sdt', 'w:sdtContent'].includes(child.name) ? show(child) : [];
  });
}

function paragraph(node: Element): string {
  const properties = node.children.find((child): child is Element => child.type === 'element' && child.name === 'w:pPr');
  const mark = properties
    ? elementsIn(properties, 'w:rPr').flatMap((each) => elementsIn(each).map(({ name }) => signs[name]?.[0].slice(1) ?? ''))
    : [];
  const changed = properties && elementsIn(properties, 'w:pPrChange').length > 0 ? '~' : '';
  return `${inline(node)}¶${mark.join('')}${changed}`;
}

function inline(node: Element): string {
  return node.children
    .map((child): string => {
      if (child.type !== 'element' || child.name === 'w:pPr') return '';
      const around = signs[child.name];
      if (around) return `${around[0]}${inline(child)}${around[1]}`;
      if (child.name === 'w:r') return run(child);
      return inline(child);
    })
    .join('');
}

function run(node: Element): string {
  const changed = elementsIn(node, 'w:rPrChange').length > 0 ? '~' : '';
  const said = node.children
    .map((child): string => {
      if (child.type !== 'element' || child.name === 'w:rPr') return '';
      if (child.name === 'w:tab') return '|';
      if (child.name === 'w:footnoteReference') return `^${attributeOf(child, 'w:id')}`;
      if (child.name === 'w:drawing') return '[picture]';
      if (/nstrText$/.test(child.name)) return `[${textOf(child).trim()}]`;
      return textOf(child);
    })
    .join('');
  return `${changed}${said}${changed}`;
}
