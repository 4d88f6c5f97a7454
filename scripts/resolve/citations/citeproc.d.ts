declare module 'citeproc' {
  interface System {
    retrieveLocale(language: string): string;
    retrieveItem(id: string): unknown;
  }
  interface CitationItem {
    readonly id: string;
    readonly 'suppress-author'?: boolean;
  }
  class Engine {
    constructor(system: System, style: string, language: string, force: boolean);
    updateItems(ids: readonly string[]): void;
    /** Formats cited items without changing what the engine knows; items must have been given to `updateItems`. */
    makeCitationCluster(items: readonly CitationItem[]): string;
    makeBibliography(): [{ entry_ids: string[][] }, string[]] | false;
  }
  const CSL: { readonly Engine: typeof Engine };
  // biome-ignore lint/style/noDefaultExport: the package has one
  export default CSL;
}
