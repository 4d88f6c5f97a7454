import { describe, expect, test } from 'vitest';
import { PdfRef } from '../../../../scripts/pdf-file/index.ts';
import { settleNotes } from '../../../../scripts/write/pdf/finish/settle-notes.ts';
import type { StructureContext } from '../../../../scripts/write/pdf/finish/settle-structure.ts';
import { element, type Kid, type StructureElement } from '../../../../scripts/write/pdf/finish/structure-tree.ts';

/** Links are objects with the numbers of this list; notes 1 and 2 are called once each. */
const targets = ['fn-1', 'call-1', 'fn-2', 'call-2'];
const context: StructureContext = {
  languages: new Set(),
  destinationOf: ({ number }) => targets[number],
  isLink: () => true,
  noteOfCall: new Map([
    ['call-1', 'fn-1'],
    ['call-2', 'fn-2'],
  ]),
};
const text = (page: number, mcid: number): Kid => ({ kind: 'content', page, mcid });
const link = (to: string, page: number, mcid: number): StructureElement =>
  element('Link', [text(page, mcid), { kind: 'annotation', page, ref: new PdfRef(targets.indexOf(to), 0) }]);
const shape = ({ role, kids }: StructureElement): string =>
  `${role}(${kids.map((kid) => (kid.kind === 'element' ? shape(kid) : kid.kind === 'content' ? `${kid.page}:${kid.mcid}` : '@')).join(' ')})`;

describe('notes', () => {
  test('of two pages are one, with its number as a label, behind the block that calls it', () => {
    const called = element('P', [text(0, 0), link('fn-1', 0, 1), text(0, 2)]);
    const begun = element('Note', [element('P', [link('call-1', 0, 3), text(0, 4)])]);
    const goneOn = element('Note', [element('P', [text(1, 0)]), element('P', [text(1, 1)])]);
    const top = element('Document', [element('Sect', [called, element('P', [text(1, 2)]), begun, goneOn])]);
    settleNotes(top, context);
    expect(shape(top)).toBe('Document(Sect(P(0:0 Reference(Link(0:1 @)) 0:2) Note(Lbl(Link(0:3 @)) P(0:4 1:0) P(1:1)) P(1:2)))');
  });
  test('of which one goes on are told apart by their order', () => {
    const called = element('P', [link('fn-1', 0, 0), link('fn-2', 0, 1)]);
    const one = element('Note', [element('P', [link('call-1', 0, 2), text(0, 3)])]);
    const two = element('Note', [element('P', [link('call-2', 0, 4), text(0, 5)])]);
    const more = element('Note', [element('P', [text(1, 0)])]);
    const top = element('Document', [element('Sect', [called, one, two, more])]);
    settleNotes(top, context);
    expect(shape(top)).toContain('Note(Lbl(Link(0:2 @)) P(0:3)) Note(Lbl(Link(0:4 @)) P(0:5 1:0))');
  });
  test('without a call are left where they are', () => {
    const alone = element('Note', [element('P', [text(3, 0)])]);
    const top = element('Document', [element('Sect', [element('P', [text(0, 0)]), alone])]);
    settleNotes(top, context);
    expect(shape(top)).toBe('Document(Sect(P(0:0) Note(P(3:0))))');
  });
});
