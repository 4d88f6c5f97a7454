import type { Element, ElementContent, Root } from 'xast';
import { childOf, childrenOf, element } from './wordprocessing.ts';

/** Which text is wanted: with all changes accepted, or with all of them rejected. */
export type Settlement = 'accept' | 'reject';

/**
 * A part of a document with all its revisions accepted or rejected, as ECMA-376-1, 17.13.5 has them: insertions, deletions and moves of runs, ends of paragraphs, rows and cells; changes of
 * properties (formats, paragraphs, tables, rows, cells, sections, numbering). A paragraph whose end goes runs into the next one and takes its properties; where a table or nothing follows, its end
 * stays if it has words, and if the container would have no paragraph. Marks of moves and of custom XML go. The tree given is left as it is. Merged cells (`w:cellMerge`) lose only their mark.
 */
export function settleRevisions(tree: Root, settlement: Settlement): Root {
  const settler = new Settler(settlement);
  return { type: 'root', children: tree.children.map((child) => (child.type === 'element' ? settler.element(child) : child)) };
}

/** Runs that stay or go as they are, by how it ends. */
const gone: Readonly<Record<Settlement, ReadonlySet<string>>> = {
  accept: new Set(['w:del', 'w:moveFrom']),
  reject: new Set(['w:ins', 'w:moveTo']),
};
const kept: Readonly<Record<Settlement, ReadonlySet<string>>> = { accept: gone.reject, reject: gone.accept };
const rangeMarks = /^w:(?:moveFromRange|moveToRange|customXml(?:Ins|Del|MoveFrom|MoveTo)Range)(?:Start|End)$/;
/** Changes of properties, with the element that they stand in: what it was before is in them. */
const propertyChanges: Readonly<Record<string, string>> = {
  'w:rPr': 'w:rPrChange',
  'w:pPr': 'w:pPrChange',
  'w:sectPr': 'w:sectPrChange',
  'w:tblPr': 'w:tblPrChange',
  'w:tblPrEx': 'w:tblPrExChange',
  'w:tblGrid': 'w:tblGridChange',
  'w:trPr': 'w:trPrChange',
  'w:tcPr': 'w:tcPrChange',
};
/** What a property of this kind keeps from now whatever it was before, since the change does not speak of it. */
const notInChange: Readonly<Record<string, ReadonlySet<string>>> = {
  'w:pPr': new Set(['w:rPr', 'w:sectPr']),
  'w:sectPr': new Set(['w:headerReference', 'w:footerReference']),
};
const undeleted: Readonly<Record<string, string>> = { 'w:delText': 'w:t', 'w:delInstrText': 'w:instrText' };

class Settler {
  readonly #settlement: Settlement;
  constructor(settlement: Settlement) {
    this.#settlement = settlement;
  }

  element(node: Element): Element {
    if (node.name in propertyChanges) return this.#properties(node);
    const children = this.#children(node.children);
    const holdsParagraphs = node.children.some((child) => child.type === 'element' && (child.name === 'w:p' || child.name === 'w:tbl'));
    return {
      ...node,
      name: undeleted[node.name] ?? node.name,
      children: holdsParagraphs ? joinParagraphs(children, needsParagraph(node)) : children,
    };
  }

