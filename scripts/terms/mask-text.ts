/** Addresses and code are no prose. */
const noProse = /\b(?:https?|ftp|mailto):[^\s<>«»]+|\bwww\.[^\s<>«»]+|[\w.+-]+@[\w-]+\.[\w.-]+|`[^`\n]+`/giu;

/** A plain text of the same length in which addresses and code stand as U+FFFC, which no term crosses. */
export function maskText(text: string): string {
  return text.replace(noProse, (found) => '\uFFFC'.repeat(found.length));
}
