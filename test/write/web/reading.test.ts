import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { createDiskHost } from '../../../scripts/host/index.ts';
import type { PageMap } from '../../../scripts/model/pdf.ts';
import { sampleEdition } from '../../sample-edition.ts';
import { elementsIn, pageIn, siteOf, textIn } from './open-site.ts';
import { type Look, reload, type ServedSite, serveSite, shown, visit } from './serve-site.ts';

const host = createDiskHost();
const edition = sampleEdition('web');
const sections = edition.sections.map(({ anchor }) => anchor);
const elsewhere = new Map([
  ['fr', sections],
  ['nl', sections.filter((anchor) => anchor !== 'counselling')],
]);
const firstBlock = edition.sections.find(({ anchor }) => anchor === 'counselling')?.body[1]?.id ?? '';
const map: PageMap = {
  folios: new Map([
    ['counselling', '11'],
    [firstBlock, '12'],
    // Notes stand at the foot of their page in print, and here at the end: no page begins with one.
    ...(edition.sections.find(({ anchor }) => anchor === 'counselling')?.notes ?? []).map(({ id }) => [id, '11'] as const),
    ['journey', '13'],
  ]),
  pages: ['11', '12', '13'].map((folio) => ({ folio })),
  browser: 'a browser',
};
let site: ServedSite;
beforeAll(async () => {
  const english = await siteOf({ ...edition, spec: { ...edition.spec, elsewhere, printed: { profile: 'print', map } } });
  const french = await siteOf(sampleEdition('web', 'fr'));
  site = await serveSite([...english.files, ...french.files]);
});
afterAll(async () => {
  await site.close();
  await host.close();
});

const read = (name: string, look: Look, act: (page: Page) => Promise<void>) => visit(host, site.address(`web/en/${name}`), look, act);
const focused = (page: Page, what: string) => page.evaluate(`document.activeElement?.${what}`);
const isOpen = (page: Page, selector: string) => page.evaluate(`!!document.querySelector('${selector}')?.matches(':popover-open, [open]')`);

