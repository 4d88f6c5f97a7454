import { VFile } from 'vfile';
import { inclusiveWording, passiveVoice } from '../../diagnostics/style.ts';
import type { Rule, RuleInput } from '../rule.ts';
import { setTextOf } from '../typography/set-text.ts';
import { isOn } from './is-on.ts';

/** A plug-in of retext as it is used here: it looks at a tree and leaves messages in a file. */
type Look = (tree: never, file: VFile) => unknown;

/** Passive voice, by retext-passive: participles that it knows, after a form of “to be”. English only. */
export const passives: Rule = async (input) => {
  if (!isWanted(input, passiveVoice.definition.code)) return;
  const { default: retextPassive } = await import('retext-passive');
  await eachMessage(input, retextPassive() as Look, (words, _, place) => passiveVoice({ words }, place));
};

/** Words that leave people out, by retext-equality. English only. */
export const inclusiveWords: Rule = async (input) => {
  if (!isWanted(input, inclusiveWording.definition.code)) return;
  const { default: retextEquality } = await import('retext-equality');
  await eachMessage(input, retextEquality() as Look, (words, better, place) => inclusiveWording({ words, better }, place));
};

function isWanted({ book }: RuleInput, code: string): boolean {
  return isOn(book, code) && book.info.language.split('-')[0] === 'en';
}

async function eachMessage(
  { book, prose, report }: RuleInput,
  look: Look,
  toDiagnostic: (
    words: string,
    better: readonly string[],
    place: ReturnType<RuleInput['prose'][number]['placeOf']>,
  ) => Parameters<RuleInput['report']>[0],
): Promise<void> {
  const { ParseEnglish } = await import('parse-english');
  const parser = new ParseEnglish();
  for (const block of prose) {
    if (block.quotation) continue;
    const { own } = setTextOf(block, book);
    const file = new VFile(own);
    look(parser.parse(own) as never, file);
    for (const { place, expected } of file.messages) {
      const [from, to] = place && 'start' in place ? [place.start.offset, place.end.offset] : [];
      if (from === undefined || to === undefined) continue;
      report(toDiagnostic(own.slice(from, to), expected ?? [], block.placeOf(from, to)));
    }
  }
}
