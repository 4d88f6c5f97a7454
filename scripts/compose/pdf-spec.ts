import type { PageSize, Section } from '../model/book.ts';
import type { BookChanges, PdfProfile, PdfSpec } from '../model/pdf.ts';
import type { Settings, TrimSize } from '../model/settings.ts';
import { draftMarks } from './draft-marks.ts';

/** Type sizes that the style sheets of the printed page are written for, in points: those of large print, and those of all others. */
const designed = { large: 18, text: 10.5 };
/** ISO 216. */
const isoSizes: Readonly<Record<Exclude<TrimSize, 'page'>, { readonly widthMm: number; readonly heightMm: number }>> = {
  A5: { widthMm: 148, heightMm: 210 },
  B5: { widthMm: 176, heightMm: 250 },
};
/** Crop marks stand clear of the bleed, at least this far from the trim. */
const leastCropOffsetMm = 3;
const cropMarkMm = 5;

export interface PdfSpecInput {
  readonly settings: Settings;
  readonly profile: PdfProfile;
  /** In drafts only. */
  readonly draft?: { readonly sections: readonly Section[]; readonly changes: BookChanges | undefined };
}

/** All measures of one PDF. */
export function pdfSpec({ settings, profile, draft }: PdfSpecInput): PdfSpec {
  const { print, large } = settings.pdf;
  const isPrint = profile === 'print';
  const isLarge = profile === 'large';
  const page = isPrint ? trimmed(settings.page, print.trim) : isLarge ? large.page : settings.page;
  const typePt = isLarge ? large.typePt : designed.text;
  const bleedMm = isPrint ? print.bleedMm : 0;
  const cropMarks = { offsetMm: Math.max(bleedMm, leastCropOffsetMm), lengthMm: cropMarkMm };
  const beyondMm = isPrint ? cropMarks.offsetMm + cropMarks.lengthMm : 0;
  return {
    profile,
    page,
    typePt,
    typeScale: typePt / (isLarge ? designed.large : designed.text),
    bleedMm,
    ...(isPrint ? { cropMarks, paper: print.paper } : {}),
    sheet: { widthMm: page.widthMm + 2 * beyondMm, heightMm: page.heightMm + 2 * beyondMm },
    colour: isPrint ? print.colour : 'rgb',
    ...(profile === 'archive' ? { conformance: 'PDF/A-2a' } : {}),
    ...(profile === 'screen' && settings.pdf.linearize && !draft ? { linearized: true } : {}),
    ...(draft ? { marks: draftMarks(draft.sections) } : {}),
    ...(draft?.changes ? { changes: draft.changes } : {}),
  };
}

/** The page cut to another size, its margins in proportion, to a tenth of a millimetre. */
function trimmed(page: PageSize, trim: TrimSize): PageSize {
  if (trim === 'page') return page;
  const { widthMm, heightMm } = isoSizes[trim];
  const tenth = (value: number): number => Math.round(value * 10) / 10;
  const across = (value: number): number => tenth((value * widthMm) / page.widthMm);
  const down = (value: number): number => tenth((value * heightMm) / page.heightMm);
  return {
    widthMm,
    heightMm,
    topMm: down(page.topMm),
    bottomMm: down(page.bottomMm),
    innerMm: across(page.innerMm),
    outerMm: across(page.outerMm),
  };
}

/** The profile of a PDF that readers of screens are offered: the screen's own, else one that is made for reading. */
export function downloadProfile(profiles: readonly PdfProfile[]): PdfProfile | undefined {
  return (['screen', 'archive', 'large'] as const).find((profile) => profiles.includes(profile));
}
