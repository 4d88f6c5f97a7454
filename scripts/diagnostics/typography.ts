import { defineDiagnostic } from './diagnostic.ts';

const shownSpaces: Readonly<Record<string, string>> = {
  '': 'nothing',
  ' ': 'an ordinary space',
  '\u00A0': 'a no-break space (U+00A0)',
  '\u202F': 'a narrow no-break space (U+202F)',
  '\u2009': 'a thin space (U+2009)',
};
const spaceName = (space: string): string => shownSpaces[space] ?? 'several spaces';

export const doubledWord = defineDiagnostic<{ word: string }>({
  code: 'typography/doubled-word',
  severity: 'warning',
  explanation:
    'The same word stands twice in a row, often at the end of one line and the start of the next. Take one out, or put other words.',
  bad: 'The decision is the the person’s own.',
  good: 'The decision is the person’s own.',
  message: ({ word }) => `“${word}” stands twice in a row.`,
  hint: () => 'Take one of the two out.',
});

export const doubledSpace = defineDiagnostic<{ count: number }>({
  code: 'typography/doubled-space',
  severity: 'info',
  explanation: 'Two or more spaces stand between two words. One is enough; the mend leaves one.',
  bad: 'A decision  takes time.',
  good: 'A decision takes time.',
  message: ({ count }) => `Here are ${count} spaces in a row.`,
  hint: () => 'One space is enough.',
});

export const spaceBeforePunctuation = defineDiagnostic<{ sign: string }>({
  code: 'typography/space-before-punctuation',
  severity: 'warning',
  explanation:
    'A space stands before a punctuation mark that closes up to its word in this language, or just inside a bracket. The mend takes it out.',
  bad: 'A decision , once taken , stands.',
  good: 'A decision, once taken, stands.',
  message: ({ sign }) => `A space stands on the wrong side of “${sign}”.`,
  hint: () => 'Take the space out.',
});

export const frenchSpace = defineDiagnostic<{ sign: string; found: string; wanted: string }>({
  code: 'typography/french-space',
  severity: 'warning',
  explanation:
    'French sets a narrow no-break space (U+202F) before ; ! ? and a no-break space (U+00A0) before : and inside « ». With an ordinary space the sign can fall alone on the next line. The mend puts the right space.',
  bad: 'Il demande : pourquoi?',
  good: 'Il demande\u00A0: pourquoi\u202F?',
  message: ({ sign, found, wanted }) => `“${sign}” goes with ${spaceName(wanted)}; here is ${spaceName(found)}.`,
  hint: () => 'Put the space that French sets here.',
});

export const straightApostrophe = defineDiagnostic<{ found: string }>({
  code: 'typography/apostrophe',
  severity: 'warning',
  explanation:
    'The apostrophe of a printed text is ’ (U+2019), in English, French and Dutch alike: l’enfant, ’s avonds, the child’s. The mend puts it for the typewriter’s sign, an accent, or a quotation mark that a word processor made of it.',
  bad: "L'enfant reste.",
  good: 'L’enfant reste.',
  message: ({ found }) => `The apostrophe is ’, not ${found}.`,
  hint: () => 'Put ’ (U+2019).',
});

export const straightQuotes = defineDiagnostic<{ found: string; wanted: string }>({
  code: 'typography/straight-quotes',
  severity: 'warning',
  explanation:
    'Quotation marks of the typewriter stand where the language has its own: “ ” in English, « » in French, ‘ ’ or “ ” in Dutch. The mend changes the marks and no word between them.',
  bad: 'They call it "counselling".',
  good: 'They call it “counselling”.',
  message: ({ found, wanted }) => `Write ${wanted.trim()}, not ${found}.`,
  hint: () => 'Put the quotation marks of the language.',
});

export const foreignQuotes = defineDiagnostic<{ found: string; wanted: string }>({
  code: 'typography/foreign-quotes',
  severity: 'info',
  explanation:
    'The quotation marks are those of another language. Words of another language keep theirs inside :lang[…]{xx} or a quotation, where nobody looks. The mend changes the marks and no word between them.',
  bad: 'They call it «counselling».',
  good: 'They call it “counselling”.',
  message: ({ found, wanted }) => `${found} is a quotation mark of another language; this one has ${wanted.trim()}.`,
  hint: () => 'Put the quotation marks of the language, or mark the words with :lang[…].',
});

