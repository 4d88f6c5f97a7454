import type { Element } from 'xast';
import { readField } from './fields.ts';
import { splitWords } from './split-words.ts';
import { childOf, childrenOf, element, printOf, visit } from './wordprocessing.ts';

/** What a paragraph of one side needs from the rest of its package, so that it can be compared. */
export interface Side {
  /** What a picture, chart or object shows, by the id of its relationship. */
  picture(relationshipId: string): string;
  /** Address of a link out of the book, by the id of its relationship. */
  address(relationshipId: string): string;
  /** Equal for notes that are one note in both documents. */
  note(kind: string, id: string): string;
  /** True where content controls are the words in them; else each is one thing. */
  readonly opensControls: boolean;
  /** What a numbering instance (`w:numId`) looks like. */
  numbering(id: string): string;
}

/** One word, space or sign, or what stands in a line like one: a tab, a picture, a field, the mark of a note. */
export interface Token {
  /** Equal where the words are equal; formats are apart. */
  readonly key: string;
  /** The words, of words only. */
  readonly text?: string;
  /** What is no text: children of a run, or whole runs of a field, or formulas that stand in no run. */
  readonly nodes: readonly Element[];
  readonly kind: 'word' | 'inRun' | 'runs' | 'note' | 'bare';
  /** The content control that its runs stand in, which stays where nothing changes: a box to tick. */
  readonly control?: Element;
  readonly format: Element | undefined;
  /** Print of the format; of fields none, since Word makes their results. */
  readonly look: string;
  readonly link?: Element;
}

/** What has no width: bookmarks, entries of the index. It stands before a token of its paragraph, or at its end. */
export interface Marker {
  readonly before: number;
  readonly node: Element;
  readonly link?: Element;
}
/** A paragraph taken apart. */
export interface Paragraph {
  readonly element: Element;
  readonly properties: Element | undefined;
  /** What its properties say, without section, changes and the format of its mark. */
  readonly look: string;
  /** The section that it ends. */
  readonly section: Element | undefined;
  readonly tokens: readonly Token[];
  readonly markers: readonly Marker[];
}

const wrappers: ReadonlySet<string> = new Set(['w:smartTag', 'w:customXml', 'w:dir', 'w:bdo', 'w:sdt', 'w:sdtContent']);
const dropped: ReadonlySet<string> = new Set(['w:pPr', 'w:rPr', 'w:sdtPr', 'w:sdtEndPr', 'w:smartTagPr', 'w:customXmlPr', 'w:proofErr']);
const invisible: ReadonlySet<string> = new Set(['w:lastRenderedPageBreak', 'w:annotationRef']);
const notOfText: ReadonlySet<string> = new Set(['w:rPr', 'w:sectPr', 'w:pPrChange']);

/** Takes a paragraph apart. */
export function readParagraph(paragraph: Element, side: Side): Paragraph {
  const reader = new ParagraphReader(side);
  reader.readAll(paragraph.children, undefined);
  reader.finish();
  const properties = childOf(paragraph, 'w:pPr');
  return {
    element: paragraph,
    properties,
    look: childrenOf(properties)
      .filter(({ name }) => !notOfText.has(name))
      .map((each) => (each.name === 'w:numPr' ? listLook(each, side) : printOf(each)))
      .join(''),
    section: childOf(properties, 'w:sectPr'),
    tokens: reader.tokens,
    markers: reader.markers,
  };
}

function listLook(numPr: Element, side: Side): string {
  const value = (name: string): string | undefined => childOf(numPr, name)?.attributes['w:val'] ?? undefined;
  const id = value('w:numId');
  return `list ${value('w:ilvl') ?? '0'} ${id === undefined ? '' : side.numbering(id)}`;
}

class ParagraphReader {
  readonly tokens: Token[] = [];
  readonly markers: Marker[] = [];
  readonly #side: Side;
  /** Runs of a field that is not at its end yet, each with one piece. */
  #field: Element[] = [];
  #depth = 0;
  #fieldLink: Element | undefined;

  constructor(side: Side) {
    this.#side = side;
  }

