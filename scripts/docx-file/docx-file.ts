import { type Zippable, zipSync } from 'fflate';
import type { Root } from 'xast';
import { printXml } from '../xml/print-xml.ts';
import { readXml } from '../xml/read-xml.ts';
import { readZip, type ZipLimits } from '../zip-file/read-zip.ts';

/** What may come from outside: a book of 4,000 pages has some 60 MB of XML. */
const limits: ZipLimits = { entries: 4000, unpackedBytes: 400_000_000 };
const first = ['[Content_Types].xml', '_rels/.rels', 'word/document.xml'];
const alreadySmall = /\.(?:png|jpe?g|gif)$/;
/** Zip knows no time before 1980; local time, so that the zone of the machine does not matter. */
const zipDate = new Date(1980, 0, 1);
const declaration = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';

/** A Word document that cannot be read; the message is a clause: "it has no text". */
export class DocxFileError extends Error {
  override readonly name = 'DocxFileError';
}

/** A Word document (ECMA-376-2, a package of parts) in memory. Parts are replaced, trees are not shared: `tree` reads anew each time. */
export class DocxFile {
  readonly #parts: Map<string, Uint8Array>;

  /** Parts by path without a leading slash. */
  constructor(parts: ReadonlyMap<string, Uint8Array>) {
    this.#parts = new Map(parts);
  }

  /** Reads a file from outside, limits held. Throws DocxFileError where it is no zip, has two parts of one name, or has no `word/document.xml`. */
  static open(bytes: Uint8Array): DocxFile {
    const parts = new Map<string, Uint8Array>();
    try {
      for (const { name, bytes: content } of readZip(bytes, limits)) {
        if (name.endsWith('/')) continue;
        if (parts.has(name)) throw new Error(`it has two parts “${name}”`);
        parts.set(name, content);
      }
    } catch (error) {
      throw new DocxFileError(`it is no sound zip (${messageOf(error)})`, { cause: error });
    }
    if (!parts.has('word/document.xml')) throw new DocxFileError('it has no word/document.xml');
    return new DocxFile(parts);
  }

  /** Another package of the same parts. */
  copy(): DocxFile {
    return new DocxFile(this.#parts);
  }
  /** Paths of all parts, in the order of the file. */
  get paths(): readonly string[] {
    return [...this.#parts.keys()];
  }
  bytes(path: string): Uint8Array | undefined {
    return this.#parts.get(path);
  }
  /** A part as a new tree; undefined where there is none. Throws DocxFileError where it is no XML. */
  tree(path: string): Root | undefined {
    const bytes = this.#parts.get(path);
    if (bytes === undefined) return undefined;
    try {
      return readXml(bytes);
    } catch (error) {
      throw new DocxFileError(`${path} is no sound XML (${messageOf(error)})`, { cause: error });
    }
  }

  setBytes(path: string, bytes: Uint8Array): void {
    this.#parts.set(path, bytes);
  }
  /** Puts a tree in a part; the declaration comes of itself. */
  setTree(path: string, { children }: Root): void {
    const nodes = children.filter(({ type }) => type !== 'instruction');
    this.setBytes(path, new TextEncoder().encode(declaration + printXml({ type: 'root', children: nodes })));
  }
  delete(path: string): void {
    this.#parts.delete(path);
  }

  /** The package as a zip: the same parts give the same bytes on any machine. Pictures are stored as they are. */
  pack(): Uint8Array {
    const rank = (path: string): number => (first.includes(path) ? first.indexOf(path) : first.length);
    const sorted = [...this.#parts].sort(([a], [b]) => rank(a) - rank(b) || (a < b ? -1 : 1));
    const zippable: Zippable = {};
    for (const [path, bytes] of sorted) zippable[path] = [bytes, { level: alreadySmall.test(path) ? 0 : 6, mtime: zipDate }];
    return zipSync(zippable);
  }
}

const messageOf = (error: unknown): string => (error instanceof Error ? error.message : String(error)).replace(/\.$/, '');
