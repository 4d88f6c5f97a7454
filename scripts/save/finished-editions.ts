import { createHash } from 'node:crypto';
import { z } from 'zod';
import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import type { Host } from '../host/host.ts';
import type { Edition, Format } from '../model/book.ts';
import type { PageMap } from '../model/pdf.ts';
import { type ManifestEntry, manifestEntrySchema } from './manifest.ts';

/** An edition that stands in the output folder, with the key of all that decided its bytes and what its inspection found. */
export interface FinishedEdition {
  readonly key: string;
  readonly entry: ManifestEntry;
  readonly findings: readonly Diagnostic[];
  /** Where its anchors and blocks are, of a PDF; of a DOCX, its anchors. */
  readonly pages?: PageMap;
}

/** A map of pages as JSON has it. */
const pagesSchema = z
  .strictObject({
    folios: z.record(z.string(), z.string()),
    pages: z.array(z.strictObject({ folio: z.string(), firstBlock: z.string().optional() })),
    browser: z.string(),
  })
  .transform(
    ({ folios, pages, browser }): PageMap => ({
      folios: new Map(Object.entries(folios)),
      pages: pages.map(({ folio, firstBlock }) => ({ folio, ...(firstBlock === undefined ? {} : { firstBlock }) })),
      browser,
    }),
  );
const schema = z.array(
  z.strictObject({
    key: z.string(),
    entry: manifestEntrySchema,
    findings: z.array(z.custom<Diagnostic>((value) => typeof value === 'object' && value !== null && 'code' in value)),
    pages: pagesSchema.optional(),
  }),
);
const indexPath = (folder: string): string => `${folder}/.cache/editions.json`;

/** The editions of earlier runs whose files are still there, whole, byte for byte; by their keys. */
export async function readFinished(folder: string, { files }: Host): Promise<ReadonlyMap<string, FinishedEdition>> {
  if (!(await files.exists(indexPath(folder)))) return new Map();
  const known = parseIndex(new TextDecoder().decode(await files.read(indexPath(folder))));
  const whole = new Map<string, FinishedEdition>();
  for (const finished of known) if (await isWhole(folder, finished.entry, { files })) whole.set(finished.key, finished);
  return whole;
}

/** Remembers the editions for the next run. */
export async function writeFinished(folder: string, editions: readonly FinishedEdition[], { files }: Host): Promise<void> {
  await files.write(indexPath(folder), new TextEncoder().encode(JSON.stringify(editions, asJson)));
}

const asJson = (_name: string, value: unknown): unknown => (value instanceof Map ? Object.fromEntries(value) : value);

function parseIndex(text: string): FinishedEdition[] {
  try {
    const known = schema.safeParse(JSON.parse(text)).data ?? [];
    return known.map(({ pages, ...finished }) => ({ ...finished, ...(pages === undefined ? {} : { pages }) }));
  } catch {
    return [];
  }
}

async function isWhole(folder: string, entry: ManifestEntry, { files }: Pick<Host, 'files'>): Promise<boolean> {
  for (const file of entry.files ?? [entry]) {
    const path = `${folder}/${file.path}`;
    if (!(await files.isInside(folder, path)) || !(await files.exists(path))) return false;
    if (sha256(await files.read(path)) !== file.sha256) return false;
  }
  return true;
}

const sha256 = (bytes: Uint8Array | string): string => createHash('sha256').update(bytes).digest('hex');

/** What decides the bytes of an edition besides the edition and the press: by name, where it is known. */
export type Surroundings = Readonly<Record<string, string | undefined>>;

/** The key of an edition: the hash of the edition, of the press that writes it, and of what else decides its bytes. */
export function editionKey(edition: Edition<Format>, press: string, surroundings: Surroundings): string {
  const assets = [...edition.assets.values()].map(({ bytes, ...asset }) => ({ ...asset, sha256: sha256(bytes) }));
  const anchors = [...edition.anchors.values()];
  const decisive = { ...edition, assets, anchors, press, ...surroundings };
  return sha256(
    JSON.stringify(decisive, (name, value: unknown) => (name === 'place' ? undefined : value instanceof Map ? [...value] : value)),
  );
}

/** The key of a comparison of two editions: the hash of their keys and of all else that it says. */
export const changesKey = (decisive: Readonly<Record<string, string | number>>): string => sha256(JSON.stringify({ comparison: decisive }));

/** Hash of the files of the press itself: another press may write other bytes. */
export async function hashPress(folder: string, { files }: Pick<Host, 'files'>): Promise<string> {
  const hash = createHash('sha256');
  for (const part of ['scripts', 'templates'])
    for (const path of await files.list(`${folder}/${part}`))
      hash.update(`${part}/${path}\n`).update(await files.read(`${folder}/${part}/${path}`));
  const lock = `${folder}/package-lock.json`;
  if (await files.exists(lock)) hash.update(await files.read(lock));
  return hash.digest('hex');
}
