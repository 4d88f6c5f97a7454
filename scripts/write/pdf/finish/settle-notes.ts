import type { StructureContext } from './settle-structure.ts';
import { blockRoles } from './standard-roles.ts';
import { element, type Kid, leavesOf, type StructureElement, walkElements } from './structure-tree.ts';

/**
 * Notes as PDF 1.7 has them (ISO 32000-1, 14.8.4.4.1): one Note for each, also where it goes on at the foot of the next page; its number a label that leads
 * back; each call a Reference; the Note after the block that calls it first.
 */
export function settleNotes(top: StructureElement, context: StructureContext): void {
  const notes: StructureElement[] = [];
  walkElements(top, (each) => {
    if (each.role === 'Note') notes.push(each);
  });
  if (notes.length === 0) return;
  const anchors = new Map(notes.map((note) => [note, anchorOf(note, context)]));
  const goingOn = joinParts(notes, anchors);
  walkElements(top, (each) => {
    each.kids = each.kids.filter((kid) => kid.kind !== 'element' || !goingOn.has(kid));
  });
  const whole = notes.filter((note) => !goingOn.has(note));
  for (const note of whole) liftNumber(note, context);
  const byAnchor = new Map(whole.flatMap((note) => (anchors.get(note) === undefined ? [] : [[anchors.get(note) ?? '', note] as const])));
  const places = placesOf(top, byAnchor, context);
  walkElements(top, (each) => {
    each.kids = each.kids.filter((kid) => kid.kind !== 'element' || !places.has(kid));
  });
  for (const [note, place] of places) put(note, place);
  wrapCalls(top, byAnchor, context);
}

/** Anchor of a note, by the link from its number to its call. */
function anchorOf(note: StructureElement, { destinationOf, noteOfCall }: StructureContext): string | undefined {
  for (const leaf of leavesOf(note)) {
    const target = leaf.kind === 'annotation' ? destinationOf(leaf.ref) : undefined;
    const anchor = target === undefined ? undefined : noteOfCall.get(target);
    if (anchor !== undefined) return anchor;
  }
  return undefined;
}

const pagesOf = (note: StructureElement): number[] => leavesOf(note).map(({ page }) => page);

/** Joins what goes on without a number to the note before it, which ends on the page before; gives the parts that are now elsewhere. */
function joinParts(notes: readonly StructureElement[], anchors: ReadonlyMap<StructureElement, string | undefined>): Set<StructureElement> {
  const joined = new Set<StructureElement>();
  for (const [at, part] of notes.entries()) {
    if (anchors.get(part) !== undefined) continue;
    const begun = notes.slice(0, at).findLast((note) => !joined.has(note));
    if (begun === undefined || Math.max(...pagesOf(begun)) !== Math.min(...pagesOf(part)) - 1) continue;
    joined.add(part);
    const last = begun.kids.at(-1);
    const [next, ...more] = part.kids;
    if (last?.kind === 'element' && last.role === 'P' && next?.kind === 'element' && next.role === 'P') {
      last.kids.push(...next.kids);
      begun.kids.push(...more);
    } else begun.kids.push(...part.kids);
  }
  return joined;
}

/** The number at the start of a note, which leads back to the call, is its label. */
function liftNumber(note: StructureElement, { destinationOf, noteOfCall }: StructureContext): void {
  const [first] = note.kids;
  const holder = first?.kind === 'element' && first.role === 'P' ? first : note;
  const [number] = holder.kids;
  if (number?.kind !== 'element' || number.role !== 'Link') return;
  const leadsBack = number.kids.some((kid) => kid.kind === 'annotation' && noteOfCall.has(destinationOf(kid.ref) ?? ''));
  if (!leadsBack) return;
  holder.kids.shift();
  note.kids = [element('Lbl', [number]), ...note.kids.filter((kid) => kid.kind !== 'element' || kid.kids.length > 0)];
}

/** Where a note belongs: behind a kid of a parent. */
interface Place {
  readonly parent: StructureElement;
  readonly after: Kid;
}
const holdingBlocks: ReadonlySet<string> = new Set(['Document', 'Part', 'Art', 'Sect', 'Aside', 'Div', 'BlockQuote', 'L', 'LI', 'LBody']);
type Notes = ReadonlyMap<string, StructureElement>;

function placesOf(top: StructureElement, notes: Notes, { destinationOf }: StructureContext): Map<StructureElement, Place> {
  const places = new Map<StructureElement, Place>();
  walkElements(top, (each, around) => {
    if (each.role !== 'Link') return;
    for (const kid of each.kids) {
      const note = kid.kind === 'annotation' ? notes.get(destinationOf(kid.ref) ?? '') : undefined;
      if (note === undefined || places.has(note) || around.includes(note)) continue;
      const path = [...around, each];
      const at = path.findIndex(({ role }) => !holdingBlocks.has(role));
      const [parent, after] = [path[at - 1], path[at]];
      if (parent !== undefined && after !== undefined) places.set(note, { parent, after });
    }
  });
  return places;
}

/** Puts a note behind its block, or behind the line of text that its call is in, and behind notes that are there already. */
function put(note: StructureElement, { parent: { kids }, after }: Place): void {
  let at = kids.indexOf(after) + 1;
  if (!isBlock(after)) while (at < kids.length && !isBlock(kids[at])) at += 1;
  for (let kid = kids[at]; kid?.kind === 'element' && kid.role === 'Note'; kid = kids[at]) at += 1;
  kids.splice(at, 0, note);
}
const isBlock = (kid: Kid | undefined): boolean => kid?.kind === 'element' && (blockRoles.has(kid.role) || kid.role === 'Figure');

function wrapCalls(top: StructureElement, notes: Notes, { destinationOf }: StructureContext): void {
  const isCall = (kid: Kid): boolean =>
    kid.kind === 'element' &&
    kid.role === 'Link' &&
    kid.kids.some((inner) => inner.kind === 'annotation' && notes.has(destinationOf(inner.ref) ?? ''));
  walkElements(top, (each) => {
    if (each.role !== 'Reference' && each.role !== 'Lbl')
      each.kids = each.kids.map((kid) => (isCall(kid) ? element('Reference', [kid]) : kid));
  });
}
