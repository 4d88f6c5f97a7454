import { Resvg } from '@resvg/resvg-js';
import { loadFonts } from '../fonts/load-fonts.ts';
import type { Host } from '../host/host.ts';
import { trueTypeOf } from './true-type.ts';

/** The face of weight 400 calls itself so in its name table; the rasteriser knows no other name. */
const sansInFiles = 'Source Sans 3 ExtraLight';

/** Turns an SVG into a PNG of a width in pixels, its text in the book's faces and no others. */
export type RasteriseSvg = (svg: string, widthPx: number, background?: string) => { readonly png: Uint8Array; readonly heightPx: number };

/** A rasteriser with the book's faces, for readers and programs that draw no SVG. The same SVG gives the same bytes. */
export async function createRasteriser(host: Host, texts: Iterable<string>): Promise<RasteriseSvg> {
  const folder = await host.files.temporaryFolder();
  const faces = (await loadFonts(host, texts)).filter(({ faces: drawn }) => drawn.some(({ style }) => style === 'normal'));
  const fontFiles: string[] = [];
  for (const { fileName, bytes } of faces) {
    const path = `${folder}/${fileName.replace(/\.woff2$/, '.ttf')}`;
    await host.files.write(path, await trueTypeOf(bytes));
    fontFiles.push(path);
  }
  const font = {
    fontFiles,
    loadSystemFonts: false,
    defaultFontFamily: sansInFiles,
    sansSerifFamily: sansInFiles,
    serifFamily: 'Source Serif 4',
  };
  return (svg, widthPx, background) => {
    const rendered = new Resvg(svg, {
      fitTo: { mode: 'width', value: Math.round(widthPx) },
      font,
      ...(background ? { background } : {}),
    }).render();
    return { png: new Uint8Array(rendered.asPng()), heightPx: rendered.height };
  };
}

/** The same rasteriser, which draws what it has drawn before only once: for a writer that makes its document several times. */
export function rememberDrawn(rasterise: RasteriseSvg): RasteriseSvg {
  const drawn = new Map<string, ReturnType<RasteriseSvg>>();
  return (svg, widthPx, background) => {
    const key = `${widthPx} ${background ?? ''} ${svg}`;
    const known = drawn.get(key) ?? rasterise(svg, widthPx, background);
    drawn.set(key, known);
    return known;
  };
}
