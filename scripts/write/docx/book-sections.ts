import { type FileChild, type ISectionOptions, Paragraph, SectionType, TextRun } from 'docx';
import type { Edition, Section } from '../../model/book.ts';
import type { BlockNode } from '../../model/book-node.ts';
import { walk } from '../../model/walk.ts';
import type { DocxState } from './docx-state.ts';
import { pageFrame, type Stretch } from './page-frame.ts';
import { runsOn } from './page-starts.ts';
import { spacer } from './paragraphs.ts';
import { sectionOpening } from './section-opening.ts';
import { needsTurnedPage } from './tables.ts';

/** Makes the state of handlers in a section, on turned pages or not. */
export type StateOf = (section: Section, turned?: boolean) => DocxState;

interface Group {
  readonly section: Section;
  readonly before: Section | undefined;
  /** Lists of captions that follow on the same pages. */
  readonly following: readonly Section[];
}

/** Sections of the document: one for each section of the book, more where a wide table needs a turned page, one for lists of captions that follow each other. */
export function bookSections({ sections }: Pick<Edition<'docx'>, 'sections'>, stateOf: StateOf): ISectionOptions[] {
  return groupsOf(sections).flatMap((group) =>
    group.section.kind === 'index' ? indexSections(group, stateOf) : textSections(group, stateOf),
  );
}

function groupsOf(sections: readonly Section[]): Group[] {
  const groups: (Group & { following: Section[] })[] = [];
  sections.forEach((section, at) => {
    const last = groups.at(-1);
    if (last && runsOn(section, sections[at - 1])) last.following.push(section);
    else groups.push({ section, before: sections[at - 1], following: [] });
  });
  return groups;
}

function textSections({ section, before, following }: Group, stateOf: StateOf): ISectionOptions[] {
  const upright = stateOf(section);
  const made: ISectionOptions[] = [];
  const add = (children: readonly FileChild[], stretch: Stretch): void => {
    made.push({ ...pageFrame(section, before, stretch, upright), children });
  };
  const notesCounted = (): number => upright.shared.notesCounted.get(section.anchor) ?? 0;
  let notesBefore = 0;
  for (const [at, { nodes, turned }] of stretchesOf(section.body, upright).entries()) {
    const opening = at === 0 ? sectionOpening(section, upright) : [];
    const children = [...opening, ...stateOf(section, turned).blocks(nodes)];
    add(children, { isFirst: at === 0, turned, notesBefore });
    notesBefore = notesCounted();
  }
  const last = made.at(-1);
  const end = following.at(-1) ?? section;
  const more = [...lostNotes(section, upright), ...following.flatMap((each) => runningOn(each, stateOf(each))), ...sectionEnd(end)];
  return last ? [...made.slice(0, -1), { ...last, children: [...last.children, ...more] }] : made;
}

/** LibreOffice 7.4 loses bookmarks and controls in the paragraph that ends a section: a paragraph of its own ends it then. */
function sectionEnd({ body, notes, heading }: Section): FileChild[] {
  const last = body.at(-1);
  let hasMarks = last === undefined;
  walk(last === undefined ? [heading, ...notes] : [last], (node) => {
    if (node.type === 'indexMark' || ('anchor' in node && node.type !== 'footnoteDefinition')) hasMarks = true;
    if (node.type === 'formField' || (node.type === 'listItem' && node.checked !== undefined)) hasMarks = true;
  });
  return hasMarks ? [spacer()] : [];
}

const runningOn = (section: Section, state: DocxState): FileChild[] => [
  ...sectionOpening(section, state, true),
  ...state.blocks(section.body),
];

interface Nodes {
  readonly nodes: readonly BlockNode[];
  readonly turned: boolean;
}

/** Blocks in stretches of upright and turned pages; the first is upright, since it has the title. */
function stretchesOf(body: readonly BlockNode[], state: DocxState): Nodes[] {
  const stretches: { nodes: BlockNode[]; turned: boolean }[] = [{ nodes: [], turned: false }];
  for (const node of body) {
    const turned = node.type === 'table' && needsTurnedPage(node, state);
    const last = stretches.at(-1);
    if (last && last.turned === turned) last.nodes.push(node);
    else stretches.push({ nodes: [node], turned });
  }
  return stretches;
}

/** The title in one column, the entries in two below it. */
function indexSections({ section, before }: Group, stateOf: StateOf): ISectionOptions[] {
  const state = stateOf(section);
  const frame = pageFrame(section, before, { isFirst: true, turned: false, notesBefore: 0 }, state);
  const { page, footnoteProperties } = frame.properties ?? {};
  return [
    { ...frame, children: sectionOpening(section, state) },
    {
      properties: {
        ...(page ? { page: { ...page, pageNumbers: {} } } : {}),
        ...(footnoteProperties ? { footnoteProperties } : {}),
        type: SectionType.CONTINUOUS,
        column: { count: 2, space: 400 },
      },
      children: state.blocks(section.body),
    },
  ];
}

/** Notes that stand nowhere yet, since only notes call them: Word allows no note in a note. */
function lostNotes(section: Section, state: DocxState): FileChild[] {
  return section.notes
    .filter(({ anchor }) => !state.shared.called.has(anchor))
    .flatMap((note) => [
      new Paragraph({ style: 'FootnoteText', children: [new TextRun({ text: String(note.number), style: 'FootnoteReference' })] }),
      ...state.blocks(note.children, { style: 'FootnoteText', inNote: true }),
    ]);
}
