const everywhere =
  'EU UN UK US USA PDF EPUB DOCX HTML URL ISBN ISSN DOI ID TV CD DVD SMS GPS USB AIDS HIV NATO OECD BBC DNA CV VAT GDP PO OK SIM FAQ CC BY SA PIN UNICEF UNESCO WHO EUR GBP USD DKK SEK NOK CHF PLN CZK HUF COM SEC SWD';

const byLanguage: Readonly<Record<string, string>> = {
  en: everywhere,
  fr: `${everywhere} UE ONU VIH SIDA OTAN OCDE TVA PIB RDC RFA BD CD`,
  nl: `${everywhere} VN EG NAVO OESO BTW BV NV`,
};
const lists = new Map(Object.entries(byLanguage).map(([language, list]) => [language, new Set(list.split(' '))] as const));

/** Acronyms that every reader knows without their long form; Roman numerals, and names of standards with a number, are none. */
export function isKnownToAll(acronym: string, language: string): boolean {
  return (lists.get(language) ?? lists.get('en'))?.has(acronym) === true || /^[IVXLCDM]+$/.test(acronym);
}
