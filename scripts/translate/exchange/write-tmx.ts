import type { Element } from 'xast';
import { type ExchangeFile, type ExchangeHeading, type ExchangeUnit, fullId } from './exchange-file.ts';
import { tmxTypeOf } from './mark-names.ts';
import { block, type Child, inline, printDocument } from './markup.ts';
import { type Piece, pieceHash } from './pieces.ts';

/** Texts as a memory in TMX 1.4b (level 2): stale units beside the source that they translate, units without a translation with their source alone. */
export function writeTmx(files: readonly ExchangeFile[], heading: ExchangeHeading): string {
  const { book, edition, editionHash, toolVersion, sourceLanguage, language } = heading;
  const prop = (type: string, value: string): Element => inline('prop', { type }, [value]);
  const header = block(
    'header',
    {
      creationtool: 'handbook',
      creationtoolversion: toolVersion,
      segtype: 'block',
      'o-tmf': 'handbook',
      adminlang: 'en',
      srclang: sourceLanguage,
      datatype: 'x-markdown',
    },
    [prop('x-book', book), prop('x-edition', edition.number), prop('x-edition-hash', editionHash), prop('x-target-language', language)],
  );
  const units = files.flatMap(({ name, units: all }) => all.map((unit) => unitElement(unit, name, heading)));
  return printDocument(block('tmx', { version: '1.4' }, [header, block('body', {}, units)]), '<!DOCTYPE tmx SYSTEM "tmx14.dtd">\n');
}

function unitElement(unit: ExchangeUnit, name: string, { sourceLanguage, language }: ExchangeHeading): Element {
  const { id, source, former, target, notes, marks, isStale, state } = unit;
  const version = (tag: string, pieces: readonly Piece[]): Element =>
    block('tuv', { 'xml:lang': tag }, [inline('seg', {}, contentOf(pieces, marks))]);
  const prop = (type: string, value: string | undefined): Element | undefined =>
    value === undefined ? undefined : inline('prop', { type }, [value]);
  return block('tu', { tuid: fullId(name, id) }, [
    ...notes.map(({ about, text }) => inline('note', {}, [`${about}: ${text}`])),
    prop('x-state', isStale ? 'stale' : state),
    prop('x-source', former && target ? pieceHash(former) : unit.sourceHash),
    prop('x-target', unit.targetHash),
    version(sourceLanguage, former && target ? former : source),
    target && version(language, target),
  ]);
}

/** `i` pairs beginning and end within a segment, `x` pairs marks of the two languages. */
function contentOf(pieces: readonly Piece[], marks: ExchangeUnit['marks']): Child[] {
  return pieces.map((piece): Child => {
    if (typeof piece === 'string') return piece;
    const mark = marks.get(piece.number);
    const number = String(piece.number);
    const type = mark && tmxTypeOf(mark.type);
    if (piece.kind === 'open') return inline('bpt', { i: number, x: number, type }, [mark?.open]);
    return piece.kind === 'close' ? inline('ept', { i: number }, [mark?.close]) : inline('ph', { x: number, type }, [mark?.open]);
  });
}
