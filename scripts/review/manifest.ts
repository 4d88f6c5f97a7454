import { createHash } from 'node:crypto';
import { gunzipSync, gzipSync } from 'node:zlib';
import { z } from 'zod';

const stretch = z.tuple([z.int().min(0), z.int().min(0)]);
const block = z.strictObject({
  /** Name of its bookmark; absent for what the press makes. */
  name: z.string().optional(),
  /** Permanent id of the block. */
  id: z.string().optional(),
  file: z.string().optional(),
  /** The stretch of its words in the file, in UTF-16 units; `owner` is where the block begins. */
  at: stretch.optional(),
  owner: z.int().min(0).optional(),
  part: z.enum(['words', 'label']).optional(),
  /** Id of the paragraph's style. */
  style: z.string().optional(),
  /** The paragraph as exported; notes and pictures are signs of the private use area. */
  text: z.string(),
  /** Bold, italic and the like: stretches of `text` and their bits (word/marks.ts). */
  marks: z.array(z.tuple([z.int(), z.int(), z.int()])).optional(),
  /** Stretches of `text` that are the author's words, from the first to the last, and those in them that the press prints. */
  words: stretch.optional(),
  printed: z.array(stretch).optional(),
  /** Anchor of the note that it stands in. */
  note: z.string().optional(),
  /** Anchors of the notes that it calls, in order. */
  calls: z.array(z.string()).optional(),
  cell: z.strictObject({ table: z.string(), row: z.int(), column: z.int() }).optional(),
  /** True where it is the result of a field that Word makes anew: contents, an index. */
  volatile: z.literal(true).optional(),
});
const manifestSchema = z.strictObject({
  format: z.literal('handbook-review'),
  version: z.literal(1),
  /** Short name of the book. */
  book: z.string(),
  language: z.string(),
  edition: z.string(),
  /** File of the only chapter. */
  chapter: z.string().optional(),
  /** Commit of the manuscript; absent outside of a repository. */
  commit: z.string().optional(),
  /** True where the manuscript had changes that are in no commit. */
  uncommitted: z.literal(true).optional(),
  /** The paragraphs of the document in order, those of notes last. */
  blocks: z.array(block),
  /** The Markdown as it was: by path in the manuscript. */
  sources: z.record(z.string(), z.string()),
});

/** What was exported: every paragraph with its place in the Markdown, and the Markdown as it was. */
export type ReviewManifest = z.infer<typeof manifestSchema>;
export type ReviewBlock = ReviewManifest['blocks'][number];

/** A manifest of a book of 4,000 pages has some 30 MB. */
const mostBytes = 200_000_000;

/** JSON of a manifest: the same manifest gives the same text. */
export const manifestText = (manifest: ReviewManifest): string => `${JSON.stringify(manifest)}\n`;

/** By which a document and its manifest find each other: 32 hex digits. */
export const manifestHash = (text: string): string => createHash('sha256').update(text).digest('hex').slice(0, 32);

/** A manifest from its JSON; undefined where it is none. */
export function parseReviewManifest(text: string): ReviewManifest | undefined {
  try {
    return manifestSchema.safeParse(JSON.parse(text)).data;
  } catch {
    return undefined;
  }
}

/** A text packed for a place in XML: gzip, base64. */
export function packText(text: string): string {
  const packed = gzipSync(text, { level: 9 });
  // Byte 9 names the system that packed it.
  packed[9] = 255;
  return packed.toString('base64');
}

/** The text again; undefined where it is damaged or larger than any book. */
export function unpackText(packed: string): string | undefined {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(gunzipSync(Buffer.from(packed, 'base64'), { maxOutputLength: mostBytes }));
  } catch {
    return undefined;
  }
}