  readAll(children: Element['children'], link: Element | undefined): void {
    for (const child of children) if (child.type === 'element') this.#read(child, link);
  }
  /** A field that goes on in another paragraph stands piece by piece. */
  finish(): void {
    for (const run of this.#field)
      for (const node of childrenOf(run)) if (node.name !== 'w:rPr') this.#put(node, childOf(run, 'w:rPr'), this.#fieldLink);
    this.#field = [];
  }

  #read(node: Element, link: Element | undefined): void {
    if (dropped.has(node.name)) return;
    if (node.name === 'w:r') this.#readRun(node, link);
    else if (node.name === 'w:hyperlink') this.readAll(node.children, node);
    else if (this.#depth === 0 && !this.#side.opensControls && node.name === 'w:sdt' && isPlainControl(node)) this.#control(node, link);
    else if (wrappers.has(node.name)) this.readAll(node.children, link);
    else if (node.name === 'w:fldSimple') this.#putField(simpleField(node), link);
    else if (node.name.startsWith('m:'))
      this.#token({ key: printOf(node), kind: 'bare', nodes: [node], format: undefined, look: '' }, link);
    else this.#marker(node, link);
  }
  #readRun(run: Element, link: Element | undefined): void {
    const format = childOf(run, 'w:rPr');
    for (const node of childrenOf(run)) {
      if (node.name === 'w:rPr' || invisible.has(node.name)) continue;
      const mark = node.name === 'w:fldChar' ? node.attributes['w:fldCharType'] : undefined;
      if (mark === 'begin' && this.#depth++ === 0) this.#fieldLink = link;
      if (this.#depth === 0) {
        this.#put(node, format, link);
        continue;
      }
      this.#field.push(element('w:r', {}, format ? [format, node] : [node]));
      if (mark === 'end' && --this.#depth === 0) {
        this.#putField(this.#field, this.#fieldLink);
        this.#field = [];
      }
    }
  }
  /** A control with plain words is one thing that is there or not: no revision comes inside of it. */
  #control(control: Element, link: Element | undefined): void {
    const runs = childrenOf(childOf(control, 'w:sdtContent'));
    this.#token({ key: `control ${runs.map(printOf).join('')}`, kind: 'runs', nodes: runs, control, format: undefined, look: '' }, link);
  }
  #putField(runs: readonly Element[], link: Element | undefined): void {
    const { code, key, isMark } = readField(runs);
    if (isMark) for (const run of runs) this.#marker(run, link);
    else this.#token({ key: `field ${key ?? code}`, kind: 'runs', nodes: runs, format: undefined, look: '' }, link);
  }
  #put(node: Element, format: Element | undefined, link: Element | undefined): void {
    const look = format && format.children.length > 0 ? printOf(format) : '';
    if (node.name === 'w:t') {
      const target = this.#addressOf(link);
      for (const text of splitWords(textIn(node)))
        this.#token({ key: `${text}${target}`, text, kind: 'word', nodes: [], format, look }, link);
    } else if (node.name === 'w:footnoteReference' || node.name === 'w:endnoteReference') {
      const key = `${node.name} ${this.#side.note(node.name, node.attributes['w:id'] ?? '')}`;
      this.#token({ key, kind: 'note', nodes: [node], format, look }, link);
    } else if (node.name === 'w:commentReference') this.#marker(element('w:r', {}, [node]), link);
    else this.#token({ key: `${node.name} ${this.#shown(node)}`, kind: 'inRun', nodes: [node], format, look }, link);
  }
  /** What is no text: a picture is what it shows, whatever its size and its name. */
  #shown(node: Element): string {
    const pictures: string[] = [];
    visit(node, ({ name, attributes }) => {
      const id = name === 'a:blip' ? attributes['r:embed'] : name === 'v:imagedata' ? attributes['r:id'] : undefined;
      if (id) pictures.push(this.#side.picture(id));
    });
    return pictures.length > 0 ? pictures.join(' ') : printOf(node);
  }
  #addressOf(link: Element | undefined): string {
    const id = link?.attributes['r:id'];
    return id ? `\n${this.#side.address(id)}` : '';
  }
  #token(token: Token, link: Element | undefined): void {
    this.tokens.push(link ? { ...token, link } : token);
  }
  #marker(node: Element, link: Element | undefined): void {
    if (this.#depth > 0) this.#field.push(node);
    else this.markers.push({ before: this.tokens.length, node, ...(link ? { link } : {}) });
  }
}

/** True for a control of runs with text and signs only, outside of fields. */
const isPlainControl = (control: Element): boolean =>
  childrenOf(childOf(control, 'w:sdtContent')).every(
    (run) => run.name === 'w:r' && childrenOf(run).every(({ name }) => ['w:rPr', 'w:t', 'w:sym', 'w:tab', 'w:br'].includes(name)),
  );

const textIn = (node: Element): string => node.children.map((child) => (child.type === 'text' ? child.value : '')).join('');

/** A field in one element as runs. */
function simpleField(field: Element): Element[] {
  const mark = (type: string): Element => element('w:r', {}, [element('w:fldChar', { 'w:fldCharType': type })]);
  const code = element('w:instrText', { 'xml:space': 'preserve' }, [{ type: 'text', value: field.attributes['w:instr'] ?? '' }]);
  const result = childrenOf(field, 'w:r');
  return [mark('begin'), element('w:r', {}, [code]), ...(result.length > 0 ? [mark('separate'), ...result] : []), mark('end')];
}
