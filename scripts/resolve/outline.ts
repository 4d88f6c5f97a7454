import type { Nodes, RootContent } from 'mdast';
import { toString as toPlainText } from 'mdast-util-to-string';
import type { Report } from '../diagnostics/diagnostic.ts';
import { misplaced } from '../diagnostics/manuscript.ts';
import { duplicateId, invalidId } from '../diagnostics/reference.ts';
import type { AnchorInfo } from '../model/book.ts';
import type { TextFile } from '../model/manuscript.ts';
import type { Place } from '../model/place.ts';
import type { WordKind } from '../model/words.ts';
import { isClosed } from '../text/closed-container.ts';
import { placeOf } from '../text/place-of.ts';
import { slug } from '../text/slug.ts';
import { directiveAttributes, splitTrailing } from './attributes.ts';
import type { Outline, TargetInfo } from './scope.ts';
import type { SectionSource } from './section-sources.ts';
import { expandBlocks, type Includes } from './source-tree.ts';

const counted: Readonly<Record<string, WordKind>> = {
  table: 'table',
  figure: 'figure',
  practice: 'practice',
  example: 'example',
  note: 'box',
  caution: 'box',
  legal: 'box',
  checklist: 'checklist',
  form: 'form',
};
const anchorKinds: Partial<Record<WordKind, AnchorInfo['kind']>> = {
  table: 'table',
  figure: 'figure',
  checklist: 'checklist',
  form: 'form',
};

interface State {
  readonly targets: Map<string, TargetInfo>;
  readonly byNode: Map<Nodes, TargetInfo>;
  readonly sectionByFile: Map<string, string>;
  readonly counters: Map<WordKind, number>;
  readonly includes: Includes;
  readonly report: Report;
}

/** First walk over the whole book: every id, number and title, so that references can lead forward. */
export function outlineBook(sections: readonly SectionSource[], includes: Includes, report: Report): Outline {
  const state: State = { targets: new Map(), byNode: new Map(), sectionByFile: new Map(), counters: new Map(), includes, report };
  for (const section of sections) outlineSection(section, state);
  return state;
}

function outlineSection(section: SectionSource, state: State): void {
  if (!section.file) {
    const kind = section.wordKind;
    add(state, {
      anchor: section.anchor,
      section: section.anchor,
      kind: 'section',
      title: section.title,
      place: section.place,
      ...(section.number ? { number: section.number } : {}),
      ...(kind && section.number ? { wordKind: kind } : {}),
    });
    return;
  }
  const walker = new Walker(section, section.file, state);
  walker.walk(section.file.tree.children, section.file, true);
  if (!walker.titled)
    state.report(
      misplaced(
        { what: 'This file', reason: 'has no title: a line “# Title {#id}” is missing.' },
        placeOf(section.file.path, section.file.tree),
      ),
    );
}

