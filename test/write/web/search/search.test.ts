import { describe, expect, test } from 'vitest';
import { textIn } from '../open-site.ts';
import { openSearch, searchOf } from './open-search.ts';
import { editionOf, type SmallBook } from './small-book.ts';

const search = async (book: SmallBook) => openSearch(await searchOf(editionOf(book)));
/** Titles of the chapters that are found. */
const titles = async (book: SmallBook, question: string): Promise<string[]> =>
  (await (await search(book))(question)).shown.map(({ title }) => title);

const filler = { One: ['A lake and a hill.'], Two: ['Bread for the road.'], Three: ['Snow in the pass.'] };
const book = (language: string, text: string): SmallBook => ({ language, chapters: { ...filler, Wanted: [text] } });

describe('what a word finds', () => {
  test.each([
    ['en', 'The counsellors of returnees met.', 'counsellor', 'returnee', 'met', 'counsel'],
    ['en', 'A re-integration grant.', 'reintegration', 're-integration', 'grants'],
    ['en', 'It is the State’s duty.', 'state', "state's", 'duties'],
    ['fr', 'Les réfugiés retournés ont été aidés.', 'refugie', 'réfugiée', 'REFUGIES', 'aide'],
    ['fr', 'L’aide d’urgence qu’obtient l’État.', 'aide', 'l’aide', "d'urgence", 'urgences', 'etat', 'états'],
    ['fr', 'Un cœur et une sœur.', 'coeur', 'cœurs', 'soeur'],
    ['nl', 'De gemeenten bouwen huizen voor vreemdelingen.', 'gemeente', 'huis', 'vreemdeling', 'bouwen'],
    ['nl', 'De terugkeerbegeleiding duurt lang.', 'begeleiding', 'terugkeer', 'terugkeerbegeleid', 'begeleiden'],
    ['nl', 'Begeleiding bij terugkeer duurt lang.', 'terugkeerbegeleiding', 'terugkeersbegeleiding'],
    ['nl', 'Een reïntegratie van coördinatoren.', 'reintegratie', 'coordinator'],
    ['de', 'Die Rückkehrberatung der Häuser.', 'Beratung', 'rueckkehrberatung'.replace('ue', 'u'), 'haus'],
    ['ar', 'العَوْدَة الطَّوْعِيّة والمنظّمات إلى الأوطان.', 'العودة', 'عودة', 'طوعية', 'المنظمة', 'منظمات', 'الى', 'الاوطان'],
    ['el', 'Η εθελούσια επιστροφή των προσφύγων.', 'επιστροφη', 'ΕΠΙΣΤΡΟΦΗΣ', 'προσφυγες'],
    ['pl', 'Dobrowolny powrót do Łodzi, żółć.', 'powrot', 'lodzi', 'ZOLC', 'powr'],
    ['ru', 'Добровольное возвращение всё ещё возможно.', 'возвращения', 'еще', 'все'],
    ['tr', 'Gönüllü dönüş ve IŞIK.', 'gonullu', 'donus'],
  ])('%s: %s', async (language, text, ...questions) => {
    // Parts of compounds must be words of the book.
    const parts = language === 'nl' ? ['begeleiding', 'terugkeer'] : language === 'de' ? ['Beratung', 'Rückkehr'] : [];
    const made = book(language, text);
    const ask = await search({ ...made, chapters: { ...made.chapters, ...Object.fromEntries(parts.map((part) => [part, ['.']])) } });
    for (const question of questions)
      expect(
        (await ask(question)).shown.map(({ title }) => title),
        question,
      ).toContain('Wanted');
  });

  test('a typing error finds the nearest word, and says so', async () => {
    const ask = await search(book('en', 'Voluntary reintegration.'));
    const { shown, instead } = await ask('reintegarton');
    expect(shown.map(({ title }) => title)).toEqual(['Wanted']);
    expect(instead).toEqual([['reintegarton', 'reintegration']]);
    expect((await ask('qzqzqzqz')).shown).toEqual([]);
    // Short words are not guessed.
    expect((await ask('byt')).shown).toEqual([]);
  });

  test('a beginning finds its words while it is the last one', async () => {
    const ask = await search(book('en', 'Voluntary reintegration.'));
    for (const question of ['re', 'rein', 'voluntary rei']) expect((await ask(question)).shown[0]?.title, question).toBe('Wanted');
  });

  test('a word of capitals is an acronym and has no stem', async () => {
    const made = book('fr', 'Un MENA est arrivé.');
    expect(await titles({ ...made, chapters: { ...made.chapters, Other: ['Elle mène la discussion.'] } }, 'MENA')).toEqual(['Wanted']);
  });
});

