import type { Report } from '../../diagnostics/diagnostic.ts';
import { tbxStructure } from '../../diagnostics/exchange.ts';
import { parseXml, type XmlDocument, type XmlElement } from './parse-xml.ts';
import { basicCategories, type TbxVersion, tbxVersions } from './tbx-rules.ts';

/** A TBX file that is XML and says which version it is. Data categories are attributes, whichever style the file has. */
export interface TbxFile extends XmlDocument {
  readonly version: TbxVersion;
  /** `TBX-Basic`; other dialects are read without their picklists and levels. */
  readonly dialect: string;
  readonly style: 'dca' | 'dct';
  /** Language of what says none itself. */
  readonly language: string;
}
const modules = /^http:\/\/www\.tbxinfo\.net\/ns\/(core|min|basic|linguist)$/;

/** Opens a TBX file; undefined, with the reason reported, where it is none. */
export function openTbx(file: string, text: string, report: Report): TbxFile | undefined {
  const document = parseXml(file, text, report);
  if (!document) return undefined;
  const { root, placeOf } = document;
  const version = tbxVersions.find(({ root: name, namespaces }) => name === root.name && namespaces.includes(root.namespace));
  if (!version) {
    const right = tbxVersions.map(({ root: name, namespaces }) => (namespaces[0] ? `<${name} xmlns="${namespaces[0]}">` : `<${name}>`));
    report(
      tbxStructure(
        { reason: `A TBX file begins with ${right.join(' or ')}, this one with <${root.name}>`, hint: 'Export the file as TBX again.' },
        placeOf(root.tag),
      ),
    );
    return undefined;
  }
  const style = version.version === 3 && root.attributes.get('style')?.value === 'dct' ? 'dct' : 'dca';
  return {
    ...document,
    root: style === 'dct' ? asAttributes(root) : root,
    version,
    dialect: root.attributes.get('type')?.value ?? '',
    style,
    language: root.attributes.get('xml:lang')?.value ?? '',
  };
}

/** Elements that are data categories themselves (DCT style), turned into those that name them (DCA style). */
function asAttributes(element: XmlElement): XmlElement {
  const children = element.children.map((child) => (typeof child === 'string' ? child : asAttributes(child)));
  const category =
    modules.test(element.namespace) && Object.hasOwn(basicCategories, element.name) ? basicCategories[element.name] : undefined;
  if (!category) return { ...element, children };
  const type = { value: element.name, span: element.tag };
  return { ...element, name: category.element, namespace: '', attributes: new Map([...element.attributes, ['type', type]]), children };
}
