import { getDocument, OPS, VerbosityLevel } from 'pdfjs-dist/legacy/build/pdf.mjs';

export interface OpenedPage {
  /** Lines from top to bottom, each with the height of its baseline in points from the foot. */
  readonly lines: readonly { readonly text: string; readonly y: number }[];
  readonly text: string;
  readonly links: readonly { readonly target: string; readonly url: string; readonly name: string }[];
  /** Fields to fill in, radio buttons one by one; types are those of ISO 32000-1, 12.7.4. */
  readonly fields: readonly { readonly name: string; readonly type: string; readonly tooltip: string; readonly rect: readonly number[] }[];
  /** Paths of the tags from the page's root, as `Root/Document/L/LI`. */
  readonly tags: readonly string[];
  readonly paints: boolean;
}
export interface OpenedPdf {
  readonly pages: readonly OpenedPage[];
  /** Page, from 1, of each destination. */
  readonly destinations: ReadonlyMap<string, number>;
  /** Titles of bookmarks, indented by depth, with the page that each leads to. */
  readonly outline: readonly { readonly depth: number; readonly title: string; readonly page: number }[];
  readonly labels: readonly string[];
  readonly info: Readonly<Record<string, unknown>>;
  readonly xmp: string;
  readonly marked: boolean;
}

/** A PDF as another reader than the one that wrote it sees it. */
export async function openPdf(bytes: Uint8Array): Promise<OpenedPdf> {
  const loading = getDocument({ data: Uint8Array.from(bytes), verbosity: VerbosityLevel.ERRORS, useSystemFonts: false });
  const pdf = await loading.promise;
  try {
    const pageOf = async (destination: unknown): Promise<number> => {
      const list = (typeof destination === 'string' ? await pdf.getDestination(destination) : destination) as
        | Parameters<typeof pdf.getPageIndex>[0][]
        | null;
      return list?.[0] === undefined ? 0 : (await pdf.getPageIndex(list[0])) + 1;
    };
    const destinations = new Map<string, number>();
    for (const name of Object.keys(await pdf.getDestinations())) destinations.set(name, await pageOf(name));
    const outline: { depth: number; title: string; page: number }[] = [];
    const visit = async (items: Awaited<ReturnType<typeof pdf.getOutline>>, depth: number): Promise<void> => {
      for (const { title, dest, items: inner } of items) {
        outline.push({ depth, title, page: await pageOf(dest) });
        await visit(inner, depth + 1);
      }
    };
    await visit(await pdf.getOutline(), 0);
    const pages: OpenedPage[] = [];
    for (let number = 1; number <= pdf.numPages; number += 1) pages.push(await openPage(await pdf.getPage(number)));
    const metadata = await pdf.getMetadata();
    return {
      pages,
      destinations,
      outline,
      labels: (await pdf.getPageLabels()) ?? [],
      info: metadata.info as Readonly<Record<string, unknown>>,
      xmp: String(metadata.metadata?.getRaw() ?? ''),
      marked: (await pdf.getMarkInfo())?.Marked === true,
    };
  } finally {
    await loading.destroy();
  }
}

type Page = Awaited<ReturnType<Awaited<ReturnType<typeof getDocument>['promise']>['getPage']>>;

async function openPage(page: Page): Promise<OpenedPage> {
  const { items } = await page.getTextContent();
  const rows = new Map<number, string>();
  for (const item of items) {
    if (!('str' in item) || item.str.trim() === '') continue;
    const y = Math.round(Number(item.transform[5]));
    const before = rows.get(y);
    rows.set(y, before === undefined ? item.str : `${before} ${item.str}`);
  }
  const lines = [...rows].sort(([a], [b]) => b - a).map(([y, text]) => ({ y, text: text.replace(/\s+/g, ' ') }));
  const annotations: readonly Annotation[] = await page.getAnnotations();
  const links = annotations
    .filter(({ subtype }) => subtype === 'Link')
    .map((annotation) => ({
      target: typeof annotation.dest === 'string' ? annotation.dest : '',
      url: typeof annotation.url === 'string' ? annotation.url : '',
      name: annotation.contentsObj?.str ?? '',
    }));
  const fields = annotations
    .filter(({ subtype }) => subtype === 'Widget')
    .map(({ fieldName = '', fieldType = '', alternativeText = '', rect = [] }) => ({
      name: fieldName,
      type: fieldType,
      tooltip: alternativeText,
      rect,
    }));
  const { fnArray } = await page.getOperatorList();
  const paints = fnArray.some((operator) => operator === OPS.showText || operator === OPS.paintImageXObject);
  return {
    lines,
    text: lines.map(({ text }) => text).join('\n'),
    links,
    fields,
    tags: tagsOf((await page.getStructTree()) as Tag | null, ''),
    paints,
  };
}

interface Annotation {
  readonly subtype?: string;
  readonly fieldName?: string;
  readonly fieldType?: string;
  readonly alternativeText?: string;
  readonly rect?: readonly number[];
  readonly dest?: unknown;
  readonly url?: unknown;
  readonly contentsObj?: { readonly str: string };
}
interface Tag {
  readonly role?: string;
  readonly children?: readonly Tag[];
}
function tagsOf(tag: Tag | null, above: string): string[] {
  if (tag?.role === undefined) return [];
  const path = above === '' ? tag.role : `${above}/${tag.role}`;
  return [path, ...(tag.children ?? []).flatMap((child) => tagsOf(child, path))];
}
