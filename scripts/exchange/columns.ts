/** What a column of the termbase holds, by its name. */
export type ColumnRole =
  | { readonly kind: 'id' | 'domain' | 'source' | 'note' | 'related' | 'see-also' | 'house' }
  | {
      readonly kind: 'terms' | 'acronyms' | 'deprecated' | 'definition' | 'definition-source' | 'language-note' | TermDetail;
      readonly language: string;
    };
/** What is known of single terms; a cell holds one piece a term, apart by `|`, in the order of the terms. */
export type TermDetail = 'part-of-speech' | 'gender' | 'region';
export type LanguageKind = Extract<ColumnRole, { language: string }>['kind'];

const languageTag = /^[a-z]{2,3}(-[A-Za-z0-9]{1,8})*$/;
const notLanguages: readonly string[] = ['pos', 'ref'];
const single: Readonly<Record<string, Exclude<ColumnRole, { language: string }>['kind']>> = {
  concept_id: 'id',
  domain: 'domain',
  source: 'source',
  note: 'note',
  related: 'related',
  see_also: 'see-also',
};
const prefixes: Readonly<Record<string, LanguageKind>> = {
  acronym: 'acronyms',
  deprecated: 'deprecated',
  definition: 'definition',
  source: 'definition-source',
  note: 'language-note',
  pos: 'part-of-speech',
  gender: 'gender',
  region: 'region',
};

/** The role of a column; `house` for what only this press knows. */
export function columnRole(name: string): ColumnRole {
  const kind = Object.hasOwn(single, name) ? single[name] : undefined;
  if (kind !== undefined) return { kind };
  if (isLanguage(name)) return { kind: 'terms', language: name };
  const [, prefix = '', language = ''] = /^([a-z]+)_(.+)$/.exec(name) ?? [];
  const held = Object.hasOwn(prefixes, prefix) ? prefixes[prefix] : undefined;
  return held !== undefined && isLanguage(language) ? { kind: held, language } : { kind: 'house' };
}

/** The name of the column that holds a kind of data in a language. */
export function columnName(kind: LanguageKind, language: string): string {
  const prefix = Object.entries(prefixes).find(([, held]) => held === kind)?.[0];
  return prefix === undefined ? language : `${prefix}_${language}`;
}

/** The language that a column speaks of, house columns such as `inflect_fr` included. */
export function columnLanguage(name: string): string | undefined {
  const role = columnRole(name);
  if ('language' in role) return role.language;
  const last = /_([^_]+)$/.exec(name)?.[1];
  return role.kind === 'house' && last !== undefined && isLanguage(last) ? last : undefined;
}

/** Whether a name is a language tag as columns bear it: `fr`, `fr-BE`, `zh-Hant`. */
export function isLanguage(name: string): boolean {
  return languageTag.test(name) && !notLanguages.includes(name);
}

/** Languages in the order of exports: the main one first, the others by their tags. */
export function inLanguageOrder(languages: Iterable<string>, main: string): readonly string[] {
  return [...new Set(languages)].sort((a, b) => (a === main ? -1 : b === main ? 1 : a < b ? -1 : a > b ? 1 : 0));
}

/** The order in which columns that a termbase has not yet are added to it. */
export function inColumnOrder(names: Iterable<string>, main: string): readonly string[] {
  const order: readonly ColumnRole['kind'][] = [
    'id',
    'domain',
    'terms',
    'acronyms',
    'deprecated',
    'part-of-speech',
    'gender',
    'region',
    'house',
    'related',
    'see-also',
    'language-note',
    'note',
    'source',
    'definition',
    'definition-source',
  ];
  const key = (name: string): string => {
    const role = columnRole(name);
    const language = 'language' in role ? `${role.language === main ? 0 : 1}${role.language}` : '';
    return `${String.fromCharCode(97 + order.indexOf(role.kind))}${language} ${name}`;
  };
  return [...new Set(names)].sort((a, b) => (key(a) < key(b) ? -1 : 1));
}
