import { type IParagraphOptions, type IRunOptions, Paragraph, type ParagraphChild, Run, SimpleField, TextRun, XmlComponent } from 'docx';

class Element extends XmlComponent {
  constructor(name: string, attributes: Readonly<Record<string, string>>, children: readonly (XmlComponent | string)[] = []) {
    super(name);
    if (Object.keys(attributes).length > 0) this.root.push({ _attr: { ...attributes } } as unknown as XmlComponent);
    this.root.push(...children);
  }
}

/** Part of a complex field: `begin`, `separate` or `end` (ECMA-376-1, 17.16.18). */
export function fieldMark(type: 'begin' | 'separate' | 'end'): Run {
  return new Run({ children: [new Element('w:fldChar', { 'w:fldCharType': type })] as unknown as string[] });
}
/** The instruction of a complex field. */
export function fieldCode(code: string): Run {
  return new Run({ children: [new Element('w:instrText', { 'xml:space': 'preserve' }, [` ${code} `])] as unknown as string[] });
}

/** A complex field with the result that shows until it is updated. */
export function field(code: string, result: string, run: IRunOptions): ParagraphChild[] {
  return [fieldMark('begin'), fieldCode(code), fieldMark('separate'), new TextRun({ ...run, text: result }), fieldMark('end')];
}

/** An index entry (XE); `path` from main to sub-entry. */
export function indexEntryField(path: readonly string[]): ParagraphChild {
  const safe = path.map((head) => head.replaceAll('"', '”').replaceAll(':', '\\:').replaceAll('\\', '/'));
  return new SimpleField(`XE "${safe.join(':')}"`);
}

/** A paragraph that carries a block's permanent id as its `w14:paraId` (MS-DOCX, 2.2.4). */
export class BlockParagraph extends Paragraph {
  readonly #paraId: string | undefined;
  constructor(blockId: string | undefined, options: IParagraphOptions) {
    super(options);
    const hex = /^u-([0-7][0-9a-f]{7})$/.exec(blockId ?? '')?.[1];
    this.#paraId = hex === undefined || /^0+$/.test(hex) ? undefined : hex.toUpperCase();
  }
  override prepForXml(context: Parameters<Paragraph['prepForXml']>[0]): ReturnType<Paragraph['prepForXml']> {
    const prepared = super.prepForXml(context);
    if (prepared === undefined || this.#paraId === undefined) return prepared;
    const content = prepared['w:p'];
    // At the end: the package puts the mark of a note second, after the properties.
    const attributes = { _attr: { 'w14:paraId': this.#paraId } };
    return { ...prepared, 'w:p': Array.isArray(content) ? [...content, attributes] : [attributes] };
  }
}
