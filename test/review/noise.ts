/** Chance that gives the same for the same seed (mulberry32). */
export function chance(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let value = Math.imul(state ^ (state >>> 15), state | 1);
    value ^= value + Math.imul(value ^ (value >>> 7), value | 61);
    return ((value ^ (value >>> 14)) >>> 0) / 4294967296;
  };
}

const author = 'w:author="Word" w:date="2006-11-03T10:00:00Z"';
const textRun = /<w:r>(<w:rPr>(?:(?!<\/w:rPr>)[\s\S])*<\/w:rPr>)?<w:t(?: [^>]*)?>([^<]*)<\/w:t><\/w:r>/g;

/**
 * What Word does to a document that nobody edits: runs are split and marked, ids change, checks and layout leave signs, fields are counted anew, words are moved and moved
 * back. `more` is how much of it, from 0 to 1.
 */
export function withNoise(xml: string, seed: number, more: number): string {
  const next = chance(seed);
  const rolls = (): boolean => next() < more;
  const hex = (): string =>
    Math.floor(next() * 0x7fffffff)
      .toString(16)
      .toUpperCase()
      .padStart(8, '0');
  let id = 50_000;
  const fields = xml.replace(
    /(<w:fldChar w:fldCharType="separate"\/><\/w:r>)(<w:r>(?:<w:rPr>(?:(?!<\/w:rPr>)[\s\S])*<\/w:rPr>)?<w:t[^>]*>)(\d+)(<\/w:t><\/w:r>)/g,
    (whole, separate: string, open: string, digits: string, close: string) => {
      if (!rolls()) return whole;
      id += 2;
      const old = `${open}${digits}${close}`
        .replace('<w:t ', '<w:delText ')
        .replace('<w:t>', '<w:delText>')
        .replace('</w:t>', '</w:delText>');
      return `${separate}<w:del w:id="${id}" ${author}>${old}</w:del><w:ins w:id="${id + 1}" ${author}>${open}${Number(digits) + 1}${close}</w:ins>`;
    },
  );
  const runs = fields.replace(textRun, (whole, look: string | undefined, text: string) => {
    const made = (part: string): string =>
      `<w:r w:rsidR="00${hex().slice(2)}">${look ?? ''}${rolls() && next() < 0.2 ? '<w:lastRenderedPageBreak/>' : ''}<w:t xml:space="preserve">${part}</w:t></w:r>`;
    if (!rolls() || text.length < 2 || text.includes('&')) return whole;
    const at = 1 + Math.floor(next() * (text.length - 1));
    const [first, second] = [made(text.slice(0, at)), made(text.slice(at))];
    const kind = Math.floor(next() * 5);
    if (kind === 0) return `${first}<w:proofErr w:type="spellStart"/>${second}<w:proofErr w:type="spellEnd"/>`;
    if (kind === 1) return `<w:smartTag w:uri="urn:x" w:element="place">${first}</w:smartTag>${second}`;
    if (kind === 2) {
      id += 1;
      return `${first}<w:bookmarkStart w:id="${id}" w:name="_GoBack"/><w:bookmarkEnd w:id="${id}"/>${second}`;
    }
    if (kind === 3) {
      id += 2;
      const from = second.replace('<w:t ', '<w:delText ').replace('</w:t>', '</w:delText>');
      return `${first}<w:moveFrom w:id="${id}" ${author}>${from}</w:moveFrom><w:moveTo w:id="${id + 1}" ${author}>${second}</w:moveTo>`;
    }
    return first + second;
  });
  const shift = Math.floor(next() * 1000);
  return runs
    .replace(/ w14:paraId="\w+"/g, () => (next() < 0.5 ? '' : ` w14:paraId="${hex().replace(/^[89A-F]/, '1')}"`))
    .replace(/<w:p(?= |>)(?!Pr)/g, (open) => (rolls() ? `${open} w:rsidRDefault="00${hex().slice(2)}"` : open))
    .replace(
      /(<w:bookmark(?:Start|End)\b[^>]*?w:id=")(\d+)(")/g,
      (_, before: string, number: string, after: string) => `${before}${Number(number) + shift + 1000}${after}`,
    );
}

/** Notes get other numbers, the same in the text and in the notes. */
export const renumberedNotes = (xml: string, by: number): string =>
  xml
    .replace(
      /(<w:footnoteReference\b[^>]*w:id=")(\d+)(")/g,
      (_, before: string, number: string, after: string) => `${before}${Number(number) + by}${after}`,
    )
    .replace(
      /(<w:footnote w:id=")(\d+)(")/g,
      (_, before: string, number: string, after: string) => `${before}${Number(number) + by}${after}`,
    );
