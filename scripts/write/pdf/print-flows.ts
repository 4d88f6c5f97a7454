import type { Section } from '../../model/book.ts';

/** Sections that share pages: one, or the contents with the lists below it. */
export interface PrintFlow {
  readonly sections: readonly Section[];
  /** Opens on a right-hand page. */
  readonly recto: boolean;
  readonly front: boolean;
  /** Has running heads from its second page on. */
  readonly heads: boolean;
  /** Has folios. */
  readonly folios: boolean;
  /** Running head of left-hand pages: the part, or the book. */
  readonly verso: string;
}

const bare: readonly Section['kind'][] = ['halfTitle', 'titlePage', 'part', 'colophon'];
const right: readonly Section['kind'][] = ['halfTitle', 'titlePage', 'part', 'chapter'];

/** The flows of a book in order. */
export function printFlows(sections: readonly Section[], bookTitle: string): PrintFlow[] {
  const flows: PrintFlow[] = [];
  let part: string | undefined;
  sections.forEach((section, at) => {
    const before = sections[at - 1];
    if (section.kind === 'part') part = [section.label, section.shortTitle].filter(Boolean).join(' · ');
    else if (section.matter !== 'main') part = undefined;
    const last = flows.at(-1);
    if (section.kind === 'contents' && before?.kind === 'contents' && last) {
      flows[flows.length - 1] = { ...last, sections: [...last.sections, section] };
      return;
    }
    const recto = right.includes(section.kind) || before?.kind === 'part' || (before !== undefined && before.matter !== section.matter);
    const isBare = bare.includes(section.kind) || section.anchor === 'imprint';
    flows.push({
      sections: [section],
      recto,
      front: section.matter === 'front',
      heads: !isBare,
      folios: !isBare,
      verso: part ?? bookTitle,
    });
  });
  return flows;
}
