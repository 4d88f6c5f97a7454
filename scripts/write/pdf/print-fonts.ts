import { type FontFace, type FontFile, loadFonts } from '../../fonts/load-fonts.ts';
import type { Host } from '../../host/host.ts';

const serif = 'Source Serif 4';
/** Cuts of the serif by the name of their file in `@expo-google-fonts/source-serif-4` (SIL Open Font License 1.1). */
const cuts: readonly (Pick<FontFace, 'weight' | 'style'> & { readonly cut: string })[] = [
  { weight: 300, style: 'normal', cut: '300Light' },
  { weight: 400, style: 'normal', cut: '400Regular' },
  { weight: 400, style: 'italic', cut: '400Regular_Italic' },
  { weight: 700, style: 'normal', cut: '700Bold' },
  { weight: 700, style: 'italic', cut: '700Bold_Italic' },
];

/**
 * The faces of print: the serif whole, with the small capitals, old-style figures and ligatures that its slices for screens lack; the sans as on screens.
 * Each ligature of it has a character of its own, so that the PDF says what it stands for even where a soft hyphen goes through it.
 */
export async function printFonts(host: Host, texts: Iterable<string>): Promise<readonly FontFile[]> {
  const others = (await loadFonts(host, texts)).filter(({ isOwn, faces }) => !isOwn || faces.some(({ family }) => family !== serif));
  const whole = await Promise.all(
    cuts.map(async ({ cut, weight, style }): Promise<FontFile> => {
      const fileName = `SourceSerif4_${cut}.ttf`;
      const bytes = await host.files.readPackageFile(`@expo-google-fonts/source-serif-4/${cut}/${fileName}`);
      return { isOwn: true, subset: 'all', fileName, bytes, faces: [{ family: serif, weight, style, unicodeRange: 'U+0-10FFFF' }] };
    }),
  );
  return [...whole, ...others.map(alsoLight)];
}

/** Other scripts have no light cut: in titles, which are light, their regular one stands for it. A browser that finds a weight of a family looks into no other. */
function alsoLight(file: FontFile): FontFile {
  const regular = file.faces.filter(({ family, weight, style }) => family === serif && weight === 400 && style === 'normal');
  return { ...file, faces: [...file.faces, ...regular.map((face): FontFace => ({ ...face, weight: 300 }))] };
}
