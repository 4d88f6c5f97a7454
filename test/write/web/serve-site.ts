import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { gzipSync } from 'node:zlib';
import type { Page } from 'puppeteer-core';
import type { Host } from '../../../scripts/host/host.ts';
import type { ArtifactFile } from '../../../scripts/model/book.ts';

const mediaTypes: Readonly<Record<string, string>> = {
  html: 'text/html; charset=utf-8',
  css: 'text/css',
  js: 'text/javascript',
  json: 'application/json',
  png: 'image/png',
  svg: 'image/svg+xml',
  woff2: 'font/woff2',
};

const packed: ReadonlySet<string> = new Set(['html', 'css', 'js', 'json', 'svg']);

export interface ServedSite {
  /** Address of a file of the site; `path` is relative to the output folder. */
  address(path: string): string;
  /** Paths that were asked for, in order. */
  readonly asked: readonly string[];
  /** Gives these files from now on and no others. */
  replace(files: readonly SiteFile[]): void;
  close(): Promise<void>;
}
type SiteFile = Pick<ArtifactFile, 'path' | 'bytes'>;

/** A server of files in memory below a path of its own, as any plain server would give them: texts in gzip, faces late where that is wanted. */
export async function serveSite(files: readonly SiteFile[], below = '/books/one/', facesAfterMs = 0): Promise<ServedSite> {
  const mapOf = (given: readonly SiteFile[]) => new Map(given.map(({ path, bytes }) => [below + path, bytes]));
  let byPath = mapOf(files);
  const asked: string[] = [];
  const server = createServer((request, response) => {
    let path = decodeURIComponent(new URL(request.url ?? '/', 'http://localhost').pathname);
    if (path.endsWith('/')) path += 'index.html';
    asked.push(path.slice(below.length));
    const bytes = byPath.get(path);
    response.statusCode = bytes === undefined ? 404 : 200;
    const extension = path.split('.').pop() ?? '';
    response.setHeader('content-type', mediaTypes[extension] ?? 'text/plain');
    if (bytes === undefined || !packed.has(extension)) {
      setTimeout(() => response.end(bytes), extension === 'woff2' ? facesAfterMs : 0);
      return;
    }
    response.setHeader('content-encoding', 'gzip');
    response.end(gzipSync(bytes));
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  const { port } = server.address() as AddressInfo;
  return {
    address: (path) => `http://localhost:${port}${below}${path}`,
    asked,
    replace: (given) => {
      byPath = mapOf(given);
    },
    close: () =>
      new Promise((done) => {
        server.closeAllConnections();
        server.close(() => done());
      }),
  };
}

/** A page is shown when its faces are there, or after half a second: nothing in it has the focus or a place before. */
export async function shown(page: Page): Promise<void> {
  await page.waitForSelector(':root:not(.faces-awaited)');
}
export async function reload(page: Page): Promise<void> {
  await page.reload();
  await shown(page);
}

export interface Look {
  readonly width?: number;
  readonly scheme?: 'light' | 'dark';
  readonly script?: boolean;
  readonly touch?: boolean;
}

/** Opens an address in a window of its own, shares it, and tells what went wrong in it. A server without versions.json is none of that. */
export async function visit(host: Host, address: string, look: Look, act: (page: Page) => Promise<void>): Promise<string[]> {
  const { width = 1280, scheme = 'light', script = true, touch = false } = look;
  const context = await (await host.browser()).createBrowserContext();
  const page = await context.newPage();
  const faults: string[] = [];
  page.on('console', (message) => {
    if (message.type() === 'error' && !/favicon|versions\.json/.test(message.location().url ?? '')) faults.push(message.text());
  });
  page.on('pageerror', (error) => faults.push(String(error)));
  await page.setJavaScriptEnabled(script);
  await page.setViewport({ width, height: 800, hasTouch: touch });
  await page.emulateMediaFeatures([{ name: 'prefers-color-scheme', value: scheme }]);
  await page.goto(address, { waitUntil: 'load' });
  await shown(page);
  try {
    await act(page);
  } finally {
    await context.close();
  }
  return faults;
}
