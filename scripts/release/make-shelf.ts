import type { Host } from '../host/host.ts';
import type { Shelf } from '../model/shelf.ts';
import { publicKeyText, type SigningKey, signMessage } from './minisign.ts';
import { type PrivateTrace, privateTraces } from './private-traces.ts';
import { type MetadataField, readMetadata } from './read-metadata.ts';
import { type ShelfManifestFile, shelfManifest, shelfManifestText } from './shelf-manifest.ts';
import { hashOf, manifestName, signatureName, sumsName, sumsText } from './verify-shelf.ts';

export interface ShelfFileBytes {
  readonly path: string;
  readonly bytes: Uint8Array;
}
export interface MadeShelf {
  readonly files: readonly ShelfFileBytes[];
  /** What no file of a shelf may hold, by file. */
  readonly traces: readonly (PrivateTrace & { readonly path: string })[];
}
export interface ShelfWishes {
  readonly shelf: Shelf;
  /** Absolute path of the folder that the editions stand in. */
  readonly output: string;
  readonly privateNames: readonly string[];
}

/** All files of a shelf in memory: editions, what each of them says of itself, manifest, sums and signature. Nothing is written. */
export async function makeShelf({ shelf, output, privateNames }: ShelfWishes, key: SigningKey | undefined, host: Host): Promise<MadeShelf> {
  const paths = shelf.editions.flatMap(({ path, files }) => (files ? files.map((file) => file.path) : [path]));
  const editions = await Promise.all(
    paths.map(async (path): Promise<ShelfFileBytes> => ({ path, bytes: await host.files.read(`${output}/${path}`) })),
  );
  const metadata = new Map(editions.map(({ path, bytes }) => [path, readMetadata(path, bytes)]));
  const others = [
    textFile('metadata.json', metadataText(metadata)),
    ...(key ? [textFile('publisher.pub', publicKeyText(key.publicKey))] : []),
  ];
  const published = shelf.books.flatMap(({ info }) => [info.publisher, ...info.contributors.map(({ name }) => name)]);
  const traces = [...editions, ...others].flatMap(({ path, bytes }) =>
    privateTraces(path, bytes, metadata.get(path) ?? [], { names: privateNames, published }).map((trace) => ({ ...trace, path })),
  );
  const manifest = shelfManifest(shelf, others.map(described));
  const text = textFile(manifestName, shelfManifestText(manifest));
  const comment = `${shelf.slug}, edition ${shelf.edition} of ${shelf.date}`;
  const proofs = [
    text,
    textFile(sumsName, sumsText(manifest, hashOf(text.bytes))),
    ...(key ? [textFile(signatureName, signMessage(text.bytes, comment, key))] : []),
  ];
  return { files: [...editions, ...others, ...proofs], traces };
}

const textFile = (path: string, text: string): ShelfFileBytes => ({ path, bytes: new TextEncoder().encode(text) });

const mediaTypes: Readonly<Record<string, string>> = {
  json: 'application/json',
  html: 'text/html',
  xml: 'application/xml',
  js: 'text/javascript',
  css: 'text/css',
};
const described = ({ path, bytes }: ShelfFileBytes): ShelfManifestFile => ({
  path,
  mediaType: mediaTypes[path.split('.').at(-1) ?? ''] ?? 'text/plain',
  bytes: bytes.length,
  sha256: hashOf(bytes),
});

/** Every field of every file, in the order of the shelf; files that say nothing of themselves are left out. */
function metadataText(metadata: ReadonlyMap<string, readonly MetadataField[]>): string {
  const files = [...metadata].flatMap(([path, fields]) => (fields.length === 0 ? [] : [{ path, fields }]));
  return `${JSON.stringify({ files }, null, 2)}\n`;
}
