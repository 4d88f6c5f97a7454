import { readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { createDiskHost } from '../../scripts/host/index.ts';
import { editionSum } from '../../scripts/release/edition-sum.ts';
import { hashOf } from '../../scripts/release/verify-shelf.ts';
import { axeFaults, axeVersion } from '../write/web/axe.ts';
import { type Look, type ServedSite, serveSite, visit } from '../write/web/serve-site.ts';
import { budgets, type Weight, weigh } from '../write/web/weigh.ts';
import { keepResult } from './keep-result.ts';

/**
 * Opens every page of a finished site in Chromium at two widths, light and dark: axe-core (WCAG 2.2 AA and good practice), what the console says, the budgets
 * of bytes and layout shift. Each folder is that of one language: `output/web/en`. Prints what it measured.
 */
const folders = process.argv.slice(2);
const looks: readonly (Look & { readonly width: number })[] = [360, 1280].flatMap((width) =>
  (['light', 'dark'] as const).map((scheme) => ({ width, scheme })),
);
const host = createDiskHost();

interface Row extends Weight {
  readonly page: string;
}

async function validate(folder: string): Promise<boolean> {
  const files = readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .map((path) => ({ path: path.slice(join(folder, '/').length), bytes: new Uint8Array(readFileSync(path)) }));
  const pages = files.flatMap(({ path }) => (/^[^/]+\.html$/.test(path) ? [path] : [])).sort();
  if (pages.length === 0) throw new Error(`There is no site in “${folder}”.`);
  const site = await serveSite(files, '/books/one/en/', 250);
  const faults: string[] = [];
  const rows: Row[] = [];
  for (const page of pages)
    for (const look of looks) {
      const { weight, found } = await examine(site, page, look);
      const where = `${page} ${look.width} px ${look.scheme}`;
      faults.push(...[...found, ...overBudget(weight)].map((fault) => `${where}: ${fault}`));
      if (look.width === 360 && look.scheme === 'light') rows.push({ page, ...weight });
    }
  await site.close();
  for (const fault of faults) console.log(fault);
  tell(folder, rows, pages.length * looks.length, faults.length);
  keepResult({
    sha256: editionSum({ path: 'index.html', sha256: '', files: files.map(({ path, bytes }) => ({ path, sha256: hashOf(bytes) })) }),
    name: 'axe-core',
    version: axeVersion,
    standard: 'WCAG 2.2 AA (what a program can check)',
    errors: faults.length,
    warnings: 0,
  });
  return faults.length === 0;
}

async function examine(site: ServedSite, page: string, look: Look): Promise<{ readonly weight: Weight; readonly found: string[] }> {
  let weight: Weight | undefined;
  const found: string[] = [];
  const console = await visit(host, site.address(page), look, async (opened) => {
    weight = await weigh(opened);
    found.push(...(await axeFaults(opened)));
  });
  if (weight === undefined) throw new Error(`${page} was not weighed.`);
  return { weight, found: [...found, ...console] };
}

function overBudget({ html, css, js, fonts, shift }: Weight): string[] {
  const text = html + css + js;
  return [
    ...(text > budgets.textBytes ? [`${text} bytes of HTML, CSS and JavaScript`] : []),
    ...(fonts > budgets.fontBytes ? [`${fonts} bytes of faces`] : []),
    ...(shift >= budgets.shift ? [`a layout shift of ${shift}`] : []),
  ];
}

function tell(folder: string, rows: readonly Row[], views: number, faults: number): void {
  const most = (of: (row: Row) => number): string => {
    const row = [...rows].sort((a, b) => of(b) - of(a))[0];
    return row === undefined ? 'none' : `${of(row)} (${row.page})`;
  };
  console.log(`The web, ${basename(folder)}: ${rows.length} pages in ${views} views, ${faults} faults.`);
  console.log(`  most HTML, CSS and JavaScript in gzip: ${most(({ html, css, js }) => html + css + js)} bytes`);
  console.log(`  most faces at a first view: ${most(({ fonts }) => fonts)} bytes`);
  console.log(`  most layout shift: ${most(({ shift }) => shift)}`);
}

const isSound: boolean[] = [];
for (const folder of folders) isSound.push(await validate(folder));
await host.close();
process.exitCode = isSound.length > 0 && isSound.every(Boolean) ? 0 : 1;
