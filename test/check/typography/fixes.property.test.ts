import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { proseOf } from '../../../scripts/check/prose.ts';
import type { RuleInput } from '../../../scripts/check/rule.ts';
import { typography } from '../../../scripts/check/typography/typography.ts';
import { mend } from '../../../scripts/commands/apply-fixes.ts';
import type { Diagnostic } from '../../../scripts/diagnostics/diagnostic.ts';
import { readText } from '../../../scripts/read/read-text.ts';

const languages = { en: ['“', '”'], fr: ['«\u00A0', '\u00A0»'], nl: ['‘', '’'] } as const;
type Language = keyof typeof languages;

/** What no mend may touch: code, addresses, words of others, notation. */
const untouchable = [
  "`a  b ; c's? 1999-2004`",
  '<https://example.org/a-b?x=1999-2004>',
  '](https://example.org/1999-2004;x "l\'a - b")',
  "https://example.org/it's;x?y=1999-2004",
  "the the ; 1999-2004 - it's 10 % of  oeuvre",
  ":lang[l'a ; b 1999-2004]{fr}",
  '[@key, pp. 1-2 ; 3]',
  ':index{entry="it\'s  ; 1999-2004"}',
  "data/1999-2004's.csv",
];
const whole: readonly string[] = [
  untouchable[0] ?? '',
  untouchable[1] ?? '',
  ` [mot${untouchable[2]}`,
  untouchable[3] ?? '',
  `“${untouchable[4]}”`,
  `«\u00A0${untouchable[4]}\u00A0»`,
  `« ${untouchable[4]} »`,
  `"${untouchable[4]}"`,
  ` ${untouchable[5]}`,
  ` ${untouchable[6]} `,
  ` ${untouchable[7]}`,
  ` ${untouchable[8]} `,
];
const words =
  "return l'enfant oeuvre Oeuvre 2ème 1ère XIXème 1999-2004 10-12 10% 5km €10 10€ Ijsland tim\u0435 cafe\u0301 deci\u00ADsion 3.5 3,5 1.234.567 1,234,567 foo\u200Bbar 's ‘s 't states' **gras** *doux* [](#a) :index{entry=x} &nbsp; &shy; \\* the a 12 300 pp. % € km".split(
    ' ',
  );
const signs = [
  ' ',
  ' ',
  ' ',
  ' ',
  '  ',
  ' ; ',
  ';',
  ' : ',
  ': ',
  ':',
  '?',
  ' ?',
  '?!',
  '!',
  ' !',
  ', ',
  ' , ',
  '. ',
  ' . ',
  ' - ',
  '--',
  ' -- ',
  '«',
  '»',
  '« ',
  ' »',
  '"',
  '“',
  '”',
  '„',
  '‘',
  '’',
  "'",
  '´',
  '(',
  ')',
  '( ',
  ' )',
  '\n',
  '\u00A0',
  '\u202F',
  '\u2009',
  '\u2003',
  '…',
  '...',
  '\u00AD',
  '\u200B',
  '\uFEFF',
  '-',
  '–',
  '*',
  '_',
  '#',
  '>',
];
const piece = fc.oneof(
  { weight: 5, arbitrary: fc.constantFrom(...words) },
  { weight: 6, arbitrary: fc.constantFrom(...signs) },
  { weight: 1, arbitrary: fc.constantFrom(...whole) },
);
const paragraph = fc.array(piece, { minLength: 1, maxLength: 14 }).map((pieces) => pieces.join(''));
const block = fc.oneof(
  { weight: 6, arbitrary: paragraph },
  { weight: 1, arbitrary: paragraph.map((text) => `## ${text.replaceAll('\n', ' ')}`) },
  { weight: 1, arbitrary: paragraph.map((text) => `- ${text.replaceAll('\n', '\n  ')}`) },
  { weight: 1, arbitrary: paragraph.map((text) => `| a | b |\n|---|---|\n| ${text.replace(/[\n|]/g, ' ')} | c |`) },
);
const quotation = paragraph.map((text) => `> ${text.replaceAll('\n', '\n> ')}`);
const document = fc
  .array(block, { minLength: 1, maxLength: 3 })
  .map((blocks) => `# Title\n\n${blocks.join('\n\n')}\n`)
  // A colon that words follow directly begins a directive or an address, or does so once a letter is whole: what is text then changes.
  .filter((text) => !/:[\u200B\u00AD\uFEFF]?[\p{L}\p{N}]/u.test(text.replaceAll(/https?:|:(?:lang|index)/g, '')));

function look(text: string, language: Language): Diagnostic[] {
  const found: Diagnostic[] = [];
  const file = readText(`${language}/01.md`, new TextEncoder().encode(text), () => {});
  if (!file) return [];
  const book = { info: { language }, words: { quotes: languages[language], direction: 'ltr' } };
  const input = { book, files: [file], prose: proseOf(file), values: [], report: (finding: Diagnostic) => found.push(finding) };
  typography(input as unknown as RuleInput);
  return found;
}
function fix(text: string, language: Language): string {
  return mend(
    text,
    look(text, language).flatMap((finding) => finding.fix ?? []),
  ).text;
}
const count = (text: string, part: string): number => text.split(part).length - 1;

describe.each(['en', 'fr', 'nl'] as const)('mends of typography (%s)', (language) => {
  test('leave nothing to mend: a second run changes nothing', () => {
    fc.assert(
      fc.property(document, (text) => {
        const once = fix(text, language);
        expect(fix(once, language)).toBe(once);
      }),
      { numRuns: 500 },
    );
  });
  test('never touch code, addresses, quotations, other languages and notation', () => {
    fc.assert(
      fc.property(document, (text) => {
        const fixed = fix(text, language);
        for (const part of untouchable) expect(count(fixed, part)).toBeGreaterThanOrEqual(count(text, part));
      }),
      { numRuns: 500 },
    );
  });
  test('never touch a block quotation or a block of code', () => {
    fc.assert(
      fc.property(quotation, paragraph, (quoted, code) => {
        const text = `A word.\n\n${quoted}\n\n\`\`\`\n${code}\n\`\`\`\n`;
        expect(fix(text, language)).toBe(text);
      }),
      { numRuns: 200 },
    );
  });
});
