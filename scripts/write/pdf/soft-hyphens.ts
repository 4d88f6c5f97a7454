const opening = '/Span<</ActualText <FEFF00AD> >> BDC\n';
const closing = 'EMC\n';
/** A ligature with a soft hyphen in what it stands for. */
const throughLigature = /\/ActualText <FEFF((?:[0-9A-F]{4})+)>/g;
/** A soft hyphen as Chromium prints it: a space without width. At a line's end the hyphen follows as a text object of its own. */
const atLineEnd =
  /\/Span<<\/ActualText <FEFF00AD> >> BDC\n(?:[-\d.]+ [-\d.]+ Td )?<[0-9A-F]+> Tj\nEMC\nET\nBT\n((?:\/F\d+ [-\d.]+ Tf\n)?[-\d. ]+ Tm\n)(<[0-9A-F]{4}> Tj\n)ET\n/g;
const within = /\/Span<<\/ActualText <FEFF00AD> >> BDC\n((?:[-\d.]+ [-\d.]+ Td )?)<[0-9A-F]+> Tj\nEMC\n/g;

/**
 * A page's content stream without the soft hyphens that broke no line, so that words are whole for search and speech; a hyphen that was printed says that it is
 * a soft one (ISO 32000-1, 14.9.4).
 */
export function withoutSoftHyphens(content: string): string {
  const ends: string[] = [];
  return content
    .replace(throughLigature, (whole, codes: string) => (codes === '00AD' ? whole : `/ActualText <FEFF${withoutCode(codes)}>`))
    .replace(atLineEnd, (_, place: string, hyphen: string) => {
      ends.push(`ET\nBT\n${place}${opening}${hyphen}${closing}ET\n`);
      return `\u0000${ends.length - 1}\u0000`;
    })
    .replace(within, (_, move: string) => (move === '' ? '' : `${move}\n`))
    .replace(/\u0000(\d+)\u0000/g, (_, at: string) => ends[Number(at)] ?? '');
}

function withoutCode(codes: string): string {
  return codes.replace(/.{4}/g, (code) => (code === '00AD' ? '' : code));
}
