import type { Element } from 'xast';
import { z } from 'zod';
import type { ArtifactFile } from '../../model/book.ts';
import type { Shelf } from '../../model/shelf.ts';
import { readXml } from '../../xml/read-xml.ts';
import { attributeOf, elementsIn, wordsOf } from '../../xml/xml-tree.ts';

/** A catalogue and the shelf that are not of one mind. */
export interface EditionDifference {
  readonly file: string;
  readonly language: string;
  readonly sha256: string;
  /** `missing`: on the shelf and not in the file; `unknown`: in the file and not on the shelf, or there with another hash or language. */
  readonly kind: 'missing' | 'unknown';
}
interface Listed {
  readonly language: string;
  readonly sha256: string;
}

const publicationSchema = z.object({
  metadata: z.object({ language: z.string() }),
  links: z.array(z.object({ rel: z.string(), properties: z.object({ sha256: z.string() }).optional() })),
});
const descriptionSchema = z.object({
  workExample: z.array(
    z.object({ inLanguage: z.string(), workExample: z.array(z.object({ encoding: z.object({ sha256: z.string() }) })) }),
  ),
});
const feedSchema = z.object({ publications: z.array(publicationSchema) });

/** One rule over all files that list editions: each names all editions of the shelf that it is about and no others, with their hashes. */
export function editionDifferences(shelf: Shelf, files: readonly ArtifactFile[]): EditionDifference[] {
  return files.flatMap(({ path, bytes }) => {
    const text = new TextDecoder().decode(bytes);
    const only = /^opds\.(.+?)(\.publication)?\.json$/.exec(path)?.[1];
    const wanted = shelf.editions.filter(({ language }) => only === undefined || language === only);
    const listed = listedIn(path, text, shelf);
    if (listed === undefined) return [];
    return [...without(wanted, listed, path, 'missing'), ...without(listed, wanted, path, 'unknown')];
  });
}

function listedIn(path: string, text: string, shelf: Shelf): Listed[] | undefined {
  if (path === 'onix.xml') return inOnix(text, shelf);
  if (path === 'atom.xml') return inAtom(text);
  if (path === 'book.jsonld')
    return descriptionSchema
      .parse(JSON.parse(text))
      .workExample.flatMap(({ inLanguage, workExample }) =>
        workExample.map(({ encoding }) => ({ language: inLanguage, sha256: encoding.sha256 })),
      );
  if (!/^opds(\..+)?\.json$/.test(path)) return undefined;
  const value: unknown = JSON.parse(text);
  const publications = path.endsWith('.publication.json') ? [publicationSchema.parse(value)] : feedSchema.parse(value).publications;
  return publications.flatMap(({ metadata, links }) =>
    links.flatMap(({ rel, properties }) => (rel === 'self' ? [] : [{ language: metadata.language, sha256: properties?.sha256 ?? '' }])),
  );
}

function inAtom(text: string): Listed[] {
  return elementsIn(readXml(text), 'entry').flatMap((entry) =>
    [...first(entry, 'summary').matchAll(/ SHA-256 (\S+)/g)].map((match) => ({
      language: attributeOf(entry, 'xml:lang') ?? '',
      sha256: match[1] ?? '',
    })),
  );
}

/** The language of a product is the one of the book whose identifier its reference begins with. */
function inOnix(text: string, { books }: Shelf): Listed[] {
  return elementsIn(readXml(text), 'Product').map((product) => {
    const reference = first(product, 'RecordReference');
    const book = books.find(({ info }) => reference.startsWith(`${info.identifier.replace(/^urn:uuid:/, '')}.`));
    const hash = product.children
      .filter((child): child is Element => child.type === 'element' && child.name === 'ProductIdentifier')
      .find((identifier) => first(identifier, 'IDTypeName') === 'SHA-256');
    return { language: book?.info.language ?? '', sha256: hash ? first(hash, 'IDValue') : '' };
  });
}
function first(node: Element, name: string): string {
  const found = elementsIn(node, name)[0];
  return found ? wordsOf(found) : '';
}

/** Those of `all` that `others` does not have; the same twice counts twice. */
function without(all: readonly Listed[], others: readonly Listed[], file: string, kind: EditionDifference['kind']): EditionDifference[] {
  const left = others.map(keyOf);
  return all.flatMap((entry) => {
    const at = left.indexOf(keyOf(entry));
    if (at >= 0) left.splice(at, 1);
    return at >= 0 ? [] : [{ file, language: entry.language, sha256: entry.sha256, kind }];
  });
}
const keyOf = ({ language, sha256 }: Listed): string => `${language} ${sha256}`;
