import type { FileChild } from 'docx';
import type { Section } from '../../model/book.ts';
import { dayIn } from '../../text/day-in.ts';
import type { DocxState } from './docx-state.ts';
import { headingParagraph, paragraph } from './paragraphs.ts';
import { marked, run } from './runs.ts';

/** The title of a section; for the title page, all that a title page has. `runsOn`: it begins on the page of the section before. */
export function sectionOpening(section: Section, state: DocxState, runsOn = false): FileChild[] {
  if (section.kind === 'titlePage') return titlePage(section, state);
  return [headingParagraph(section.heading, state, runsOn ? { spacing: { before: 440, after: 160 } } : {})];
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
    paragraph(heading.id, state, marked(heading.anchor, state.inlines(heading.children), state), { style: 'Title' }),
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
