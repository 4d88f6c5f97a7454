/** What the style sheets ask for. */
export interface Face {
  readonly family: Family;
  readonly weight: 400 | 600 | 700;
  readonly style: 'normal' | 'italic';
}
export const families = ['Source Serif 4', 'Source Sans 3'] as const;
export type Family = (typeof families)[number];

export const faces: readonly Face[] = families.flatMap((family): Face[] => {
  const bold = family === 'Source Serif 4' ? 700 : 600;
  return [
    { family, weight: 400, style: 'normal' },
    { family, weight: 400, style: 'italic' },
    { family, weight: bold, style: 'normal' },
    { family, weight: bold, style: 'italic' },
  ];
});

/** The face that has the fewest characters wherever faces of one slice differ: Amiri's bold lacks mathematical letters. */
export const sparest: Face = { family: 'Source Serif 4', weight: 700, style: 'normal' };

/** A part of the characters of one `@fontsource` package; all have the SIL Open Font License 1.1. */
export interface Slice {
  /** Name of the package after `@fontsource/`. */
  readonly name: string;
  readonly subset: string;
  /** Weights that there are files of: the book's bold takes the second, or the only one. */
  readonly weights: readonly (400 | 600 | 700)[];
  readonly italic: boolean;
  /** Size beside the book's own faces, where it looks smaller than they do. */
  readonly sizePercent?: number;
}

const packages: Readonly<Record<Family, string>> = { 'Source Serif 4': 'source-serif-4', 'Source Sans 3': 'source-sans-3' };
const ownSubsets: Readonly<Record<Family, readonly string[]>> = {
  'Source Serif 4': ['latin', 'latin-ext', 'vietnamese', 'cyrillic', 'cyrillic-ext', 'greek'],
  'Source Sans 3': ['latin', 'latin-ext', 'vietnamese', 'cyrillic', 'cyrillic-ext', 'greek', 'greek-ext'],
};

/** A family's own slices, in the order in which a character is looked for. */
export function ownSlices(family: Family): readonly Slice[] {
  const weights = [400, family === 'Source Serif 4' ? 700 : 600] as const;
  return ownSubsets[family].map((subset) => ({ name: packages[family], subset, weights, italic: true }));
}

const upright = (name: string, subset: string): Slice => ({ name, subset, weights: [400, 700], italic: false });
const oneWeight = (name: string, subset: string): Slice => ({ name, subset, weights: [400], italic: false });

/** Slices that stand in for both families, in order: other scripts have no italics, signs no bold. */
export const fallbackSlices: readonly Slice[] = [
  // Rare letters of Latin, Greek and Cyrillic that the slices of Source Serif and Source Sans lack.
  ...['latin', 'latin-ext', 'cyrillic-ext', 'greek', 'greek-ext'].map(
    (subset): Slice => ({ name: 'gentium-book-plus', subset, weights: [400, 700], italic: true }),
  ),
  // Has the Persian, Urdu, Pashto and Kurdish letters too. The Arabic faces of Noto put letters together of strokes and dots, which readers of PDFs take apart into words.
  { ...upright('amiri', 'arabic'), sizePercent: 112 },
  upright('noto-serif-hebrew', 'hebrew'),
  upright('noto-serif-armenian', 'armenian'),
  upright('noto-serif-georgian', 'georgian'),
  upright('noto-sans-ethiopic', 'ethiopic'),
  upright('noto-serif-devanagari', 'devanagari'),
  upright('noto-serif-bengali', 'bengali'),
  upright('noto-serif-tamil', 'tamil'),
  oneWeight('noto-sans-math', 'latin'),
  oneWeight('noto-sans-symbols-2', 'symbols'),
];

/** Name of the file of a slice for a face of the book, below the `files` folder of its package. */
export function fileNameOf({ name, subset, weights, italic }: Slice, face: Face): string {
  const weight = face.weight === 400 ? weights[0] : weights.at(-1);
  return `${name}-${subset}-${weight}-${italic ? face.style : 'normal'}.woff2`;
}
