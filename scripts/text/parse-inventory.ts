import { z } from 'zod';
import type { Inventory } from '../model/inventory.ts';

const anchor = z.object({
  id: z.string().regex(/^[a-z][a-z0-9-]*$/),
  kind: z.string(),
  number: z.string().optional(),
  label: z.string().optional(),
  title: z.string(),
  // Nothing but a page of the site itself: the address of a link is made from it.
  address: z.string().regex(/^[a-zA-Z0-9-]+\/[a-z0-9-]+\.html(#[a-z0-9-]+)?$/),
});
const inventorySchema = z.object({
  schemaVersion: z.literal(1),
  book: z.string(),
  edition: z.string(),
  languages: z.record(z.string(), z.object({ title: z.string(), anchors: z.array(anchor) })),
});

/** An inventory from its JSON; undefined where it is none, or one of a later version. */
export function parseInventory(text: string): Inventory | undefined {
  try {
    return inventorySchema.safeParse(JSON.parse(text)).data;
  } catch {
    return undefined;
  }
}
