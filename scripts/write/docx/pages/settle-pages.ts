import { docxPagesNotSettled, docxPagesUnknown } from '../../../diagnostics/docx-page-numbers.ts';
import type { DocxFile } from '../../../docx-file/index.ts';
import { createMemory, type StageContext } from '../../../stage.ts';
import { layOutUnits } from './lay-out-units.ts';
import type { LayoutUnit, PlacedUnit, UnitLayout } from './layout-unit.ts';
import { numberPages } from './number-pages.ts';
import { splitDocument } from './split-document.ts';

const layOut = new URL('lay-out-unit.ts', import.meta.url);
/** How often numbers are written anew. */
const rounds = 3;

/** Folios by the name of their bookmark; empty while no page is known yet. */
export type Folios = ReadonlyMap<string, string>;

/** A document and the folios that its pages have. */
export interface SettledPages {
  readonly file: DocxFile;
  readonly folios: Folios;
}

/**
 * The document with the page numbers that Word shows on opening: `write` makes it with numbers, its pages are laid out, and it is made again until the numbers are those of its pages.
 * Where they do not settle, that is reported and the last one given. What the memory holds decides only how long it takes.
 */
export async function settlePages(write: (folios: Folios) => Promise<DocxFile>, context: StageContext): Promise<SettledPages> {
  const memory = context.memory ?? createMemory();
  let file = await write(new Map());
  let { units, shared } = splitDocument(file);
  const threads = context.host.startThreads<LayoutUnit, UnitLayout>(layOut, shared);
  try {
    let layouts = await layOutUnits(units, shared, { threads, memory });
    let folios = numberPages(units, layouts);
    for (let round = 0, moved = [...folios.keys()]; moved.length > 0; round += 1) {
      if (round === rounds) {
        context.report(docxPagesNotSettled({ rounds, bookmarks: moved }));
        break;
      }
      file = await write(folios);
      ({ units, shared } = splitDocument(file));
      layouts = await layOutUnits(units, shared, { threads, memory });
      const found = numberPages(units, layouts);
      moved = [...found].filter(([name, folio]) => folios.get(name) !== folio).map(([name]) => name);
      folios = found;
    }
    const unknown = unknownBookmarks(units, layouts);
    if (unknown.length > 0) context.report(docxPagesUnknown({ bookmarks: unknown }));
    return { file, folios };
  } finally {
    await threads.close();
  }
}

const unknownBookmarks = (units: readonly PlacedUnit[], layouts: readonly UnitLayout[]): string[] =>
  units.flatMap(({ bookmarks }, at) =>
    layouts[at]?.isWhole === false ? bookmarks.filter((name) => !(name in (layouts[at]?.bookmarks ?? {}))) : [],
  );
