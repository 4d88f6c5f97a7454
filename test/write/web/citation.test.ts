import { describe, expect, test } from 'vitest';
import type { Section } from '../../../scripts/model/book.ts';
import { citationPattern, citePage } from '../../../scripts/write/web/reading/citation.ts';
import { type SampleLanguage, sampleEdition } from '../../sample-edition.ts';
import { wordsIn } from './open-site.ts';

const named = (edition: ReturnType<typeof sampleEdition<'web'>>, anchor: string): Section => {
  const section = edition.sections.find((each) => each.anchor === anchor);
  if (section === undefined) throw new Error(`The sample has no ${anchor}.`);
  return section;
};

describe('the citation of a page', () => {
  test.each<readonly [SampleLanguage, string]>([
    [
      'en',
      'Anna de Vries. Going home: A small handbook & its parts. Edition 1. The Hague: The House, 2006. Chapter 1: Return counselling & advice. counselling.html',
    ],
    ['fr', 'Anna de Vries. Rentrer chez soi\u00a0: Un petit manuel et ses parties. Édition 1. The Hague\u00a0: The House, 2006. '],
    ['nl', 'Anna de Vries. Naar huis: Een klein handboek en zijn delen. Uitgave 1. The Hague: The House, 2006. '],
  ])('names authors, title, edition, publisher, year and place: %s', (language, words) => {
    const edition = sampleEdition('web', language);
    const [details] = citePage(edition, named(edition, 'counselling'), 'counselling.html');
    expect(details && wordsIn(details)).toContain(words);
  });

  test('names editors where there are no authors, and the publisher where there is nobody', () => {
    const edition = sampleEdition('web');
    const of = (contributors: typeof edition.info.contributors) => citationPattern({ ...edition, info: { ...edition.info, contributors } });
    expect(of([{ name: 'Jean Martin', role: 'edt' }])).toMatch(/^Jean Martin\. Going home/);
    expect(of([{ name: 'Someone', role: 'trl' }])).toMatch(/^The House\. Going home/);
  });

  test('has no full stop after a question, and leaves signs of replacement in titles alone', () => {
    const edition = sampleEdition('web');
    const section = named(edition, 'counselling');
    const text = (value: string): Section => ({
      ...section,
      heading: { ...section.heading, children: [{ type: 'text', value, place: section.heading.place }] },
    });
    const words = (value: string): string => citePage(edition, text(value), 'x.html').map(wordsIn).join('');
    expect(words('Why return?')).toContain('Why return? x.html');
    expect(words('Costs of $& and $1')).toContain('Costs of $& and $1. x.html');
  });
});
