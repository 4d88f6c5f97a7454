import type { Phrase, Words } from '../../model/words.ts';

/** What the press says in the language of a page. */
export interface PageWords extends Pick<Words, 'kinds'> {
  /** The kind of it that days are written in: "en-GB". */
  readonly language: string;
  readonly phrases: Readonly<Record<Phrase, string>>;
}

/** Text as HTML, also in an attribute. */
export const asText = (text: string): string =>
  text.replace(/[&<>"']/g, (sign) => ({ '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' })[sign] ?? sign);
/** Address of a file of the shelf, as seen from a page in a folder of it. */
export const href = (path: string): string => {
  const [file = '', fragment] = path.split('#');
  const address = file.split('/').map(encodeURIComponent).join('/');
  return asText(`../${address}${fragment === undefined ? '' : `#${encodeURIComponent(fragment)}`}`);
};
/** A sentence of the press with its values. */
export const filled = (text: string, values: Readonly<Record<string, string>>): string =>
  text.replace(/\{(\w+)\}/g, (whole, name: string) => values[name] ?? whole);
