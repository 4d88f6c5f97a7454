import { toXml } from 'xast-util-to-xml';

/** What XML 1.0, 2.2 allows in no document, not even as a reference. */
const forbidden = /[^\t\n\r\u{20}-\u{D7FF}\u{E000}-\u{FFFD}\u{10000}-\u{10FFFF}]/gu;

const selfClosed = /<([\w:-]+)((?:\s+[\w:.-]+="[^"]*")*)\/>/g;
/** Elements of HTML that have no end tag. Others are closed by one even where they are empty, for readers that take XHTML for HTML. */
const isVoid: ReadonlySet<string> = new Set([
  'area',
  'base',
  'br',
  'col',
  'embed',
  'hr',
  'img',
  'input',
  'link',
  'meta',
  'source',
  'track',
  'wbr',
]);

/** An XML file of a tree, every text and attribute escaped; characters that XML does not know are left out. */
export function xmlText(tree: Parameters<typeof toXml>[0], { doctype = false }: { readonly doctype?: boolean } = {}): string {
  const start = `<?xml version="1.0" encoding="UTF-8"?>\n${doctype ? '<!DOCTYPE html>\n' : ''}`;
  const body = toXml(tree, { closeEmptyElements: true, tightClose: true });
  const written = doctype
    ? body.replaceAll(selfClosed, (whole, name, attributes) => (isVoid.has(name) ? whole : `<${name}${attributes}></${name}>`))
    : body;
  // The serialiser leaves ">" as it is, which XML 1.0, 2.4 forbids after "]]".
  return `${start}${written.replace(forbidden, '').replaceAll(']]>', ']]&gt;')}\n`;
}
