import { Bookmark, type FileChild } from 'docx';
import type { Section } from '../../model/book.ts';
import { dayIn } from '../../text/day-in.ts';
import { headingParagraph, paragraph } from './blocks.ts';
import { bookmarkName, type DocxState } from './docx-state.ts';
import { run } from './inlines.ts';

/** The title of a section with its label above it; for the title page, all that a title page has. */
export function sectionOpening(section: Section, state: DocxState): FileChild[] {
  if (section.kind === 'titlePage') return titlePage(section, state);
  const label = section.label === undefined ? [] : [paragraph(undefined, state, [run(section.label, state)], { style: 'ChapterLabel' })];
  return [...label, headingParagraph(section.heading, state, 'Heading1')];
}

function titlePage({ heading, body }: Section, state: DocxState): FileChild[] {
  const { info, words } = state.edition;
  const line = (text: string | undefined, style = 'TitleLine'): FileChild[] =>
    text === undefined || text === '' ? [] : [paragraph(undefined, state, [run(text, state)], { style })];
  const names = (role: string): string =>
    info.contributors
      .filter((each) => each.role === role)
      .map(({ name }) => name)
      .join(', ');
  return [
    paragraph(heading.id, state, [new Bookmark({ id: bookmarkName(heading.anchor), children: state.inlines(heading.children) })], {
      style: 'Title',
    }),
    ...line(info.subtitle, 'Subtitle'),
    ...line(names('aut')),
    ...line(names('edt')),
    ...line(info.status, 'TitleStatus'),
    ...line(words.phrases.edition.replace('{number}', info.edition)),
    ...line(dayIn(words.language, info.date)),
    ...line([info.publisher, info.place].filter(Boolean).join(', '), 'TitleStatus'),
    ...state.blocks(body),
  ];
}
