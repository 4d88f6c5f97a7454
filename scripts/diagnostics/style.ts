import { defineDiagnostic } from './diagnostic.ts';

const switchedOn = (code: string): string => `Off until book.yaml asks for it: “rules: { ${code}: info }”.`;

export const longSentence = defineDiagnostic<{ words: number; limit: number }>({
  code: 'style/long-sentence',
  severity: 'info',
  explanation: `A sentence has more than 40 words. Readers in a second language lose its start before its end. ${switchedOn('style/long-sentence')}`,
  bad: 'The counsellor asks the person what they know of the town, of the house, of the school and of the doctor, then asks them what they hope for when they are back, and in the end writes down with them what is still to be done.',
  good: 'The counsellor asks the person what they know of the town, of the house and of the school. Then they write down what is still to be done.',
  message: ({ words, limit }) => `This sentence has ${words} words; more than ${limit} are hard to follow.`,
  hint: () => 'Make two sentences of it.',
});

export const passiveVoice = defineDiagnostic<{ words: string }>({
  code: 'style/passive-voice',
  severity: 'info',
  explanation: `A sentence says what is done and not who does it (retext-passive; English only). In instructions the doer matters. ${switchedOn('style/passive-voice')}`,
  bad: 'The form was hidden.',
  good: 'The counsellor hid the form.',
  message: ({ words }) => `“${words}” is in the passive voice.`,
  hint: () => 'Say who does it, where that is known and matters.',
});

export const inclusiveWording = defineDiagnostic<{ words: string; better: readonly string[] }>({
  code: 'style/inclusive-wording',
  severity: 'info',
  explanation: `A word leaves people out or may hurt (retext-equality, with the lists of alex; English only). The lists are wide: judge each one. ${switchedOn('style/inclusive-wording')}`,
  bad: 'The chairman spoke to the disabled.',
  good: 'The chair spoke to people with disabilities.',
  message: ({ words }) => `“${words}” may leave people out or hurt.`,
  hint: ({ better }) =>
    better.length === 0
      ? undefined
      : `Think of ${better
          .slice(0, 3)
          .map((word) => `“${word}”`)
          .join(', ')}.`,
});
