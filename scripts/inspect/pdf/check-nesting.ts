import type { Findings } from './findings.ts';
import type { OpenedPdf } from './open-pdf.ts';
import { childrenOf, type StructureElement } from './read-structure.ts';

interface Rule {
  readonly point: '09-004' | '09-005' | '09-006';
  /** Types that may be directly inside. */
  readonly kids?: readonly string[];
  /** Types that may be directly around. */
  readonly parents?: readonly string[];
  /** Types that may be inside at most once. */
  readonly once?: readonly string[];
}

/** Parts of tables, lists and contents and where they may stand (ISO 32000-1, tables 333, 336 and 337). */
const rules: Readonly<Record<string, Rule>> = {
  Table: { point: '09-004', kids: ['TR', 'THead', 'TBody', 'TFoot', 'Caption'], once: ['THead', 'TFoot', 'Caption'] },
  THead: { point: '09-004', kids: ['TR'], parents: ['Table'] },
  TBody: { point: '09-004', kids: ['TR'], parents: ['Table'] },
  TFoot: { point: '09-004', kids: ['TR'], parents: ['Table'] },
  TR: { point: '09-004', kids: ['TH', 'TD'], parents: ['Table', 'THead', 'TBody', 'TFoot'] },
  TH: { point: '09-004', parents: ['TR'] },
  TD: { point: '09-004', parents: ['TR'] },
  L: { point: '09-005', kids: ['LI', 'Caption'], once: ['Caption'] },
  LI: { point: '09-005', kids: ['Lbl', 'LBody'], parents: ['L'] },
  LBody: { point: '09-005', parents: ['LI'] },
  TOC: { point: '09-006', kids: ['TOC', 'TOCI', 'Caption'], once: ['Caption'] },
  TOCI: { point: '09-006', kids: ['Lbl', 'Reference', 'NonStruct', 'P', 'TOC'], parents: ['TOC'] },
};
/** Types that no book of ours has (table 338). */
const refused: Readonly<Record<string, string>> = {
  Ruby: '09-007',
  RB: '09-007',
  RT: '09-007',
  RP: '09-007',
  Warichu: '09-008',
  WT: '09-008',
  WP: '09-008',
};

/** Tables, lists and contents are nested as they should be (09-004 to 09-008). */
export function checkNesting(pdf: OpenedPdf, findings: Findings): void {
  for (const element of pdf.structure?.elements ?? []) {
    const { type, parent } = element;
    const unknown = refused[type];
    if (unknown !== undefined) findings.point(unknown, `${type} is here, which the press does not set`, { element });
    const rule = rules[type];
    if (rule === undefined) continue;
    const { point } = rule;
    if (rule.parents !== undefined && !rule.parents.includes(parent?.type ?? ''))
      findings.point(point, `${type} stands in ${parent?.type ?? 'nothing'}`, { element });
    const kids = childrenOf(element);
    for (const kid of kids)
      if (rule.kids !== undefined && !rule.kids.includes(kid.type)) findings.point(point, `${type} holds ${kid.type}`, { element: kid });
    for (const once of rule.once ?? [])
      if (kids.filter((kid) => kid.type === once).length > 1) findings.point(point, `${type} holds more than one ${once}`, { element });
    if (rule.kids !== undefined && saysItself(pdf, element)) findings.point(point, `${type} holds text directly`, { element });
    if (type === 'Table') checkTableOrder(element, kids, findings);
    if (type === 'L') checkCaptionFirst(element, kids, findings);
  }
}

function saysItself(pdf: OpenedPdf, { kids }: StructureElement): boolean {
  return kids.some((kid) => kid.kind === 'content' && (pdf.markOf(kid.page, kid.mcid, kid.stream)?.text.trim() ?? '') !== '');
}

const order = ['THead', 'TBody', 'TFoot'];

/** A caption is first or last; head, bodies and foot follow one another, and then no rows stand beside them. */
function checkTableOrder(element: StructureElement, kids: readonly StructureElement[], findings: Findings): void {
  const caption = kids.findIndex(({ type }) => type === 'Caption');
  if (caption > 0 && caption < kids.length - 1) findings.point('09-004', 'the caption is neither first nor last in its table', { element });
  const groups = kids.map(({ type }) => order.indexOf(type)).filter((at) => at >= 0);
  if (groups.length === 0) return;
  if (kids.some(({ type }) => type === 'TR')) findings.point('09-004', 'rows stand beside the groups of rows of their table', { element });
  if (groups.some((group, at) => at > 0 && group < (groups[at - 1] ?? 0)))
    findings.point('09-004', 'head, bodies and foot of a table are out of order', { element });
  if (!groups.includes(1)) findings.point('09-004', 'a table with head or foot has no body', { element });
}

function checkCaptionFirst(element: StructureElement, kids: readonly StructureElement[], findings: Findings): void {
  if (kids.findIndex(({ type }) => type === 'Caption') > 0) findings.point('09-005', 'the caption is not first in its list', { element });
}
