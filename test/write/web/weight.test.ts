import { afterAll, beforeAll, expect, test } from 'vitest';
import { createDiskHost } from '../../../scripts/host/index.ts';
import { sampleEdition } from '../../sample-edition.ts';
import { siteOf } from './open-site.ts';
import { type ServedSite, serveSite, shown, visit } from './serve-site.ts';
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

/** Whether the first paragraph is drawn in the serif of the book: it is as wide as its words in it. */
const isInSerif = `(() => {
  const words = document.createElement('span');
  words.textContent = 'Wide words show well which face draws them.';
  words.style.cssText = 'position: absolute; white-space: nowrap; font-feature-settings: normal;';
  document.querySelector('.chapter p, main p').append(words);
  const { fontSize } = getComputedStyle(words);
  const pen = document.createElement('canvas').getContext('2d');
  const widthIn = (family) => { pen.font = fontSize + ' ' + family; return pen.measureText(words.textContent).width; };
  const width = words.getBoundingClientRect().width;
  return Math.abs(width - widthIn('"Source Serif 4"')) < 2 && Math.abs(width - widthIn('"Times New Roman"')) > 2;
})()`;

test.each([
  ['a quarter of a second late are waited for', 250, true],
  ['later than half a second are not', 1500, false],
])('faces that come %s, and nothing moves', async (_what, late, isUsed) => {
  const slow = await serveSite((await siteOf(sampleEdition('web'))).files, '/books/one/', late);
  await visit(host, slow.address('web/en/counselling.html'), { width: 360 }, async (page) => {
    const { shift } = await weigh(page);
    expect(shift).toBeLessThan(budgets.shift);
    expect(await page.evaluate(isInSerif)).toBe(isUsed);
  });
  await slow.close();
});

test.each([0, 250, 1500])(
  'faces that come %i ms late keep no reader from the block of the address, and the section that is read has its mark',
  async (late) => {
    const slow = await serveSite((await siteOf(sampleEdition('web'))).files, '/books/one/', late);
    await visit(host, slow.address('web/en/counselling.html#sec-families'), { width: 1440 }, async (page) => {
      await page.waitForFunction(`Math.abs(document.getElementById('sec-families').getBoundingClientRect().top) < 300 && scrollY > 0`);
      await page.goto(slow.address('web/en/counselling.html'), { waitUntil: 'load' });
      await shown(page);
      const marked = await page.$$eval('.on-this-page a', (links) => links.map((link) => link.ariaCurrent));
      expect(marked.slice(0, 2)).toEqual(['true', null]);
    });
    await slow.close();
  },
);

test('a page that moves is seen to move', async () => {
  await visit(host, site.address('web/en/counselling.html'), { width: 360 }, async (page) => {
    await page.evaluate(
      `new Promise((done) => setTimeout(() => { document.querySelector('h1').style.marginTop = '400px'; setTimeout(done, 200); }, 600))`,
    );
    expect((await weigh(page)).shift).toBeGreaterThan(budgets.shift);
  });
});
