import type { Book, Section } from '../model/book.ts';
import type { BookNode } from '../model/book-node.ts';
import type { BlockPlaces } from '../model/errata.ts';
import type { PageMap, PdfProfile } from '../model/pdf.ts';
import { childrenOf, plainTextOf } from '../model/walk.ts';

/** What is known of the finished editions of one language; what is absent has no places. */
export interface EditionPages {
  readonly pdf?: ReadonlyMap<PdfProfile, PageMap>;
  /** Pages that the EPUB lists: those of its PDF. */
  readonly epub?: PageMap;
  readonly docx?: PageMap;
  /** File of a section on the site, as its paths name it. */
  readonly webFileOf?: (section: Section) => string | undefined;
}

type BlockOf = Extract<BookNode, { readonly id: string }>;

/**
 * The places of every block in each edition, in the order of reading. Where an edition has no page for the block itself, that of the nearest block around it, at last of its
 * section; in the DOCX, whose pages are known at its marks alone, that of the last mark before it.
 */
export function blockPlaces({ sections }: Pick<Book, 'sections'>, pages: EditionPages): BlockPlaces[] {
  return sections.flatMap((section) => {
    const title = [section.heading.number, plainTextOf(section.heading.children)].filter(Boolean).join(' ');
    const known = { section: section.anchor, title };
    const found: BlockPlaces[] = [];
    let docx: string | undefined;
    const visit = (node: BookNode, around: readonly string[]): void => {
      const isBlock = 'id' in node;
      const names = isBlock ? [...namesOf(node), ...around] : around;
      if (isBlock) {
        docx = folioIn(pages.docx, namesOf(node)) ?? docx;
        found.push({
          ...known,
          ...placesOf(node, [...names, ...namesOf(section.heading)], section, pages),
          ...(docx === undefined ? {} : { docx }),
        });
      }
      for (const child of childrenOf(node)) visit(child, names);
    };
    for (const node of [section.heading, ...section.body, ...section.notes]) visit(node, []);
    return found;
  });
}

/** The places of a block that is called so, by permanent id or anchor. */
export const placesNamed = (name: string, places: readonly BlockPlaces[]): BlockPlaces | undefined =>
  places.find(({ block, anchor }) => block === name || anchor === name);

function placesOf(
  node: BlockOf,
  names: readonly string[],
  section: Section,
  pages: EditionPages,
): Pick<BlockPlaces, 'block' | 'anchor' | 'pdf' | 'epub' | 'web'> {
  const anchor = anchorOf(node);
  const epub = folioIn(pages.epub, names);
  const file = pages.webFileOf?.(section);
  return {
    block: node.id,
    ...(anchor === undefined ? {} : { anchor }),
    pdf: [...(pages.pdf ?? [])].flatMap(([profile, map]) => {
      const page = folioIn(map, names);
      return page === undefined ? [] : [{ profile, page }];
    }),
    ...(epub === undefined ? {} : { epub }),
    ...(file === undefined ? {} : { web: `${file}#${shownAs(node)}` }),
  };
}

const folioIn = (map: PageMap | undefined, names: readonly string[]): string | undefined =>
  names.map((name) => map?.folios.get(name)).find((folio) => folio !== undefined);
const anchorOf = (node: BlockOf): string | undefined => ('anchor' in node ? node.anchor : undefined);
const namesOf = (node: BlockOf): string[] => [node.id, anchorOf(node)].filter((name) => name !== undefined);

/** The id of its element; a condition has none, but what is in it. */
function shownAs(node: BlockOf): string {
  const [first] = node.type === 'conditionalBlock' ? node.children : [];
  return first ? shownAs(first) : (anchorOf(node) ?? node.id);
}
