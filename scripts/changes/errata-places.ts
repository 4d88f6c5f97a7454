import type { Book, Section } from '../model/book.ts';
import type { BookNode } from '../model/book-node.ts';
import type { PageMap, PdfProfile } from '../model/pdf.ts';
import { childrenOf } from '../model/walk.ts';

/** What is known of the finished editions of one language; what is absent has no places. */
export interface EditionPages {
  readonly pdf?: ReadonlyMap<PdfProfile, PageMap>;
  /** Pages that the EPUB lists: those of its PDF. */
  readonly epub?: PageMap;
  /** Folios of the DOCX as laid out, by anchor or permanent id. */
  readonly docx?: ReadonlyMap<string, string>;
  /** File of a section on the site, as its paths name it. */
  readonly webFileOf?: (section: Section) => string;
}

/** Where a block stands in the editions of one language. */
export interface ErrataPlaces {
  readonly block: string;
  readonly language: string;
  /** Anchor of its section. */
  readonly section: string;
  readonly pdf: readonly { readonly profile: PdfProfile; readonly page: string }[];
  /** Label of the page in the EPUB's list. */
  readonly epub?: string;
  readonly docx?: string;
  /** `ch-one.html#u-6e30ddb2`, as seen from the site's first page. */
  readonly web?: string;
}

/**
 * The places of a block, by permanent id or anchor, in each edition. Where an edition has no page for the block itself, that of the nearest block around it, at last of its
 * section. Undefined where the book has no such block.
 */
export function errataPlaces(block: string, book: Pick<Book, 'info' | 'sections'>, pages: EditionPages): ErrataPlaces | undefined {
  for (const section of book.sections) {
    const way = wayTo(block, [section.heading, ...section.body, ...section.notes]);
    const found = way?.at(-1);
    if (!way || !found) continue;
    const names = [...way.reverse().flatMap(namesOf), ...namesOf(section.heading)];
    const folioIn = (folios: ReadonlyMap<string, string> | undefined): string | undefined =>
      names.map((name) => folios?.get(name)).find((folio) => folio !== undefined);
    const [epub, docx] = [folioIn(pages.epub?.folios), folioIn(pages.docx)];
    const web = pages.webFileOf && `${pages.webFileOf(section)}#${shownAs(found)}`;
    return {
      block: found.id,
      language: book.info.language,
      section: section.anchor,
      pdf: [...(pages.pdf ?? [])].flatMap(([profile, { folios }]) => {
        const page = folioIn(folios);
        return page === undefined ? [] : [{ profile, page }];
      }),
      ...(epub === undefined ? {} : { epub }),
      ...(docx === undefined ? {} : { docx }),
      ...(web === undefined ? {} : { web }),
    };
  }
  return undefined;
}

type BlockOf = Extract<BookNode, { readonly id: string }>;

/** The blocks from the outermost to the one that is called so. */
function wayTo(name: string, nodes: readonly BookNode[]): BlockOf[] | undefined {
  for (const node of nodes) {
    const own = 'id' in node ? [node] : [];
    if ('id' in node && namesOf(node).includes(name)) return own;
    const way = wayTo(name, childrenOf(node));
    if (way) return [...own, ...way];
  }
  return undefined;
}

const anchorOf = (node: BlockOf): string | undefined => ('anchor' in node ? node.anchor : undefined);
const namesOf = (node: BlockOf): string[] => [node.id, anchorOf(node)].filter((name) => name !== undefined);

/** The id of its element; a condition has none, but what is in it. */
function shownAs(node: BlockOf): string {
  const [first] = node.type === 'conditionalBlock' ? node.children : [];
  return first ? shownAs(first) : (anchorOf(node) ?? node.id);
}
