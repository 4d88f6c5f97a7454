import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { createDiskHost } from '../../../scripts/host/index.ts';
import { buildBook } from '../../../scripts/pipeline.ts';
import { axeFaults } from './axe.ts';
import { reload, type ServedSite, serveSite, visit } from './serve-site.ts';

const press = new URL('../../..', import.meta.url).pathname.replace(/\/$/, '');
const host = createDiskHost();
afterAll(() => host.close());

/** Files of the sites of a small book, as they lie on disk. */
async function built(name: string, output: string): Promise<{ readonly path: string; readonly bytes: Uint8Array }[]> {
  const book = join(press, 'test/books', name);
  const request = { book, output, press, strict: false, jobs: 2, cache: false, formats: ['web' as const] };
  await buildBook(request, { host, watch: () => {} });
  const found = readdirSync(output, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  return found.map((entry) => {
    const path = join(entry.parentPath, entry.name);
    return { path: path.slice(output.length + 1), bytes: new Uint8Array(readFileSync(path)) };
  });
}

describe.each(['three-languages', 'right-to-left'])('every page of %s', (name) => {
  const output = mkdtempSync(join(tmpdir(), 'handbook-axe-'));
  let site: ServedSite;
  let pages: string[] = [];
  beforeAll(async () => {
    const files = await built(name, output);
    site = await serveSite(files);
    pages = files.flatMap(({ path }) => (path.startsWith('web/') && path.endsWith('.html') ? [path] : []));
  });
  afterAll(async () => {
    await site.close();
    rmSync(output, { recursive: true, force: true });
  });

  const looks = [360, 1280].flatMap((width) => (['light', 'dark'] as const).map((scheme) => ({ width, scheme })));
  test.each(looks)('is clear of what axe-core finds, $width px, $scheme', async (look) => {
    expect(pages.length).toBeGreaterThan(2);
    // Pages of one language differ from those of another in their words alone.
    const some = look.width === 360 && look.scheme === 'light' ? pages : pages.filter((path) => !/^web\/(fr|nl)\//.test(path));
    const faults: string[] = [];
    for (const path of some)
      await visit(host, site.address(path), look, async (page) => {
        faults.push(...(await axeFaults(page)).map((fault) => `${path} ${fault}`));
      });
    expect(faults).toEqual([]);
  });

  test('links to other languages lead to pages that are there, of the same name where there is one', async () => {
    const there = new Set(pages);
    const hrefs = new Set<string>();
    for (const path of pages.filter((each) => !/^web\/(fr|nl)\//.test(each)))
      await visit(host, site.address(path), { script: false }, async (page) => {
        for (const href of await page.$$eval('.languages a', (links) => links.map((link) => link.getAttribute('href') ?? ''))) {
          hrefs.add(href);
          const other = join(path, '..', href);
          expect(there, `${path} ${href}`).toContain(other);
          const same = join(path, '..', href, '..', path.split('/').at(-1) ?? '');
          if (there.has(same)) expect(other).toBe(same);
        }
      });
    expect(hrefs.size > 0).toBe(name === 'three-languages');
  });

  test('a page with faults is not clear', async () => {
    await visit(host, site.address(pages[0] ?? ''), { width: 360 }, async (page) => {
      await page.evaluate(`document.querySelector('main').insertAdjacentHTML('beforeend', '<img src="x"><p class="faint">Faint</p>')`);
      await page.evaluate(`document.querySelector('.faint').style.color = '#888888'; document.body.style.background = '#777777'`);
      const faults = await axeFaults(page);
      for (const rule of ['image-alt', 'color-contrast'])
        expect(
          faults.some((fault) => fault.startsWith(rule)),
          rule,
        ).toBe(true);
    });
  });

  test('opens its boxes clear of them too, and goes to every control by the keyboard', async () => {
    const path = pages.find((each) => /steps\.html$/.test(each)) ?? '';
    await visit(host, site.address(path), { width: 1280 }, async (page) => {
      for (const selector of ['.note-call a', '.permalink', '.enlarge'])
        if (await page.$(selector)) {
          await page.evaluate(`document.querySelector('${selector}').click()`);
          expect(await axeFaults(page), selector).toEqual([]);
          await page.keyboard.press('Escape');
        }
      await page.click('#block-links-choice');
      // At the end of the page the contents at its side go up with it, under the header.
      await page.evaluate('scrollTo(0, 0)');
      expect(await axeFaults(page), 'links of blocks').toEqual([]);
      await page.click('#block-links-choice');
      await reload(page);
      const controls = await page.$$eval(
        'a[href], button, input, summary, [tabindex="0"]',
        (all) => all.filter((each) => (each as HTMLElement).checkVisibility() && (each as HTMLElement).tabIndex >= 0).length,
      );
      const reached = new Set<string>();
      const unseen: string[] = [];
      for (let stop = 0; stop < controls + 5; stop += 1) {
        await page.keyboard.press('Tab');
        const [path = '', ring = ''] = (await page.evaluate(`(() => {
          const it = document.activeElement;
          const all = [...document.querySelectorAll('*')];
          const { outlineStyle, outlineWidth } = getComputedStyle(it);
          const box = it.getBoundingClientRect();
          const seen = (outlineStyle !== 'none' && parseFloat(outlineWidth) >= 2) && box.bottom > 0 && box.top < innerHeight;
          return [String(all.indexOf(it)), it === document.body || seen ? '' : it.outerHTML.slice(0, 120)];
        })()`)) as [string, string];
        reached.add(path);
        if (ring) unseen.push(ring);
      }
      expect(unseen).toEqual([]);
      // Of a group of radio buttons one is a stop.
      expect(reached.size).toBeGreaterThanOrEqual(controls - 3);
    });
  });
});
