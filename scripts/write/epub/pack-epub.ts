import { EPub } from 'epub-gen-memory';

export interface PackInput {
  readonly title: string;
  readonly language: string;
  readonly publisher: string;
  readonly packageDocument: string;
  readonly navigation: string;
  readonly ncx: string;
  readonly css: string;
  /** Content documents by file name. */
  readonly documents: readonly { readonly fileName: string; readonly title: string; readonly xhtml: string }[];
  /** Fonts and images by path below OEBPS. */
  readonly files: readonly { readonly path: string; readonly bytes: Uint8Array }[];
  readonly epochSeconds: number;
}

/** Parts that deflate would only make slower. */
const stored = /^mimetype$|\.(?:png|jpg|woff2)$/;
/** Zip knows no time before 1980. */
const zipBeginSeconds = 315_532_800;

/**
 * epub-gen-memory as packager only: its cleaner of HTML would drop scopes, namespaces and empty alternative texts, so finished documents go in as templates,
 * and its downloads are replaced by bytes. The container is written anew in a fixed order with fixed times.
 */
class HandbookEpub extends EPub {
  readonly #input: PackInput;
  constructor(input: PackInput) {
    const chapters = input.documents.map(({ fileName, title, xhtml }) => ({ title, filename: fileName, content: '', xhtml }));
    super(
      {
        title: input.title,
        description: input.title,
        publisher: input.publisher,
        lang: input.language,
        css: input.css,
        contentOPF: '<%- press.packageDocument %>',
        tocNCX: '<%- press.ncx %>',
        tocXHTML: '<%- press.navigation %>',
        chapterXHTML: '<%- xhtml %>',
        prependChapterTitles: false,
        numberChaptersInTOC: false,
        verbose(kind: string, ...words: readonly unknown[]) {
          if (kind === 'warn') throw new Error(`epub-gen-memory warns: ${words.map(String).join(' ')}`);
        },
        press: input,
      } as ConstructorParameters<typeof EPub>[0],
      chapters,
    );
    this.#input = input;
  }

  protected override async downloadAllFonts(): Promise<void> {}
  protected override async downloadAllImages(): Promise<void> {
    for (const { path, bytes } of this.#input.files) this.zip.file(`OEBPS/${path}`, bytes);
  }
  protected override async makeCover(): Promise<void> {}

  override async genEpub(): Promise<Buffer> {
    await this.render();
    const nav = await this.zip.file('OEBPS/toc.xhtml')?.async('string');
    this.zip.remove('OEBPS/toc.xhtml');
    this.zip.file('OEBPS/nav.xhtml', nav ?? '');
    const paths = Object.values(this.zip.files)
      .filter(({ dir }) => !dir)
      .map(({ name }) => name)
      .sort((a, b) => rank(a) - rank(b) || (a < b ? -1 : 1));
    const contents = await Promise.all(
      paths.map(async (path) => ({ path, bytes: (await this.zip.file(path)?.async('uint8array')) ?? new Uint8Array() })),
    );
    for (const name of Object.keys(this.zip.files)) this.zip.remove(name);
    const date = new Date(Math.max(this.#input.epochSeconds, zipBeginSeconds) * 1000);
    for (const { path, bytes } of contents)
      this.zip.file(path, bytes, {
        date,
        createFolders: false,
        compression: stored.test(path) ? 'STORE' : 'DEFLATE',
        compressionOptions: { level: 9 },
      });
    return this.generateAsync({ type: 'nodebuffer', platform: 'UNIX', mimeType: 'application/epub+zip' });
  }
}

const order = ['mimetype', 'META-INF/container.xml', 'OEBPS/content.opf', 'OEBPS/nav.xhtml'];
function rank(path: string): number {
  const at = order.indexOf(path);
  return at < 0 ? order.length : at;
}

/** The finished container; the same input gives the same bytes. Two files of one name or an empty file are our bug, which the package would pass. */
export async function packEpub(input: PackInput): Promise<Uint8Array> {
  const names = [...input.documents.map(({ fileName }) => fileName), ...input.files.map(({ path }) => path)];
  if (new Set(names).size < names.length) throw new Error('Two files of the EPUB have the same name.');
  const empty = input.files.find(({ bytes }) => bytes.length === 0);
  if (empty !== undefined) throw new Error(`The file “${empty.path}” of the EPUB is empty.`);
  const buffer = await new HandbookEpub(input).genEpub();
  return new Uint8Array(buffer);
}
