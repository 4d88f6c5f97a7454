import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import type { Book } from '../model/book.ts';
import type { Concept, Manuscript } from '../model/manuscript.ts';
import type { Proof, ProofChapter, ProofPiece, ProofRow } from '../model/proof.ts';
import { matchTerms } from '../terms/match-terms.ts';
import { termEntries } from '../terms/term-entry.ts';
import { indexTerms, type TermIndex } from '../terms/term-index.ts';
import { wordChanges } from '../text/word-changes.ts';
import type { TranslationStatus } from '../translate/translation-status.ts';
import { type Part, textOfParts } from '../translate/unit.ts';
import { unitText } from '../translate/unit-hash.ts';
import type { UnitStatus } from '../translate/unit-states.ts';

export interface ProofInput {
  readonly manuscript: Manuscript;
  readonly source: Book;
  readonly target: Pick<Book, 'info' | 'words'>;
  readonly status: TranslationStatus;
  readonly findings: readonly Diagnostic[];
  /** Names of files; all where absent. */
  readonly chapters?: readonly string[];
}

/** What a second reader needs of each text: both languages, its state, its terms, what was found in it. */
export function gatherProof(input: ProofInput): Proof {
  const { manuscript, source, target, status, chapters } = input;
  const names = new Intl.DisplayNames(['en'], { type: 'language' });
  const language = ({ info }: Pick<Book, 'info'>): Proof['source'] => ({
    language: info.language,
    direction: info.direction,
    name: names.of(info.language) ?? info.language,
  });
  const indexOf = (tag: string): TermIndex => {
    const base = tag.split('-')[0] ?? tag;
    return indexTerms(termEntries(manuscript.concepts.values(), base), base);
  };
  const indexes = { source: indexOf(source.info.language), target: indexOf(target.info.language) };
  return {
    title: target.info.title,
    source: language(source),
    target: language(target),
    chapters: status.files
      .filter(({ name }) => chapters?.includes(name) ?? true)
      .map(({ name, title, units }): ProofChapter => ({ name, title, rows: units.map((unit) => rowOf(unit, input, indexes)) })),
  };
}

interface Indexes {
  readonly source: TermIndex;
  readonly target: TermIndex;
}

function rowOf(status: UnitStatus, { manuscript, target: { info }, findings }: ProofInput, indexes: Indexes): ProofRow {
  const { source, target, lock, state, isStale, isTouched } = status;
  const { place } = target ?? source;
  const { file, start, end } = place;
  return {
    id: source.id,
    kind: source.kind,
    place: `${file}:${start.line}:${start.column}`,
    state,
    isStale,
    isTouched,
    source: piecesOf(source.parts),
    target: piecesOf(target?.parts ?? []),
    changes: isStale && lock ? wordChanges(lock.text, unitText(source.parts)) : [],
    terms:
      state === 'missing'
        ? []
        : termsOf(textOfParts(source.parts), textOfParts(target?.parts ?? []), info.language, manuscript.concepts, indexes),
    findings: findings.flatMap(({ code, severity, message, place: found }) =>
      found && found.file === file && found.start.offset >= start.offset && found.start.offset < Math.max(end.offset, start.offset + 1)
        ? [{ code, severity, message }]
        : [],
    ),
  };
}

const piecesOf = (parts: readonly Part[]): ProofPiece[] =>
  parts.map((part): ProofPiece => {
    if (part.kind === 'text') return { kind: 'text', value: part.value };
    const label = part.kind === 'close' ? `/${part.number}` : part.kind === 'open' ? String(part.number) : `${part.number} ${part.type}`;
    return { kind: 'mark', label, written: part.source };
  });

function termsOf(
  source: string,
  target: string,
  language: string,
  concepts: ReadonlyMap<string, Concept>,
  indexes: Indexes,
): ProofRow['terms'] {
  const present = new Set(matchTerms(target, indexes.target).flatMap(({ concept, others }) => [concept, ...others]));
  const seen = new Set<string>();
  return matchTerms(source, indexes.source).flatMap(({ concept, others, term, status }) => {
    const wanted = concepts.get(concept)?.terms[language.split('-')[0] ?? language] ?? [];
    if (seen.has(concept) || status === 'deprecated' || wanted.length === 0) return [];
    seen.add(concept);
    return [{ term, wanted, isFound: [concept, ...others].some((id) => present.has(id)) }];
  });
}
