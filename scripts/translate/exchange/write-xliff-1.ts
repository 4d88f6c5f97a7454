import type { Element } from 'xast';
import type { ExchangeFile, ExchangeHeading, ExchangeUnit, UnitNote } from './exchange-file.ts';
import { ctypeOf } from './mark-names.ts';
import { block, type Child, inline, printDocument } from './markup.ts';
import { nestPieces } from './nest-pieces.ts';
import type { Piece } from './pieces.ts';

/**
 * Texts as XLIFF 1.2 (OASIS, 1 February 2008), valid under the strict schema. Units without a translation have their source as target: OmegaT shows no others, and an import
 * takes such a target for none.
 */
export function writeXliff1(files: readonly ExchangeFile[], heading: ExchangeHeading): string {
  const root = block('xliff', { xmlns: 'urn:oasis:names:tc:xliff:document:1.2', version: '1.2' }, [
    ...files.map((file) => fileElement(file, heading)),
  ]);
  return printDocument(root);
}

function fileElement({ name, units }: ExchangeFile, heading: ExchangeHeading): Element {
  const { book, title, edition, editionHash, toolVersion, sourceLanguage, language } = heading;
  const attributes = {
    original: `${sourceLanguage}/${name}`,
    'source-language': sourceLanguage,
    'target-language': language,
    datatype: 'x-markdown',
    'tool-id': 'handbook',
    'product-name': book,
    'product-version': edition.number,
    'build-num': editionHash,
  };
  const header = block('header', {}, [
    inline('note', { from: 'handbook' }, [title]),
    inline('tool', { 'tool-id': 'handbook', 'tool-name': 'handbook', 'tool-version': toolVersion }),
  ]);
  return block('file', attributes, [header, block('body', {}, units.map(unitElement))]);
}

function unitElement(unit: ExchangeUnit): Element {
  const { id, kind, source, target, state, marks, notes, former, proposals } = unit;
  const content = (pieces: readonly Piece[]): Child[] => contentOf(pieces, marks);
  return block(
    'trans-unit',
    { id, restype: `x-${kind}`, approved: state === 'final' && !unit.isStale ? 'yes' : 'no', 'xml:space': 'preserve' },
    [
      inline('source', {}, content(source)),
      inline('target', { state: stateOf(unit) }, content(target ?? source)),
      block('context-group', { purpose: 'information' }, [
        inline('context', { 'context-type': 'x-source' }, [unit.sourceHash]),
        unit.targetHash === undefined ? undefined : inline('context', { 'context-type': 'x-target' }, [unit.targetHash]),
      ]),
      ...notes.map(noteElement),
      former &&
        block('alt-trans', { alttranstype: 'previous-version' }, [
          inline('source', {}, content(former)),
          inline('target', {}, content(target ?? [])),
        ]),
      ...proposals.map((proposal) =>
        block('alt-trans', { alttranstype: 'proposal', 'match-quality': '100%', origin: proposal.from }, [
          inline('source', {}, content(source)),
          inline('target', {}, content(proposal.target)),
        ]),
      ),
    ],
  );
}

function noteElement({ about, text }: UnitNote): Element {
  const titles: Readonly<Record<UnitNote['about'], string>> = {
    section: 'Section',
    kind: 'Kind',
    terms: 'Terms',
    change: 'Changed since it was translated',
    waived: 'Check that does not hold here',
  };
  return inline('note', { from: 'handbook', annotates: 'source' }, [`${titles[about]}: ${text}`]);
}

function stateOf({ state, isStale }: ExchangeUnit): string {
  if (isStale) return 'needs-adaptation';
  const states = {
    missing: 'needs-translation',
    initial: 'new',
    translated: 'translated',
    reviewed: 'signed-off',
    final: 'final',
  } as const;
  return states[state];
}

function contentOf(pieces: readonly Piece[], marks: ExchangeUnit['marks']): Child[] {
  return nestPieces(
    pieces,
    (number, children) => {
      const type = marks.get(number)?.type ?? 'directive';
      return inline('g', { id: String(number), ctype: ctypeOf(type, true) }, children);
    },
    (number) => {
      const mark = marks.get(number);
      return inline('x', { id: String(number), ctype: ctypeOf(mark?.type ?? 'directive', false), 'equiv-text': mark?.open });
    },
  );
}
