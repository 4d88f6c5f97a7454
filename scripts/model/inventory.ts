/** What one book tells others of the places in its web edition: `output/inventory.json`. */
export interface Inventory {
  readonly schemaVersion: 1;
  /** Short name of the book. */
  readonly book: string;
  readonly edition: string;
  readonly languages: Readonly<Record<string, InventoryLanguage>>;
}
export interface InventoryLanguage {
  readonly title: string;
  readonly anchors: readonly InventoryAnchor[];
}
export interface InventoryAnchor {
  readonly id: string;
  readonly kind: string;
  readonly number?: string | undefined;
  /** "Table 4", "Chapter 3" in the language; absent where unnumbered. */
  readonly label?: string | undefined;
  readonly title: string;
  /** Relative to where the web editions of all languages stand: `en/ch-steps.html#sec-talk`. */
  readonly address: string;
}
