/** Names of the writer's lists in the numbering part. Parts and annexes have numbers of their own; chapters run through parts. */
export const lists = { headings: 'headings', parts: 'parts', annexes: 'annexes', bullets: 'bullets', numbers: 'numbers' } as const;
export type HeadingList = 'headings' | 'parts' | 'annexes';

/** Levels of lists that Word has styles for. */
export const listStyleLevels = 5;

/** "List Bullet 3" for the third level; deeper ones have the style of the deepest. */
export const listStyle = (kind: 'Bullet' | 'Number' | 'Continue', level: number): string => {
  const number = Math.min(level, listStyleLevels - 1) + 1;
  return `List${kind}${number === 1 ? '' : number}`;
};

/** The list that a style is bound to, as the docx package names it until it has an id, and the level (from 0) in it. */
export function listKeyOfStyle(styleId: string): { readonly placeholder: string; readonly level: number } | undefined {
  const heading = /^Heading([12])$/.exec(styleId);
  if (heading) return { placeholder: `{${lists.headings}-0}`, level: Number(heading[1]) - 1 };
  const item = /^List(Bullet|Number)([2-5]?)$/.exec(styleId);
  if (!item) return undefined;
  const level = item[2] === '' ? 0 : Number(item[2]) - 1;
  return { placeholder: `{${item[1] === 'Bullet' ? lists.bullets : lists.numbers}-0}`, level };
}
