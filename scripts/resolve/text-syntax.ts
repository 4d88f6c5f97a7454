/** A stretch of a text node: plain words, a citation in square brackets, or a footnote call without text. */
export type TextPart =
  | { readonly kind: 'words'; readonly value: string }
  | { readonly kind: 'citation'; readonly raw: string; readonly items: readonly CitationPart[] }
  | { readonly kind: 'lostNote'; readonly raw: string; readonly name: string };

export interface CitationPart {
  readonly key: string;
  readonly before: string;
  /** ", art. 3": what follows the key, with its comma. */
  readonly after: string;
  readonly suppressAuthor: boolean;
}

const bracket = /\[\^([^\]\s]+)\]|\[((?:[^[\]]*?[\s;(])?-?@[\p{L}\p{N}][^[\]]*)\]/gu;
const cited = /^(.*?)(-?)@([\p{L}\p{N}](?:[\p{L}\p{N}_:./-]*[\p{L}\p{N}])?)\s*(.*)$/su;

/** Splits the text of a node at the language's own signs in it. */
export function splitText(text: string): TextPart[] {
  const parts: TextPart[] = [];
  let end = 0;
  for (const match of text.matchAll(bracket)) {
    const part = toPart(match);
    if (!part) continue;
    if (match.index > end) parts.push({ kind: 'words', value: text.slice(end, match.index) });
    parts.push(part);
    end = match.index + match[0].length;
  }
  if (end < text.length) parts.push({ kind: 'words', value: text.slice(end) });
  return parts;
}

function toPart(match: RegExpMatchArray): TextPart | undefined {
  if (match[1] !== undefined) return { kind: 'lostNote', raw: match[0], name: match[1] };
  const items = (match[2] ?? '').split(';').map((item): CitationPart | undefined => {
    const found = cited.exec(item.trim());
    if (!found) return undefined;
    const after = (found[4] ?? '').replace(/^,?\s*/, '');
    return { key: found[3] ?? '', before: found[1] ?? '', after: after === '' ? '' : `, ${after}`, suppressAuthor: found[2] === '-' };
  });
  return items.every((item) => item !== undefined) ? { kind: 'citation', raw: match[0], items } : undefined;
}
