import type { Root } from 'xast';
import { DocxFile } from '../docx-file/index.ts';

/** The parts of a package as trees, each read once; some may be given. The trees are shared: they are looked at and never changed. */
export class PackageTrees {
  readonly file: DocxFile;
  readonly #trees = new Map<string, Root | undefined>();

  constructor(file: DocxFile, given: ReadonlyMap<string, Root> = new Map()) {
    this.file = file;
    for (const [path, tree] of given) this.#trees.set(path, tree);
  }

  /** Reads a file from outside. Throws DocxFileError where it is no Word document. */
  static open(bytes: Uint8Array): PackageTrees {
    return new PackageTrees(DocxFile.open(bytes));
  }

  tree(path: string): Root | undefined {
    if (!this.#trees.has(path)) this.#trees.set(path, this.file.tree(path));
    return this.#trees.get(path);
  }
}
