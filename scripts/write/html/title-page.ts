import type { ElementContent } from 'hast';
import { h } from 'hastscript';
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

function dayIn(language: string, day: string): string {
  return new Intl.DateTimeFormat(language, { dateStyle: 'long', timeZone: 'UTC' }).format(new Date(`${day.slice(0, 10)}T00:00:00Z`));
}
