import { getDocument, VerbosityLevel } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { brokenPdf } from '../../diagnostics/pdf.ts';
import type { Edition } from '../../model/book.ts';
import type { IndexEntry } from '../../model/book-node.ts';
import type { PdfSpec } from '../../model/pdf.ts';
import { plainTextOf, walk } from '../../model/walk.ts';
import type { Inspector } from '../inspector.ts';
import { createRawWordFinder } from '../raw-words.ts';

type Pdf = Awaited<ReturnType<typeof getDocument>['promise']>;

/** Opens the PDF with another reader than the one that wrote it and holds it against the edition. */
export const inspectPdf: Inspector<'pdf'> = async (artifact, edition, report) => {
  const bytes = artifact.files.find(({ path }) => path === artifact.main)?.bytes ?? new Uint8Array();
  const loading = getDocument({
    data: Uint8Array.from(bytes),
    verbosity: VerbosityLevel.ERRORS,
    useSystemFonts: false,
    isEvalSupported: false,
  });
  try {
    const pdf = await loading.promise;
    for (const reason of [
      ...(await faultsOfWhole(pdf, edition, (artifact.details?.colour ?? 'rgb') === 'rgb')),
      ...(await faultsOfOutline(pdf, edition)),
      ...(await faultsOfLinks(pdf, edition)),
    ])
      report(brokenPdf({ reason }));
  } catch (error) {
    report(brokenPdf({ reason: `it cannot be opened (${error instanceof Error ? error.message : String(error)})` }));
  } finally {
    await loading.destroy();
  }
};

/** Who converts the colours of a finished PDF takes its tags out: then it is not `tagged`. */
async function faultsOfWhole(pdf: Pdf, { info, words, spec }: Edition<'pdf'>, tagged: boolean): Promise<string[]> {
  const { info: own } = (await pdf.getMetadata()) as unknown as { readonly info: Readonly<Record<string, unknown>> };
  const marks = await pdf.getMarkInfo();
  const [left = 0, bottom = 0, right = 0, top = 0] = (await pdf.getPage(1)).view;
  const size = [right - left, top - bottom].map((points) => (points / 72) * 25.4);
  const fits = ({ widthMm, heightMm }: PdfSpec['sheet']): boolean =>
    [widthMm, heightMm].every((mm, at) => Math.abs(mm - (size[at] ?? 0)) < 0.5);
  return [
    ...(String(own.Title ?? '').startsWith(info.title) ? [] : ['its title is not that of the book']),
    ...(own.Language === words.language ? [] : [`its language is “${String(own.Language)}”, not “${words.language}”`]),
    ...(!tagged || marks?.Marked === true ? [] : ['it has no tags']),
    ...(fits(spec.page) || (spec.profile === 'print' && fits(spec.sheet))
      ? []
      : [`its page measures ${size.map((mm) => mm.toFixed(1)).join(' × ')} mm`]),
  ];
}

/** Every title of a section is in the outline; the half-title is none. */
async function faultsOfOutline(pdf: Pdf, { sections }: Edition<'pdf'>): Promise<string[]> {
  const titles = new Set<string>();
  const gather = (items: readonly { readonly title: string; readonly items: readonly unknown[] }[]): void => {
    for (const item of items) {
      titles.add(folded(item.title));
      gather(item.items as Parameters<typeof gather>[0]);
    }
  };
  gather((await pdf.getOutline()) ?? []);
  const all = [...titles];
  return sections
    .filter(({ kind }) => kind !== 'halfTitle')
    .map(({ heading }) => plainTextOf(heading.children))
    .filter((title) => !all.some((found) => found.endsWith(folded(title))))
    .map((title) => `its bookmarks lack “${title}”`);
}

/** Every target of a reference is a destination, and no page says what no book says. */
async function faultsOfLinks(pdf: Pdf, { sections }: Edition<'pdf'>): Promise<string[]> {
  const wanted = new Set<string>();
  walk(
    sections.flatMap(({ heading, body, notes }) => [heading, ...body, ...notes]),
    (node) => {
      if (node.type === 'crossReference' || node.type === 'citationItem' || node.type === 'termReference') wanted.add(node.target);
      if (node.type === 'contentsList') for (const { target } of node.entries) wanted.add(target);
      if (node.type === 'indexList') for (const target of node.groups.flatMap(({ entries }) => locatorsIn(entries))) wanted.add(target);
    },
  );
  const found = await pdf.getDestinations();
  const faults = [...wanted].filter((anchor) => !Object.hasOwn(found, anchor)).map((anchor) => `“${anchor}” is no destination in it`);
  const findRawWords = createRawWordFinder(sections);
  for (let number = 1; number <= pdf.numPages; number += 1) {
    const { items } = await (await pdf.getPage(number)).getTextContent();
    const text = items.map((item) => ('str' in item ? item.str : '')).join(' ');
    const odd = findRawWords(text);
    if (odd !== undefined) faults.push(`page ${number} says “${odd}”`);
  }
  return faults;
}

const locatorsIn = (entries: readonly IndexEntry[]): string[] =>
  entries.flatMap(({ locators, children }) => [
    ...locators.flatMap(({ target, end }) => (end === undefined ? [target] : [target, end])),
    ...locatorsIn(children),
  ]);
const folded = (text: string): string => text.normalize('NFKC').replace(/\s+/g, ' ').trim().toLowerCase();
