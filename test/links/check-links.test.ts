import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { askWeb, WebError } from '../../scripts/host/ask-web.ts';
import { checkLinks } from '../../scripts/links/check-links.ts';
import { startOf } from '../../scripts/model/place.ts';
import { runCommand } from '../commands/run-command.ts';

let server: Server;
let base = '';
const log: string[] = [];
let atOnce = 0;
let most = 0;

const pages: Readonly<Record<string, (request: IncomingMessage, response: ServerResponse) => void>> = {
  '/fine': (_, response) => response.end('fine'),
  '/no-head': ({ method }, response) => response.writeHead(method === 'HEAD' ? 405 : 200).end(),
  '/gone': (_, response) => response.writeHead(410).end(),
  '/login': (_, response) => response.writeHead(403).end(),
  '/broken': (_, response) => response.writeHead(500).end(),
  '/moved': (_, response) => response.writeHead(301, { location: '/fine' }).end(),
  '/moved-and-gone': (_, response) => response.writeHead(301, { location: '/nowhere' }).end(),
  '/for-now': (_, response) => response.writeHead(302, { location: '/fine' }).end(),
  '/round': (_, response) => response.writeHead(302, { location: '/round' }).end(),
  '/slow': () => {},
  '/wait': (_, response) => void setTimeout(() => response.end(), 60),
};

beforeAll(async () => {
  server = createServer((request, response) => {
    log.push(`${request.method} ${request.url}`);
    atOnce += 1;
    most = Math.max(most, atOnce);
    response.on('close', () => {
      atOnce -= 1;
    });
    const page = pages[(request.url ?? '').split('?')[0] ?? ''];
    if (page) page(request, response);
    else response.writeHead(404).end();
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  base = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});
afterAll(() => {
  server.closeAllConnections();
  server.close();
});

const check = async (...paths: string[]): Promise<string[]> => {
  const links = paths.map((path) => ({ url: path.startsWith('http') ? path : base + path, places: [startOf('en/01.md')] }));
  const found = await checkLinks({ links, ask: askWeb, timeoutMs: 250, jobs: 4, watch: () => {} });
  return found.map(({ code, message }) => `${code}: ${message.replaceAll(base, '')}`);
};

describe('what the web says', () => {
  test('nothing of pages that are there, by HEAD alone, or by GET where HEAD is refused', async () => {
    log.length = 0;
    expect(await check('/fine', '/no-head', '/for-now')).toEqual([]);
    expect(log.sort()).toEqual(['GET /no-head', 'HEAD /fine', 'HEAD /fine', 'HEAD /for-now', 'HEAD /no-head']);
  });
  test('pages that are gone, also behind a redirection', async () =>
    expect(await check('/nowhere', '/gone', '/moved-and-gone')).toEqual([
      'link/dead: “/nowhere” is not there: the server answers 404.',
      'link/dead: “/gone” is not there: the server answers 410.',
      'link/dead: “/moved-and-gone” is not there: the server answers 404.',
    ]));
  test('pages that have moved for good, and those that a program may not see', async () =>
    expect(await check('/moved', '/login', '/broken')).toEqual([
      'link/moved: “/moved” has moved to “/fine”.',
      'link/unchecked: Whether “/login” is there is not known: the server answers 403.',
      'link/unchecked: Whether “/broken” is there is not known: the server answers 500.',
    ]));
  test('servers that are silent, go round in circles, refuse or have no name', async () => {
    const closed = createServer();
    await new Promise<void>((resolve) => closed.listen(0, '127.0.0.1', resolve));
    const refused = `http://127.0.0.1:${(closed.address() as AddressInfo).port}/`;
    await new Promise((resolve) => closed.close(resolve));
    expect(await check('/slow', '/round', refused)).toEqual([
      'link/unreachable: “/slow” cannot be reached: no answer came in time.',
      'link/unreachable: “/round” cannot be reached: it sends the reader round in a circle.',
      `link/unreachable: “${refused}” cannot be reached: the server refuses the connection.`,
    ]);
    const nobody = await checkLinks({
      links: [{ url: 'http://nobody.invalid/', places: [startOf('en/01.md')] }],
      ask: async () => {
        throw new WebError('name', 'ENOTFOUND');
      },
      timeoutMs: 1,
      jobs: 1,
      watch: () => {},
    });
    expect(nobody[0]?.message).toContain('nobody has this name');
  });
  test('of one server, at most two pages are asked for at a time', async () => {
    await new Promise((resolve) => setTimeout(resolve, 50));
    most = 0;
    expect(await check(...Array.from({ length: 9 }, (_, at) => `/wait?${at}`))).toEqual([]);
    expect(most).toBe(2);
  });
});

describe('handbook links', () => {
  const book = (text: string) => ({ 'en/01.md': `# Chapter {#ch-one}\n\n${text}\n` });
  const run = (text: string, ...more: string[]) =>
    runCommand(['links', '--book', 'book', '--format', 'unix', '--timeout', '1', ...more], book(text));
  test('asks once for an address and tells each of its places; fragments are of no importance', async () => {
    log.length = 0;
    const { out, code } = await run(`See [a](${base}/nowhere#one), [b](${base}/nowhere#two) and <${base}/fine>.`);
    expect(
      out
        .replaceAll(base, '')
        .split('\n')
        .map((line) => line.slice(0, 45)),
    ).toEqual([
      'book/en/01.md:3:5: warning: “/nowhere” is not',
      expect.stringMatching(/^book\/en\/01\.md:3:\d+: warning: “\/nowhere”/),
      '',
    ]);
    expect(log.sort()).toEqual(['GET /nowhere', 'HEAD /fine', 'HEAD /nowhere']);
    expect(code).toBe(1);
  });
  test('a move is no fault, and a waiver is heeded', async () => {
    expect((await run(`See [a](${base}/moved).`)).code).toBe(0);
    const waived = {
      'en/01.md': `---\nallow: [{ rule: link/dead, reason: "Kept as a witness." }]\n---\n\n# Chapter {#ch-one}\n\nSee [a](${base}/gone).\n`,
    };
    expect(await runCommand(['links', '--book', 'book', '--format', 'unix'], waived)).toMatchObject({ code: 0, out: '' });
    expect((await runCommand(['check', '--book', 'book', '--format', 'unix'], waived)).out).toBe('');
  });
  test('check never asks', async () => {
    log.length = 0;
    await runCommand(['check', '--book', 'book'], book(`See [a](${base}/nowhere).`));
    expect(log).toEqual([]);
  });
});
