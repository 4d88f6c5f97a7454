import { describe, expect, test } from 'vitest';
import { type AskWeb, WebError } from '../../../scripts/host/ask-web.ts';
import { createMemoryHost } from '../../../scripts/host/index.ts';
import { checkLinks } from '../../../scripts/links/check-links.ts';
import { startOf } from '../../../scripts/model/place.ts';
import { baseBook } from '../../cases/base-book.ts';
import { runCommand } from '../../commands/run-command.ts';
import { samplesFor } from './samples.ts';

/** The web as the samples tell of it. */
const ask: AskWeb = async (url) => {
  const { hostname, pathname } = new URL(url);
  if (hostname !== 'example.org') throw new WebError('name', 'ENOTFOUND');
  if (pathname === '/moved-away') return { status: 404 };
  if (pathname === '/members-only') return { status: 403 };
  return pathname === '/old' ? { status: 301, location: 'https://example.org/new' } : { status: 200 };
};

describe('samples of links show what they say', () => {
  const codesIn = async (sample: string): Promise<string[]> => {
    const links = [...sample.matchAll(/\]\((.+?)\)/g)].map(([, url = '']) => ({ url, places: [startOf('en/01.md')] }));
    return (await checkLinks({ links, ask, timeoutMs: 1, jobs: 1, watch: () => {} })).map(({ code }) => code);
  };
  test.each(samplesFor('web'))('%s', async (code, bad, good) => {
    expect(await codesIn(bad)).toEqual([code]);
    expect(await codesIn(good)).toEqual([]);
  });
});

describe('samples of commands show what they say', () => {
  const run = (sample: string): ReturnType<typeof runCommand> => {
    const files = { ...baseBook, 'en/01.md': '# Chapter {#ch-one}\n\nText.\n' };
    const host = createMemoryHost(Object.fromEntries(Object.entries(files).map(([path, text]) => [`/desk/manuscript/${path}`, text])));
    return runCommand(sample.replace('$ handbook ', '').split(' '), {}, host);
  };
  test.each(samplesFor('command'))('%s', async (code, bad, good) => {
    expect((await run(bad)).out).toContain(code);
    expect(await run(good)).toMatchObject({ code: 0, out: expect.not.stringContaining(code) });
  });
});