describe('what comes first', () => {
  test('titles before texts, all words before some, and words in one block before words apart', async () => {
    const chapters = { A: ['Grants and loans.', 'Housing.'], B: ['Housing grants.'], Housing: ['Grants.'], C: ['Housing.'], ...filler };
    const found = await titles({ language: 'en', chapters }, 'housing grants');
    expect(found.slice(0, 3)).toContain('Housing');
    expect(found.indexOf('B')).toBeLessThan(found.indexOf('A'));
    expect(found.indexOf('A')).toBeLessThan(found.indexOf('C'));
  });

  test('the title of a chapter counts for what stands below it', async () => {
    const ask = await openSearch(
      await searchOf(editionOf({ language: 'en', chapters: { Netherlands: ['Reception.'], Austria: ['Reception.'] } })),
    );
    expect((await ask('reception Netherlands')).shown[0]?.title).toBe('Netherlands');
  });
});

describe('terms that mean the same', () => {
  const synonyms = [{ terms: ['assisted voluntary return', 'AVR'], avoided: ['assisted repatriation'] }];
  const chapters = {
    ...filler,
    Own: ['Assisted voluntary return is slow.'],
    Short: ['The AVR is slow.'],
    Apart: ['A voluntary act.', 'No return is assisted.'],
  };
  test.each([
    ['AVR', 'assisted voluntary return'],
    ['assisted voluntary return', 'AVR'],
    ['assisted repatriation', 'assisted voluntary return', 'AVR'],
    ['assisted repatriations', 'assisted voluntary return', 'AVR'],
  ])('%s', async (question, ...also) => {
    const answer = await (await search({ language: 'en', chapters, synonyms }))(question);
    expect(answer.also).toEqual(also);
    const found = answer.shown.map(({ title }) => title);
    expect(found).toEqual(expect.arrayContaining(['Own', 'Short']));
  });

  test('what the book has not is not named', async () => {
    const { Short, ...without } = chapters;
    expect((await (await search({ language: 'en', chapters: without, synonyms }))('assisted voluntary return')).also).toEqual([]);
    expect(Short).toBeDefined();
  });
});

describe('what is shown', () => {
  test('the place, and the words around with marks', async () => {
    const long = `${'Some words before it. '.repeat(30)}The counsellor waits for an answer. ${'And some after it. '.repeat(30)}`;
    const answer = await (await search(book('en', long)))('answers counsellor');
    const [first] = answer.shown;
    expect(first).toMatchObject({ href: 'ch-3.html#u-3-0', heading: 'ch-3', trail: [] });
    expect(first?.snippet).toMatch(/^… .*The \[counsellor\] waits for an \[answer\]\..* …$/);
    expect(first?.snippet.length).toBeLessThan(230);
  });

  test('a title that is found leads to itself, with the text below it', async () => {
    const { shown } = await (await search(book('en', 'A text.')))('wanted');
    expect(shown[0]).toMatchObject({ href: 'ch-3.html#ch-3', title: 'Wanted', snippet: 'A text.' });
  });
});

test('long and odd questions are answered', async () => {
  const ask = await search(book('en', 'A counsellor.'));
  for (const question of [
    '',
    ' ',
    '"*?()[]',
    '<img src=x onerror=alert(1)>',
    'a'.repeat(5000),
    'word '.repeat(2000),
    '\u0000\ud800',
    '__proto__ constructor',
  ])
    expect(Array.isArray((await ask(question)).shown)).toBe(true);
});

test('the index has the same bytes at every call, and no text that could end its script', async () => {
  const made = book('en', '</script><script>alert(1)</script> \u2028 "quotes" \\ and more.');
  const [one, other] = [await searchOf(editionOf(made)), await searchOf(editionOf(made))];
  expect(one).toEqual(other);
  expect((await (await openSearch(one))('alert')).shown[0]?.snippet).toContain('</script><script>[alert](1)</script>');
  expect(textIn(one, 'assets/search/index.js')).toMatch(/^handbookSearch\.take\("index",/);
});

test('a large index is in parts, which are loaded as they are needed', async () => {
  const words = (from: number): string => Array.from({ length: 2000 }, (_, at) => `w${(from * 2000 + at).toString(36)}w`).join(' ');
  const chapters = {
    ...Object.fromEntries(Array.from({ length: 40 }, (_, at) => [`Chapter ${at}`, [words(at)]])),
    Wanted: ['A counsellor.'],
  };
  const site = await searchOf(editionOf({ language: 'pl', chapters }));
  const sizes = site.files.flatMap(({ path, bytes }) => (/(postings|texts)-\d+\.js$/.test(path) ? [bytes.length] : []));
  expect(sizes.length).toBeGreaterThanOrEqual(4);
  expect(Math.max(...sizes)).toBeLessThan(1_000_000);
  const ask = await openSearch(site);
  expect((await ask('counsellor')).shown[0]?.title).toBe('Wanted');
  for (const at of [0, 20, 39]) expect((await ask(words(at).split(' ')[7] ?? '')).shown[0]?.title).toBe(`Chapter ${at}`);
});

test('a stemmer comes with its licences, and where there is none there are none', async () => {
  const words = async (language: string): Promise<string> =>
    textIn(await searchOf(editionOf({ language, chapters: { One: ['A lake.'] } })), 'assets/search/words.js');
  for (const holder of ['OramaSearch', 'Dr Martin Porter', 'Apache License', 'Redistributions in binary form'])
    expect(await words('fr')).toContain(holder);
  expect(await words('pl')).not.toContain('Orama');
});
