import type { Element, Root } from 'xast';
import { compose } from '../../../scripts/compose/compose.ts';
import { DocxFile } from '../../../scripts/docx-file/index.ts';
import type { Host } from '../../../scripts/host/host.ts';
import { createDiskHost } from '../../../scripts/host/index.ts';
import type { Edition } from '../../../scripts/model/book.ts';
import { checkBook } from '../../../scripts/pipeline.ts';
import { seal } from '../../../scripts/seal/seal.ts';
import { createMemory } from '../../../scripts/stage.ts';
import { writeDocx } from '../../../scripts/write/docx/index.ts';
import { attributeOf, elementsIn, textOf } from '../../../scripts/xml/xml-tree.ts';

/** What has been laid out for one test serves the others. */
const memory = createMemory();

/** The finished document of an edition; `host` may have other templates. */
export async function bytesOf(edition: Edition<'docx'>, host: Host = createDiskHost()): Promise<Uint8Array> {
  try {
    const { files } = await writeDocx(edition, { host, report: () => {}, memory });
    return files[0]?.bytes ?? new Uint8Array();
  } finally {
    await host.close();
  }
}

/** An edition of a book in the repository: `manuscript`, or one of `test/books`, as the pipeline composes it. */
export async function bookEdition(name: string, language: string): Promise<Edition<'docx'>> {
  const host = createDiskHost();
  try {
    const book = new URL(`../../../${name === 'manuscript' ? name : `test/books/${name}`}`, import.meta.url).pathname;
    const { books, findings } = await checkBook({ book, strict: false }, { host, watch: () => {} });
    const found = books.find(({ info }) => info.language === language);
    const checked = found && seal(found, findings);
    if (!checked) throw new Error(`${name} has no sound book in ${language}.`);
    const input = { book: checked, format: 'docx', profile: 'release', formats: ['docx'], epochSeconds: 0 } as const;
    return (await compose.run(input, { host, report: () => {} })) as Edition<'docx'>;
  } finally {
    await host.close();
  }
}

/** A finished document as trees. */
export class OpenDocx {
  readonly file: DocxFile;
  constructor(bytes: Uint8Array) {
    this.file = DocxFile.open(bytes);
  }
  tree(path: string): Root {
    const tree = this.file.tree(path);
    if (!tree) throw new Error(`There is no ${path}.`);
    return tree;
  }
  xml(path: string): string {
    return new TextDecoder().decode(this.file.bytes(path));
  }
  readonly paragraphs = (style?: string, path = 'word/document.xml'): Element[] =>
    elementsIn(this.tree(path), 'w:p').filter((each) => style === undefined || styleOf(each) === style);
  /** Instructions of fields, in order. */
  readonly codes = (path = 'word/document.xml'): string[] => elementsIn(this.tree(path), 'w:instrText').map((each) => textOf(each).trim());
}

export const value = (parent: Element, name: string): string | undefined => {
  const [found] = elementsIn(parent, name);
  return found && attributeOf(found, 'w:val');
};
export const styleOf = (paragraph: Element): string => value(paragraph, 'w:pStyle') ?? '';
/** What a reader sees of a paragraph. */
export function wordsOf(element: Element): string {
  return elementsIn(element)
    .map((each) => (each.name === 'w:t' ? textOf(each) : each.name === 'w:tab' && attributeOf(each, 'w:val') === undefined ? '\t' : ''))
    .join('');
}

export interface Field {
  readonly code: string;
  readonly result: string;
}
/** Complex fields with what they show, inner ones too (ECMA-376-1, 17.16.18). */
export function fieldsOf(tree: Root): Field[] {
  const open: { code: string; result: string; shows: boolean }[] = [];
  const found: Field[] = [];
  for (const each of elementsIn(tree)) {
    const top = open.at(-1);
    if (each.name === 'w:instrText' && top) top.code += textOf(each);
    if (each.name === 'w:t') for (const field of open.filter(({ shows }) => shows)) field.result += textOf(each);
    if (each.name !== 'w:fldChar') continue;
    const type = attributeOf(each, 'w:fldCharType');
    if (type === 'begin') open.push({ code: '', result: '', shows: false });
    else if (type === 'separate' && top) top.shows = true;
    else if (type === 'end') {
      const closed = open.pop();
      if (!closed) throw new Error('A field ends that has not begun.');
      found.push({ code: closed.code.trim(), result: closed.result });
    }
  }
  if (open.length > 0) throw new Error(`${open.length} fields have no end.`);
  return found;
}

/** Words between the start and the end of each bookmark, by name. */
export function bookmarksOf(tree: Root): ReadonlyMap<string, string> {
  const open = new Map<string, string>();
  const words = new Map<string, string>();
  for (const each of elementsIn(tree)) {
    if (each.name === 'w:bookmarkStart') {
      const name = attributeOf(each, 'w:name') ?? '';
      if (words.has(name)) throw new Error(`The bookmark ${name} stands twice.`);
      open.set(attributeOf(each, 'w:id') ?? '', name);
      words.set(name, '');
    }
    if (each.name === 'w:bookmarkEnd') open.delete(attributeOf(each, 'w:id') ?? '');
    if (each.name === 'w:t') for (const name of open.values()) words.set(name, `${words.get(name)}${textOf(each)}`);
  }
  if (open.size > 0) throw new Error(`${[...open.values()].join(', ')} have no end.`);
  return words;
}
