import { describe, expect, test } from 'vitest';
import { startOf } from '../../scripts/model/place.ts';
import { plainTextOf } from '../../scripts/model/walk.ts';
import { colophon } from '../../scripts/resolve/colophon.ts';
import { type SampleLanguage, sampleEdition } from '../sample-edition.ts';

const place = startOf('book.yaml');
const languages: readonly SampleLanguage[] = ['en', 'fr', 'nl'];

describe.each(languages)('the colophon in %s', (language) => {
  const { info, words } = sampleEdition('pdf', language);

  test('says edition, status, type, licence and identifier, from the settings alone', () => {
    const text = plainTextOf(colophon({ info, words }, place));
    for (const fact of [info.title, info.publisher, info.status ?? '', info.rights, info.identifier, 'Source Serif 4', 'Chromium'])
      expect(text).toContain(fact);
    expect(text).not.toMatch(/[{}]/);
  });
  test('names the ISBN of a book that has one, and only print names what made its pages', () => {
    expect(plainTextOf(colophon({ info: { ...info, isbn: '978-3-16-148410-0' }, words }, place))).toContain('ISBN 978-3-16-148410-0');
    const conditional = colophon({ info, words }, place).filter(({ type }) => type === 'conditionalBlock');
    expect(conditional).toMatchObject([{ condition: { formats: ['pdf'] } }]);
    expect(plainTextOf(conditional)).toContain('Chromium');
  });
});

test('an address in the licence is a link, without the full stop after it', () => {
  const { info, words } = sampleEdition('web');
  const rights = colophon({ info: { ...info, rights: 'CC BY 4.0, https://example.org/by/.' }, words }, place).find(({ id }) =>
    id.endsWith('rights'),
  );
  expect(rights).toMatchObject({ children: [{ value: 'CC BY 4.0, ' }, { type: 'link', url: 'https://example.org/by/' }, { value: '.' }] });
});
