/// <reference lib="dom" />
/// <reference lib="dom.iterable" />
// These functions run in the browser's page: each stands alone and takes and gives plain data.

/** Loads every face of the document. */
export async function loadFonts(): Promise<void> {
  await Promise.all([...document.fonts].map((font) => font.load()));
  await document.fonts.ready;
}

/** Marks tables that are wider than the text, in CSS pixels, to be set on pages turned by a quarter. */
export function turnWideTables(measurePx: number): void {
  for (const table of document.querySelectorAll<HTMLTableElement>('table'))
    if (table.getBoundingClientRect().width > measurePx + 1 && table.closest('.box, li, td') === null) table.classList.add('landscape');
}

/** Lets the dots of the contents begin where the last line of a title ends, and not where its box does. */
export function fitLeaders(): void {
  const fits = [...document.querySelectorAll<HTMLElement>('.contents-line .title')].flatMap((title) => {
    const range = document.createRange();
    range.selectNodeContents(title);
    const rects = [...range.getClientRects()].filter(({ width }) => width > 0);
    const box = title.getBoundingClientRect();
    const lowest = Math.max(...rects.map(({ bottom }) => bottom));
    const last = rects.filter(({ bottom, height }) => bottom > lowest - height / 2);
    if (last.length === 0 || rects.every((rect) => last.includes(rect))) return [];
    const rtl = getComputedStyle(title).direction === 'rtl';
    const rest = rtl ? Math.min(...last.map(({ left }) => left)) - box.left : box.right - Math.max(...last.map(({ right }) => right));
    return [{ title, width: box.width, rest }];
  });
  for (const { title, width, rest } of fits)
    Object.assign(title.style, { flex: `0 0 ${width}px`, maxWidth: 'none', marginInlineEnd: `${-Math.max(0, rest)}px` });
}

/**
 * Adds to the space below what is not made of lines of the text (tables, figures, small type), so that the text after it stands on the grid again: lines on the
 * two sides of a leaf meet. `pitchPx` is the distance of two lines.
 */
export function returnToGrid(pitchPx: number): void {
  const apart =
    'table, figure, pre, .description, .box, .checklist, .form, .contents, .acronyms, .glossary, .references, .index, .page-notes';
  const writes: (() => void)[] = [];
  for (const flow of document.querySelectorAll<HTMLElement>('.flow')) {
    const origin = flow.getBoundingClientRect().top + Number.parseFloat(getComputedStyle(flow).paddingTop);
    let added = 0;
    for (const element of flow.querySelectorAll<HTMLElement>(apart)) {
      if (element.parentElement?.closest(`${apart}, li, .note, .section-imprint, .section-colophon`)) continue;
      let next = element.nextElementSibling;
      while (next?.matches('.note, [hidden]')) next = next.nextElementSibling;
      if (!next || next.matches(apart)) continue;
      const off = (((next.getBoundingClientRect().top - origin + added) % pitchPx) + pitchPx) % pitchPx;
      if (off < 0.5 || off > pitchPx - 0.5) continue;
      const margin = Number.parseFloat(getComputedStyle(element).marginBottom);
      const more = pitchPx - off;
      added += more;
      writes.push(() => {
        element.style.marginBottom = `${margin + more}px`;
      });
    }
  }
  for (const write of writes) write();
}

/**
 * Ids of the innermost blocks that are wider than the text, at its widths on upright and on turned pages in CSS pixels: one of them makes Chromium shrink the whole book. Inline
 * boxes are not asked: the block around them says whether they stick out.
 */
export function findOverflowing(widthPx: number, turnedPx: number): string[] {
  const blocks = [...document.querySelectorAll<HTMLElement>('[data-block], [id]')].filter(
    (block) => block.closest('svg') === null && getComputedStyle(block).display !== 'inline',
  );
  const wide = blocks.filter((block) => {
    const { left, width } = block.getBoundingClientRect();
    return (
      left - document.body.getBoundingClientRect().left + Math.max(width, block.scrollWidth) >
      (block.closest('.landscape') ? turnedPx : widthPx) + 1
    );
  });
  const inner = wide.filter((block) => !wide.some((other) => other !== block && block.contains(other)));
  // Cells of one table stick out together: it is told once, at the first.
  const tables = inner.map((block) => block.closest('table'));
  return inner.filter((_, at) => !tables[at] || tables.indexOf(tables[at]) === at).map((block) => block.dataset.block ?? block.id);
}