export const missingLigature = defineDiagnostic<{ found: string; wanted: string }>({
  code: 'typography/ligature',
  severity: 'warning',
  explanation: 'French writes œ as one letter in words such as œuvre, cœur, nœud, œil and vœu. The mend puts it.',
  bad: 'La mise en oeuvre commence.',
  good: 'La mise en œuvre commence.',
  message: ({ found, wanted }) => `French writes “${wanted}”, not “${found}”.`,
  hint: () => 'Put the letter œ.',
});

export const frenchOrdinal = defineDiagnostic<{ found: string; wanted: string }>({
  code: 'typography/ordinal',
  severity: 'warning',
  explanation:
    'French shortens ordinal numbers to 1er, 1re, 2e, XIXe; forms such as 2ème and 1ère are not used in print. The mend puts the short form.',
  bad: 'La 2ème étape.',
  good: 'La 2e étape.',
  message: ({ found, wanted }) => `Write “${wanted}”, not “${found}”.`,
  hint: () => 'Put the short form.',
});

export const numberForm = defineDiagnostic<{ found: string; wanted: string }>({
  code: 'typography/number-form',
  severity: 'warning',
  explanation:
    'A number is written as another language writes it: English has 12,300 and 3.5%, French 12 300 (with narrow no-break spaces) and 3,5 %, Dutch 12.300 and 3,5%. Only numbers that can be read in one way are looked at. The mend puts the form of the language.',
  bad: 'Some 1.234.567 people returned.',
  good: 'Some 1,234,567 people returned.',
  message: ({ found, wanted }) => `This language writes “${wanted}”, not “${found}”.`,
  hint: ({ wanted }) =>
    wanted.includes('\u202F') ? 'Put narrow no-break spaces (U+202F) between the groups.' : 'Put the form of the language.',
});

export const unitSpace = defineDiagnostic<{ found: string; wanted: string }>({
  code: 'typography/unit-space',
  severity: 'info',
  explanation:
    'Between a number and its unit, percent sign or currency sign stands what the language asks for, and no line breaks there: 5 km with a no-break space; 10% in English and Dutch, 10 % with a narrow no-break space in French; €10 in English, 10 € in French, € 10 in Dutch. The mend puts it.',
  bad: 'A centre 5km from the town.',
  good: 'A centre 5\u00A0km from the town.',
  message: ({ found, wanted }) => `Write “${wanted}”, not “${found}”.`,
  hint: ({ wanted }) =>
    /[\u00A0\u202F]/.test(wanted)
      ? `Put ${wanted.includes('\u202F') ? 'a narrow no-break space (U+202F)' : 'a no-break space (U+00A0)'} here.`
      : 'Put no space here.',
});

export const rangeDash = defineDiagnostic<{ found: string; wanted: string }>({
  code: 'typography/range-dash',
  severity: 'info',
  explanation:
    'A range of years, pages, articles or things counted takes an en dash, 1999–2004, so that it is told from numbers of acts, dates and identifiers, which keep their hyphen (2003/110/EC, 2006-10-31). The mend puts the dash.',
  bad: 'From 1999-2004 it grew.',
  good: 'From 1999–2004 it grew.',
  message: ({ found, wanted }) => `A range takes an en dash: “${wanted}”, not “${found}”.`,
  hint: () => 'Put – (U+2013).',
});

export const spacedHyphen = defineDiagnostic<{ found: string }>({
  code: 'typography/hyphen-as-dash',
  severity: 'warning',
  explanation: 'A hyphen with spaces around it, or two hyphens, stand for a dash. A dash is – (U+2013) between spaces. The mend puts it.',
  bad: 'Return - if it is chosen - can last.',
  good: 'Return – if it is chosen – can last.',
  message: ({ found }) => `“${found}” stands for a dash.`,
  hint: () => 'Put – (U+2013) between spaces.',
});

