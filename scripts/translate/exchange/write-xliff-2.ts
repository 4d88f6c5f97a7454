import type { Element } from 'xast';
import type { ExchangeFile, ExchangeHeading, ExchangeUnit } from './exchange-file.ts';
import { typesOf } from './mark-names.ts';
import { block, type Child, inline, printDocument } from './markup.ts';
import { nestPieces } from './nest-pieces.ts';
import type { Piece } from './pieces.ts';

/**
 * Texts as XLIFF 2.1 (OASIS, 13 February 2018): core, with the modules of metadata (hashes) and of translation candidates (proposals, former versions). Units without a
 * translation have no target.
 */
export function writeXliff2(files: readonly ExchangeFile[], heading: ExchangeHeading): string {
  const attributes = {
    xmlns: 'urn:oasis:names:tc:xliff:document:2.0',
    'xmlns:mda': 'urn:oasis:names:tc:xliff:metadata:2.0',
    'xmlns:mtc': 'urn:oasis:names:tc:xliff:matches:2.0',
    version: '2.1',
    srcLang: heading.sourceLanguage,
    trgLang: heading.language,
  };
  return printDocument(
    block(
      'xliff',
      attributes,
      files.map((file, at) => fileElement(file, `f${at + 1}`, heading)),
    ),
  );
}

function fileElement({ name, units }: ExchangeFile, id: string, heading: ExchangeHeading): Element {
  const { book, title, edition, editionHash, toolVersion, sourceLanguage } = heading;
  return block('file', { id, original: `${sourceLanguage}/${name}` }, [
    metadata({ tool: 'handbook', 'tool-version': toolVersion, book, title, edition: edition.number, 'edition-hash': editionHash }),
    ...units.map(unitElement),
  ]);
}

function metadata(values: Readonly<Record<string, string | undefined>>): Element {
  const entries = Object.entries(values).filter(([, value]) => value !== undefined);
  return block('mda:metadata', {}, [
    block(
      'mda:metaGroup',
      { category: 'handbook' },
      entries.map(([type, value]) => inline('mda:meta', { type }, [value])),
    ),
  ]);
}

function unitElement(unit: ExchangeUnit): Element {
  const { id, kind, source, target, marks, notes, former, proposals } = unit;
  const candidates = [
    ...(former && target ? [{ source: former, target, origin: 'previous version' }] : []),
    ...proposals.map((proposal) => ({ source, target: proposal.target, origin: proposal.from })),
  ];
  const data = [...marks].flatMap(([number, { open, close }]) => [
    inline('data', { id: `d${number}`, 'xml:space': 'preserve' }, [open]),
    close === undefined ? undefined : inline('data', { id: `d${number}-end`, 'xml:space': 'preserve' }, [close]),
  ]);
  return block('unit', { id, type: `handbook:${kind}` }, [
    candidates.length === 0
      ? undefined
      : block(
          'mtc:matches',
          {},
          candidates.map((candidate) => match(candidate)),
        ),
    metadata({ source: unit.sourceHash, target: unit.targetHash }),
    block(
      'notes',
      {},
      notes.map(({ about, text }) => inline('note', { category: about, appliesTo: 'source' }, [text])),
    ),
    data.length === 0 ? undefined : block('originalData', {}, data),
    block('segment', { id: 's1', ...stateOf(unit) }, [
      inline('source', { 'xml:space': 'preserve' }, contentOf(source, marks)),
      target && inline('target', { 'xml:space': 'preserve' }, contentOf(target, marks)),
    ]),
  ]);
}

interface Candidate {
  readonly source: readonly Piece[];
  readonly target: readonly Piece[];
  readonly origin: string;
}
/** Its marks refer to no original data: a former source may have had other ones. */
function match({ source, target, origin }: Candidate): Element {
  const none = new Map();
  return block('mtc:match', { ref: '#s1', matchQuality: origin === 'previous version' ? undefined : '100', origin }, [
    inline('source', { 'xml:space': 'preserve' }, contentOf(source, none)),
    inline('target', { 'xml:space': 'preserve' }, contentOf(target, none)),
  ]);
}

/** A sub-state needs a state, and says more of it in words of ours. */
function stateOf({ state, isStale }: ExchangeUnit): Readonly<Record<string, string>> {
  if (isStale) return { state: 'initial', subState: 'handbook:stale' };
  if (state === 'missing' || state === 'initial') return { state: 'initial', subState: `handbook:${state}` };
  return { state };
}

function contentOf(pieces: readonly Piece[], marks: ExchangeUnit['marks']): Child[] {
  return nestPieces(
    pieces,
    (number, children) => {
      const mark = marks.get(number);
      const data = mark && { dataRefStart: `d${number}`, dataRefEnd: mark.close === undefined ? undefined : `d${number}-end` };
      return inline('pc', { id: String(number), ...(mark ? typesOf(mark.type) : {}), ...data }, children);
    },
    (number) => {
      const mark = marks.get(number);
      return inline('ph', {
        id: String(number),
        ...(mark ? { ...typesOf(mark.type), equiv: '', disp: mark.open, dataRef: `d${number}` } : {}),
      });
    },
  );
}
