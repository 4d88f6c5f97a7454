import { afterAll, beforeAll, expect, test } from 'vitest';
import { createDiskHost } from '../../../scripts/host/index.ts';
import { sampleEdition } from '../../sample-edition.ts';
import { siteOf } from './open-site.ts';
import { type ServedSite, serveSite, visit } from './serve-site.ts';
import { budgets, type Weight, weigh } from './weigh.ts';

const host = createDiskHost();
let site: ServedSite;
beforeAll(async () => {
  site = await serveSite((await siteOf(sampleEdition('web'))).files, '/books/one/', 250);
});
afterAll(async () => {
  await site.close();
  await host.close();
});

async function weightOf(name: string, width: number): Promise<Weight> {
  let weight: Weight | undefined;
  await visit(host, site.address(`web/en/${name}`), { width }, async (page) => {
    weight = await weigh(page);
  });
  if (weight === undefined) throw new Error(`${name} was not weighed.`);
  return weight;
}

test.each([360, 1280])('a chapter keeps its budgets at %i px, and its faces come late without moving it', async (width) => {
  const { html, css, js, fonts, images, shift, largest } = await weightOf('counselling.html', width);
  for (const part of [html, css, js, fonts, images]) expect(part).toBeGreaterThan(500);
  expect(html + css + js).toBeLessThan(budgets.textBytes);
  expect(fonts).toBeLessThan(budgets.fontBytes);
  expect(shift).toBeLessThan(budgets.shift);
  expect(largest).not.toBe('');
});

test('a page that moves is seen to move', async () => {
  await visit(host, site.address('web/en/counselling.html'), { width: 360 }, async (page) => {
    await page.evaluate(
      `new Promise((done) => setTimeout(() => { document.querySelector('h1').style.marginTop = '400px'; setTimeout(done, 200); }, 600))`,
    );
    expect((await weigh(page)).shift).toBeGreaterThan(budgets.shift);
  });
});
