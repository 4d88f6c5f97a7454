import { z } from 'zod';
import { pdfProfiles, printColours } from '../model/pdf.ts';
import { trimSizes } from '../model/settings.ts';

const mm = z.number().positive().max(1000);
const side = { topMm: 18, bottomMm: 20, innerMm: 20, outerMm: 16 };

/** A page with its margins; what is not given is as in `usual`. */
const pageLike = (usual: { widthMm: number; heightMm: number } & typeof side) =>
  z
    .strictObject({
      widthMm: mm.default(usual.widthMm),
      heightMm: mm.default(usual.heightMm),
      topMm: mm.default(usual.topMm),
      bottomMm: mm.default(usual.bottomMm),
      innerMm: mm.default(usual.innerMm),
      outerMm: mm.default(usual.outerMm),
    })
    .refine(
      ({ widthMm, heightMm, topMm, bottomMm, innerMm, outerMm }) => widthMm - innerMm - outerMm >= 40 && heightMm - topMm - bottomMm >= 40,
      'The margins leave less than 40 mm for the text.',
    )
    .default(usual);

/** `page` of book.yaml: A5 where nothing is said. */
export const pageSchema = pageLike({ widthMm: 148, heightMm: 210, ...side });

const paper = z.strictObject({
  caliperMicrometres: z
    .number()
    .min(30)
    .max(500)
    .default(100)
    .meta({ description: 'Thickness of one leaf in thousandths of a millimetre, as the paper mill gives it: the spine rests on it.' }),
  gramsPerSquareMetre: z.number().min(30).max(400).optional().meta({ description: 'Weight of the paper, for the order.' }),
});

const print = z.strictObject({
  trim: z
    .enum(trimSizes)
    .default('page')
    .meta({ description: 'Trim size: the page of the book, or ISO A5 (148 × 210 mm) or B5 (176 × 250 mm).' }),
  bleedMm: z.number().min(0).max(10).default(3).meta({ description: 'What is printed beyond the trim on each side, to be cut off.' }),
  colour: z
    .enum(printColours)
    .default('rgb')
    .meta({ description: 'Colours of the file: grey and cmyk are made by Ghostscript, which takes the tags out.' }),
  paper: paper.prefault({}),
});

const large = z.strictObject({
  typePt: z.number().min(14).max(28).default(18).meta({ description: 'Type size of running text in points.' }),
  page: pageLike({ widthMm: 210, heightMm: 297, topMm: 24, bottomMm: 26, innerMm: 24, outerMm: 20 }),
});

/** `pdf` of book.yaml. */
export const pdfSettingsSchema = z
  .strictObject({
    profiles: z
      .array(z.enum(pdfProfiles))
      .min(1, 'Name one profile at least.')
      .refine((names) => new Set(names).size === names.length, 'A profile is named twice.')
      .default(['screen'])
      .meta({ description: 'PDFs to make in each language: for screens, for a print shop, in large type, for an archive (PDF/A-2a).' }),
    linearize: z
      .boolean()
      .default(false)
      .meta({ description: 'Order released PDFs for screens so that they show page by page as they come over the net.' }),
    print: print.prefault({}),
    large: large.prefault({}),
  })
  .prefault({})
  .meta({ description: 'Which PDFs are made, and what each of them needs.' });
