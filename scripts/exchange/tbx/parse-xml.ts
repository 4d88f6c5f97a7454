import type { Report } from '../../diagnostics/diagnostic.ts';
import { hostileXml, invalidXml } from '../../diagnostics/exchange.ts';
import { parseXml as parseAnyXml, type XmlDocument } from '../../xml/parse-xml.ts';

export { childrenOf, type Span, textOf, type XmlAttribute, type XmlDocument, type XmlElement } from '../../xml/parse-xml.ts';

/** XML of a file of terms; undefined where it is refused, with the reason reported. */
export function parseXml(file: string, text: string, report: Report): XmlDocument | undefined {
  return parseAnyXml(file, text, ({ kind, reason, place }) =>
    report(kind === 'broken' ? invalidXml({ reason }, place) : hostileXml({ what: reason }, place)),
  );
}
