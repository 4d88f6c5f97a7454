/** A CSS `unicode-range`. */
export interface UnicodeRange {
  readonly css: string;
  readonly has: (point: number) => boolean;
}

/** Reads what a package declares: `U+0000-00FF,U+0131`. */
export function readRange(css: string): UnicodeRange {
  const ranges = css.split(',').map((part): [number, number] => {
    const [from = '', to = from] = part.trim().replace(/^U\+/i, '').split('-');
    return [Number.parseInt(from, 16), Number.parseInt(to, 16)];
  });
  return { css, has: (point) => ranges.some(([from, to]) => from <= point && point <= to) };
}

/** Writes code points as one range. */
export function writeRange(points: Iterable<number>): string {
  const ranges: [number, number][] = [];
  for (const point of [...new Set(points)].sort((a, b) => a - b)) {
    const last = ranges.at(-1);
    if (last && last[1] === point - 1) last[1] = point;
    else ranges.push([point, point]);
  }
  const hex = (point: number): string => point.toString(16).toUpperCase().padStart(4, '0');
  return ranges.map(([from, to]) => (from === to ? `U+${hex(from)}` : `U+${hex(from)}-${hex(to)}`)).join(',');
}
