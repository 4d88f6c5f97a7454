import type { Properties } from 'hast';
import type { Section } from '../../model/book.ts';
import type { HtmlTarget } from './html-target.ts';

/** DPUB-ARIA role for readers on screens; EPUB adds `epub:type`. Print has neither: Chromium would spoil the PDF's tags. */
export function semantics(target: HtmlTarget, type: string | undefined, role?: string): Properties {
  if (target.kind === 'pdf') return {};
  return { ...(target.kind === 'epub' && type !== undefined ? { 'epub:type': type } : {}), ...(role === undefined ? {} : { role }) };
}

type Meaning = readonly [type: string | undefined, role?: string];

const byKind: Readonly<Record<Section['kind'], Meaning>> = {
  halfTitle: ['halftitlepage'],
  titlePage: ['titlepage'],
  front: [undefined],
  contents: ['toc', 'doc-toc'],
  part: ['part', 'doc-part'],
  chapter: ['chapter', 'doc-chapter'],
  profile: ['chapter', 'doc-chapter'],
  annex: ['appendix', 'doc-appendix'],
  back: [undefined],
  acronyms: [undefined],
  glossary: ['glossary', 'doc-glossary'],
  references: ['bibliography', 'doc-bibliography'],
  // Without `epub:type`: its rules want one list of entries, and this index has one a letter.
  index: [undefined, 'doc-index'],
  colophon: ['colophon', 'doc-colophon'],
};
const byAnchor: Readonly<Record<string, Meaning>> = {
  foreword: ['foreword', 'doc-foreword'],
  preface: ['preface', 'doc-preface'],
  introduction: ['introduction', 'doc-introduction'],
  acknowledgments: ['acknowledgments', 'doc-acknowledgments'],
  acknowledgements: ['acknowledgments', 'doc-acknowledgments'],
  afterword: ['afterword', 'doc-afterword'],
  conclusion: ['conclusion', 'doc-conclusion'],
  imprint: ['copyright-page'],
  figures: ['loi'],
  tables: ['lot'],
  checklists: [undefined],
};

/** What a section is, in the words of EPUB Structural Semantics 1.1 and DPUB-ARIA 1.1. */
export function sectionSemantics(target: HtmlTarget, { kind, anchor }: Section): Properties {
  const named = kind === 'front' || kind === 'back' || kind === 'contents' ? byAnchor[anchor] : undefined;
  const [type, role] = named ?? byKind[kind];
  return semantics(target, type, role);
}
