import { printXml } from '../../xml/print-xml.ts';

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
export function xmlText(tree: Parameters<typeof printXml>[0], { doctype = false }: { readonly doctype?: boolean } = {}): string {
  const start = `<?xml version="1.0" encoding="UTF-8"?>\n${doctype ? '<!DOCTYPE html>\n' : ''}`;
  const body = printXml(tree);
  const written = doctype
    ? body.replaceAll(selfClosed, (whole, name, attributes) => (isVoid.has(name) ? whole : `<${name}${attributes}></${name}>`))
    : body;
  return `${start}${written}\n`;
}
