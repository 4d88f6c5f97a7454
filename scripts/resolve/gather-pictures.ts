import { imageSize } from 'image-size';
import type { Code, Image } from 'mdast';
import { z } from 'zod';
import type { Report } from '../diagnostics/diagnostic.ts';
import { hostileImage, invalidDrawing, invalidTable, missingFile, pathLeaves } from '../diagnostics/manuscript.ts';
import type { Host } from '../host/host.ts';
import type { Asset } from '../model/book.ts';
import type { Drawing } from '../model/book-node.ts';
import type { Manuscript, TextFile } from '../model/manuscript.ts';
import type { Place } from '../model/place.ts';
import { type CsvRow, parseCsv } from '../text/csv.ts';
import { nearest } from '../text/nearest.ts';
import { placeOf } from '../text/place-of.ts';
import { readYaml } from '../text/read-yaml.ts';
import { safeDecode } from './convert-inlines.ts';
import { DrawingError, drawChart, drawFlow, drawMap, houseStyle } from './drawings/index.ts';
import { visitSource } from './gather-source.ts';
import type { SectionSource } from './section-sources.ts';
import { type Includes, joinPath } from './source-tree.ts';

export interface Pictures {
  readonly assets: Map<string, Asset>;
  readonly drawings: Map<Code, Drawing>;
}
interface Context {
  readonly manuscript: Manuscript;
  readonly language: string;
  readonly host: Host;
  readonly report: Report;
}

/** Reads every image and draws every chart, diagram and map of the book, before the text is converted. What cannot be used is reported. */
export async function gatherPictures(sections: readonly SectionSource[], includes: Includes, context: Context): Promise<Pictures> {
  const pictures: Pictures = { assets: new Map(), drawings: new Map() };
  for (const [node, file] of pictureNodes(sections, includes)) {
    const place = placeOf(file.path, node);
    if (node.type === 'image') await loadImage(node.url, file, place, pictures.assets, context);
    else {
      const drawing = await draw(node, file, place, context);
      if (drawing) pictures.drawings.set(node, drawing);
    }
  }
  return pictures;
}

function pictureNodes(sections: readonly SectionSource[], includes: Includes): (readonly [Image | Code, TextFile])[] {
  const found: (readonly [Image | Code, TextFile])[] = [];
  for (const { file } of sections) {
    if (!file) continue;
    visitSource(file, includes, (node, from) => {
      if (node.type === 'image' || (node.type === 'code' && ['chart', 'flow', 'map'].includes(node.lang ?? ''))) found.push([node, from]);
    });
  }
  return found;
}

async function loadImage(
  url: string,
  file: TextFile,
  place: Place,
  assets: Map<string, Asset>,
  { manuscript, host, report }: Context,
): Promise<void> {
  const key = await insidePath(url, file, place, { manuscript, host, report });
  if (key === undefined || assets.has(key)) return;
  const bytes = await host.files.read(`${manuscript.folder}/${key}`);
  const asset = toAsset(key, bytes);
  if (typeof asset === 'string') report(hostileImage({ path: key, reason: asset }, place));
  else assets.set(key, asset);
}

/** The path in the manuscript of a file that a text names; undefined, with a finding, where it is not there or leaves the manuscript. */
async function insidePath(
  url: string,
  file: TextFile,
  place: Place,
  { manuscript, host, report }: Omit<Context, 'language'>,
): Promise<string | undefined> {
  const path = safeDecode(url);
  const key = joinPath(file.path, path);
  if (key === undefined) {
    report(pathLeaves({ path }, place));
    return undefined;
  }
  const absolute = `${manuscript.folder}/${key}`;
  if (!manuscript.paths.includes(key)) {
    const leaves = (await host.files.exists(absolute)) && !(await host.files.isInside(manuscript.folder, absolute));
    report(leaves ? pathLeaves({ path }, place) : missingFile({ path: key, nearest: nearest(key, manuscript.paths) }, place));
    return undefined;
  }
  if (await host.files.isInside(manuscript.folder, absolute)) return key;
  report(pathLeaves({ path }, place));
  return undefined;
}

