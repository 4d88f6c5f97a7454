import { FileChild, XmlComponent } from 'docx';

type Content = readonly (XmlComponent | string)[];
type Attributes = Readonly<Record<string, string>>;

function fill(root: XmlComponent['root'], attributes: Attributes, children: Content): void {
  if (Object.keys(attributes).length > 0) root.push({ _attr: { ...attributes } } as unknown as XmlComponent);
  root.push(...children);
}

/** An element of WordprocessingML that the docx package has no class for. */
export class OoxmlElement extends XmlComponent {
  constructor(name: string, attributes: Attributes = {}, children: Content = []) {
    super(name);
    fill(this.root, attributes, children);
  }
}

/** The same among paragraphs and tables. */
export class OoxmlBlock extends FileChild {
  constructor(name: string, attributes: Attributes = {}, children: Content = []) {
    super(name);
    fill(this.root, attributes, children);
  }
}