  #children(children: readonly ElementContent[]): ElementContent[] {
    return children.flatMap((child): ElementContent[] => {
      if (child.type !== 'element') return [child];
      if (gone[this.#settlement].has(child.name) || rangeMarks.test(child.name)) return [];
      if (kept[this.#settlement].has(child.name)) return this.#children(child.children);
      if (child.name === 'w:numberingChange') return [];
      if (this.#isGonePart(child)) return [];
      if (child.name === 'w:p') return [this.#paragraph(child)];
      const settled = this.element(child);
      // Properties that held nothing but a mark say nothing.
      if (/^w:(?:rPr|pPr|trPr|tcPr)$/.test(child.name) && child.children.length > 0 && settled.children.length === 0) return [];
      if (child.name === 'w:hyperlink' && child.children.length > 0 && settled.children.length === 0) return [];
      if (child.name === 'w:tbl' && childrenOf(child, 'w:tr').length > 0 && childrenOf(settled, 'w:tr').length === 0) return [];
      return [settled];
    });
  }
  /** A row or cell that goes as a whole. */
  #isGonePart(node: Element): boolean {
    const [properties, marks] =
      node.name === 'w:tr'
        ? [childOf(node, 'w:trPr'), { accept: ['w:del'], reject: ['w:ins'] }]
        : [node.name === 'w:tc' ? childOf(node, 'w:tcPr') : undefined, { accept: ['w:cellDel'], reject: ['w:cellIns'] }];
    return marks[this.#settlement].some((mark) => childOf(properties, mark) !== undefined);
  }
  #paragraph(paragraph: Element): Element {
    const mark = childOf(childOf(paragraph, 'w:pPr'), 'w:rPr');
    const goes = [...gone[this.#settlement]].some((name) => childOf(mark, name) !== undefined);
    const settled = this.element(paragraph);
    return goes ? { ...settled, attributes: { ...settled.attributes, [endGoes]: '1' } } : settled;
  }
  #properties(node: Element): Element {
    const changeName = propertyChanges[node.name] ?? '';
    const change = childOf(node, changeName);
    const own = childrenOf(node).filter(
      ({ name }) => name !== changeName && !/^w:(?:ins|del|moveFrom|moveTo|cellIns|cellDel|cellMerge)$/.test(name),
    );
    const before = this.#settlement === 'reject' && change ? childOf(change, node.name) : undefined;
    if (change === undefined || before === undefined) return { ...node, children: this.#children(own) };
    const stays = own.filter(({ name }) => notInChange[node.name]?.has(name));
    const inOrder = node.name === 'w:sectPr' ? [...stays, ...childrenOf(before)] : [...childrenOf(before), ...stays];
    return {
      ...node,
      attributes: node.name === 'w:sectPr' ? before.attributes : node.attributes,
      children: this.#children(inOrder),
    };
  }
}

/** On paragraphs whose end goes, until they are joined. */
const endGoes = ' end goes';
const needsParagraph = ({ name }: Element): boolean => /^w:(?:tc|footnote|endnote|comment|hdr|ftr|txbxContent)$/.test(name);

/** Runs each paragraph whose end goes into the next one. */
function joinParagraphs(children: readonly ElementContent[], mustEndInParagraph: boolean): ElementContent[] {
  const joined: ElementContent[] = [];
  let open: Element[] = [];
  const close = (isEnd: boolean): void => {
    const last = open.at(-1);
    const content = open.flatMap(contentOf);
    const previous = joined.at(-1);
    const lacksParagraph = isEnd && mustEndInParagraph && !(previous?.type === 'element' && previous.name === 'w:p');
    if (last && (content.some(isSeen) || lacksParagraph)) joined.push(paragraphOf(last, content));
    else joined.push(...content);
    open = [];
  };
  for (const child of children) {
    if (child.type !== 'element') joined.push(child);
    else if (child.name !== 'w:p') {
      if (blockLevel.test(child.name)) close(child.name === 'w:sectPr');
      joined.push(child);
    } else if (endGoes in child.attributes) open.push(child);
    else {
      joined.push(open.length > 0 ? paragraphOf(child, [...open, child].flatMap(contentOf)) : child);
      open = [];
    }
  }
  close(true);
  return joined;
}
const blockLevel = /^w:(?:tbl|sdt|sectPr|customXml)$/;
const contentOf = (paragraph: Element): ElementContent[] =>
  paragraph.children.filter((child) => child.type !== 'element' || child.name !== 'w:pPr');
const isSeen = (child: ElementContent): boolean =>
  child.type === 'element' && !/^w:(?:bookmark(?:Start|End)|proofErr|perm(?:Start|End)|commentRange(?:Start|End))$/.test(child.name);

/** A paragraph with the properties of one and other content. */
function paragraphOf(owner: Element, content: readonly ElementContent[]): Element {
  const { [endGoes]: _gone, ...attributes } = owner.attributes;
  const properties = childOf(owner, 'w:pPr');
  return element('w:p', attributes as Record<string, string>, [...(properties ? [properties] : []), ...content]);
}
