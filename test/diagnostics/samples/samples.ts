import { definitions } from '../../../scripts/diagnostics/definitions.ts';
import * as translationFiles from '../../../scripts/diagnostics/translation-files.ts';

export type Prover = 'manuscript' | 'exchange' | 'edition' | 'docx' | 'web' | 'command' | `test/${string}.test.ts`;

const others: Readonly<Record<string, Prover>> = {
  'docx/pages-not-settled': 'test/write/docx/pages/settle-pages.test.ts',
  'docx/pages-unknown': 'test/write/docx/pages/settle-pages.test.ts',
  'exchange/jing': 'test/exchange/formats.test.ts',
  'exchange/no-jing': 'test/exchange/formats.test.ts',
  'link/dead': 'web',
  'link/moved': 'web',
  'link/unchecked': 'web',
  'link/unreachable': 'web',
  'pdf/broken': 'test/inspect/pdf/inspect-pdf.test.ts',
  'pdf/not-accessible': 'test/inspect/pdf/inspect-pdf.test.ts',
  'pdf/not-archivable': 'test/inspect/pdf/inspect-pdf.test.ts',
  'pdf/other-text': 'test/inspect/pdf/inspect-pdf.test.ts',
  'pdf/heading-gone': 'test/changes/moved-pages.test.ts',
  'pdf/heading-new': 'test/changes/moved-pages.test.ts',
  'pdf/not-converted': 'test/write/pdf/profiles.test.ts',
  'pdf/misplaced': 'test/write/pdf/unplanned-pages.test.ts',
  'pdf/not-settled': 'test/write/pdf/unplanned-pages.test.ts',
  'pdf/page-count': 'test/write/pdf/unplanned-pages.test.ts',
  'pdf/page-moved': 'test/changes/moved-pages.test.ts',
  'pdf/pages-not-recorded': 'test/pipeline/pdf-profiles.test.ts',
  'pdf/too-wide': 'test/write/pdf/write-pdf.test.ts',
  'pdf/unreachable': 'test/inspect/pdf/inspect-pdf.test.ts',
  'pdf/wrong-note': 'test/inspect/pdf/inspect-pdf.test.ts',
  'pdf/wrong-page-number': 'test/inspect/pdf/inspect-pdf.test.ts',
  'review/conflict': 'test/review/three-ways.test.ts',
  'review/look': 'test/review/import.test.ts',
  'review/mark-off': 'test/review/import.test.ts',
  'review/no-bookmarks': 'test/review/refused.test.ts',
  'review/no-manifest': 'test/review/refused.test.ts',
  'review/not-a-copy': 'test/review/refused.test.ts',
  'review/not-applied': 'test/review/import.test.ts',
  'review/not-marked': 'test/review/export.test.ts',
  'review/other-book': 'test/review/refused.test.ts',
  'review/press-words': 'test/review/import.test.ts',
  'review/reference-deleted': 'test/review/import.test.ts',
  'review/unreadable': 'test/review/refused.test.ts',
  'review/untracked': 'test/review/kinds.test.ts',
  'settings/missing-book': 'command',
  'settings/nothing-to-compare': 'test/pipeline/changes-docx.test.ts',
  'settings/unknown-since': 'test/pipeline/pdf-profiles.test.ts',
  'settings/unknown-language': 'command',
  'translation/words-to-translate': 'test/commands/i18n-add.test.ts',
  'web/offline-list': 'test/inspect/web/inspect-web.test.ts',
  'translation/gate': 'test/translate/translate.test.ts',
  'translation/not-in-step': 'test/translate/translate.test.ts',
};

const codesOfFiles: ReadonlySet<string> = new Set(Object.values(translationFiles).map(({ definition }) => definition.code));

/** What shows that the samples of a code are true: a test of this folder, or where a sample cannot be run, the test of the fault itself. */
export function proverOf(code: string): Prover {
  if (code in others) return others[code] ?? 'manuscript';
  if (code.startsWith('exchange/')) return 'exchange';
  if (code.startsWith('docx/')) return 'docx';
  // A fault of a translator's file is shown by that file as a whole, of which a sample is a line or two.
  if (codesOfFiles.has(code)) return 'test/translate/exchange/import-faults.test.ts';
  return /^(?:epub|web)\//.test(code) ? 'edition' : 'manuscript';
}

/** Codes with their two samples that one prover has to show. */
export function samplesFor(prover: Prover): readonly (readonly [code: string, bad: string, good: string])[] {
  return [...definitions.values()].filter(({ code }) => proverOf(code) === prover).map(({ code, bad, good }) => [code, bad, good] as const);
}

/** ␇ is the character that it is the picture of; \xE9 is that byte. */
export function bytesOfSample(text: string): Uint8Array {
  const parts = text.replaceAll('␇', '\u0007').split(/\\x([0-9A-F]{2})/);
  return Uint8Array.from(parts.flatMap((part, at) => (at % 2 === 0 ? [...new TextEncoder().encode(part)] : [Number.parseInt(part, 16)])));
}

/** Files of a sample whose lines begin with a path: `en/01.md: text`; undefined where it is one text. */
export function filesOfSample(sample: string): Readonly<Record<string, string>> | undefined {
  const files: Record<string, string> = {};
  for (const line of sample.split('\n')) {
    const [, path, text = ''] = /^([\w/.-]+\.\w+): (.*)$/.exec(line) ?? [];
    if (path === undefined) return undefined;
    files[path] = `${files[path] ?? ''}${text}\n`;
  }
  return files;
}
