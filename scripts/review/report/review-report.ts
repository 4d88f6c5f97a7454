import type { Diagnostic } from '../../diagnostics/diagnostic.ts';
import type { ReviewComment } from '../import/comments.ts';
import type { ReviewEdit } from '../import/review-edit.ts';
import type { ReviewManifest } from '../manifest.ts';
import type { SourceText } from '../markdown/source-leaves.ts';
import { placeAt } from './review-findings.ts';

/** All that an import tells. */
export interface ReviewReport {
  readonly manifest: ReviewManifest;
  readonly hash: string;
  readonly edits: readonly ReviewEdit[];
  readonly comments: readonly ReviewComment[];
  readonly texts: ReadonlyMap<string, SourceText>;
  /** Unified diffs by file. */
  readonly diffs: ReadonlyMap<string, string>;
  readonly findings: readonly Diagnostic[];
  readonly isApplied: boolean;
}

/** What becomes of an edit. */
export type Outcome = 'applied' | 'applicable' | 'there' | 'conflict' | 'not-applied' | 'told';

/** What becomes of an edit; one with conflicts and a patch is made but for those. */
export function outcomeOf({ patch, conflicts, reason, isThere }: ReviewEdit, isApplied: boolean): Outcome {
  if (isThere) return 'there';
  if (patch) return isApplied ? 'applied' : 'applicable';
  if (conflicts.length > 0) return 'conflict';
  return reason === undefined ? 'told' : 'not-applied';
}

/** The report as JSON for other programs. */
export function reportJson({ manifest, hash, edits, comments, texts, diffs, findings, isApplied }: ReviewReport): string {
  const placed = (place: { readonly file: string; readonly offset: number } | undefined): object => {
    if (!place) return {};
    const { start } = placeAt(place.file, texts.get(place.file)?.text ?? '', place.offset);
    return { file: place.file, line: start.line, column: start.column };
  };
  const report = {
    schemaVersion: 1,
    export: {
      hash,
      book: manifest.book,
      language: manifest.language,
      edition: manifest.edition,
      ...(manifest.chapter === undefined ? {} : { chapter: manifest.chapter }),
      ...(manifest.commit === undefined ? {} : { commit: manifest.commit }),
    },
    applied: isApplied,
    edits: edits.map((edit) => ({
      kind: edit.kind,
      outcome: outcomeOf(edit, isApplied),
      ...placed(edit.place),
      ...(edit.block === undefined ? {} : { block: edit.block }),
      was: edit.was,
      now: edit.now,
      ...edit.history,
      ...(edit.reason === undefined ? {} : { reason: edit.reason }),
      notes: edit.notes,
      conflicts: edit.conflicts,
    })),
    comments: comments.map(({ place, ...comment }) => ({ ...placed(place), ...comment })),
    findings,
    diffs: Object.fromEntries(diffs),
  };
  return `${JSON.stringify(report, null, 2)}\n`;
}

/** The comments for people, each with its place as an editor of text opens it. */
export function commentsText(comments: readonly ReviewComment[], texts: ReadonlyMap<string, SourceText>, prefix: string): string {
  if (comments.length === 0) return '';
  const blocks = comments.map(({ place, block, about, author, date, text, isResolved, replies }) => {
    const point = place && placeAt(place.file, texts.get(place.file)?.text ?? '', place.offset).start;
    const where = place && point ? `${prefix}${place.file}:${point.line}:${point.column}` : 'text that the press makes';
    const head = `${where}${block === undefined ? '' : ` (${block})`}${isResolved ? '  settled' : ''}\n`;
    const words = about === '' ? '' : `  on “${about.trim()}”\n`;
    const said = [{ author, date, text }, ...replies].map(
      (each, at) =>
        `${at === 0 ? '  ' : '    '}${each.author}${each.date === '' ? '' : `, ${each.date}`}: ${each.text.replace(/\n/g, '\n      ')}\n`,
    );
    return head + words + said.join('');
  });
  return `${comments.length === 1 ? '1 comment' : `${comments.length} comments`}\n\n${blocks.join('\n')}`;
}

/** One line that counts. */
export function countsText({ edits, comments, isApplied }: Pick<ReviewReport, 'edits' | 'comments' | 'isApplied'>): string {
  const count = (outcome: Outcome): number => edits.filter((edit) => outcomeOf(edit, isApplied) === outcome).length;
  const parts = (
    [
      ['applied', 'applied'],
      ['applicable', 'to be applied with --apply'],
      ['there', 'in the Markdown already'],
      ['conflict', 'in conflict'],
      ['not-applied', 'not taken over'],
      ['told', 'told only'],
    ] as const
  ).flatMap(([outcome, words]) => (count(outcome) === 0 ? [] : [`${count(outcome)} ${words}`]));
  const total = edits.length === 1 ? '1 edit' : `${edits.length} edits`;
  return `${total}${parts.length === 0 ? '' : `: ${parts.join(', ')}`}; ${comments.length === 1 ? '1 comment' : `${comments.length} comments`}.\n`;
}
