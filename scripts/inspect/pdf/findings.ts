import type { Report } from '../../diagnostics/diagnostic.ts';
import { brokenPdf, notAccessible, notArchivable } from '../../diagnostics/pdf.ts';
import type { Place } from '../../model/place.ts';
import { matterhornPoints } from './matterhorn-points.ts';
import type { OpenedPdf } from './open-pdf.ts';
import { pathOf, type StructureElement } from './read-structure.ts';

export interface Where {
  /** From 1. */
  readonly page?: number;
  readonly element?: StructureElement;
}
/** Takes what the checks find, and says where it is. */
export interface Findings {
  readonly report: Report;
  /** A failure condition of the Matterhorn Protocol. */
  readonly point: (point: string, fault: string, where?: Where) => void;
  /** A clause of ISO 19005-2. */
  readonly archive: (clause: string, fault: string, where?: Where) => void;
  /** What is wrong with the file as a whole. */
  readonly broken: (reason: string, place?: Place) => void;
  /** Tells how many findings were held back. */
  readonly finish: () => void;
}

/** Findings of one kind that are told one by one. */
const mostOfAKind = 8;
const clauses = new Map(matterhornPoints.map(({ point, clause }) => [point, clause]));

/** `placeOf` says which place of the manuscript an element comes from. */
export function createFindings(pdf: OpenedPdf, report: Report, placeOf: (element: StructureElement) => Place | undefined): Findings {
  const counts = new Map<string, number>();
  const rest = (kind: string): boolean => {
    const count = (counts.get(kind) ?? 0) + 1;
    counts.set(kind, count);
    return count > mostOfAKind;
  };
  const told = ({ page, element }: Where): { readonly where: string; readonly place: Place | undefined } => {
    const number = page ?? (element === undefined ? 0 : pdf.pageOfElement(element));
    const where = `${number > 0 ? ` on page ${number}` : ''}${element === undefined ? '' : ` at ${pathOf(element)}`}`;
    return { where, place: element === undefined ? undefined : placeOf(element) };
  };
  return {
    report,
    point: (point, fault, at = {}) => {
      if (rest(point)) return;
      const { where, place } = told(at);
      report(notAccessible({ point, clause: clauses.get(point) ?? '', fault, where }, place));
    },
    archive: (clause, fault, at = {}) => {
      if (rest(`archive ${clause}`)) return;
      const { where, place } = told(at);
      report(notArchivable({ clause, fault, where }, place));
    },
    broken: (reason, place) => report(brokenPdf({ reason }, place)),
    finish: () => {
      for (const [kind, count] of counts)
        if (count > mostOfAKind) report(brokenPdf({ reason: `it has ${count - mostOfAKind} more findings of the kind ${kind}` }));
    },
  };
}
