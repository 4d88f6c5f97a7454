import { createRequire } from 'node:module';
import type { ExtendedFeature, GeoPath } from 'd3-geo';
import type { MultiPolygon } from 'geojson';
import type { GeometryCollection, Polygon, Topology, MultiPolygon as TopoMultiPolygon } from 'topojson-specification';
import type { Drawing } from '../../model/book-node.ts';
import { wholeSvg } from './clean-svg.ts';
import { DrawingError } from './drawing-error.ts';
import type { DrawingStyle } from './drawing-style.ts';
import { svgElement } from './svg-element.ts';

export interface MapSpec {
  /** ISO 3166-1 alpha-2 codes of member states, lower case. */
  readonly highlight: readonly string[];
}
type Land = Polygon | TopoMultiPolygon;

/** The 25 member states of 2004-2006: ISO alpha-2 to the numeric code of the atlas. */
const memberStates: Readonly<Record<string, string>> = {
  ...{ at: '040', be: '056', cy: '196', cz: '203', de: '276', dk: '208', ee: '233', es: '724', fi: '246', fr: '250', gb: '826', gr: '300' },
  ...{ hu: '348', ie: '372', it: '380', lt: '440', lu: '442', lv: '428', mt: '470', nl: '528', pl: '616', pt: '620', se: '752', si: '705' },
  sk: '703',
};
const heightPx = 400;
/** Outlines are drawn on a grid this wide. */
const gridPx = 0.5;
/** Corners of the frame: Iceland's west to Cyprus, North Cape to Crete. */
const frame = { west: -11, east: 34.9, south: 34.2, north: 70 };

/** Europe with the 25 states of 2004-2006, some picked out. Lambert's azimuthal equal-area projection about 10° E, 52° N (ETRS89-LAEA). Throws DrawingError. */
export async function drawMap(spec: MapSpec, style: DrawingStyle): Promise<Drawing> {
  for (const code of spec.highlight)
    if (memberStates[code] === undefined)
      throw new DrawingError(
        `“${code}” is not one of the 25 member states.`,
        `Write one of these codes: ${Object.keys(memberStates).join(' ')}.`,
      );
  const { widthPx } = style;
  const { atlas, merged } = await loadAtlas();
  const path = await europePath(widthPx);
  const chosen = new Set(spec.highlight);
  const members = Object.values(memberStates);
  const land = atlas.geometries.filter((shape) => !members.includes(stateOf(shape) ?? ''));
  const shapesOf = (codes: readonly string[]): Land[] => atlas.geometries.filter((shape) => codes.includes(stateOf(shape) ?? ''));
  const region = (shapes: readonly Land[], fill: object) => {
    const d = outline(path, merged(shapes));
    return d === '' ? [] : [svgElement('path', { d, transform: `scale(${gridPx})`, ...fill })];
  };
  const edge = { stroke: style.ink, 'stroke-opacity': '0.55', 'stroke-width': '1', 'stroke-linejoin': 'round' };
  const states = Object.entries(memberStates);
  const shapes = [
    ...region(land, { fill: style.ink, 'fill-opacity': '0.09' }),
    ...states.flatMap(([code, id]) => {
      const fill = chosen.has(code) ? { fill: style.accent } : { fill: style.calm, 'fill-opacity': '0.45' };
      return region(shapesOf([id]), { ...fill, ...edge });
    }),
    ...ring('mt', path, merged(shapesOf(['470'])), chosen, style),
  ];
  return { kind: 'map', svg: wholeSvg(shapes, { widthPx, heightPx }, style), widthPx, heightPx };
}

/** The state that an outline of the atlas belongs to; the north of Cyprus, which has no code, is part of Cyprus. */
function stateOf(shape: Land): string | undefined {
  const { name } = (shape.properties ?? {}) as { name?: string };
  return name === 'N. Cyprus' ? '196' : shape.id === undefined ? undefined : String(shape.id);
}

async function loadAtlas() {
  const { merge } = await import('topojson-client');
  const topology = createRequire(import.meta.url)('world-atlas/countries-50m.json') as Topology<{ countries: GeometryCollection }>;
  const geometries = topology.objects.countries.geometries.filter(
    (shape): shape is Land => shape.type === 'Polygon' || shape.type === 'MultiPolygon',
  );
  return { atlas: { geometries }, merged: (shapes: readonly Land[]): MultiPolygon => merge(topology, [...shapes]) };
}

async function europePath(widthPx: number): Promise<GeoPath> {
  const { geoAzimuthalEqualArea, geoPath } = await import('d3-geo');
  const { west, east, south, north } = frame;
  const corners: [number, number][] = [
    [west, south],
    [east, south],
    [west, 60],
    [28, north],
    [10, south],
  ];
  const projection = geoAzimuthalEqualArea()
    .rotate([-10, -52])
    .clipAngle(60)
    .fitExtent(
      [
        [4, 4],
        [widthPx - 4, heightPx - 4],
      ],
      { type: 'MultiPoint', coordinates: corners },
    );
  return geoPath(
    projection.clipExtent([
      [0, 0],
      [widthPx, heightPx],
    ]),
  ).digits(1);
}

/** Path data of a land without the islets that would not show: smaller than a pixel, unless the land has nothing larger. */
function outline(path: GeoPath, land: MultiPolygon): string {
  const parts = land.coordinates.map((coordinates) => ({ type: 'Polygon' as const, coordinates }));
  const large = parts.filter((part) => path.area(part) > 1);
  return (large.length > 0 ? large : parts).map((part) => coarse(path(part) ?? '')).join('');
}

/** Path data in whole steps of the grid, so that neighbours keep one border; each point relative to the one before. */
function coarse(d: string): string {
  return d.replace(/M([^MZ]+)Z?/g, (_, points: string) => {
    const grid = points.split('L').map((point) => point.split(',').map((value) => Math.round(Number(value) / gridPx)));
    let [lastX = 0, lastY = 0] = grid[0] ?? [];
    const steps = grid.slice(1).flatMap(([x = 0, y = 0]) => {
      const step = x === lastX && y === lastY ? [] : [`${x - lastX},${y - lastY}`];
      [lastX, lastY] = [x, y];
      return step;
    });
    return steps.length < 2 ? '' : `M${(grid[0] ?? []).join(',')}l${steps.join(' ')}z`;
  });
}

/** A ring about a state that is too small to be seen by itself. */
function ring(code: string, path: GeoPath, land: ExtendedFeature['geometry'] & object, chosen: ReadonlySet<string>, style: DrawingStyle) {
  const [cx, cy] = path.centroid(land);
  const stroke = chosen.has(code) ? style.accent : style.calm;
  return [
    svgElement('circle', { cx, cy, r: 1, fill: stroke }),
    svgElement('circle', { cx, cy, r: 5, fill: 'none', stroke, 'stroke-width': chosen.has(code) ? '2' : '1' }),
  ];
}
