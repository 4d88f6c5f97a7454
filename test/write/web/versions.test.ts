import { afterAll, expect, test } from 'vitest';
import { createDiskHost } from '../../../scripts/host/index.ts';
import { sampleEdition } from '../../sample-edition.ts';
import { siteOf, textIn } from './open-site.ts';
import { serveSite, visit } from './serve-site.ts';

const host = createDiskHost();
afterAll(() => host.close());
const edition = sampleEdition('web', 'en');
const listOf = (versions: readonly { readonly edition: string; readonly href: string }[]) => ({
  path: 'web/versions.json',
  bytes: new TextEncoder().encode(JSON.stringify({ versions })),
});

test('versions.json makes a switch', async () => {
  const own = await siteOf(edition);
  const site = await serveSite([...own.files, listOf(['1', '2'].map((name) => ({ edition: name, href: `../${name}/web/` })))]);
  await visit(host, site.address('web/en/journey.html'), {}, async (page) => {
    await page.waitForSelector('.versions');
    expect(await page.$$eval('.versions a', (links) => links.map((link) => [link.getAttribute('href'), link.ariaCurrent]))).toEqual([
      ['../../1/web/en/index.html', 'true'],
      ['../../2/web/en/index.html', null],
    ]);
  });
  await site.close();
});

test('the switch keeps the page and the block that is read, where the other edition has the page', async () => {
  const own = await siteOf(edition);
  const versions = [
    { edition: edition.info.edition, href: './' },
    { edition: '0', href: '../../0/web/' },
  ];
  const list = listOf(versions);
  const html = new TextEncoder().encode('<!doctype html><html lang="en"><title>Old</title><p>Old</p></html>');
  const old = ['index.html', 'counselling.html'].map((name) => ({ path: `0/web/en/${name}`, bytes: html }));
  const shelf = await serveSite([...[...own.files, list].map(({ path, bytes }) => ({ path: `1/${path}`, bytes })), ...old], '/');
  const leadsTo = async (name: string): Promise<string> => {
    let address = '';
    await visit(host, shelf.address(`1/web/en/${name}`), {}, async (page) => {
      await page.waitForSelector('.versions a');
      await Promise.all([page.waitForNavigation(), page.$$eval('.versions a', ([, link]) => (link as HTMLElement | undefined)?.click())]);
      address = page.url();
    });
    return address;
  };
  expect(await leadsTo('counselling.html')).toBe(shelf.address('0/web/en/counselling.html'));
  const [, block] = / id="(u-[0-9a-f]+)"/.exec(textIn(own, 'counselling.html')) ?? [];
  expect(await leadsTo(`counselling.html#${block}`)).toBe(shelf.address(`0/web/en/counselling.html#${block}`));
  expect(await leadsTo('journey.html')).toBe(shelf.address('0/web/en/index.html'));
  await shelf.close();
});
