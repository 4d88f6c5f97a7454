const narrow = /[iljt.,:;'’!|()[\] ]/;
const wide = /[mwMWÆŒ@%—–]/;

/** Width in pixels of text in the book's sans-serif face, estimated on the safe side: no font is at hand when drawings are made. */
export function textWidthPx(text: string, fontSizePx: number): number {
  let ems = 0;
  for (const sign of text) ems += narrow.test(sign) ? 0.27 : wide.test(sign) ? 0.82 : /\p{Lu}/u.test(sign) ? 0.6 : 0.51;
  return ems * fontSizePx;
}

/** Lines of text that fit a width; a word that is longer than a line stands alone. */
export function wrapWords(text: string, widthPx: number, fontSizePx: number): string[] {
  const lines: string[] = [];
  let line = '';
  for (const word of text.trim().split(/\s+/)) {
    const longer = line === '' ? word : `${line} ${word}`;
    if (line !== '' && textWidthPx(longer, fontSizePx) > widthPx) {
      lines.push(line);
      line = word;
    } else line = longer;
  }
  return [...lines, line];
}
