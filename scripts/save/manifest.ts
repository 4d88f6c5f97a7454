import { createHash } from 'node:crypto';
import { z } from 'zod';
import { type Artifact, type BookInfo, formats } from '../model/book.ts';
import { type PdfProfile, pdfProfiles } from '../model/pdf.ts';

const file = z.strictObject({ path: z.string(), mediaType: z.string(), bytes: z.int(), sha256: z.string().regex(/^[0-9a-f]{64}$/) });
/** One entry, as the cache of finished editions keeps it too. */
export const manifestEntrySchema = file.extend({
  language: z.string(),
  format: z.enum(formats),
  /** Which of the book's PDFs; on those only. */
  profile: z.enum(pdfProfiles).optional(),
  /** The earlier state that it is compared with; only on a DOCX with tracked changes, which is not the clean one. */
  changesSince: z.string().optional(),
  edition: z.string(),
  date: z.string(),
  title: z.string(),
  /** All files of an edition that has more than one, the main file among them. */
  files: z.array(file).optional(),
});
const manifestSchema = z.strictObject({ book: z.string(), artifacts: z.array(manifestEntrySchema) });

/** `output/manifest.json`: every edition that stands in the output folder. Paths are relative to it; sizes in bytes. */
export type Manifest = z.infer<typeof manifestSchema>;
export type ManifestEntry = Manifest['artifacts'][number];

/** Which of several editions of one format it is. */
export interface EditionKind {
  readonly profile?: PdfProfile;
  readonly changesSince?: string;
}

/** What the manifest says of one edition: its main file, and all of them where there are more. */
export function manifestEntry(artifact: Artifact, info: BookInfo, kind: EditionKind = {}): ManifestEntry {
  const files = artifact.files.map(({ path, mediaType, bytes }) => ({
    path,
    mediaType,
    bytes: bytes.byteLength,
    sha256: createHash('sha256').update(bytes).digest('hex'),
  }));
  const main = files.find(({ path }) => path === artifact.main);
  if (!main) throw new Error(`The artifact ${artifact.format} has no file “${artifact.main}”.`);
  return {
    ...main,
    language: artifact.language,
    format: artifact.format,
    ...kind,
    edition: info.edition,
    date: info.date,
    title: info.title,
    ...(files.length > 1 ? { files } : {}),
  };
}

/** The manifest with new entries in the stead of older ones of the same language, format and kind, in a fixed order. A PDF without profile is an old one. */
export function mergeManifest(old: Manifest | undefined, book: string, entries: readonly ManifestEntry[]): Manifest {
  const key = ({ language, format, profile = 'screen', changesSince }: ManifestEntry): string =>
    `${language}\n${formats.indexOf(format)}\n${pdfProfiles.indexOf(profile)}\n${changesSince === undefined ? 0 : 1}`;
  const kept = old?.book === book ? old.artifacts : [];
  const all = new Map([...kept, ...entries].map((item) => [key(item), item]));
  return { book, artifacts: [...all].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, item]) => item) };
}

/** A manifest from its JSON; undefined where it is none. */
export function parseManifest(text: string): Manifest | undefined {
  try {
    return manifestSchema.safeParse(JSON.parse(text)).data;
  } catch {
    return undefined;
  }
}

export const manifestText = (manifest: Manifest): string => `${JSON.stringify(manifest, null, 2)}\n`;
