import type { Edition, Section } from '../../model/book.ts';
import type { Heading } from '../../model/book-node.ts';
import { plainInlines } from '../html/index.ts';
import type { EpubPaths } from './epub-paths.ts';

/** A point of navigation: a part, a section, or a heading inside it. */
export interface NavigationPoint {
  readonly label: string;
  readonly href: string;
  readonly children: readonly NavigationPoint[];
}
interface OpenPoint extends NavigationPoint {
  readonly children: OpenPoint[];
}

/**
 * The tree of navigation, every section in it: parts hold the sections that follow them, those of the main matter their headings.
 * `spec.depth` counts levels of headings: 1 sections only, 2 with what stands under `##`, and so on.
 */
export function navigationPoints(edition: Edition<'epub'>, paths: EpubPaths): readonly NavigationPoint[] {
  const points: OpenPoint[] = [];
  let part: OpenPoint[] | undefined;
  for (const section of edition.sections) {
    const point = { label: titleOf(section), href: paths.fileOf(section), children: headingPoints(section, edition.spec.depth, paths) };
    if (section.kind === 'part') part = point.children;
    else if (section.matter !== 'main') part = undefined;
    (section.kind === 'part' || part === undefined ? points : part).push(point);
  }
  return points;
}

/** "Chapter 3. The journey": how a section is called in navigation and windows. */
export function titleOf({ label, heading }: Section): string {
  return [label, plainInlines(heading.children)].filter(Boolean).join('. ');
}

function headingPoints(section: Section, depth: number, paths: EpubPaths): OpenPoint[] {
  const points: OpenPoint[] = [];
  const path: { readonly depth: number; readonly point: OpenPoint }[] = [];
  if (section.matter !== 'main') return points;
  const headings = section.body.filter((node): node is Heading => node.type === 'heading' && node.depth <= depth);
  for (const { anchor, number, children, depth: level } of headings) {
    const label = [number, plainInlines(children)].filter(Boolean).join(' ');
    const point: OpenPoint = { label, href: `${paths.fileOf(section)}#${anchor}`, children: [] };
    while ((path.at(-1)?.depth ?? 0) >= level) path.pop();
    (path.at(-1)?.point.children ?? points).push(point);
    path.push({ depth: level, point });
  }
  return points;
}

/** Levels of a tree of navigation. */
export function levelsOf(points: readonly NavigationPoint[]): number {
  return points.reduce((most, { children }) => Math.max(most, 1 + levelsOf(children)), 0);
}
