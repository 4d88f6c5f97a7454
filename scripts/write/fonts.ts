import type { Host } from '../host/host.ts';

/** One face of one slice of a family: woff2, or TrueType where the name says so. */
export interface FontFile {
  readonly family: 'Source Serif 4' | 'Source Sans 3';
  readonly weight: 300 | 400 | 600 | 700;
  readonly style: 'normal' | 'italic';
  readonly subset: string;
  /** CSS `unicode-range` of the slice. */
  readonly unicodeRange: string;
  readonly fileName: string;
  readonly bytes: Uint8Array;
}

type Face = Pick<FontFile, 'family' | 'weight' | 'style'>;
const faces: readonly Face[] = [
  { family: 'Source Serif 4', weight: 400, style: 'normal' },
  { family: 'Source Serif 4', weight: 400, style: 'italic' },
  { family: 'Source Serif 4', weight: 700, style: 'normal' },
  { family: 'Source Serif 4', weight: 700, style: 'italic' },
  { family: 'Source Sans 3', weight: 400, style: 'normal' },
  { family: 'Source Sans 3', weight: 400, style: 'italic' },
  { family: 'Source Sans 3', weight: 600, style: 'normal' },
  { family: 'Source Sans 3', weight: 600, style: 'italic' },
];
const packages: Readonly<Record<FontFile['family'], string>> = { 'Source Serif 4': 'source-serif-4', 'Source Sans 3': 'source-sans-3' };

/** Slices beyond Latin, by language. */
const furtherSubsets: Readonly<Record<string, readonly string[]>> = {
  bg: ['cyrillic'],
  el: ['greek'],
  mk: ['cyrillic'],
  ru: ['cyrillic', 'cyrillic-ext'],
  sr: ['cyrillic'],
  uk: ['cyrillic', 'cyrillic-ext'],
  vi: ['vietnamese'],
};

/**
 * The book's faces for a language, of the `@fontsource` packages (SIL Open Font License 1.1), in a fixed order.
 * Throws HostError `host/unreadable` where a package is not installed.
 */
export async function loadFonts(host: Host, language: string): Promise<readonly FontFile[]> {
  const subsets = ['latin', 'latin-ext', ...(furtherSubsets[language.split('-')[0] ?? ''] ?? [])];
  const ranges = new Map<string, Readonly<Record<string, string>>>();
  for (const name of Object.values(packages)) ranges.set(name, await unicodeRanges(host, name));
  const wanted = faces.flatMap((face) => subsets.map((subset) => ({ face, subset })));
  return Promise.all(
    wanted.map(async ({ face, subset }) => {
      const name = packages[face.family];
      const fileName = `${name}-${subset}-${face.weight}-${face.style}.woff2`;
      const bytes = await host.files.readPackageFile(`@fontsource/${name}/files/${fileName}`);
      return { ...face, subset, unicodeRange: ranges.get(name)?.[subset] ?? '', fileName, bytes };
    }),
  );
}

async function unicodeRanges(host: Host, name: string): Promise<Readonly<Record<string, string>>> {
  const text = new TextDecoder().decode(await host.files.readPackageFile(`@fontsource/${name}/unicode.json`));
  return JSON.parse(text) as Record<string, string>;
}

/** `@font-face` rules; `baseUrl` stands before file names, with its slash where it needs one. */
export function fontFaceCss(fonts: readonly FontFile[], baseUrl: string): string {
  return fonts
    .map(({ family, weight, style, unicodeRange, fileName }) =>
      [
        '@font-face {',
        `  font-family: "${family}";`,
        `  font-style: ${style};`,
        `  font-weight: ${weight};`,
        '  font-display: swap;',
        `  src: url("${baseUrl}${fileName}") format("${fileName.endsWith('.ttf') ? 'truetype' : 'woff2'}");`,
        ...(unicodeRange === '' ? [] : [`  unicode-range: ${unicodeRange};`]),
        '}\n',
      ].join('\n'),
    )
    .join('');
}
