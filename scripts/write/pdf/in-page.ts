/// <reference lib="dom" />
/// <reference lib="dom.iterable" />
// These functions run in the browser's page: each stands alone and takes and gives plain data.

/** Loads every face of the document. */
export async function loadFonts(): Promise<void> {
  await Promise.all([...document.fonts].map((font) => font.load()));
  await document.fonts.ready;
}

/** Hides the links to every id, or shows them. */
export function hideProbe(hidden: boolean): void {
  const probe = document.querySelector<HTMLElement>('.probe');
  if (probe) probe.style.display = hidden ? 'none' : '';
}

/** Shows the blank pages that are wanted and writes folios into their places. */
export function fillNumbers(blanks: string[], folios: Record<string, string>): void {
  for (const blank of document.querySelectorAll<HTMLElement>('.blank')) blank.hidden = !blanks.includes(blank.dataset.before ?? '');
  for (const place of document.querySelectorAll<HTMLElement>('.page-number')) place.textContent = folios[place.dataset.target ?? ''] ?? '';
}

/**
 * Ids of the innermost blocks that are wider than the text, at its width in CSS pixels: one of them makes Chromium shrink the whole book. Inline
 * boxes are not asked: the block around them says whether they stick out.
 */
export function findOverflowing(widthPx: number): string[] {
  const most = widthPx + 1;
  if (document.documentElement.scrollWidth <= most) return [];
  const blocks = [...document.querySelectorAll<HTMLElement>('[data-block], [id]')].filter(
    (block) => block.closest('svg') === null && getComputedStyle(block).display !== 'inline',
  );
  const wide = blocks.filter((block) => {
    const { left, width } = block.getBoundingClientRect();
    return left + Math.max(width, block.scrollWidth) > most;
  });
  const inner = wide.filter((block) => !wide.some((other) => other !== block && block.contains(other)));
  return inner.map((block) => block.dataset.block ?? block.id);
}
