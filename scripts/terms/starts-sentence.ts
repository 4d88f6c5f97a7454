/** True at the start of a text, after the end of a sentence, and after an opening mark there. */
export function startsSentence(text: string, at: number): boolean {
  return /(?:^|[.!?…:\n\uFFFC][)»”’"]?|^[\p{N}.)]+)[\s«“‘"(\u00A0\u202F—–*•-]*$/u.test(text.slice(Math.max(0, at - 12), at));
}
