import { defineDiagnostic } from './diagnostic.ts';
import { deadLink, movedLink, uncheckedLink, unreachableLink } from './links.ts';
import { headingNew, pageMoved } from './pdf.ts';
import { absentHere } from './structure.ts';

const allow = (fields: string): string => `---\nallow:\n  - { ${fields} }\n---`;

export const unusedWaiver = defineDiagnostic<{ rule: string; where: string | undefined; lost: boolean }>({
  code: 'waiver/unused',
  severity: 'warning',
  explanation:
    'The front matter of a file allows a finding that is not there (any more), or speaks of a place that the file does not have. A silencer that silences nothing would hide the next fault unseen.',
  bad: '---\nallow: [{ rule: link/vague-words, reason: "The word is meant." }]\n---\n\nRead [the guidelines of 2005](https://example.org/).',
  good: '---\nallow: [{ rule: link/vague-words, reason: "The word is meant." }]\n---\n\nRead more [here](https://example.org/).',
  message: ({ rule, where, lost }) =>
    lost ? `This waiver speaks of “${where}”, which this file does not have.` : `Nothing here has the finding “${rule}” that is allowed.`,
  hint: ({ lost }) => (lost ? 'Name an #id of this file, or words that stand in the paragraph.' : 'Take the waiver out.'),
});

export const waiverWithoutReason = defineDiagnostic<{ rule: string }>({
  code: 'waiver/without-reason',
  severity: 'warning',
  explanation:
    'A waiver in the front matter says that a finding is meant so, but not why. Those who come later cannot judge it, so it is not heeded.',
  bad: allow('rule: reference/never-referred, where: "#tbl-a"'),
  good: allow('rule: reference/never-referred, where: "#tbl-a", reason: "The table closes the chapter for itself."'),
  message: ({ rule }) => `The waiver of “${rule}” gives no reason, so it is not heeded.`,
  hint: () => 'Add reason: "…" with a few words that say why.',
});

export const waiverOfUnknownRule = defineDiagnostic<{ rule: string; nearest: string | undefined }>({
  code: 'waiver/unknown-rule',
  severity: 'warning',
  explanation: 'A waiver in the front matter names a finding that the press does not know, so it silences nothing.',
  bad: allow('rule: reference/never-refered, reason: "Shown for its own sake."'),
  good: allow('rule: reference/never-referred, reason: "Shown for its own sake."'),
  message: ({ rule }) => `There is no finding “${rule}” to allow.`,
  hint: ({ nearest }) => (nearest ? `Did you mean “${nearest}”?` : 'List them with “handbook explain”.'),
});

/** True for findings that only the making of an edition can give, so that a check alone says nothing of their waivers. */
export const foundInEditions = (code: string): boolean =>
  code === absentHere.definition.code || (/^(?:pdf|epub|docx|web)\//.test(code) && !foundAgainstRecord(code));

const comparedWithRecord = new Set([pageMoved, headingNew].map(({ definition }) => definition.code));
/** True for findings of `handbook check --pages` alone. */
export const foundAgainstRecord = (code: string): boolean => comparedWithRecord.has(code);

const askedOfTheWeb = new Set([deadLink, movedLink, unreachableLink, uncheckedLink].map(({ definition }) => definition.code));
/** True for findings of `handbook links` alone: what the web says today makes no waiver stale. */
export const foundOnTheWeb = (code: string): boolean => askedOfTheWeb.has(code);

/** False for rules that book.yaml switches off, and for hints of style that it does not ask for: nothing can be said of their waivers. */
export const isOn = (code: string, rules: Readonly<Record<string, string>>): boolean =>
  code.startsWith('style/') ? (rules[code] ?? 'off') !== 'off' : rules[code] !== 'off';
