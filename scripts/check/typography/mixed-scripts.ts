import { mixedScripts } from '../../diagnostics/typography.ts';
import { type Fault, fault, type TypographyRule } from './fault.ts';

const others = /[\p{Script=Cyrillic}\p{Script=Greek}]/u;
const word = /[\p{L}\p{M}]+/gu;
/** Latin doubles of Cyrillic and Greek letters (Unicode UTS #39, confusables). */
const doubles: ReadonlyMap<string, string> = new Map(
  [
    'АA',
    'ВB',
    'ЕE',
    'ЅS',
    'ІI',
    'ЈJ',
    'КK',
    'МM',
    'НH',
    'ОO',
    'РP',
    'СC',
    'ТT',
    'УY',
    'ХX',
    'аa',
    'еe',
    'ѕs',
    'іi',
    'јj',
    'оo',
    'рp',
    'сc',
    'уy',
    'хx',
    'һh',
    'ԁd',
    'ԛq',
    'ԝw',
  ]
    .concat(['ΑA', 'ΒB', 'ΕE', 'ΖZ', 'ΗH', 'ΙI', 'ΚK', 'ΜM', 'ΝN', 'ΟO', 'ΡP', 'ΤT', 'ΥY', 'ΧX', 'οo', 'νv', 'ιi', 'αa'])
    .map(([other = '', latin = '']) => [other, latin]),
);

/** Letters of another script in a Latin word. A word with as many of them as Latin letters is told, not mended. */
export const mixedScriptWords: TypographyRule = ({ whole }) => {
  if (!others.test(whole)) return [];
  return [...whole.matchAll(word)].flatMap((match): Fault[] => {
    const [found] = match;
    if (!others.test(found) || !/\p{Script=Latin}/u.test(found)) return [];
    const strangers = [...found.matchAll(/[\p{Script=Cyrillic}\p{Script=Greek}]/gu)];
    const letters = strangers.map(([letter]) => `${letter} is U+${letter.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}`);
    const latin = (found.match(/\p{Script=Latin}/gu) ?? []).length;
    const safe = latin > strangers.length && !/\p{M}/u.test(found) && strangers.every(([letter]) => doubles.has(letter));
    const mended = [...found].map((letter) => doubles.get(letter) ?? letter).join('');
    return [fault(mixedScripts, { word: found, letters }, match.index, match.index + found.length, safe ? mended : undefined)];
  });
};
