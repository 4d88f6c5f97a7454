const extensions =
  'fr|be|nl|org|eu|com|net|int|info|ch|lu|md|csv|tsv|json|pdf|html?|docx?|xlsx?|odt|png|jpe?g|svg|txt|ya?ml|xml|epub|zip|ts|js';

/** Addresses, code, file names, keys of sources, tags and attributes are no prose. */
const noProse: readonly RegExp[] = [
  /^(?<fence>```|~~~)[^\n]*\n[\s\S]*?^\k<fence>/u,
  /(?<ticks>`+)(?!`)[^\n]*?[^`\n]\k<ticks>(?!`)/u,
  /(?<!\p{L})(?:(?:https?|ftp|mailto|tel|doi):|www\.)[^\s<>«»]+/u,
  /[\p{L}\p{N}_.+-]+@[\p{L}\p{N}-]+\.[\p{L}\p{N}.-]+/u,
  // "exemple.org/retour", "retour-volontaire.pdf", "./retour/aide.md"
  new RegExp(`(?<![\\p{L}\\p{N}])(?:[\\p{L}\\p{N}_-]+\\.)+(?:${extensions})(?![\\p{L}\\p{N}])(?:/[^\\s<>«»]*)?`, 'u'),
  /(?<![\p{L}\p{N}/])\.{0,2}\/(?:[\p{L}\p{N}_.-]+\/)+[\p{L}\p{N}_.-]*/u,
  // "[@source, p. 3]", "#tag", "{#id .class}"
  /(?<![\p{L}\p{N}])-?@[\p{L}\p{N}_][\p{L}\p{N}_:.#$%&+?<>~/-]*/u,
  /(?<![\p{L}\p{N}&])#[\p{L}\p{N}_-]+/u,
  /\{[#.:]?[\p{L}\p{N}_ -]*[#.=][^{}\n]*\}/u,
  // What a Markdown link leads to, and its label.
  /\](?:\([^()\s]+(?: "[^"\n]*")?\)|\[[^\]\n]+\])/u,
  /<\/?[a-z][^<>\n]*>/u,
  // "retour_volontaire", "--retour"
  /[\p{L}\p{N}]+(?:_[\p{L}\p{N}]+)+/u,
  /(?<![\p{L}\p{N}-])--[\p{L}\p{N}][\p{L}\p{N}-]*/u,
];
const anyOfThem = new RegExp(noProse.map(({ source }) => source).join('|'), 'gimu');
const emphasis = /^<\/?(?:b|i|u|em|strong|mark|span|small|abbr)(?![a-z])[^<>]*>$/i;

/** A plain text of the same length in which they stand as U+FFFC, which no term crosses; tags of emphasis as asterisks, which it may. */
export function maskText(text: string): string {
  return text.replace(anyOfThem, (found) => (emphasis.test(found) ? '*' : '\uFFFC').repeat(found.length));
}
