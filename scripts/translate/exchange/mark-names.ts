import type { MarkType } from '../unit.ts';

/** `ctype` of XLIFF 1.2 (2.4): its own values where it has them. */
export function ctypeOf(type: MarkType, isPair: boolean): string {
  if (type === 'strong') return 'bold';
  if (type === 'emphasis') return 'italic';
  if (type === 'link') return isPair ? 'link' : 'x-link';
  if (type === 'break') return isPair ? 'x-break' : 'lb';
  if (type === 'image') return isPair ? 'x-image' : 'image';
  return `x-${type}`;
}

/** `type` and `subType` of XLIFF 2.1 (4.3.1): a closed list, and words of ours below it. */
export function typesOf(type: MarkType): { readonly type: string; readonly subType: string } {
  if (type === 'strong') return { type: 'fmt', subType: 'xlf:b' };
  if (type === 'emphasis') return { type: 'fmt', subType: 'xlf:i' };
  if (type === 'break') return { type: 'fmt', subType: 'xlf:lb' };
  if (type === 'link' || type === 'reference') return { type: 'link', subType: `handbook:${type}` };
  if (type === 'image') return { type: 'image', subType: 'handbook:image' };
  return { type: 'other', subType: `handbook:${type}` };
}

/** `type` of TMX 1.4b: its recommended values where it has them. */
export function tmxTypeOf(type: MarkType): string {
  const known: Partial<Record<MarkType, string>> = {
    strong: 'bold',
    emphasis: 'italic',
    link: 'link',
    break: 'lb',
    image: 'image',
    note: 'fnote',
    index: 'index',
  };
  return known[type] ?? `x-${type}`;
}
