import type { Definition } from './diagnostic.ts';
import * as docx from './docx.ts';
import * as docxMarks from './docx-marks.ts';
import * as docxObjects from './docx-objects.ts';
import * as docxPageNumbers from './docx-page-numbers.ts';
import * as docxPages from './docx-pages.ts';
import * as docxReading from './docx-reading.ts';
import * as docxStyles from './docx-styles.ts';
import * as docxText from './docx-text.ts';
import * as epub from './epub.ts';
import * as epubContent from './epub-content.ts';
import * as epubPackage from './epub-package.ts';
import * as epubReading from './epub-reading.ts';
import * as errata from './errata.ts';
import * as evidence from './evidence.ts';
import * as exchange from './exchange.ts';
import * as links from './links.ts';
import * as manuscript from './manuscript.ts';
import * as pdf from './pdf.ts';
import * as reference from './reference.ts';
import * as review from './review.ts';
import * as settings from './settings.ts';
import * as spelling from './spelling.ts';
import * as structure from './structure.ts';
import * as style from './style.ts';
import * as terminology from './terminology.ts';
import * as translation from './translation.ts';
import * as translationChecks from './translation-checks.ts';
import * as translationFiles from './translation-files.ts';
import * as typography from './typography.ts';
import * as waivers from './waivers.ts';
import * as web from './web.ts';
import * as webSearch from './web-search.ts';

/** What is known of a code, without the making of messages. */
export type KnownCode = Pick<Definition<never>, 'code' | 'severity' | 'explanation' | 'notation' | 'bad' | 'good'>;

const areas: readonly Readonly<Record<string, unknown>>[] = [
  settings,
  manuscript,
  reference,
  errata,
  evidence,
  exchange,
  structure,
  pdf,
  epub,
  epubContent,
  epubPackage,
  epubReading,
  docx,
  docxMarks,
  docxObjects,
  docxPages,
  docxPageNumbers,
  docxReading,
  docxStyles,
  docxText,
  web,
  webSearch,
  waivers,
  links,
  review,
  typography,
  spelling,
  style,
  terminology,
  translation,
  translationChecks,
  translationFiles,
];

/** Every diagnostic of the press, by code. */
export const definitions: ReadonlyMap<string, KnownCode> = new Map(
  areas
    .flatMap((area) => Object.values(area))
    .flatMap((made): [string, KnownCode][] => (isDefined(made) ? [[made.definition.code, made.definition]] : []))
    .sort(([a], [b]) => (a < b ? -1 : 1)),
);

function isDefined(value: unknown): value is { readonly definition: KnownCode } {
  return typeof value === 'function' && 'definition' in value;
}
