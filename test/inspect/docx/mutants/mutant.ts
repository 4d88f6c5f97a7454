import type { DocxFile } from '../../../../scripts/docx-file/index.ts';

/** A sound document with one thing changed, and what must be found then: this code and no other. */
export interface Mutant {
  readonly name: string;
  readonly code: string;
  /** What the message says. */
  readonly says: RegExp;
  readonly change: (file: DocxFile) => void;
  /** Codes that cannot but come with it; `*` for any. */
  readonly also?: readonly string[];
  /** The finding leads to the manuscript. */
  readonly placed?: true;
  /** Looked at without the edition, as a document from outside: it says more or less than the book. */
  readonly outside?: true;
  /** Of the book that is written from the right. */
  readonly rtl?: true;
}

export const doc = 'word/document.xml';
export const rels = 'word/_rels/document.xml.rels';
export const types = '[Content_Types].xml';
export const styles = 'word/styles.xml';
export const numbering = 'word/numbering.xml';
export const settings = 'word/settings.xml';
export const notes = 'word/footnotes.xml';
export const core = 'docProps/core.xml';
export const app = 'docProps/app.xml';

const decoder = new TextDecoder();
const encoder = new TextEncoder();

/** Replaces a stretch that must be there. */
export function edit(path: string, from: string | RegExp, to: string): (file: DocxFile) => void {
  return (file) => {
    const text = decoder.decode(file.bytes(path));
    const changed = typeof from === 'string' ? text.replace(from, () => to) : text.replace(from, to);
    if (changed === text) throw new Error(`“${from}” is not in ${path}.`);
    file.setBytes(path, encoder.encode(changed));
  };
}

/** Several changes that make one fault. */
export function all(...changes: readonly ((file: DocxFile) => void)[]): (file: DocxFile) => void {
  return (file) => {
    for (const change of changes) change(file);
  };
}

/** Gives or replaces a part, without a word to the rest. */
export function put(path: string, content: string | Uint8Array): (file: DocxFile) => void {
  return (file) => file.setBytes(path, typeof content === 'string' ? encoder.encode(content) : content);
}
export const remove =
  (path: string): ((file: DocxFile) => void) =>
  (file) =>
    file.delete(path);

/** Puts XML behind the first heading of the chapter. */
export const insert = (xml: string): ((file: DocxFile) => void) => edit(doc, /(<w:p w14:paraId="3D034B54">.*?<\/w:p>)/, `$1${xml}`);
/** Puts runs in the paragraph about the parents. */
export const insertRuns = (xml: string): ((file: DocxFile) => void) =>
  edit(doc, '<w:r><w:t xml:space="preserve">The parents', `${xml}<w:r><w:t xml:space="preserve">The parents`);
/** Puts the properties of a paragraph about the parents in its place. */
export const withProperties = (xml: string): ((file: DocxFile) => void) =>
  edit(doc, /(<w:p w14:paraId="324CC5F1"><w:pPr><w:pStyle w:val="BodyText"\/>)/, `$1${xml}`);
export const relate = (relation: string): ((file: DocxFile) => void) => edit(rels, '</Relationships>', `${relation}</Relationships>`);
export const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
export const simple = (code: string, result: string): string =>
  `<w:fldSimple w:instr=" ${code} ">${result === '' ? '' : `<w:r><w:t>${result}</w:t></w:r>`}</w:fldSimple>`;
