import { z } from 'zod';
import { formats } from '../model/book.ts';
import { pdfProfiles } from '../model/pdf.ts';
import type { Shelf } from '../model/shelf.ts';

/** A path inside the shelf: no step up, no drive, no empty step, no hidden name. */
const path = z
  .string()
  .min(1)
  .max(400)
  .regex(/^(?!.*(?:^|\/)\.)[^\\:\u0000-\u001f]+$/u)
  .refine((value) => value.split('/').every((step) => step !== ''), 'A path has no empty step.');
const file = z.strictObject({
  path,
  mediaType: z.string().max(100),
  bytes: z.int().min(0),
  sha256: z.string().regex(/^[0-9a-f]{64}$/),
});
const validator = z.strictObject({
  name: z.string().max(100),
  version: z.string().max(100).optional(),
  standard: z.string().max(100).optional(),
  result: z.enum(['passed', 'failed', 'absent']),
  errors: z.int().min(0),
  warnings: z.int().min(0),
});
const edition = file.extend({
  language: z.string().max(20),
  format: z.enum(formats),
  profile: z.enum(pdfProfiles).optional(),
  title: z.string().max(500),
  pages: z.int().min(1).optional(),
  files: z.array(file).max(20_000).optional(),
  validators: z.array(validator).max(50),
});
const manifest = z.strictObject({
  schemaVersion: z.literal(1),
  book: z.string().max(100),
  edition: z.string().max(100),
  date: z.string().regex(/^\d{4}-\d{2}-\d{2}$/),
  commit: z
    .string()
    .regex(/^[0-9a-f]{40}(?:[0-9a-f]{24})?$/)
    .optional(),
  editions: z.array(edition).max(2000),
  /** What else stands on the shelf: catalogue data, download pages. */
  others: z.array(file).max(20_000),
});

/** `manifest.json` of a shelf. Paths are relative to it, sizes in bytes. */
export type ShelfManifest = z.infer<typeof manifest>;
export type ShelfManifestEdition = ShelfManifest['editions'][number];
export type ShelfManifestFile = ShelfManifest['others'][number];

/** The manifest of a shelf and of what lies beside its editions. */
export function shelfManifest(
  { slug, edition: number, date, commit, books, editions }: Shelf,
  others: readonly ShelfManifestFile[],
): ShelfManifest {
  const titles = new Map(books.map(({ info }) => [info.language, info.title]));
  return {
    schemaVersion: 1,
    book: slug,
    edition: number,
    date,
    ...(commit === undefined ? {} : { commit }),
    editions: editions.map(({ files, validators, ...entry }) => ({
      ...entry,
      title: titles.get(entry.language) ?? slug,
      ...(files === undefined ? {} : { files: [...files] }),
      validators: [...validators],
    })),
    others: [...others],
  };
}

/** Every file that the manifest names, each once. */
export const filesOf = ({ editions, others }: ShelfManifest): readonly ShelfManifestFile[] => [
  ...editions.flatMap(({ path: own, mediaType, bytes, sha256, files }) => files ?? [{ path: own, mediaType, bytes, sha256 }]),
  ...others,
];

export const shelfManifestText = (value: ShelfManifest): string => `${JSON.stringify(value, null, 2)}\n`;

/** A manifest from its JSON, or why it is none: hostile ones among them, with paths that lead out of the shelf or stand twice. */
export function parseShelfManifest(text: string): ShelfManifest | { readonly fault: string } {
  let json: unknown;
  try {
    json = JSON.parse(text);
  } catch (error) {
    return { fault: `it is no JSON: ${error instanceof Error ? error.message : String(error)}` };
  }
  const parsed = manifest.safeParse(json);
  if (!parsed.success) {
    const [issue] = parsed.error.issues;
    return { fault: `${issue?.path.join('.') || 'the whole'}: ${issue?.message ?? 'not as a manifest is'}` };
  }
  const seen = new Set<string>();
  for (const { path: own } of filesOf(parsed.data)) {
    if (seen.has(own)) return { fault: `the path “${own}” stands twice` };
    seen.add(own);
  }
  return parsed.data;
}
