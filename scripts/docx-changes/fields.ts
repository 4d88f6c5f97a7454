import type { Element } from 'xast';
import { childrenOf, visit } from './wordprocessing.ts';

/** Fields that mark a place for a list and show nothing themselves. */
const marks = /^(?:XE|TC|RD|TA)\b/i;
/** Fields whose result is the author's words. */
const authored = /^(?:HYPERLINK|QUOTE|FORMTEXT|FORMDROPDOWN|FORMCHECKBOX)\b/i;
/** Lists that Word makes. */
const lists = /^(?:TOC|INDEX|TOA|BIBLIOGRAPHY)\b/i;

export interface Field {
  /** Its instruction, spaces evened out. */
  readonly code: string;
  /** What it is known by, where its code is not all: the words of a result that are the author's. */
  readonly key?: string;
  readonly isMark: boolean;
}

/** What the runs of a whole field say (ECMA-376-1, 17.16). */
export function readField(runs: readonly Element[]): Field {
  let [instruction, result, depth, isResult] = ['', '', 0, false];
  for (const run of runs)
    for (const node of childrenOf(run)) {
      const type = node.name === 'w:fldChar' ? node.attributes['w:fldCharType'] : undefined;
      if (type === 'begin') depth += 1;
      else if (type === 'end') depth -= 1;
      else if (type === 'separate' && depth === 1) isResult = true;
      else if (node.name === 'w:instrText' && !isResult) instruction += wordsIn(node);
      else if (node.name === 'w:t') result += wordsIn(node);
    }
  const code = instruction.replace(/\s+/g, ' ').trim();
  return { code, isMark: marks.test(code), ...(authored.test(code) ? { key: `${code}\n${result}` } : {}) };
}

const wordsIn = (node: Element): string => node.children.map((child) => (child.type === 'text' ? child.value : '')).join('');

/**
 * How deep paragraphs stand in fields that are lists, from one paragraph to the next: `isIn` says whether a block belongs to such a list.
 */
export class ListFields {
  #open: boolean[] = [];

  isIn(block: Element): boolean {
    let inList = this.#open.includes(true);
    let code: string | undefined;
    visit(block, ({ name, attributes, children }) => {
      if (name === 'w:instrText' && code !== undefined)
        code += children.map((child) => (child.type === 'text' ? child.value : '')).join('');
      if (name !== 'w:fldChar') return;
      if (code !== undefined) {
        this.#open[this.#open.length - 1] = lists.test(code.trim());
        inList ||= lists.test(code.trim());
        code = undefined;
      }
      if (attributes['w:fldCharType'] === 'begin') {
        this.#open.push(false);
        code = '';
      } else if (attributes['w:fldCharType'] === 'end') this.#open.pop();
    });
    return inList;
  }
}