describe('notes', () => {
  test('open beside their call by the keyboard, are named, and give the focus back by Escape', async () => {
    const faults = await read('counselling.html', {}, async (page) => {
      await page.focus('.section p .note-call a');
      const call = await focused(page, 'id');
      await page.keyboard.press('Enter');
      expect(await isOpen(page, '#reader-popup')).toBe(true);
      expect(await focused(page, 'id')).toBe('reader-popup');
      expect(await focused(page, "getAttribute('role')")).toBe('dialog');
      expect(await focused(page, "getAttribute('aria-label')")).toMatch(/^Note \d/);
      const hash = await page.evaluate(`document.getElementById('${call}').hash.slice(1)`);
      const words = await page.evaluate(`document.getElementById('${hash}').textContent.replace(/↑.?/g, '').replace(/\\s+/g, ' ').trim()`);
      expect(await page.evaluate(`document.querySelector('#reader-popup .popup-text').textContent.replace(/\\s+/g, ' ')`)).toContain(words);
      await page.keyboard.press('Escape');
      expect(await isOpen(page, '#reader-popup')).toBe(false);
      expect(await focused(page, 'id')).toBe(call);
      expect(await page.evaluate('location.hash')).toBe('');
    });
    expect(faults).toEqual([]);
  });

  test('Tab goes through what is in a note and out of it to its call', async () => {
    await read('counselling.html', {}, async (page) => {
      await page.focus('.section p .note-call a');
      const call = await focused(page, 'id');
      await page.keyboard.press('Enter');
      let stops = 0;
      do {
        await page.keyboard.press('Tab');
        stops += 1;
      } while (stops < 20 && (await page.evaluate(`!!document.activeElement.closest('#reader-popup')`)));
      expect(stops).toBeLessThan(20);
      expect(await focused(page, 'id')).toBe(call);
      expect(await isOpen(page, '#reader-popup')).toBe(false);
    });
  });

  test('without script the call leads to the note at the end of the page', async () => {
    await read('counselling.html', { script: false }, async (page) => {
      await page.click('.section p .note-call a');
      expect(await page.url()).toMatch(/counselling\.html#/);
    });
  });
});

describe('terms', () => {
  const term = 'a.term';
  test('show their definition while they have the focus, and Escape takes it away', async () => {
    await read('counselling.html', {}, async (page) => {
      await page.keyboard.press('Tab');
      await page.focus(term);
      expect(await isOpen(page, '#term-tip')).toBe(true);
      expect(await page.$eval(term, (link) => link.getAttribute('aria-describedby'))).toBe('term-tip');
      const words = await page.$eval('.term-definitions [data-term] p:last-child', (definition) => definition.textContent);
      expect(await page.$eval('#term-tip', (tip) => tip.textContent)).toContain(words);
      await page.keyboard.press('Escape');
      expect(await isOpen(page, '#term-tip')).toBe(false);
      expect(await page.$eval(term, (link) => link.getAttribute('aria-describedby'))).toBeNull();
    });
  });

  test('show it under the pointer, which may go into it', async () => {
    await read('counselling.html', {}, async (page) => {
      await page.hover(term);
      await page.waitForSelector('#term-tip:popover-open');
      await page.hover('#term-tip');
      await new Promise((done) => setTimeout(done, 500));
      expect(await isOpen(page, '#term-tip')).toBe(true);
      await page.mouse.move(1, 1);
      await page.waitForSelector('#term-tip:not(:popover-open)');
    });
  });

  test('by touch open it with a link to the glossary; by mouse they lead there', async () => {
    await read('counselling.html', { width: 390, touch: true }, async (page) => {
      await page.tap(term);
      expect(await isOpen(page, '#reader-popup')).toBe(true);
      await Promise.all([page.waitForNavigation(), page.tap('.popup-more a')]);
      await shown(page);
      expect(page.url()).toContain('glossary.html#term-');
    });
    await read('counselling.html', {}, async (page) => {
      await Promise.all([page.waitForNavigation(), page.click(term)]);
      await shown(page);
      expect(page.url()).toContain('glossary.html#term-');
    });
  });
});

describe('other languages', () => {
  test('lead to the same section, and where it is not there to the first page, which is said', () => {
    const hrefs = async (page: Page) => page.$$eval('.languages a', (links) => links.map((link) => link.getAttribute('href')));
    return read('counselling.html', {}, async (page) => {
      expect(await hrefs(page)).toEqual(['../fr/counselling.html', '../nl/index.html']);
      expect(await page.$eval('.languages a[hreflang="nl"]', (link) => link.textContent)).toContain('does not exist');
    });
  });

  test('lead to the block that is read', async () => {
    await read('counselling.html', { width: 390 }, async (page) => {
      await page.evaluate(`document.querySelector('.section table').scrollIntoView()`);
      await page.evaluate('scrollBy(0, 400)');
      await page.evaluate('new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)))');
      const before = await page.evaluate('scrollY');
      const wanted = await page.evaluate('handbook.blockRead()');
      expect(wanted).toBeTruthy();
      await page.evaluate(`document.querySelector('.languages a[hreflang="fr"]').focus()`);
      expect(await page.evaluate('scrollY')).toBe(before);
      expect(await page.$eval('.languages a[hreflang="fr"]', (link) => link.getAttribute('href'))).toBe(`../fr/counselling.html#${wanted}`);
      expect(await page.$eval('.languages a[hreflang="nl"]', (link) => link.getAttribute('href'))).toBe('../nl/index.html');
      await Promise.all([page.waitForNavigation(), page.evaluate(`document.querySelector('.languages a[hreflang="fr"]').click()`)]);
      await shown(page);
      expect(await page.evaluate(`document.documentElement.lang + ' ' + !!document.getElementById('${wanted}')`)).toBe('fr true');
    });
  });
});

describe('places', () => {
  test('a heading’s link opens its citation with section, page and address', async () => {
    const faults = await read('counselling.html', {}, async (page) => {
      await page.focus('.permalink');
      await page.keyboard.press('Enter');
      const text = await page.$eval('#reader-popup .citation-text', (words) => words.textContent ?? '');
      expect(text).toContain('Anna de Vries. Going home');
      expect(text).toContain('Chapter 1: Return counselling & advice');
      expect(text).toContain('page 12');
      expect(text).toContain(await page.evaluate('location.href'));
      expect(await page.evaluate('location.hash')).not.toBe('');
    });
    expect(faults).toEqual([]);
  });

  test('a block shows its link under the pointer, and all do by choice, which is kept', async () => {
    await read('counselling.html', {}, async (page) => {
      expect(await page.$$('.block-link')).toHaveLength(0);
      await page.hover('.section > p[id]');
      expect(await page.$$eval('.block-link', (links) => links.map((link) => (link as HTMLElement).tabIndex))).toEqual([-1]);
      await page.click('#block-links-choice');
      const count = (await page.$$('.block-link')).length;
      expect(count).toBeGreaterThan(5);
      const dead = await page.$$eval('.block-link', (links) =>
        links.filter((link) => document.getElementById((link as HTMLAnchorElement).hash.slice(1)) === null).map((link) => link.outerHTML),
      );
      expect(dead).toEqual([]);
      await reload(page);
      expect(await page.$$('.block-link')).toHaveLength(count);
    });
  });

  test('pages of print stand in the margin by their folios; without a PDF there are none', async () => {
    await read('counselling.html', {}, async (page) => {
      const marks = await page.$$eval('.page-break', (each) => each.map(({ id, ariaLabel }) => [id, ariaLabel]));
      expect(marks).toEqual([
        ['page-11', 'page 11'],
        ['page-12', 'page 12'],
      ]);
    });
    const without = await siteOf(edition);
    expect(
      elementsIn(pageIn(without, 'counselling.html'), ({ properties }) => [properties.className].flat().includes('page-break')),
    ).toEqual([]);
  });
});

describe('figures, lists and forms', () => {
  test('a figure fills the screen in a dialog that Escape closes', async () => {
    await read('counselling.html', {}, async (page) => {
      await page.focus('.enlarge');
      await page.keyboard.press('Enter');
      expect(await page.$eval('dialog', (dialog) => (dialog as HTMLDialogElement).open)).toBe(true);
      const ids = await page.evaluate(`[...document.querySelectorAll('[id]')].map(({ id }) => id)`);
      expect(new Set(ids as string[]).size).toBe((ids as string[]).length);
      expect(
        await page.evaluate(
          `(() => { const picture = document.querySelector('.figure-view > *'); return picture.alt || document.getElementById(picture.getAttribute('aria-labelledby')).textContent; })()`,
        ),
      ).not.toBe('');
      await page.keyboard.press('Escape');
      await page.waitForFunction(`document.querySelector('dialog') === null`);
      expect(await focused(page, 'className')).toBe('enlarge');
    });
  });

  test('a table is scrolled in a box with a name, its head stays', async () => {
    await read('counselling.html', { width: 360 }, async (page) => {
      const box = await page.$eval('.table-scroll', (each) => [
        each.getAttribute('role'),
        each.getAttribute('tabindex'),
        each.getAttribute('aria-label'),
      ]);
      expect(box.slice(0, 2)).toEqual(['region', '0']);
      expect(box[2]).toBeTruthy();
      expect(await page.$eval('.table-scroll thead th', (head) => getComputedStyle(head).position)).toBe('sticky');
    });
  });

  test('ticks are kept by book, edition and language, and are deleted', async () => {
    await read('counselling.html', {}, async (page) => {
      const box = '.task > input:not([checked])';
      await page.click(box);
      await reload(page);
      expect(await page.$eval(box, (each) => (each as HTMLInputElement).checked)).toBe(true);
      expect(await page.evaluate('Object.keys(localStorage)')).toContain('handbook going-home 1 en ticks');
      await page.click('.clear-all');
      expect(await page.$eval(box, (each) => (each as HTMLInputElement).checked)).toBe(false);
      expect(await page.evaluate('Object.keys(localStorage)')).not.toContain('handbook going-home 1 en ticks');
    });
  });

  test('what is written in a form is kept only where the reader wants it', async () => {
    const form = (await pagesWith('form-privacy'))[0] ?? '';
    await read(form, {}, async (page) => {
      const field = '.form .field input[type="text"]';
      expect(await page.$eval('.form-privacy', (words) => words.textContent)).toContain('sent nowhere');
      await page.type(field, 'A name');
      await reload(page);
      const value = () => page.$eval(field, (each) => (each as HTMLInputElement).value);
      expect(await value()).toBe('');
      expect(await page.evaluate('Object.keys(localStorage)')).toEqual([]);
      await page.click('.form .keep-choice input');
      await page.type(field, 'A name');
      await reload(page);
      expect(await value()).toBe('A name');
      await page.click('.form .keep-choice input');
      expect(await page.evaluate('Object.keys(localStorage)')).toEqual([]);
      await reload(page);
      expect(await value()).toBe('');
    });
  });
});

async function pagesWith(className: string): Promise<string[]> {
  const whole = await siteOf(edition);
  return whole.files.flatMap(({ path }) =>
    path.endsWith('.html') && textIn(whole, path.slice('web/en/'.length)).includes(`"${className}"`) ? [path.slice('web/en/'.length)] : [],
  );
}

describe('offline', () => {
  test('after the first visit every page is read without a server', async () => {
    await read('index.html', {}, async (page) => {
      await page.waitForFunction(`navigator.serviceWorker.ready.then((found) => found.active?.state === 'activated')`);
      await page.waitForSelector('.saved-offline');
      await page.setOfflineMode(true);
      const worker = await page.evaluate('navigator.serviceWorker.ready.then(({ scope }) => scope)');
      expect(worker).toBe(site.address('web/en/'));
      const before = site.asked.length;
      for (const name of ['journey.html', 'glossary.html?from=elsewhere', '']) {
        await page.goto(site.address(`web/en/${name}`));
        await shown(page);
        expect(await page.evaluate(`document.querySelectorAll('h1').length`)).toBe(1);
        expect(await page.evaluate(`document.fonts.ready.then(() => document.fonts.check('1em "Source Serif 4"'))`)).toBe(true);
      }
      expect(site.asked.slice(before).filter((path) => path.startsWith('web/en/'))).toEqual([]);
    });
  });

  test('a new edition takes the place of the old one, and other languages keep theirs', async () => {
    const old = await siteOf(edition);
    const anew = await siteOf({ ...edition, info: { ...edition.info, title: 'Going home again' } });
    const french = await siteOf(sampleEdition('web', 'fr'));
    const own = await serveSite([...old.files, ...french.files], '/library/');
    const title = (page: Page) => page.$eval('.site-title', (link) => link.textContent);
    await visit(host, own.address('web/fr/index.html'), {}, async (page) => {
      await page.waitForSelector('.saved-offline');
      await page.goto(own.address('web/en/index.html'));
      await shown(page);
      await page.waitForSelector('.saved-offline');
      expect(await title(page)).toBe('Going home');
      expect(await page.evaluate('caches.keys().then(({ length }) => length)')).toBe(2);
      own.replace([...anew.files, ...french.files]);
      await page.evaluate('navigator.serviceWorker.getRegistration().then((found) => found.update())');
      await page.waitForFunction(
        `caches.match('index.html').then((found) => found.text()).then((text) => text.includes('Going home again'))`,
      );
      await page.waitForFunction('caches.keys().then(({ length }) => length === 2)');
      await reload(page);
      expect(await title(page)).toBe('Going home again');
      const names = (await page.evaluate('caches.keys()')) as string[];
      expect(names.map((name) => name.split(' ')[1]).sort()).toEqual(['/library/web/en/', '/library/web/fr/']);
    });
    await own.close();
  });

  test('what stands in the storage of the browser is not trusted', async () => {
    const faults = await read('counselling.html', {}, async (page) => {
      await page.evaluate(
        `localStorage.setItem('handbook going-home 1 en ticks', '[1'); localStorage.setItem('handbook going-home 1 en forms', '"x"')`,
      );
      await reload(page);
      await page.click('.task > input:not([checked])');
      expect(await page.evaluate(`JSON.parse(localStorage.getItem('handbook going-home 1 en ticks'))`)).toEqual(expect.any(Object));
    });
    expect(faults).toEqual([]);
  });
});

test('acronyms are small capitals, and figures old-style, by the face itself', async () => {
  await read('counselling.html', {}, async (page) => {
    const style = (selector: string, name: 'fontVariantCaps' | 'fontVariantNumeric') =>
      page.$eval(selector, (each, property) => getComputedStyle(each)[property], name);
    expect(await style('.section > p abbr, .section > p .caps', 'fontVariantCaps')).toBe('all-small-caps');
    expect(await style('.section', 'fontVariantNumeric')).toContain('oldstyle-nums');
    expect(await style('table', 'fontVariantNumeric')).toContain('lining-nums');
    // A face without its own small capitals would show full ones: nothing is made up (font-synthesis).
    const widths = await page.evaluate(`document.fonts.ready.then(() => ['normal', 'all-small-caps'].map((caps) => {
      const probe = Object.assign(document.createElement('span'), { textContent: 'IOM' });
      document.querySelector('.section').append(probe);
      probe.style.cssText = 'position: absolute; font-variant-caps: ' + caps;
      return probe.getBoundingClientRect().width;
    }))`);
    const [full = 0, small = 0] = widths as number[];
    expect(small).toBeLessThan(full * 0.95);
  });
});

test('what readers ask of their systems is heard', async () => {
  await read('counselling.html', {}, async (page) => {
    const duration = () => page.$eval('.permalink', (link) => getComputedStyle(link).transitionDuration);
    await page.emulateMediaFeatures([{ name: 'prefers-reduced-motion', value: 'no-preference' }]);
    expect(await duration()).not.toBe('0s');
    await page.emulateMediaFeatures([{ name: 'prefers-reduced-motion', value: 'reduce' }]);
    expect(await duration()).toBe('0s');
    const client = await page.createCDPSession();
    await client.send('Emulation.setEmulatedMedia', { features: [{ name: 'prefers-contrast', value: 'more' }] });
    expect(await page.evaluate('getComputedStyle(document.body).color')).toBe('rgb(0, 0, 0)');
    await client.send('Emulation.setEmulatedMedia', { features: [{ name: 'forced-colors', value: 'active' }] });
    expect(await page.$eval('.site-contents [aria-current]', (link) => getComputedStyle(link).borderTopStyle)).toBe('solid');
  });
});

test('on paper there is no chrome, and notes and ticks are', async () => {
  await read('counselling.html', {}, async (page) => {
    await page.emulateMediaType('print');
    const shown = async (selector: string) => (await (await page.$(selector))?.boundingBox()) != null;
    for (const selector of ['.site-header', '.page-tools', '.local-tools', '.enlarge', '.permalink', '.cite-page', '.page-turn'])
      expect(await shown(selector), selector).toBe(false);
    for (const selector of ['.notes', '.task > input', 'h1', 'table']) expect(await shown(selector), selector).toBe(true);
    const written = (start: string) => page.$eval(`a.external[href^="${start}"]`, (link) => getComputedStyle(link, '::after').content);
    expect(await written('http')).toContain('<http');
    expect(await written('mailto')).toBe('none');
  });
});
