import type { ShelfEdition, ValidatorResult } from '../../model/shelf.ts';

/** ONIX list 74 (ISO 639-2/B) by BCP 47 language; a language that is not here is left out of the message. */
const languageCodes: Readonly<Record<string, string>> = {
  ar: 'ara',
  bg: 'bul',
  cs: 'cze',
  da: 'dan',
  de: 'ger',
  el: 'gre',
  en: 'eng',
  es: 'spa',
  et: 'est',
  fi: 'fin',
  fr: 'fre',
  ga: 'gle',
  hr: 'hrv',
  hu: 'hun',
  it: 'ita',
  lt: 'lit',
  lv: 'lav',
  mt: 'mlt',
  nl: 'dut',
  pl: 'pol',
  pt: 'por',
  ro: 'rum',
  ru: 'rus',
  sk: 'slo',
  sl: 'slv',
  sv: 'swe',
};
/** The code of list 74 for a tag of BCP 47; undefined where it is not known here. */
export function languageCode(tag: string): string | undefined {
  return languageCodes[tag.split('-')[0]?.toLowerCase() ?? ''];
}

/** ONIX list 17 by MARC relator. */
export const contributorRoles: Readonly<Record<string, string>> = { aut: 'A01', edt: 'B01', trl: 'B06', ill: 'A12' };

/** Lists 150 and 175: a download (ED) or, for the web, online (EC), and the format of the file. */
export function productForm({ format, profile }: ShelfEdition): { readonly form: string; readonly detail: string } {
  if (format === 'pdf') return { form: 'ED', detail: profile === 'archive' ? 'E108' : 'E107' };
  return { epub: { form: 'ED', detail: 'E101' }, docx: { form: 'ED', detail: 'E104' }, web: { form: 'EC', detail: 'E105' } }[format];
}

/** List 196 by the standard's whole name: a standard that is checked in part only has another name, and gives no code. */
const standards: Readonly<Record<string, readonly string[]>> = {
  'PDF/UA-1': ['05'],
  'PDF/UA-2': ['06'],
  'WCAG 2.1 A': ['81', '84'],
  'WCAG 2.1 AA': ['81', '85'],
  'WCAG 2.2 A': ['82', '84'],
  'WCAG 2.2 AA': ['82', '85'],
};
/** Codes of list 196 that a validator's pass bears out and none denies; 08 (unknown, or too little is known) where there is none. */
export function accessibilityCodes(validators: readonly ValidatorResult[]): readonly string[] {
  const failed = new Set(validators.filter(({ result }) => result === 'failed').map(({ standard }) => standard));
  const passed = validators.filter(({ result, standard }) => result === 'passed' && !failed.has(standard));
  const codes = [...new Set(passed.flatMap(({ standard }) => standards[standard ?? ''] ?? []))].sort();
  return codes.length === 0 ? ['08'] : codes;
}

/** What was checked, with what result, as sentences in English; what is absent is named too. */
export function checkSummary(validators: readonly ValidatorResult[]): string {
  return validators
    .map(({ name, version, standard, result, errors, warnings }) => {
      const who = [name, version].filter(Boolean).join(' ') + (standard ? `, ${standard}` : '');
      return result === 'absent' ? `${who}: not run.` : `${who}: ${result}; errors: ${errors}, warnings: ${warnings}.`;
    })
    .join(' ');
}
