import type { ElementContent } from 'hast';
import { h } from 'hastscript';
import { dayIn } from '../../text/day-in.ts';
import { blockAttributes } from './block-attributes.ts';
import type { RenderState } from './html-target.ts';

/** What follows the title on the title page: subtitle, names, status, edition, day, publisher. */
export function titlePage({ edition }: RenderState): ElementContent[] {
  const { info, words } = edition;
  const line = (className: string, value: string | undefined) =>
    value === undefined || value === '' ? [] : [h('p', { className: [className] }, value)];
  const names = (role: string) => info.contributors.filter((each) => each.role === role).map(({ name }) => name);
  return [
    ...line('subtitle', info.subtitle),
    ...line('authors', names('aut').join(', ')),
    ...line('editors', names('edt').join(', ')),
    ...line('status', info.status),
    ...line('edition', words.phrases.edition.replace('{number}', info.edition)),
    h('p', { className: ['date'] }, h('time', { dateTime: info.date }, dayIn(words.language, info.date))),
    h('div', { className: ['publisher'] }, [...line('publisher-name', info.publisher), ...line('publisher-place', info.place)]),
  ];
}

/** The half-title: the title as words, not as a heading, so that outline and tags name the book once. */
export function halfTitle({ section, render }: RenderState): ElementContent[] {
  return [h('p', { ...blockAttributes(section.heading), className: ['half-title'] }, render(section.heading.children))];
}
