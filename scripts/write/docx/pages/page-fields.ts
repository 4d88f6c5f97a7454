interface OpenField {
  code: string;
  /** True between the code and the end, where the result stands. */
  shows: boolean;
  /** True once its number has been told. */
  told: boolean;
}
const tokens =
  /<w:fldChar\b[^>]*?w:fldCharType="(begin|separate|end)"[^>]*>|<w:instrText\b[^>]*>([^<]*)<|<w:fldSimple\b[^>]*?w:instr="([^"]*)"[^>]*>|(<\/w:fldSimple>)|(<w:t(?:\s[^>]*)?>)([^<]*)(?=<\/w:t>)/g;
const pageReference = /^\s*PAGEREF\s+"?([^\s"\\]+)/i;

/**
 * The XML of a part in which each PAGEREF field (ECMA-376-1, 17.16.5.45) shows what `shown` gives for its bookmark and what it shows now. Complex and simple fields, inside other
 * fields too; a result of several runs comes to stand in the first.
 */
export function mapPageFields(xml: string, shown: (bookmark: string, now: string) => string): string {
  const open: OpenField[] = [];
  return xml.replace(
    tokens,
    (whole, mark?: string, code?: string, simple?: string, simpleEnd?: string, textStart?: string, text?: string) => {
      const inner = open.at(-1);
      if (mark === 'begin') open.push({ code: '', shows: false, told: false });
      else if (mark === 'separate' && inner) inner.shows = true;
      else if (mark === 'end' || simpleEnd !== undefined) open.pop();
      else if (code !== undefined && inner && !inner.shows) inner.code += code;
      else if (simple !== undefined && !whole.endsWith('/>'))
        open.push({ code: simple.replaceAll('&quot;', '"'), shows: true, told: false });
      else if (textStart !== undefined && inner?.shows) {
        const bookmark = pageReference.exec(inner.code)?.[1];
        if (bookmark === undefined) return whole;
        const result = inner.told ? '' : shown(bookmark, text ?? '');
        inner.told = true;
        return textStart + result;
      }
      return whole;
    },
  );
}

/** What each PAGEREF field of a part shows, in order. */
export function shownPages(xml: string): { readonly bookmark: string; readonly folio: string }[] {
  const found: { readonly bookmark: string; readonly folio: string }[] = [];
  mapPageFields(xml, (bookmark, folio) => {
    found.push({ bookmark, folio });
    return folio;
  });
  return found;
}
