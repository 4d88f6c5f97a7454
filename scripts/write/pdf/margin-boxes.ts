/** Where running heads and folios are in a page that Chromium printed: the painting before the clip of the page's own content, unmarked. */
const ownContent = / re\nW\* n\n/;

/**
 * A content stream with running heads and folios marked as artifacts of pagination (ISO 32000-1, 14.8.2.2), and without heads where a section opens, which
 * CSS in Chromium cannot. A head is text above `topPx` (CSS pixels from the top edge).
 */
export function marginBoxesMarked(text: string, opens: boolean, topPx: number): string {
  const clip = ownContent.exec(text)?.index ?? -1;
  const end = text.lastIndexOf('\nQ\nq\n', clip);
  const start = text.indexOf('\nq\n');
  if (clip < 0 || start < 0 || end <= start) return text;
  const boxes = text.slice(start + 1, end + 2);
  if (!boxes.includes('BT\n') || boxes.includes('BDC')) return text;
  const kept = opens ? boxes.replace(/BT\n[\s\S]*?\nET\n/g, (object) => (isHead(object, topPx) ? '' : object)) : boxes;
  return `${text.slice(0, start + 1)}/Artifact <</Type /Pagination>> BDC\n${kept}\nEMC${text.slice(end + 2)}`;
}

function isHead(object: string, topPx: number): boolean {
  const y = Number(/^\S+ \S+ \S+ \S+ \S+ (\S+) Tm$/m.exec(object)?.[1]);
  return y < topPx;
}
