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

/** A part of the characters of one `@fontsource` package; all have the SIL Open Font License 1.1. */
export interface Slice {
  /** Name of the package after `@fontsource/`. */
  readonly name: string;
  readonly subset: string;
  /** Weights that there are files of: the book's bold takes the second, or the only one. */
  readonly weights: readonly (400 | 600 | 700)[];
  readonly italic: boolean;
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
  // Source Sans has rarer letters that the slices of Source Serif lack, and polytonic Greek.
  ...['latin-ext', 'cyrillic-ext', 'greek', 'greek-ext'].map(
    (subset): Slice => ({ name: 'source-sans-3', subset, weights: [400, 600], italic: true }),
  ),
  // Naskh before the others: it also has the Persian, Urdu, Pashto and Kurdish letters.
  upright('noto-naskh-arabic', 'arabic'),
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