const mediaTypes = { png: 'image/png', jpg: 'image/jpeg', svg: 'image/svg+xml' } as const;
const hostileSvg =
  /<script|<foreignObject|<!ENTITY|<!DOCTYPE[^>]*\[|\son\w+\s*=|(?:href|src)\s*=\s*["'](?!#|data:image\/(?:png|jpeg);)|@import|url\(\s*["']?(?!["']?#)/i;

function toAsset(key: string, bytes: Uint8Array): Asset | string {
  try {
    const { type, width, height } = imageSize(bytes);
    if (type !== 'png' && type !== 'jpg' && type !== 'svg') return `it is a ${type ?? 'file of an unknown kind'}, not PNG, JPEG or SVG`;
    if (type === 'svg' && hostileSvg.test(new TextDecoder().decode(bytes))) return 'it carries scripts or reaches for other files';
    return { key, bytes, mediaType: mediaTypes[type], widthPx: Math.round(width), heightPx: Math.round(height) };
  } catch {
    return 'it is not a PNG, JPEG or SVG file';
  }
}

const chartSpec = z.strictObject({
  type: z.enum(['bar', 'line', 'timeline']),
  data: z.string(),
  x: z.string(),
  y: z.string().optional(),
  label: z.string().optional(),
  title: z.string().optional(),
  unit: z.string().optional(),
});
const mapSpec = z.strictObject({ highlight: z.array(z.string()) });

async function draw(node: Code, file: TextFile, place: Place, context: Context): Promise<Drawing | undefined> {
  const style = { ...houseStyle, language: context.language };
  const base = { line: place.start.line + 1, column: 1, offset: place.start.offset };
  const spec = <T>(schema: z.ZodType<T>): T | undefined => readYaml({ file: file.path, text: node.value, base }, schema, context.report);
  try {
    if (node.lang === 'flow') return await drawFlow(node.value, style);
    if (node.lang === 'map') {
      const map = spec(mapSpec);
      return map && (await drawMap(map, style));
    }
    const chart = spec(chartSpec);
    const rows = chart && (await chartRows(chart.data, file, place, context));
    if (!chart || !rows) return undefined;
    const { data: _data, ...rest } = chart;
    return await drawChart(defined(rest), rows, style);
  } catch (error) {
    if (!(error instanceof DrawingError)) throw error;
    context.report(invalidDrawing({ reason: error.message, hint: error.hint }, lineIn(place, error.line)));
    return undefined;
  }
}
async function chartRows(data: string, file: TextFile, place: Place, context: Context): Promise<readonly CsvRow['row'][] | undefined> {
  const key = await insidePath(data, file, place, context);
  if (key === undefined) return undefined;
  const read = parseCsv(new TextDecoder().decode(await context.host.files.read(`${context.manuscript.folder}/${key}`)));
  if ('rows' in read) return read.rows.map(({ row }) => row);
  const point = { line: read.line, column: 1, offset: 0 };
  context.report(invalidTable({ file: key, reason: read.fault }, { file: key, start: point, end: point }));
  return undefined;
}
/** Optional keys that were not given are absent, not undefined. */
function defined<T extends object>(value: T): { [K in keyof T]: Exclude<T[K], undefined> } {
  return Object.fromEntries(Object.entries(value).filter(([, entry]) => entry !== undefined)) as {
    [K in keyof T]: Exclude<T[K], undefined>;
  };
}

/** Line `line` of the text inside a fenced block. */
function lineIn(place: Place, line: number | undefined): Place {
  if (line === undefined) return place;
  const point = { line: place.start.line + line, column: 1, offset: place.start.offset };
  return { file: place.file, start: point, end: point };
}
