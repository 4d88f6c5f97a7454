import { toXml } from 'xast-util-to-xml';
import { x } from 'xastscript';
import type { BookInfo } from '../../model/book.ts';

export const coverSize = { widthPx: 1600, heightPx: 2560 } as const;

/** A cover set from the title, subtitle and publisher, as SVG. */
export function coverSvg({ title, subtitle, publisher }: BookInfo): string {
  const serif = { 'font-family': 'Source Serif 4', fill: '#ffffff' };
  const sans = { 'font-family': 'Source Sans 3', fill: '#dbe7ee' };
  const lines = (text: string, perLine: number, size: number, top: number, attributes: Readonly<Record<string, string>>) =>
    wrap(text, perLine).map((line, at) =>
      x('text', { x: '160', y: String(top + at * size * 1.16), 'font-size': String(size), ...attributes }, line),
    );
  const titleLines = wrap(title, 11).length;
  const tree = x('svg', { xmlns: 'http://www.w3.org/2000/svg', width: '1600', height: '2560', viewBox: '0 0 1600 2560' }, [
    x('rect', { width: '1600', height: '2560', fill: '#1f5673' }),
    x('rect', { x: '160', y: '420', width: '220', height: '14', fill: '#e8b44a' }),
    ...lines(title, 11, 210, 740, serif),
    ...(subtitle ? lines(subtitle, 30, 84, 740 + titleLines * 244 + 40, { ...serif, fill: '#dbe7ee' }) : []),
    ...lines(publisher, 38, 64, 2330, sans),
  ]);
  return toXml(tree);
}

/** Words in lines of at most `perLine` letters, where no word is longer. */
function wrap(text: string, perLine: number): string[] {
  const lines: string[] = [];
  for (const word of text.split(/\s+/)) {
    const last = lines.at(-1);
    if (last !== undefined && last.length + 1 + word.length <= perLine) lines[lines.length - 1] = `${last} ${word}`;
    else lines.push(word);
  }
  return lines;
}