export const invisibleCharacter = defineDiagnostic<{ name: string; point: string }>({
  code: 'typography/invisible-character',
  severity: 'warning',
  explanation:
    'A character that nobody sees stands in the text: a soft hyphen, a zero-width space, a byte order mark, a control of writing direction, a character of private use. It comes with copied text, breaks search and can deceive. No-break spaces, word joiners and thin spaces may stand where typography asks for them. The mend takes it out.',
  bad: 'A deci\u00ADsion takes time.',
  good: 'A decision takes time.',
  message: ({ name, point }) => `Here is ${name} (${point}) that nobody sees.`,
  hint: () => 'Take it out, or write the word again.',
});

export const mixedScripts = defineDiagnostic<{ word: string; letters: readonly string[] }>({
  code: 'typography/mixed-scripts',
  severity: 'warning',
  explanation:
    'A word has letters of two scripts that look alike, such as a Cyrillic а in a Latin word. No search finds it, and a screen reader spells it. The mend puts the letters of the word’s own script where each has its double.',
  bad: 'The decisi\u043En takes time.',
  good: 'The decision takes time.',
  message: ({ word, letters }) => `“${word}” mixes scripts: ${letters.join(', ')}.`,
  hint: () => 'Write the word again with letters of one script.',
});

export const notNormalised = defineDiagnostic<{ found: string; wanted: string; points: string }>({
  code: 'typography/not-normalised',
  severity: 'warning',
  explanation:
    'A letter with an accent is put together from pieces (or is an old double of a letter), so that it equals no letter typed on a keyboard: search, sorting and index miss it. Texts are in Unicode’s form C (NFC, UAX #15). The mend composes it.',
  bad: 'Le re\u0301cit commence.',
  good: 'Le r\u00E9cit commence.',
  message: ({ wanted, points }) => `“${wanted}” is written as ${points}, which is not form C of Unicode.`,
  hint: () => 'Type the letter again.',
});

export const dutchIj = defineDiagnostic<{ found: string; wanted: string }>({
  code: 'typography/dutch-ij',
  severity: 'warning',
  explanation: 'At the start of a word Dutch writes both letters of IJ as capitals: IJsland, IJmuiden. The mend puts the capital.',
  bad: 'Ijsland (in Dutch)',
  good: 'IJsland (in Dutch)',
  message: ({ found, wanted }) => `Dutch writes “${wanted}”, not “${found}”.`,
  hint: () => 'Put the capital J.',
});

export const missingGlyph = defineDiagnostic<{ signs: readonly string[]; block: string | undefined; instead: string | undefined }>({
  code: 'typography/missing-glyph',
  severity: 'error',
  explanation:
    'No font that the press embeds has a picture of this character, so that a box would stand in its place. The press has faces for Latin, Greek, Cyrillic, Arabic (also Persian, Urdu and Pashto), Hebrew, Armenian, Georgian, Ethiopic, Devanagari, Bengali and Tamil, for mathematical signs, arrows, ticks and many pictures. Emoji in colour, flags and joined pictures are not drawn. Write the words in Latin letters, choose another sign, or add a face of the script to scripts/fonts.',
  bad: 'The centre is open. 😀',
  good: 'The centre is open. ✓',
  message: ({ signs, block }) =>
    `No face of the book has ${listed(signs)}${block === undefined ? '' : ` (block ${block})`}: a box would stand there.`,
  hint: ({ signs: [sign = ''], instead }) => {
    if (instead !== undefined) return `Write “${instead}” instead.`;
    if (/[\p{Extended_Pictographic}\p{Regional_Indicator}]/u.test(sign)) return 'Say it in words, or take a plain sign such as ✓, → or ☎.';
    if (/\p{Co}/u.test(sign)) return 'The letter is of a font with letters of its own: type it again.';
    return 'Write it in Latin letters or with another sign, or add a face of the script (scripts/fonts/README.md).';
  },
});

const listed = (signs: readonly string[]): string => {
  const named = signs.slice(0, 3).map((sign) => `“${sign}” (${[...sign].map(point).join(' ')})`);
  return signs.length > named.length ? `${named.join(', ')} and ${signs.length - named.length} more` : named.join(', ');
};
const point = (character: string): string => `U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`;
