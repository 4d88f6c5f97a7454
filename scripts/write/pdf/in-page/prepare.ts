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
  return inner.map((block) => block.dataset.block ?? block.id);
}
