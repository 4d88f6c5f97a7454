import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { createRequire } from 'node:module';
import type { AddressInfo } from 'node:net';
import { dirname, extname, join, normalize } from 'node:path';

export const readers = ['foliate', 'epub-ts'] as const;
export type Reader = (typeof readers)[number];

const root = new URL('../..', import.meta.url).pathname;
const folders: Readonly<Record<string, string>> = {
  foliate: join(root, 'node_modules/foliate-js'),
  'epub-ts': join(root, 'node_modules/@likecoin/epub-ts/dist'),
  jszip: join(dirname(createRequire(import.meta.url).resolve('jszip/package.json')), 'dist'),
  readers: join(root, 'test/readers'),
};
const types: Readonly<Record<string, string>> = {
  '.js': 'text/javascript',
  '.html': 'text/html',
  '.epub': 'application/epub+zip',
  '.css': 'text/css',
};
const scripts: Readonly<Record<Reader, string>> = {
  foliate: '<script type="module" src="/readers/foliate.js"></script>',
  'epub-ts':
    '<script src="/jszip/jszip.min.js"></script><script src="/epub-ts/epub.umd.js"></script><script src="/readers/epub-ts.js"></script>',
};

/** A reading system on 127.0.0.1, with one book at a time. */
export interface ReaderServer {
  readonly address: string;
  book: Uint8Array;
  close(): void;
}

/** Serves reading systems from node_modules, and the book; nothing comes from elsewhere. */
export async function serveReader(): Promise<ReaderServer> {
  const served = { address: '', book: new Uint8Array(), close: () => void server.close() };
  const server = createServer(({ url = '/' }, response) => {
    const path = normalize(new URL(url, 'http://localhost').pathname);
    const [, first = '', ...rest] = path.split('/');
    const content = path === '/book.epub' ? served.book : (pageOf(first) ?? fileIn(folders[first], rest.join('/')));
    const type = pageOf(first) === undefined || rest.length > 0 ? types[extname(path)] : types['.html'];
    response.writeHead(content === undefined ? 404 : 200, { 'content-type': type ?? 'application/octet-stream' });
    response.end(content);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  served.address = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  return served;
}

/** `/read-foliate`, `/read-epub-ts`. */
function pageOf(name: string): string | undefined {
  const reader = readers.find((each) => name === `read-${each}`);
  if (reader === undefined) return undefined;
  const style = '<style>html, body { margin: 0; height: 100%; background: white } foliate-view { display: block; height: 100vh }</style>';
  return `<!DOCTYPE html><html lang="en"><meta charset="utf-8"><link rel="icon" href="data:,"><title>Reader</title>${style}<script src="/readers/describe-document.js"></script><body>${scripts[reader]}</body></html>`;
}
function fileIn(folder: string | undefined, path: string): Uint8Array | undefined {
  if (folder === undefined || path.includes('..')) return undefined;
  try {
    return readFileSync(join(folder, path));
  } catch {
    return undefined;
  }
}
