const colour = /(?<![\d.])(\d*\.?\d+) (\d*\.?\d+) (\d*\.?\d+) (rg|RG)(?=\s|$)/g;
/** Colours whose parts differ no more than this look grey. */
const mostSpread = 0.08;
/** Greys darker than this are the colour of running text. */
const darkest = 0.12;

/**
 * A content stream whose greys are greys and whose text is black: screens show a nearly black text softer, but in print it would be made of four inks, or be
 * screened, and lose its edge.
 */
export function inkBlack(content: string): string {
  return content.replace(colour, (whole, ...parts: string[]) => {
    const [red = 0, green = 0, blue = 0] = parts.slice(0, 3).map(Number);
    if (Math.max(red, green, blue) - Math.min(red, green, blue) > mostSpread) return whole;
    // Rec. 709, of the values as they are: the colours are too near to grey for more.
    const grey = 0.2126 * red + 0.7152 * green + 0.0722 * blue;
    const level = grey < darkest ? '0' : String(Number(grey.toFixed(4)));
    return `${level} ${parts[3] === 'rg' ? 'g' : 'G'}`;
  });
}
