import type { Root } from 'xast';
import type { DocxFile } from '../docx-file/index.ts';

/** The parts of a package as trees, each read once; some may be given. The trees are shared: they are looked at and never changed. */
export class PackageTrees {
  readonly file: DocxFile;
  readonly #trees = new Map<string, Root | undefined>();

  constructor(file: DocxFile, given: ReadonlyMap<string, Root> = new Map()) {
    this.file = file;
    for (const [path, tree] of given) this.#trees.set(path, tree);
  }

  tree(path: string): Root | undefined {
    if (!this.#trees.has(path)) this.#trees.set(path, this.file.tree(path));
    return this.#trees.get(path);
  }
}
