import { describe, expect, test } from 'vitest';
import { createJudge } from '../../../scripts/check/spelling/judge-words.ts';
import { createSuggester } from '../../../scripts/check/spelling/suggest-words.ts';
import { isAbbreviation, startsSentence, wordsIn } from '../../../scripts/check/spelling/words-in.ts';
import { openDictionary } from '../../../scripts/dictionaries/open-dictionary.ts';
import { createMemoryHost } from '../../../scripts/host/index.ts';

const { files } = createMemoryHost({});

async function judgeOf(language: string, own: readonly string[] = []) {
  const dictionary = await openDictionary(language, files);
  if (!dictionary) throw new Error('no dictionary');
  return createJudge(language, dictionary, new Set(own));
}

describe('words that a dictionary can judge', () => {
  const words = (text: string): string[] =>
    wordsIn(text)
      .filter((at) => !isAbbreviation(text, at))
      .map(({ word }) => word);
  test('are no acronyms, numbers, single letters, abbreviations or what touches code', () => {
    expect(words('The NGOs of IOM’s 3rd call (iv) in 2004, approx. 12 p. 3, e.g. a thing, vol. 2; x\uFFFC \uFFFCs.')).toEqual([
      'The',
      'of',
      'call',
      'in',
      'thing',
    ]);
  });
  test('are in form C, without soft hyphens, with the printed apostrophe', () => {
    expect(words("l'e\u0301cole deci\u00ADsion")).toEqual(['l’école', 'decision']);
  });
  test('know where a sentence starts', () => {
    const text = 'One two. “Three” four: Five';
    const starts = wordsIn(text).filter((at) => startsSentence(text, at));
    expect(starts.map(({ word }) => word)).toEqual(['One', 'Three', 'Five']);
  });
});

describe('judging', () => {
  test('English', async () => {
    const judge = await judgeOf('en', ['Fedasil', 'reintegrationist']);
    for (const word of [
      'organisation',
      'child’s',
      'children’s',
      'well-founded',
      'non-EU',
      'co-operation',
      'Fedasil’s',
      'Reintegrationist',
      'EU-wide',
      'sub-regional',
      'café',
      'façade',
    ])
      expect(judge(word), word).toBeUndefined();
    expect(judge('recieve')).toBe('recieve');
    expect(judge('organization')).toBe('organization');
    expect(judge('well-foundeed')).toBe('foundeed');
    expect(judge('fedasil')).toBe('fedasil');
  });
  test('French, with elided words', async () => {
    const judge = await judgeOf('fr', ['Fedasil']);
    for (const word of ['l’enfant', 'qu’ils', 'aujourd’hui', 'peut-être', 'œuvre', 'd’Europe', 'l’Union', 'demande-t-il', 'd’Fedasil'])
      expect(judge(word), word).toBeUndefined();
    expect(judge('acceuil')).toBe('acceuil');
    expect(judge('oeuvre'), 'a fault of typography').toBeUndefined();
    expect(judge('l’acceuil')).toBe('l’acceuil');
  });
  test('Dutch, with compounds', async () => {
    const judge = await judgeOf('nl', ['Fedasil']);
    for (const word of [
      'terugkeerbegeleiding',
      'foto’s',
      'zo’n',
      'opvangcentrum',
      'Fedasils',
      'EU-lidstaat',
      'kinderbeschermingsmaatregel',
    ])
      expect(judge(word), word).toBeUndefined();
    expect(judge('niewsbericht')).toBe('niewsbericht');
  });
  test('no dictionary, no judge', async () => {
    expect(await openDictionary('xx', files)).toBeUndefined();
  });
});

describe('suggestions', () => {
  test('prefer words of the book, then one slip, then what the dictionary thinks', async () => {
    const dictionary = await openDictionary('en', files);
    if (!dictionary) throw new Error('no dictionary');
    const suggest = createSuggester(
      'en',
      dictionary,
      () =>
        new Map([
          ['return', 9],
          ['counselling', 3],
        ]),
    );
    expect(suggest('retrun')).toEqual(['return']);
    expect(suggest('counseling')).toEqual(['counselling']);
    expect(suggest('recieve')).toContain('receive');
    expect(suggest('definately')).toContain('definitely');
  });
});
