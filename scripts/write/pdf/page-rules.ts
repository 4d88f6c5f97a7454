import type { PageSize } from '../../model/book.ts';
import type { PrintSection } from './print-sections.ts';

/**
 * `@page` rules: the page's size, mirrored margins, running heads and folios (roman in front matter, arabic after it), a named page for each section.
 * CSS Paged Media 3, as far as Chromium has it.
 */
export function pageRules(sections: readonly PrintSection[], page: PageSize, bookTitle: string): string {
  const base = `:root { --text-height: ${page.heightMm - page.topMm - page.bottomMm}mm; }
@page {
  size: ${page.widthMm}mm ${page.heightMm}mm;
  margin: ${page.topMm}mm ${page.outerMm}mm ${page.bottomMm}mm ${page.innerMm}mm;
  ${boxes.map((box) => `@${box} { font: 8pt "Source Sans 3"; color: #4d565e; }`).join('\n  ')}
}
@page :left { margin-left: ${page.outerMm}mm; margin-right: ${page.innerMm}mm; }
@page :right { margin-left: ${page.innerMm}mm; margin-right: ${page.outerMm}mm; }
`;
  return base + sections.map((each) => sectionRules(each, bookTitle)).join('');
}

const boxes = ['top-left', 'top-right', 'bottom-left', 'bottom-right'] as const;

function sectionRules({ page, head, section, matterBefore }: PrintSection, bookTitle: string): string {
  const counter = section.matter === 'front' ? 'roman' : 'arabic';
  const style = section.matter === 'front' ? ', lower-roman' : '';
  const blank = matterBefore === 'front' ? 'roman' : 'arabic';
  const name = `.${page} { page: ${page}; }\n@page ${page} { counter-increment: page ${counter}; }\n@page ${page}-blank { counter-increment: page ${blank}; }\n.${page}-blank { page: ${page}-blank; }\n`;
  if (head === undefined) return name;
  const folio = `counter(${counter}${style})`;
  return `${name}@page ${page}:left {
  @top-left { content: ${cssString(bookTitle)}; }
  @bottom-left { content: ${folio}; }
}
@page ${page}:right {
  @top-right { content: ${cssString(head)}; }
  @bottom-right { content: ${folio}; }
}
`;
}

/** Text as a CSS string: everything but letters, digits and spaces escaped (CSS Syntax 3, 4.3.7). */
function cssString(text: string): string {
  const escaped = [...text].map((sign) => (/[\p{L}\p{N} ]/u.test(sign) ? sign : `\\${sign.codePointAt(0)?.toString(16)} `)).join('');
  return `"${escaped}"`;
}
