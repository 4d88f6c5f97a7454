import { createHash } from 'node:crypto';
import type { Host } from '../host/host.ts';
import { type PublicKey, type SignatureVerdict, verifyMessage } from './minisign.ts';
import { filesOf, parseShelfManifest, type ShelfManifest, type ShelfManifestEdition } from './shelf-manifest.ts';

/** Names of what proves a shelf. */
export const manifestName = 'manifest.json';
export const signatureName = 'manifest.json.minisig';
export const sumsName = 'SHA256SUMS';
/** What a shelf holds besides the files of its manifest. */
const proofs: ReadonlySet<string> = new Set([manifestName, signatureName, sumsName]);
/** A manifest is a few hundred kilobytes. */
const largestManifest = 20_000_000;

export interface OpenedManifest {
  readonly manifest: ShelfManifest;
  /** Absent where nobody has signed it. */
  readonly signature?: SignatureVerdict | 'not-checked';
}

/** Opens the manifest of a shelf (absolute path of its folder), and holds it against its signature where the key of the signer is given. */
export async function openManifest(
  folder: string,
  key: PublicKey | undefined,
  host: Host,
): Promise<OpenedManifest | { readonly fault: string }> {
  const path = `${folder}/${manifestName}`;
  if (!(await host.files.exists(path))) return { fault: `there is no ${manifestName} in it` };
  const bytes = await host.files.read(path);
  if (bytes.length > largestManifest) return { fault: `${manifestName} is larger than ${largestManifest / 1_000_000} MB` };
  const manifest = parseShelfManifest(new TextDecoder().decode(bytes));
  if ('fault' in manifest) return { fault: `${manifestName} cannot be used: ${manifest.fault}` };
  const signaturePath = `${folder}/${signatureName}`;
  if (!(await host.files.exists(signaturePath))) return { manifest };
  if (!key) return { manifest, signature: 'not-checked' };
  return { manifest, signature: verifyMessage(bytes, new TextDecoder().decode(await host.files.read(signaturePath)), key) };
}

/** How the files of a shelf differ from its manifest, as paths in it, each list sorted. */
export interface ShelfDifferences {
  readonly changed: readonly string[];
  readonly missing: readonly string[];
  readonly extra: readonly string[];
}

/** Holds every file of a shelf against its manifest. Links are not followed: what is one is missing. */
export async function verifyShelf(folder: string, manifest: ShelfManifest, host: Host): Promise<ShelfDifferences> {
  const there = new Set(await host.files.list(folder));
  const wanted = filesOf(manifest);
  const known = new Set(wanted.map(({ path }) => path));
  const changed: string[] = [];
  const missing: string[] = [];
  for (const { path, bytes, sha256 } of wanted) {
    if (!there.has(path)) missing.push(path);
    else {
      const found = await host.files.read(`${folder}/${path}`);
      if (found.length !== bytes || hashOf(found) !== sha256) changed.push(path);
    }
  }
  const extra = [...there].filter((path) => !known.has(path) && !proofs.has(path));
  if (await sumsDiffer(folder, manifest, host)) changed.push(sumsName);
  return { changed: changed.sort(), missing: missing.sort(), extra: extra.sort() };
}

/** The sums are made of the manifest: another text of them is a changed file too. */
async function sumsDiffer(folder: string, manifest: ShelfManifest, host: Host): Promise<boolean> {
  const path = `${folder}/${sumsName}`;
  if (!(await host.files.exists(path))) return false;
  const manifestHash = hashOf(await host.files.read(`${folder}/${manifestName}`));
  return new TextDecoder().decode(await host.files.read(path)) !== sumsText(manifest, manifestHash);
}

/** Sums as `sha256sum --check` reads them (GNU coreutils), sorted by path, the manifest among them. */
export function sumsText(manifest: ShelfManifest, manifestSha256: string): string {
  const lines = [...filesOf(manifest).map(({ path, sha256 }) => ({ path, sha256 })), { path: manifestName, sha256: manifestSha256 }];
  return lines
    .sort((a, b) => (a.path < b.path ? -1 : 1))
    .map(({ path, sha256 }) => `${sha256}  ${path}\n`)
    .join('');
}

export const hashOf = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');

/** Which edition a file is: the one of its very bytes, or the one of its name with other bytes; undefined for neither. */
export function editionOf(
  bytes: Uint8Array,
  name: string,
  { editions }: ShelfManifest,
): { readonly edition: ShelfManifestEdition; readonly path: string; readonly isSame: boolean } | undefined {
  const sha256 = hashOf(bytes);
  const files = editions.flatMap((edition) =>
    (edition.files ?? [edition]).map((file) => ({ edition, path: file.path, sha256: file.sha256 })),
  );
  const same = files.find((file) => file.sha256 === sha256);
  if (same) return { edition: same.edition, path: same.path, isSame: true };
  const named = files.find(({ path }) => path.split('/').at(-1) === name);
  return named && { edition: named.edition, path: named.path, isSame: false };
}
