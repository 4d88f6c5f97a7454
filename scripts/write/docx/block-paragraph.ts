import { type IParagraphOptions, Paragraph } from 'docx';

/** A paragraph that carries a block's permanent id as its `w14:paraId` (MS-DOCX, 2.2.4). */
export class BlockParagraph extends Paragraph {
  readonly #paraId: string | undefined;
  constructor(blockId: string | undefined, options: IParagraphOptions) {
    super(options);
    this.#paraId = paraIdOf(blockId);
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

/** Word takes 8 hex digits below 80000000 and not zero. */
export function paraIdOf(blockId: string | undefined): string | undefined {
  const hex = /^u-([0-7][0-9a-f]{7})$/.exec(blockId ?? '')?.[1];
  return hex === undefined || /^0+$/.test(hex) ? undefined : hex.toUpperCase();
}
