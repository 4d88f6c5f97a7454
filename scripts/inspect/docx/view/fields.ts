import { textOf } from '../../../xml/xml-tree.ts';
import type { Found, Story } from './story.ts';

/** A field of a story (ECMA-376-1, 17.16): its code, and the result that shows until it is updated. */
export interface Field {
  /** Upper case: PAGEREF, SEQ ... */
  readonly type: string;
  readonly code: FieldCode;
  /** The mark that begins it, or the `w:fldSimple`. */
  readonly begin: Found;
  readonly separate: Found | undefined;
  readonly end: Found | undefined;
  /** Text of the result, results of fields in it among it. */
  readonly result: string;
  /** Paragraphs that the result runs through, in order. */
  readonly paragraphs: readonly Found[];
  /** The field in whose result or code it stands. */
  readonly outer: Field | undefined;
}
export interface FieldCode {
  readonly text: string;
  /** Words after the type that belong to no switch, quotes taken off. */
  readonly words: readonly string[];
  /** Switches by their letter in lower case, `*` and `#` among them; the word after them, or an empty text. */
  readonly switches: ReadonlyMap<string, string>;
}
/** What is wrong with the marks of fields. */
export interface FieldFault {
  readonly kind: 'open' | 'stray-separate' | 'stray-end' | 'two-separates' | 'stray-code';
  readonly found: Found;
}
export interface StoryFields {
  readonly fields: readonly Field[];
  readonly faults: readonly FieldFault[];
}

interface Open {
  readonly begin: Found;
  readonly outer: Open | undefined;
  separate: Found | undefined;
  end: Found | undefined;
  code: string;
  result: string;
  paragraphs: Found[];
  made: Field | undefined;
}

/** Fields of a story in the order of their beginnings. */
export function fieldsIn(story: Story): StoryFields {
  const faults: FieldFault[] = [];
  const all: Open[] = [];
  const open: Open[] = [];
  const simple: Open[] = [];
  const start = (begin: Found): Open => {
    const outer = open.at(-1);
    const field: Open = {
      begin,
      outer,
      separate: undefined,
      end: undefined,
      code: '',
      result: '',
      paragraphs: [],
      made: undefined,
    };
    all.push(field);
    open.push(field);
    return field;
  };
  for (const found of story.elements) {
    if (found.isDeleted) continue;
    closeSimple(found, open, simple);
    if (found.name === 'w:fldSimple') {
      const field = start(found);
      field.code = found.get('w:instr') ?? '';
      field.separate = found;
      field.end = found;
      simple.push(field);
    } else if (found.name === 'w:fldChar') mark(found, open, start, faults);
    else if (found.name === 'w:instrText') {
      const field = open.at(-1);
      if (field === undefined || field.separate !== undefined) faults.push({ kind: 'stray-code', found });
      else field.code += textOf(found.element);
    } else if (found.name === 'w:t' || found.name === 'w:tab') say(found.name === 'w:t' ? textOf(found.element) : '\t', open);
    else if (found.name === 'w:p') for (const field of open) if (field.separate !== undefined) field.paragraphs.push(found);
  }
  for (const { begin, end } of all) if (end === undefined) faults.push({ kind: 'open', found: begin });
  return { fields: all.map(made), faults };
}

/** A simple field ends with its element. */
function closeSimple(found: Found, open: Open[], simple: Open[]): void {
  for (let field = simple.at(-1); field !== undefined && !isBelow(found, field.begin); field = simple.at(-1)) {
    simple.pop();
    const at = open.indexOf(field);
    if (at >= 0) open.splice(at, 1);
  }
}
function isBelow(found: Found, holder: Found): boolean {
  for (let each = found.parent; each !== undefined; each = each.parent) if (each === holder) return true;
  return false;
}

function mark(found: Found, open: Open[], start: (begin: Found) => Open, faults: FieldFault[]): void {
  const type = found.get('w:fldCharType');
  if (type === 'begin') {
    start(found);
    return;
  }
  const field = open.at(-1);
  if (field === undefined || field.begin.name === 'w:fldSimple') {
    faults.push({ kind: type === 'end' ? 'stray-end' : 'stray-separate', found });
    return;
  }
  if (type === 'separate') {
    if (field.separate !== undefined) faults.push({ kind: 'two-separates', found });
    field.separate ??= found;
    if (found.paragraph) field.paragraphs.push(found.paragraph);
  } else {
    field.end = found;
    open.pop();
  }
}

/** Text belongs to the result of every open field around it, out to one in whose code it stands. */
function say(text: string, open: readonly Open[]): void {
  for (const field of open.toReversed()) {
    if (field.separate === undefined) return;
    field.result += text;
  }
}

function made(field: Open): Field {
  if (field.made) return field.made;
  const code = parseFieldCode(field.code);
  const { begin, separate, end, result, paragraphs, outer } = field;
  field.made = {
    type: (/^\s*([^\s\\"]+)/.exec(field.code)?.[1] ?? '').toUpperCase(),
    code,
    begin,
    separate,
    end,
    result,
    paragraphs,
    outer: outer && made(outer),
  };
  return field.made;
}

/** Switches that are followed by a word, by type of field; `*` and `#` always are (ECMA-376-1, 17.16.5). */
const worded: Readonly<Record<string, string>> = {
  TOC: 'abcdlnopstu',
  SEQ: 'rs',
  INDEX: 'bcdefghklpsz',
  XE: 'frty',
  REF: 'd',
  HYPERLINK: 'lmot',
  STYLEREF: '',
};
/** Of these, the word may be left out: what follows is then the next switch. */
export function parseFieldCode(text: string): FieldCode {
  const tokens = [...text.matchAll(/"((?:[^"\\]|\\.)*)"|\\(\S)|(\S+)/g)];
  const type = (tokens[0]?.[0] ?? '').toUpperCase();
  const words: string[] = [];
  const switches = new Map<string, string>();
  for (let at = 1; at < tokens.length; at += 1) {
    const [whole = '', quoted, letter] = tokens[at] ?? [];
    if (letter === undefined) {
      words.push(quoted ?? whole);
      continue;
    }
    const name = letter.toLowerCase();
    const next = tokens[at + 1];
    const takes = '*#@'.includes(name) || (worded[type] ?? '').includes(name);
    if (takes && next !== undefined && next[2] === undefined) {
      switches.set(name, next[1] ?? next[0]);
      at += 1;
    } else switches.set(name, '');
  }
  return { text: text.trim(), words, switches };
}
