import { compose } from '../compose/compose.ts';
import type { Host } from '../host/host.ts';
import type { Book, Edition, Profile } from '../model/book.ts';
import type { Inventory, InventoryAnchor } from '../model/inventory.ts';
import { seal } from '../seal/seal.ts';
import { parseInventory } from '../text/parse-inventory.ts';
import { createSitePaths } from '../write/web/site-paths.ts';
import { labelOf } from './label-of.ts';

export interface InventoryInput {
  /** The books whose web editions stand in the output folder now. */
  readonly books: readonly Book[];
  readonly profile: Profile | undefined;
  /** Absolute path of the output folder. */
  readonly output: string;
}

const told = new Set(['section', 'heading', 'table', 'figure', 'box', 'checklist', 'form', 'term']);

/** Writes `inventory.json`: ids, numbers, titles and addresses of the web editions. Languages of earlier runs stay in it. */
export async function writeInventory({ books, profile, output }: InventoryInput, host: Host): Promise<void> {
  const [first] = books;
  if (!first) return;
  const path = `${output}/inventory.json`;
  const old = (await host.files.exists(path)) ? parseInventory(new TextDecoder().decode(await host.files.read(path))) : undefined;
  const languages: Record<string, Inventory['languages'][string]> = { ...(old?.book === first.info.slug ? old.languages : {}) };
  for (const book of books) {
    // Its web edition stands, so that it has passed the gate.
    const sealed = seal(book, []);
    if (!sealed) continue;
    const input = { book: sealed, format: 'web' as const, profile: profile ?? book.settings.profile, formats: [], epochSeconds: undefined };
    const edition = (await compose.run(input, { host, report: () => {} })) as Edition<'web'>;
    languages[book.info.language] = { title: book.info.title, anchors: anchorsOf(edition, book) };
  }
  const sorted = Object.fromEntries(Object.entries(languages).sort(([a], [b]) => (a < b ? -1 : 1)));
  const inventory: Inventory = { schemaVersion: 1, book: first.info.slug, edition: first.info.edition, languages: sorted };
  await host.files.write(path, new TextEncoder().encode(`${JSON.stringify(inventory, null, 1)}\n`));
}

function anchorsOf(edition: Edition<'web'>, book: Book): InventoryAnchor[] {
  const paths = createSitePaths(edition);
  return [...edition.anchors.values()]
    .filter(({ kind }) => told.has(kind))
    .map(({ anchor, kind, number, title, section }) => {
      const label = labelOf(anchor, book);
      const file = paths.fileOf(section);
      return {
        id: anchor,
        kind,
        ...(number === undefined ? {} : { number }),
        ...(label === undefined ? {} : { label }),
        title,
        address: `${edition.info.language}/${file}${anchor === section && file !== 'index.html' ? '' : `#${anchor}`}`,
      };
    });
}
