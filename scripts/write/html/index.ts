export { bareInlines } from './bare-inlines.ts';
export { markCapitals } from './capitals.ts';
export type { HtmlEdition, HtmlTarget } from './html-target.ts';
export { directionOf, languageAttributes } from './language-attributes.ts';
export { idsIn, isMarker, type MakeMarker, type MarkedDocument, type PageBreak, placePageBreaks } from './page-breaks.ts';
export { plainInlines, plainText } from './plain-text.ts';
export { renderInline, renderSection } from './render-section.ts';
export { toHtml } from './to-html.ts';
