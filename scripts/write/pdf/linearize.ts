import type { Host } from '../../host/host.ts';

/** What is used of qpdf, compiled to WebAssembly; the package's own types name less. */
interface Qpdf {
  callMain(args: readonly string[]): number;
  readonly FS: { writeFile(path: string, bytes: Uint8Array): void; readFile(path: string): Uint8Array };
}
type CreateQpdf = (options: {
  readonly wasmBinary: Uint8Array;
  readonly noInitialRun: boolean;
  readonly print: (line: string) => void;
  readonly printErr: (line: string) => void;
}) => Promise<Qpdf>;

/**
 * A PDF in the order in which it is read over the net, so that its first page shows before the rest has come (ISO 32000-1, annex F), by qpdf. The same bytes from the
 * same bytes. Throws where qpdf refuses the file.
 */
export async function linearize(bytes: Uint8Array, { files }: Pick<Host, 'files'>): Promise<Uint8Array> {
  const { default: create } = (await import('@neslinesli93/qpdf-wasm')) as unknown as { readonly default: CreateQpdf };
  const said: string[] = [];
  const say = (line: string): void => void said.push(line);
  const wasmBinary = await files.readPackageFile('@neslinesli93/qpdf-wasm/dist/qpdf.wasm');
  const qpdf = await create({ wasmBinary, noInitialRun: true, print: say, printErr: say });
  qpdf.FS.writeFile('/in.pdf', bytes);
  const code = qpdf.callMain(['/in.pdf', '--linearize', '--deterministic-id', '--object-streams=generate', '/out.pdf']);
  if (code !== 0) throw new Error(`qpdf could not linearize the PDF: ${said.join(' ') || `code ${code}`}`);
  return qpdf.FS.readFile('/out.pdf');
}
