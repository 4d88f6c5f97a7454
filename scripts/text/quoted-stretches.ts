const quotations = /“[^”]*”|«[^»]*»|„[^”“]*[”“]|‘[^’\n]*’(?![\p{L}])|"[^"\n]*"/gu;

/** Stretches of a text between quotation marks: words that are mentioned or somebody else's. */
export function quotedStretches(text: string): (readonly [number, number])[] {
  return [...text.matchAll(quotations)].map((match) => [match.index, match.index + match[0].length] as const);
}
