import type { Host } from '../host/host.ts';
import type { ArtifactFile } from '../model/book.ts';
import type { Shelf } from '../model/shelf.ts';
import { readZip } from '../zip-file/read-zip.ts';
import { catalogueFiles, leftOut } from './catalogue/catalogue-files.ts';
import { editionDifferences } from './catalogue/same-editions.ts';
import { publicKeyText, type SigningKey, signMessage } from './minisign.ts';
import type { PageWords } from './pages/page-text.ts';
import { shelfPages } from './pages/shelf-pages.ts';
import { type PrivateTrace, privateTraces } from './private-traces.ts';
import { type MetadataField, readMetadata } from './read-metadata.ts';
import { shelfData } from './shelf-data.ts';
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
  /** Catalogue data that is not made, and why. */
  readonly leftOut: ReturnType<typeof leftOut>;
}
export interface ShelfWishes {
  readonly shelf: Shelf;
  /** Absolute path of the folder that the editions stand in. */
  readonly output: string;
  readonly privateNames: readonly string[];
  /** What the press says in each language of the shelf. */
  readonly words: ReadonlyMap<string, PageWords>;
  /** Pages that are made elsewhere. */
  readonly more: readonly ArtifactFile[];
}

/** All files of a shelf in memory: editions, what each of them says of itself, manifest, sums and signature. Nothing is written. */
export async function makeShelf(
  { shelf, output, privateNames, words, more }: ShelfWishes,
  key: SigningKey | undefined,
  host: Host,
): Promise<MadeShelf> {
  const paths = shelf.editions.flatMap(({ path, files }) => (files ? files.map((file) => file.path) : [path]));
  const editions = await Promise.all(
    paths.map(async (path): Promise<ShelfFileBytes> => ({ path, bytes: await host.files.read(`${output}/${path}`) })),
  );
  const metadata = new Map(editions.map(({ path, bytes }) => [path, readMetadata(path, bytes)]));
  const whole = withCovers(shelf, editions);
  const catalogue = await catalogueFiles(whole);
  const [difference] = editionDifferences(whole, catalogue);
  if (difference) throw new Error(`${difference.file} and the shelf are not of one mind on an edition in “${difference.language}”.`);
  const others: readonly ArtifactFile[] = [
    ...catalogue,
    ...shelfPages(whole, words, {
      script: await host.files.readTemplate('web/check-file.js'),
      style: await host.files.readTemplate('web/shelf.css'),
    }),
    ...more,
    ...shelfData(shelf),
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
  return {
    files: [...editions, ...others.map(({ path, bytes }) => ({ path, bytes })), ...proofs.map(({ path, bytes }) => ({ path, bytes }))],
    traces,
    leftOut: leftOut(whole),
  };
}

const textFile = (path: string, text: string): ArtifactFile => ({
  path,
  mediaType: path.endsWith('.json') ? 'application/json' : 'text/plain',
  bytes: new TextEncoder().encode(text),
});

/** The shelf with the cover of each language, as its EPUB has it. */
export function withCovers(shelf: Shelf, files: readonly ShelfFileBytes[]): Shelf {
  const books = shelf.books.map((book) => {
    const epub = shelf.editions.find(({ format, language }) => format === 'epub' && language === book.info.language);
    const bytes = files.find(({ path }) => path === epub?.path)?.bytes;
    const png = bytes && readZip(bytes).find(({ name }) => /(?:^|\/)cover\.png$/.test(name))?.bytes;
    if (!png || png.length < 24) return book;
    // The head of a PNG (ISO/IEC 15948, 11.2.2): width and height follow its name.
    const head = new DataView(png.buffer, png.byteOffset, png.byteLength);
    return { ...book, cover: { bytes: png, widthPx: head.getUint32(16), heightPx: head.getUint32(20) } };
  });
  return { ...shelf, books };
}

const described = ({ path, mediaType, bytes }: ArtifactFile): ShelfManifestFile => ({
  path,
  mediaType,
  bytes: bytes.length,
  sha256: hashOf(bytes),
});

/** Every field of every file, in the order of the shelf; files that say nothing of themselves are left out. */
function metadataText(metadata: ReadonlyMap<string, readonly MetadataField[]>): string {
  const files = [...metadata].flatMap(([path, fields]) => (fields.length === 0 ? [] : [{ path, fields }]));
  return `${JSON.stringify({ files }, null, 2)}\n`;
}
