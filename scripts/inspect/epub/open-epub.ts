import type { Element, Nodes, Root } from 'xast';
import type { Report } from '../../diagnostics/diagnostic.ts';
import { badContainer, notWellFormed } from '../../diagnostics/epub.ts';
import { readXml } from '../../xml/read-xml.ts';
import { attributeOf, elementsIn } from '../../xml/xml-tree.ts';
import { readZip, type ZipEntry } from '../../zip-file/read-zip.ts';

/** A finished EPUB as it is found: all files by path, the XML ones parsed. */
export interface OpenedEpub {
  /** Entries of the zip in its order, `mimetype` and folders among them. */
  readonly entries: readonly ZipEntry[];
  readonly files: ReadonlyMap<string, Uint8Array>;
  readonly documents: ReadonlyMap<string, Root>;
  readonly packagePath: string;
  readonly package: Root;
}

/** Unzips and parses; what keeps it from being read is reported, and then nothing is given. */
export function openEpub(bytes: Uint8Array, report: Report): OpenedEpub | undefined {
  const entries = unzipped(bytes, report);
  if (entries === undefined) return undefined;
  const files = new Map(
    entries.filter(({ name }) => !name.endsWith('/') && name !== 'mimetype').map(({ name, bytes: content }) => [name, content]),
  );
  for (const [file, { length }] of files) if (length === 0) report(badContainer({ fault: 'empty-file', file }));
  const documents = parsed(files, report);
  const container: Nodes = documents.get('META-INF/container.xml') ?? { type: 'root', children: [] };
  const packagePath = elementsIn(container, 'rootfile').map((element: Element) => attributeOf(element, 'full-path'))[0];
  const root = packagePath === undefined ? undefined : documents.get(packagePath);
  if (packagePath !== undefined && root !== undefined) return { entries, files, documents, packagePath, package: root };
  report(badContainer({ fault: 'no-package' }));
  return undefined;
}

function unzipped(bytes: Uint8Array, report: Report): readonly ZipEntry[] | undefined {
  const entries = entriesOf(bytes);
  if (entries === undefined) {
    report(badContainer({ fault: 'unreadable' }));
    return undefined;
  }
  if (!beginsWithType(bytes, entries[0])) report(badContainer({ fault: 'mimetype' }));
  return entries;
}

/** Whatever is wrong with the zip, the book cannot be opened. */
function entriesOf(bytes: Uint8Array): readonly ZipEntry[] | undefined {
  try {
    return readZip(bytes);
  } catch {
    return undefined;
  }
}

/** OCF 3.3, 4.2.1: the first file is "mimetype", neither compressed nor with an extra field, so that the type stands at byte 38. */
function beginsWithType(bytes: Uint8Array, first: ZipEntry | undefined): boolean {
  const type = 'application/epub+zip';
  const text = (part: Uint8Array | undefined): string => new TextDecoder('latin1').decode(part);
  return first?.name === 'mimetype' && first.method === 0 && text(first.bytes) === type && text(bytes.slice(38, 58)) === type;
}

function parsed(files: ReadonlyMap<string, Uint8Array>, report: Report): Map<string, Root> {
  const documents = new Map<string, Root>();
  for (const [file, bytes] of files) {
    if (!/\.(xhtml|opf|ncx|xml|svg)$/.test(file)) continue;
    try {
      documents.set(file, readXml(bytes));
    } catch (error) {
      report(notWellFormed({ file, reason: (error instanceof Error ? error.message : String(error)).split('\n')[0] ?? '' }));
    }
  }
  return documents;
}
