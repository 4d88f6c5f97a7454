import type { Host } from '../host/host.ts';
import { type ChosenSlice, chooseSlices } from './choose-slices.ts';
import { signsIn } from './signs.ts';
import { type Face, faces, fallbackSlices, fileNameOf } from './slices.ts';

/** One font file, as woff2 or TrueType, and the faces of the book that it draws characters of. */
export interface FontFile {
  /** False for files that stand in for the book's own families. */
  readonly isOwn: boolean;
  readonly subset: string;
  readonly fileName: string;
  readonly bytes: Uint8Array;
  readonly sizePercent?: number;
  readonly faces: readonly FontFace[];
}
export interface FontFace extends Omit<Face, 'weight'> {
  readonly weight: Face['weight'] | 300;
  /** CSS `unicode-range` of what the file gives to the face. */
  readonly unicodeRange: string;
}

/**
 * The files that draw texts, of the `@fontsource` packages (SIL Open Font License 1.1), in a fixed order. Both families of the book are put together: the slices of other scripts
 * and signs go by the same two names, so that no style sheet needs to know them.
 * Throws HostError `host/unreadable` where a package is not installed.
 */
export async function loadFonts(host: Host, texts: Iterable<string>): Promise<readonly FontFile[]> {
  const { slices } = await chooseSlices(host.files, signsIn(texts));
  const found = new Map<string, { readonly chosen: ChosenSlice; readonly faces: FontFace[] }>();
  const isOwn = ({ slice }: ChosenSlice): boolean => !fallbackSlices.includes(slice);
  for (const chosen of [...slices.filter(isOwn), ...slices.filter((one) => !isOwn(one))])
    for (const face of faces.filter(({ family }) => family === chosen.family)) {
      const fileName = fileNameOf(chosen.slice, face);
      const file = found.get(fileName) ?? { chosen, faces: [] };
      file.faces.push({ ...face, unicodeRange: chosen.unicodeRange });
      found.set(fileName, file);
    }
  return Promise.all(
    [...found].map(async ([fileName, { chosen, faces: drawn }]) => ({
      isOwn: isOwn(chosen),
      subset: chosen.slice.subset,
      ...(chosen.slice.sizePercent === undefined ? {} : { sizePercent: chosen.slice.sizePercent }),
      fileName,
      bytes: await host.files.readPackageFile(`@fontsource/${chosen.slice.name}/files/${fileName}`),
      faces: drawn,
    })),
  );
}

/** `@font-face` rules; `baseUrl` stands before file names, with its slash where it needs one. Of rules for one character the last is asked first. `displayOf` says what becomes of a text whose face comes late. */
export function fontFaceCss(
  fonts: readonly FontFile[],
  baseUrl: string,
  displayOf: (font: FontFile) => 'swap' | 'optional' = () => 'swap',
): string {
  return [...fonts]
    .reverse()
    .flatMap((font) => {
      const { fileName, sizePercent, faces: drawn } = font;
      return drawn.map(({ family, weight, style, unicodeRange }) =>
        [
          '@font-face {',
          `  font-family: "${family}";`,
          `  font-style: ${style};`,
          `  font-weight: ${weight};`,
          `  font-display: ${displayOf(font)};`,
          ...(sizePercent === undefined ? [] : [`  size-adjust: ${sizePercent}%;`]),
          `  src: url("${baseUrl}${fileName}") format("${fileName.endsWith('.ttf') ? 'truetype' : 'woff2'}");`,
          `  unicode-range: ${unicodeRange};`,
          '}\n',
        ].join('\n'),
      );
    })
    .join('');
}