class Walker {
  titled = false;
  readonly #section: SectionSource;
  readonly #state: State;
  #anchor: string;
  #number = 0;
  constructor(section: SectionSource, file: TextFile, state: State) {
    this.#section = section;
    this.#state = state;
    this.#anchor = section.anchor;
    state.sectionByFile.set(file.path, this.#anchor);
  }

  walk(children: readonly RootContent[], file: TextFile, top: boolean): void {
    for (const block of expandBlocks(children, file, this.#state.includes)) {
      if (block.node.type === 'heading') this.#heading(block.node, block.file, top);
      else if (block.node.type === 'containerDirective') this.#container(block.node, block.file);
      if (!('children' in block.node) || block.node.type === 'heading') continue;
      const open = block.node.type === 'containerDirective' && !isClosed(block.node, block.file.text);
      this.walk(block.node.children as RootContent[], block.file, top && open);
    }
  }

  #heading(node: Extract<RootContent, { type: 'heading' }>, file: TextFile, top: boolean): void {
    const place = placeOf(file.path, node);
    const { id, title } = headingParts(node);
    if (!top) this.#state.report(misplaced({ what: 'A heading', reason: 'cannot stand inside a box, list or quotation.' }, place));
    if (node.depth === 1) {
      if (this.titled) {
        this.#state.report(misplaced({ what: 'A second title', reason: 'stands in this file; a file has one “# Title”.' }, place));
        return;
      }
      this.titled = true;
      const kind = this.#section.wordKind;
      const number = this.#section.number;
      this.#add(
        node,
        {
          anchor: this.#section.anchor,
          section: this.#anchor,
          kind: 'section',
          title,
          place,
          ...(number ? { number } : {}),
          ...(kind && number ? { wordKind: kind } : {}),
        },
        id,
      );
      return;
    }
    const anchor = id ?? this.#free(`${this.#anchor}-${slug(title)}`);
    const numbered = node.depth === 2 && this.#section.number !== undefined;
    if (numbered) this.#number += 1;
    const number = `${this.#section.number}.${this.#number}`;
    this.#add(
      node,
      { anchor, section: this.#anchor, kind: 'heading', title, place, ...(numbered ? { number, wordKind: 'section' as const } : {}) },
      id,
    );
  }

  #container(node: Extract<RootContent, { type: 'containerDirective' }>, file: TextFile): void {
    const kind = counted[node.name];
    const id = directiveAttributes(node.attributes).id;
    if (!kind || id === undefined) return;
    const number = (this.#state.counters.get(kind) ?? 0) + 1;
    this.#state.counters.set(kind, number);
    const label = node.children.find((child) => child.type === 'paragraph' && child.data?.directiveLabel);
    const title = label ? plainTitle(label) : '';
    this.#add(
      node,
      {
        anchor: id,
        section: this.#anchor,
        kind: anchorKinds[kind] ?? 'box',
        number: String(number),
        wordKind: kind,
        title,
        place: placeOf(file.path, node),
      },
      id,
    );
  }

  #free(wanted: string): string {
    const base = wanted.slice(0, 40).replace(/-+$/, '');
    let anchor = base;
    for (let count = 2; this.#state.targets.has(anchor); count += 1) anchor = `${base.slice(0, 36)}-${count}`;
    return anchor;
  }

  #add(node: Nodes, info: TargetInfo, id: string | undefined): void {
    const valid = id === undefined || checkId(id, info.place, this.#state.report);
    if (valid) add(this.#state, info);
    this.#state.byNode.set(node, info);
  }
}

function add(state: State, info: TargetInfo): void {
  const first = state.targets.get(info.anchor);
  if (first)
    state.report(
      duplicateId({ id: info.anchor, first: `${first.place.file}:${first.place.start.line}` }, info.place, {
        related: [{ message: 'first here', place: first.place }],
      }),
    );
  else state.targets.set(info.anchor, info);
}

function checkId(id: string, place: Place, report: Report): boolean {
  const valid = /^[a-z][a-z0-9]*(-[a-z0-9]+)*$/.test(id) && id.length <= 40 && !/^(ref|term|fn|ix|u)-/.test(id);
  if (!valid) report(invalidId({ id, suggestion: slug(id.replace(/^(ref|term|fn|ix|u)-/, 'sec-')) }, place));
  return valid;
}

/** The author's id of a heading and its title without attributes and index marks. */
export function headingParts(node: Extract<RootContent, { type: 'heading' }>): { readonly id?: string; readonly title: string } {
  const last = node.children.at(-1);
  const id = last?.type === 'text' ? splitTrailing(last.value).attributes?.id : undefined;
  const title = splitTrailing(plainTitle(node)).text.trim();
  return id === undefined ? { title } : { id, title };
}

function plainTitle(node: Nodes): string {
  if (node.type === 'textDirective' && node.name === 'index') return node.children.map(plainTitle).join('');
  if (node.type === 'footnoteReference') return '';
  return 'children' in node ? node.children.map(plainTitle).join('') : toPlainText(node);
}
