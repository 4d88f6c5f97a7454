import type { InlineNode } from '../../model/book-node.ts';

/**
 * Signs around a title in another language, on its way through the citation processor: invisible separator and plus (U+2063, U+2064), which collation ignores (UTS 10, 3.6), so that
 * they change no order.
 */
const [start, end] = ['\u2063', '\u2064'];
const marks = /[\u2063\u2064]/g;

/** The title between marks; its last full stop or sign stays outside, where the processor looks for it. */
export function markTitle(title: string): string {
  const [, words = '', sign = ''] = /^(.*?)([.!?]*)$/su.exec(title.replace(marks, '')) ?? [];
  return `${start}${words}${end}${sign}`;
}

/** Inlines in which what stands between marks is in the language `lang`; marks without their other half are taken out. */
export function readTitleMarks(nodes: readonly InlineNode[], lang: string): InlineNode[] {
  const parts = nodes.flatMap((node): (InlineNode | string)[] => {
    if (node.type === 'text') return split(node);
    if (node.type === 'emphasis' || node.type === 'strong' || node.type === 'link')
      return [{ ...node, children: readTitleMarks(node.children, lang) }];
    return [node];
  });
  const result: InlineNode[] = [];
  for (let at = 0; at < parts.length; at += 1) {
    const part = parts[at];
    const close = part === start ? parts.indexOf(end, at) : -1;
    const inside = parts.slice(at + 1, Math.max(close, at + 1)).filter((each) => typeof each !== 'string');
    const [first] = inside;
    if (first) {
      result.push({ type: 'foreign', lang, isName: true, children: inside, place: first.place });
      at = close;
    } else if (part !== undefined && typeof part !== 'string') result.push(part);
  }
  return result;
}

function split(node: InlineNode & { readonly type: 'text' }): (InlineNode | string)[] {
  return node.value
    .split(/([\u2063\u2064])/)
    .filter((part) => part !== '')
    .map((part) => (part === start || part === end ? part : { ...node, value: part }));
}
