import type { BookInfo, PageSize } from './book.ts';
import type { Place } from './place.ts';

/** Kinds of PDF: for screens, for a print shop, in large type, for an archive. */
export const pdfProfiles = ['screen', 'print', 'large', 'archive'] as const;
export type PdfProfile = (typeof pdfProfiles)[number];

export const printColours = ['rgb', 'grey', 'cmyk'] as const;
export type PrintColour = (typeof printColours)[number];

/** How one PDF edition is made: its measures and what is wanted of it. */
export interface PdfSpec {
  readonly profile: PdfProfile;
  /** Trim size and margins of the text, those of large type where the profile is `large`. */
  readonly page: PageSize;
  /** Type size of running text in points. */
  readonly typePt: number;
  /** `typePt` by the type size that the style sheet of the profile is written for. */
  readonly typeScale: number;
  /** What is printed beyond the trim on each side, to be cut off; 0 where nothing is cut. */
  readonly bleedMm: number;
  /** Where the printer cuts: `offsetMm` from the trim to the near end of a mark. Absent where nothing is cut. */
  readonly cropMarks?: { readonly offsetMm: number; readonly lengthMm: number };
  /** The sheet that holds trim, bleed and crop marks, the trim in its middle: the MediaBox. Equals the trim where nothing is cut. */
  readonly sheet: { readonly widthMm: number; readonly heightMm: number };
  /** Colours of the finished file; other than `rgb` by Ghostscript, which takes the tags out. */
  readonly colour: PrintColour;
  /** What the book is printed on, for the spine of a cover in a file apart. For `print` only. */
  readonly paper?: Paper;
  readonly conformance?: 'PDF/A-2a';
  /** Ordered to be shown as it comes over the net. */
  readonly linearized?: true;
  /** What has changed since an earlier state, for change bars. In drafts only. */
  readonly changes?: BookChanges;
  /** What is to be settled before release. In drafts only. */
  readonly marks?: readonly DraftMark[];
}

export interface Paper {
  /** Thickness of one leaf in thousandths of a millimetre. */
  readonly caliperMicrometres: number;
  readonly gramsPerSquareMetre?: number;
}

/** Thickness of the block of a book: two pages a leaf. */
export const spineWidthMm = (pages: number, { caliperMicrometres }: Paper): number => (Math.ceil(pages / 2) * caliperMicrometres) / 1000;

/** Path of a PDF in the output folder. The screen's has the plain name. */
export const pdfPath = ({ slug, language }: Pick<BookInfo, 'slug' | 'language'>, profile: PdfProfile): string =>
  `pdf/${slug}-${language}${profile === 'screen' ? '' : `-${profile}`}.pdf`;

/** The pages of a printed book, for page lists of other formats and for comparing. */
export interface PageMap {
  /** Folio by anchor and by permanent id of a block: of the page where it begins. */
  readonly folios: ReadonlyMap<string, string>;
  /** Every page in order, blank ones among them; empty where they are not counted. */
  readonly pages: readonly MappedPage[];
  /** Browser that printed it, with its version; empty where no browser did. */
  readonly browser: string;
}
export interface MappedPage {
  /** As printed: roman in front matter, arabic after it. */
  readonly folio: string;
  /** Permanent id of the first block that begins on it; absent on blank pages, and where one block fills the page. */
  readonly firstBlock?: string;
}

/** Pages that another format names as those of print, and the PDF that they are of. */
export interface PrintedPages {
  readonly profile: PdfProfile;
  readonly map: PageMap;
}
/** PDFs whose pages stand for those of print, the best first. */
export const pageSources: readonly PdfProfile[] = ['print', 'screen'];

/** What the PDF writer learns as it writes. */
export interface PdfDetails {
  readonly pages: PageMap;
  /** Colours that the file has: those of the spec, or `rgb` where they could not be converted. */
  readonly colour: PrintColour;
}

/** What the DOCX writer learns as it writes: folios as they were laid out, of the anchors that have a bookmark in the file. */
export interface DocxDetails {
  readonly pages: PageMap;
}

/** What differs between two states of a book in one language. */
export interface BookChanges {
  /** Blocks that are new or say something else, by permanent id. A container changes where its own title or shape does. */
  readonly blocks: ReadonlyMap<string, 'new' | 'changed'>;
  readonly deleted: readonly DeletedBlock[];
  /** Blocks that stand elsewhere than before: the fewest that explain the order. */
  readonly moved?: ReadonlySet<string>;
  /** Own words of changed blocks as they were, as plain text. */
  readonly former?: ReadonlyMap<string, string>;
  /** In a translation: blocks whose source says something else since then, while they do not. */
  readonly stale?: ReadonlySet<string>;
}
/** A block of the earlier state that is gone, with all that was in it. */
export interface DeletedBlock {
  readonly id: string;
  /** Its kind: `paragraph`, `listItem` ... */
  readonly type: string;
  readonly text: string;
  /** Anchor of the section that held it. */
  readonly section: string;
  /** The block around it, where there is one: it is still there. */
  readonly inside?: string;
  /** The last block before it, in the same block or section, that is still there; absent where it stood first. */
  readonly after?: string;
}

/** A place in the text that is to be settled before release. */
export interface DraftMark {
  /** `unconfirmed`: words marked so; `unverified`: rests on facts that nobody has verified. */
  readonly kind: 'unconfirmed' | 'unverified';
  /** Permanent id of the innermost block that holds it. */
  readonly block: string;
  readonly text: string;
  readonly place: Place;
}
