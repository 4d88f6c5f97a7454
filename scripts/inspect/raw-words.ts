import type { Section } from '../model/book.ts';
import { plainTextOf, walk } from '../model/walk.ts';

/** What no reader should see: values that are none, and Markdown that nothing has read. */
const signs =
  /\bundefined\b|\[object \w+\]|\bNaN\b|\{#[\w-]+[^}]*\}|:::+|\[\^[\w-]+\]|\[@[\w-]+|:(?:term|acronym|var|index|fact|lang|only)\[|\*\*\S[^*\n]*\*\*|\]\([\w./#:-]+\)/g;

/**
 * A finder of such signs in a finished text. A book may speak of something undefined, and its code may show anything: what its sections hold so is no fault.
 */
export function createRawWordFinder(sections: readonly Section[]): (text: string) => string | undefined {
  const nodes = sections.flatMap(({ heading, body, notes }) => [heading, ...body, ...notes]);
  const code: string[] = [];
  walk(nodes, (node) => {
    if (node.type === 'code' || node.type === 'inlineCode') code.push(node.value);
  });
  const shown = code.join('\n');
  let own: string | undefined;
  const isOwn = (sign: string): boolean => {
    if (shown.includes(sign)) return true;
    if (!/^(undefined|NaN)$/.test(sign)) return false;
    own ??= plainTextOf(nodes);
    return own.includes(sign);
  };
  return (text) => [...text.matchAll(signs)].map(([sign]) => sign).find((sign) => !isOwn(sign));
}
