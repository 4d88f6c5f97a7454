import type { Element, ElementContent } from 'hast';

const lastWord = /\S{1,40}$/u;
const firstWord = /^\S{1,40}/u;

/**
 * Gives empty index marks the word or element before them to hold, or else the one after: an empty mark where a line breaks has no box, and Chromium then
 * writes no destination, so that the index would lack its page.
 */
export function holdMarks(children: readonly ElementContent[]): ElementContent[] {
  const result: ElementContent[] = [];
  let waiting: Element[] = [];
  for (const child of children) {
    const node: ElementContent = child.type === 'element' ? { ...child, children: holdMarks(child.children) } : child;
    if (isEmptyMark(node)) {
      const before = waiting.length === 0 ? takeLast(result) : undefined;
      if (before === undefined) waiting.push(node);
      else result.push(around([node], before));
    } else if (waiting.length > 0) {
      result.push(...heldBy(waiting, node));
      waiting = [];
    } else result.push(node);
  }
  return [...result, ...waiting];
}

/** Takes the word or element that a mark stands right behind off the end of what is there. */
function takeLast(result: ElementContent[]): ElementContent | undefined {
  const last = result.at(-1);
  if (last === undefined || last.type === 'comment') return undefined;
  if (last.type === 'element') return result.pop();
  const word = lastWord.exec(last.value)?.[0];
  if (word === undefined) return undefined;
  result[result.length - 1] = { ...last, value: last.value.slice(0, -word.length) };
  return { type: 'text', value: word };
}

function heldBy(marks: readonly Element[], node: ElementContent): ElementContent[] {
  if (node.type === 'element') return [around(marks, node)];
  const word = node.type === 'text' ? firstWord.exec(node.value)?.[0] : undefined;
  if (node.type !== 'text' || word === undefined) return [...marks, node];
  return [around(marks, { type: 'text', value: word }), { ...node, value: node.value.slice(word.length) }];
}

const around = (marks: readonly Element[], node: ElementContent): ElementContent =>
  marks.reduce((inner, mark): ElementContent => ({ ...mark, children: [inner] }), node);

const isEmptyMark = (node: ElementContent): node is Element =>
  node.type === 'element' &&
  node.children.length === 0 &&
  Array.isArray(node.properties.className) &&
  node.properties.className.includes('index-mark');
