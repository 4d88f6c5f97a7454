import type { Report } from '../diagnostics/diagnostic.ts';
import { invalidTable, missingFile } from '../diagnostics/manuscript.ts';
import type { Inventory } from '../model/inventory.ts';
import { startOf } from '../model/place.ts';
import type { Settings } from '../model/settings.ts';
import { nearest } from '../text/nearest.ts';
import { parseInventory } from '../text/parse-inventory.ts';
import { placeOfWord } from '../text/place-of-word.ts';

export interface InventoriesInput {
  readonly settings: Settings;
  readonly settingsText: string;
  readonly paths: readonly string[];
  readonly readable: (path: string) => Promise<string | undefined>;
}

/** The inventories of other books that book.yaml names, by the names that it gives them; what is not there is reported. */
export async function readInventories(
  { settings, settingsText, paths, readable }: InventoriesInput,
  report: Report,
): Promise<ReadonlyMap<string, Inventory>> {
  const inventories = new Map<string, Inventory>();
  for (const [name, { inventory: path }] of Object.entries(settings.books ?? {})) {
    if (!paths.includes(path)) {
      report(missingFile({ path, nearest: nearest(path, paths) }, placeOfWord('book.yaml', settingsText, path)));
      continue;
    }
    const inventory = parseInventory((await readable(path)) ?? '');
    if (inventory) inventories.set(name, inventory);
    else report(invalidTable({ file: path, reason: 'it is not an inventory of a book' }, startOf(path)));
  }
  return inventories;
}
