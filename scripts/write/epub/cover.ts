import type { Element, ElementContent } from 'hast';
import { fromHtml } from 'hast-util-from-html';
import { toXast } from 'hast-util-to-xast';
import type { BookInfo } from '../../model/book.ts';
import { xmlText } from './xml-text.ts';

/** Width of the cover's picture; its height is the template's. */
export const coverWidthPx = 1600;

/**
 * The cover as SVG: the artwork of templates/epub/cover.svg with the book's words in it. There an element `<text data-words="title">` says what
 * it holds (a field of the book), how many letters fit on a line at its size, and at most how many lines; one without `y` follows the one before. A book that is
 * read from right to left has the artwork mirrored and its words at the right.
 */
export function coverSvg(template: string, info: BookInfo): string {
  const root = fromHtml(template, { fragment: true }).children.find((node) => node.type === 'element');
  if (root?.type !== 'element') throw new Error('The template of the cover is not an <svg> element.');
  const mirrored = info.direction === 'rtl';
  const width = Number(root.properties.width);
  let below = 0;
  const children = root.children.flatMap((child): ElementContent[] => {
    if (child.type !== 'element') return [child];
    if (typeof child.properties.dataWords !== 'string') return mirrored ? [mirror(child, width)] : [child];
    const filled = fillText(child, wordsFor(child.properties.dataWords, info), below);
    below = filled.below;
    return mirrored ? filled.lines.map((line) => atTheRight(line, width)) : filled.lines;
  });
  return xmlText(toXast({ ...root, children }) as Parameters<typeof xmlText>[0]);
}

function mirror(shape: Element, width: number): Element {
  return { type: 'element', tagName: 'g', properties: { transform: `translate(${width} 0) scale(-1 1)` }, children: [shape] };
}
function atTheRight(line: Element, width: number): Element {
  return { ...line, properties: { ...line.properties, x: String(width - Number(line.properties.x)), textAnchor: 'end' } };
}

function wordsFor(field: string, info: BookInfo): string {
  const authors = info.contributors.filter(({ role }) => role === 'aut').map(({ name }) => name);
  const words: Readonly<Record<string, string | undefined>> = {
    title: info.title,
    subtitle: info.subtitle,
    authors: authors.join(', '),
    publisher: info.publisher,
  };
  if (!(field in words)) throw new Error(`The template of the cover asks for “${field}”, which no book has.`);
  return words[field] ?? '';
}

/** One text element a line; where there are too many, the type becomes smaller until they are few enough. */
function fillText({ properties }: Element, words: string, below: number): { readonly lines: Element[]; readonly below: number } {
  const { dataWords: _words, dataLetters, dataLines, dataGap, ...attributes } = properties;
  const [letters, most, gap] = [Number(dataLetters), Number(dataLines ?? 3), Number(dataGap ?? 0)];
  let size = Number(properties.fontSize);
  let lines = wrap(words, letters);
  for (let shrink = 1; (lines.length > most || longest(lines) * shrink > letters) && shrink > 0.25; shrink -= 0.05) {
    size = Number(properties.fontSize) * shrink;
    lines = wrap(words, Math.floor(letters / shrink));
  }
  lines = balanced(words, lines);
  const leading = size * 1.14;
  const top = properties.y === undefined ? below + gap + size : Number(properties.y);
  const made = lines.map(
    (line, at): Element => ({
      type: 'element',
      tagName: 'text',
      properties: { ...attributes, fontSize: String(Math.round(size)), y: String(Math.round(top + at * leading)) },
      children: [{ type: 'text', value: line }],
    }),
  );
  return {
    lines: made,
    below: lines.length === 0 ? (properties.y === undefined ? below : top - size) : top + (lines.length - 1) * leading,
  };
}

/** Letters of usual width that take as much room: no face is at hand to measure them in. */
function lettersOf(text: string): number {
  return text.length + (text.match(/[mw]/gi)?.length ?? 0) / 2;
}
function longest(lines: readonly string[]): number {
  return Math.max(0, ...lines.map(lettersOf));
}
/** The same words in as many lines, as even as they can be: no last line of one short word. */
function balanced(words: string, lines: readonly string[]): string[] {
  let even = [...lines];
  for (let letters = longest(lines) - 0.5; letters > 0; letters -= 0.5) {
    const narrower = wrap(words, letters);
    if (narrower.length > lines.length || longest(narrower) > letters) break;
    even = narrower;
  }
  return even;
}
/** Words in lines of at most `letters` letters, where no word is longer. */
function wrap(text: string, letters: number): string[] {
  const lines: string[] = [];
  for (const word of text.split(/\s+/).filter(Boolean)) {
    const last = lines.at(-1);
    if (last !== undefined && lettersOf(`${last} ${word}`) <= letters) lines[lines.length - 1] = `${last} ${word}`;
    else lines.push(word);
  }
  return lines;
}
