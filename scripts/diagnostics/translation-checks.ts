import { type DefinedDiagnostic, type Definition, defineDiagnostic } from './diagnostic.ts';

/** One side has what the other has not, or has another thing in its stead. */
interface Differs {
  readonly wanted: string | undefined;
  readonly found: string | undefined;
}
type Words = Pick<Definition<Differs>, 'code' | 'severity' | 'explanation' | 'bad' | 'good'> & { readonly hint?: string };

const waive = 'If it is meant so, waive it with its reason: “handbook i18n waive FILE:LINE:COLUMN RULE”.';

/** A finding on what must be the same in both languages; `name` says what it is, with its article: “the number”. */
const differs = (name: string, { hint, ...words }: Words): DefinedDiagnostic<Differs> =>
  defineDiagnostic<Differs>({
    ...words,
    notation: 'text',
    message: ({ wanted, found }) => {
      if (wanted === undefined) return `This text has ${name} “${found ?? ''}”, which its source does not have.`;
      return found === undefined
        ? `The source has ${name} “${wanted}” here; this text does not.`
        : `The source has ${name} “${wanted}” here, this text “${found}”.`;
    },
    hint: ({ wanted, found }) =>
      hint ?? (wanted === undefined ? `Take “${found ?? ''}” out, or see whether the source lacks it.` : 'Write it as the source has it.'),
  });

export const numberDiffers = differs('the number', {
  code: 'translation/number',
  severity: 'error',
  explanation:
    'A number of the source is not in its translation, or another one is. Decimal commas, grouped thousands, ordinals, Roman numerals, percent signs and words (“three”, “trois”, “drie”) are taken for one another; that a number is said twice on one side is no fault.',
  bad: 'en/01.md: In all, 1,246 people left in 3.5 years.\nfr/01.md: En tout, 1 264 personnes sont parties en 3,5 ans.',
  good: 'en/01.md: In all, 1,246 people left in 3.5 years.\nfr/01.md: En tout, 1 246 personnes sont parties en 3,5 ans.',
});

export const dateDiffers = differs('the date', {
  code: 'translation/date',
  severity: 'error',
  explanation: 'A month or a day of the week of the source is not in its translation, another one is, or a day stands with another month.',
  bad: 'en/01.md: They met on 7 and 8 November.\nfr/01.md: Ils se sont réunis les 7 et 8 décembre.',
  good: 'en/01.md: They met on 7–8 November.\nfr/01.md: Ils se sont réunis les 7 et 8 novembre.',
});

export const dateOrder = defineDiagnostic<{ month: string }>({
  code: 'translation/date-order',
  severity: 'warning',
  explanation: 'A date has its month before its day, as English may have it; in this language the day comes first.',
  notation: 'text',
  bad: 'en/01.md: They met on November 7, 2006.\nfr/01.md: Ils se sont réunis le novembre 7, 2006.',
  good: 'en/01.md: They met on November 7, 2006.\nfr/01.md: Ils se sont réunis le 7 novembre 2006.',
  message: ({ month }) => `“${month}” stands before its day.`,
  hint: ({ month }) => `Write the day before “${month}”.`,
});

export const currencyDiffers = differs('the currency', {
  code: 'translation/currency',
  severity: 'error',
  explanation: 'A sum of the source is in one currency and that of the translation in another, or in none.',
  bad: 'en/01.md: Each person had EUR 500.\nfr/01.md: Chaque personne avait 500 dollars.',
  good: 'en/01.md: Each person had EUR 500.\nfr/01.md: Chaque personne avait 500 euros.',
});

export const citationDiffers = differs('the citation', {
  code: 'translation/citation',
  severity: 'error',
  explanation:
    'A translation cites what its source cites, with the same article or page, as often, in whatever order. A citation that is lost leaves a statement without its proof; another one gives it a false one.',
  bad: 'en/01.md: A child is heard [@crc-1989, art. 12].\nfr/01.md: L’enfant est entendu [@crc-1989, art. 21].',
  good: 'en/01.md: A child is heard [@crc-1989, art. 12].\nfr/01.md: L’enfant est entendu [@crc-1989, art. 12].',
});

export const factDiffers = differs('the fact', {
  code: 'translation/fact',
  severity: 'error',
  explanation: 'A fact of facts.csv stands behind a statement of the source, and not behind its translation, or the other way round.',
  bad: 'en/01.md: Most went by air :fact[F001], some by bus :fact[F003].\nfr/01.md: La plupart ont pris l’avion :fact[F001], certains le bus :fact[F001].',
  good: 'en/01.md: Most went by air :fact[F001], some by bus :fact[F003].\nfr/01.md: La plupart ont pris l’avion :fact[F001], certains le bus :fact[F003].',
});

export const unconfirmedDiffers = defineDiagnostic<Differs>({
  code: 'translation/unconfirmed',
  severity: 'error',
  explanation: 'The source marks words as unconfirmed and the translation states them as they are, or the other way round.',
  notation: 'text',
  bad: 'en/01.md: It closed :unconfirmed[in spring].\nfr/01.md: Il a fermé au printemps.',
  good: 'en/01.md: It closed :unconfirmed[in spring].\nfr/01.md: Il a fermé :unconfirmed[au printemps].',
  message: ({ wanted }) =>
    wanted === undefined
      ? 'Words are marked as unconfirmed here and not in the source.'
      : 'Words that the source marks as unconfirmed are not marked here.',
  hint: ({ wanted }) => (wanted === undefined ? 'Take the mark out.' : 'Put :unconfirmed[…] around them.'),
});

export const referenceDiffers = differs('the reference', {
  code: 'translation/reference',
  severity: 'error',
  explanation: 'A cross-reference of the source is not in its translation, or leads to another place.',
  bad: 'en/01.md: ## One {#sec-a}\nen/01.md: See [](#sec-a).\nfr/01.md: ## Premier {#sec-a}\nfr/01.md: Voir [](#ch-01).',
  good: 'en/01.md: ## One {#sec-a}\nen/01.md: See [](#sec-a).\nfr/01.md: ## Premier {#sec-a}\nfr/01.md: Voir la [](#sec-a).',
});

export const noteDiffers = differs('the note', {
  code: 'translation/note',
  severity: 'error',
  explanation: 'A note is called in the source and not in its translation, or at another text, so that it speaks of what it does not mean.',
  bad: 'en/01.md: A talk[^a] in 2004.\nen/01.md: \nen/01.md: [^a]: By phone.\nfr/01.md: Un entretien en 2004.',
  good: 'en/01.md: A talk[^a] in 2004.\nen/01.md: \nen/01.md: [^a]: By phone.\nfr/01.md: Un entretien[^a] en 2004.\nfr/01.md: \nfr/01.md: [^a]: Au téléphone.',
});

export const tableShape = defineDiagnostic<{ wanted: string; found: string }>({
  code: 'translation/table-shape',
  severity: 'warning',
  explanation: 'A table has other rows or columns than its source: a line may be lost, or cells may have slipped under other heads.',
  notation: 'text',
  bad: 'en/01.md: | One | Two |\nen/01.md: |---|---|\nen/01.md: | 1 | 2 |\nfr/01.md: | Un |\nfr/01.md: |---|\nfr/01.md: | 1 |',
  good: 'en/01.md: | One | Two |\nen/01.md: |---|---|\nen/01.md: | 1 | 2 |\nfr/01.md: | Un | Deux |\nfr/01.md: |---|---|\nfr/01.md: | 1 | 2 |',
  message: ({ wanted, found }) => `The table of the source has ${wanted} rows and columns, this one ${found}.`,
  hint: () => 'Give it the rows and columns of the source; “handbook i18n sync” copies rows that are missing.',
});

export const otherKind = defineDiagnostic<{ wanted: string; found: string }>({
  code: 'translation/other-kind',
  severity: 'warning',
  explanation:
    'A block is not what its source is: a heading of another level, a numbered list for one without numbers, a box of another kind.',
  notation: 'text',
  bad: 'en/01.md: ## One {#sec-a}\nen/01.md: Words.\nfr/01.md: ### Premier {#sec-a}\nfr/01.md: Des mots.',
  good: 'en/01.md: ## One {#sec-a}\nen/01.md: Words.\nfr/01.md: ## Premier {#sec-a}\nfr/01.md: Des mots.',
  message: ({ wanted, found }) => `In the source this is a ${wanted}, here a ${found}.`,
  hint: () => 'Give it the shape that it has in the source.',
});

export const extraBlock = defineDiagnostic<{ kind: string }>({
  code: 'translation/extra-block',
  severity: 'warning',
  explanation:
    'The translation has a paragraph, an item of a list, a row ... that its source does not have. It may have been split, added, or taken out of the source since.',
  notation: 'text',
  bad: 'en/01.md: A talk.\nfr/01.md: Un entretien.\nfr/01.md: \nfr/01.md: Un paragraphe de plus, que la source n’a pas.',
  good: 'en/01.md: A talk.\nfr/01.md: Un entretien.',
  message: ({ kind }) => `The source has no ${kind} here.`,
  hint: () => 'Join it to the block that it was split from, or take it out.',
});

export const missingBlock = defineDiagnostic<{ kind: string; text: string }>({
  code: 'translation/missing-block',
  severity: 'warning',
  explanation:
    'A paragraph, an item of a list, a row ... of the source is not in its translation. It may have been joined to another one, or lost.',
  notation: 'text',
  bad: 'en/01.md: A talk.\nen/01.md: \nen/01.md: A visit to the house of the family.\nfr/01.md: Un entretien.',
  good: 'en/01.md: A talk.\nen/01.md: \nen/01.md: A visit.\nfr/01.md: Un entretien.\nfr/01.md: \nfr/01.md: Une visite.',
  message: ({ kind, text }) => `The ${kind} “${text}” of the source is not here.`,
  hint: () => 'Translate it where it stands in the source; “handbook i18n sync” copies it there.',
});

export const missingText = defineDiagnostic<{ text: string }>({
  code: 'translation/missing-text',
  severity: 'warning',
  explanation: 'A cell, a caption, an alternative text ... is empty in the translation or not there, although its block is.',
  notation: 'text',
  bad: 'en/01.md: | Year | People |\nen/01.md: |---|---|\nen/01.md: | 2004 | few |\nfr/01.md: | An | Personnes |\nfr/01.md: |---|---|\nfr/01.md: | 2004 | |',
  good: 'en/01.md: | Year | People |\nen/01.md: |---|---|\nen/01.md: | 2004 | few |\nfr/01.md: | An | Personnes |\nfr/01.md: |---|---|\nfr/01.md: | 2004 | peu |',
  message: ({ text }) => `“${text}” of the source is not here.`,
  hint: () => 'Translate it.',
});

export const doubtfulBlock = defineDiagnostic<{ text: string }>({
  code: 'translation/doubtful-block',
  severity: 'warning',
  explanation:
    'A block stands where the source has another one, and nothing says that they are the same: far longer or shorter, other numbers and citations. Nothing else is compared in it.',
  notation: 'text',
  bad: 'en/01.md: A talk of an hour with an interpreter, in a room of its own, before anything is signed, read or sent, and as often as the person wants it.\nfr/01.md: Un entretien.',
  good: 'en/01.md: A talk of an hour with an interpreter.\nfr/01.md: Un entretien d’une heure avec un interprète.',
  message: ({ text }) => `It is not sure that this is the translation of “${text}”.`,
  hint: () => 'Translate all of it, or put it where it belongs and run “handbook i18n sync”.',
});

export const conditionDiffers = differs('the condition', {
  code: 'translation/condition',
  severity: 'warning',
  explanation: 'Words for some editions only are for other editions in the translation, or for all.',
  bad: 'en/01.md: Words :only[on paper]{format=pdf} here.\nfr/01.md: Des mots :only[sur papier]{format=web} ici.',
  good: 'en/01.md: Words :only[on paper]{format=pdf} here.\nfr/01.md: Des mots :only[sur papier]{format=pdf} ici.',
});

export const linkDiffers = differs('the link', {
  code: 'translation/link',
  severity: 'warning',
  explanation:
    'A link of the source is not in its translation, or leads elsewhere. That an address names the language (/en/, /fr/) is no difference.',
  bad: 'en/01.md: See [the law](https://example.org/en/law).\nfr/01.md: Voir [la loi](https://example.org/fr/home).',
  good: 'en/01.md: See [the law](https://example.org/en/law).\nfr/01.md: Voir [la loi](https://example.org/fr/law).',
});

export const imageDiffers = differs('the picture', {
  code: 'translation/image',
  severity: 'warning',
  explanation:
    'A picture of the source is not in its translation, or another one is. That a file names the language (map.fr.svg) is no difference.',
  bad: 'en/01.md: The sign ![a dot](../images/dot.png) stands here.\nfr/01.md: Le signe est ici.',
  good: 'en/01.md: The sign ![a dot](../images/dot.png) stands here.\nfr/01.md: Le signe ![un point](../images/dot.png) est ici.',
});

export const variableDiffers = differs('the variable', {
  code: 'translation/variable',
  severity: 'warning',
  explanation: 'A value that the press puts in (:var[…]), or a place for one ({number}), is not in both languages.',
  bad: 'en/01.md: Edition :var[edition] of the book.\nfr/01.md: Cette édition du livre.',
  good: 'en/01.md: Edition :var[edition] of the book.\nfr/01.md: Édition :var[edition] du livre.',
});

export const codeDiffers = differs('the code', {
  code: 'translation/code',
  severity: 'warning',
  explanation: 'Words in code (`…`) are written as they stand, in every language.',
  bad: 'en/01.md: Type `check` here.\nfr/01.md: Tapez ici `contrôle`.',
  good: 'en/01.md: Type `check` here.\nfr/01.md: Tapez ici `check`.',
});

export const sameAsSource = defineDiagnostic<{ text: string }>({
  code: 'translation/identical',
  severity: 'warning',
  explanation:
    'A text is, word for word, that of its source, and has words that its own language does not know. Names, acronyms and numbers may be the same in both.',
  notation: 'text',
  bad: 'en/01.md: Departure\nfr/01.md: Departure',
  good: 'en/01.md: Departure\nfr/01.md: Départ',
  message: ({ text }) => `“${text}” is the text of the source.`,
  hint: () => `Translate it, or put :lang[…] around words that stay in their language. ${waive}`,
});

export const untranslatedPassage = defineDiagnostic<{ text: string }>({
  code: 'translation/untranslated',
  severity: 'warning',
  explanation: 'Four words and more in a row are not in the language of the translation: they are the source’s own, or of its language.',
  notation: 'text',
  bad: 'en/01.md: The talk is open to everyone who asks for it.\nfr/01.md: L’entretien est open to everyone who asks for it.',
  good: 'en/01.md: The talk is open to everyone who asks for it.\nfr/01.md: L’entretien est ouvert à toute personne qui le demande.',
  message: ({ text }) => `“${text.replace(/\s+/g, ' ')}” is not translated.`,
  hint: () => 'Translate it, or put :lang[…] around words that stay in their language.',
});

export const lengthDiffers = defineDiagnostic<{ percent: number }>({
  code: 'translation/length',
  severity: 'warning',
  explanation:
    'A text is far shorter or longer than is usual for a translation of its source into this language: something may be left out or added. What is usual was measured on whole books; short texts vary more.',
  notation: 'text',
  bad: 'en/01.md: The talk takes an hour. It is held in a quiet room, and nobody else listens.\nfr/01.md: L’entretien dure une heure.',
  good: 'en/01.md: The talk takes an hour. It is held in a quiet room.\nfr/01.md: L’entretien dure une heure. Il a lieu dans une pièce calme.',
  message: ({ percent }) => `This text has ${percent}% of the length that is usual for a translation of its source.`,
  hint: ({ percent }) => `See whether ${percent < 100 ? 'something of the source is left out' : 'something is added'}. ${waive}`,
});

export const fewerSentences = defineDiagnostic<{ wanted: number; found: number }>({
  code: 'translation/sentences',
  severity: 'info',
  explanation:
    'A text has fewer sentences than its source: one may be left out. Two sentences may as well be one in another language; a book that wants them kept apart rates this as a warning in book.yaml.',
  notation: 'text',
  bad: 'en/01.md: Come on Monday. Bring a friend. Ask for tea.\nfr/01.md: Venez lundi. Demandez du thé, et du bon.',
  good: 'en/01.md: Come on Monday. Bring a friend. Ask for tea.\nfr/01.md: Venez lundi. Amenez un ami. Demandez du thé.',
  message: ({ wanted, found }) => `The source has ${wanted} sentences here, this text ${found}.`,
  hint: () => 'See whether one is left out.',
});

export const conceptDiffers = differs('the concept', {
  code: 'translation/concept',
  severity: 'warning',
  explanation: 'Words that the source marks as a term lead to another concept of the termbase in the translation, or are not marked.',
  bad: 'en/01.md: A :term[return]{concept=ret-001} of one’s own will.\nfr/01.md: Un :term[retour]{concept=ret-002} de son plein gré.',
  good: 'en/01.md: A :term[return]{concept=ret-001} of one’s own will.\nfr/01.md: Un :term[retour]{concept=ret-001} de son plein gré.',
});

export const sourceAcronym = defineDiagnostic<{ found: string; expected: string }>({
  code: 'translation/acronym',
  severity: 'warning',
  explanation:
    'The translation has the acronym of the source, although its language has one of its own, in the termbase or in acronyms.csv.',
  notation: 'text',
  bad: 'en/01.md: The AVR is voluntary.\nfr/01.md: Le AVR est volontaire.',
  good: 'en/01.md: The AVR is voluntary.\nfr/01.md: Le RVA est volontaire.',
  message: ({ found, expected }) => `“${found}” is the acronym of the source; this language says “${expected}”.`,
  hint: ({ expected }) => `Write “${expected}”.`,
});

export const indexDiffers = defineDiagnostic<{ wanted: number; found: number }>({
  code: 'translation/index-entry',
  severity: 'warning',
  explanation: 'A text has more or fewer entries of the index than its source, so that readers of one language find what others do not.',
  notation: 'text',
  bad: 'en/01.md: A talk:index{entry="talk"} is held.\nfr/01.md: Un entretien a lieu.',
  good: 'en/01.md: A talk:index{entry="talk"} is held.\nfr/01.md: Un entretien:index{entry="entretien"} a lieu.',
  message: ({ wanted, found }) => `The source has ${wanted} ${wanted === 1 ? 'entry' : 'entries'} of the index here, this text ${found}.`,
  hint: ({ wanted, found }) => (wanted > found ? 'Add what is missing.' : 'Take out what is too much.'),
});

export const quotationDiffers = defineDiagnostic<{ wanted: number; found: number }>({
  code: 'translation/quotation',
  severity: 'warning',
  explanation:
    'Words that the source has in quotation marks are not in quotation marks here, or others are: somebody’s words may be given as the author’s own.',
  notation: 'text',
  bad: 'en/01.md: He spoke of “a free choice”.\nfr/01.md: Il a parlé d’un choix libre.',
  good: 'en/01.md: He spoke of “a free choice”.\nfr/01.md: Il a parlé d’« un choix libre ».',
  message: ({ wanted, found }) =>
    `The source has ${wanted} ${wanted === 1 ? 'quotation' : 'quotations'} in marks here, this text ${found}.`,
  hint: () => `Put in marks what the source has in marks. ${waive}`,
});

export const bracketAlone = defineDiagnostic<{ sign: string }>({
  code: 'translation/bracket',
  severity: 'warning',
  explanation: 'A bracket or a quotation mark has no other here; in the source each has.',
  notation: 'text',
  bad: 'en/01.md: A talk (by phone) is held.\nfr/01.md: Un entretien (au téléphone a lieu.',
  good: 'en/01.md: A talk (by phone) is held.\nfr/01.md: Un entretien (au téléphone) a lieu.',
  message: ({ sign }) => `“${sign}” stands alone here.`,
  hint: () => 'Write the other one too.',
});

const signNames = (sign: string): string => (sign === '' ? 'no sign' : `“${sign}”`);
export const endDiffers = defineDiagnostic<{ wanted: string; found: string }>({
  code: 'translation/end-punctuation',
  severity: 'warning',
  explanation:
    'A text ends with another sign than its source: a question that is none any more, a colon without its list, a sentence without its point.',
  notation: 'text',
  bad: 'en/01.md: Who decides?\nfr/01.md: Qui décide.',
  good: 'en/01.md: Who decides?\nfr/01.md: Qui décide ?',
  message: ({ wanted, found }) => `The source ends with ${signNames(wanted)}, this text with ${signNames(found)}.`,
  hint: ({ wanted }) => (wanted === '' ? 'Take the sign out.' : `End it with “${wanted}”.`),
});

export const capitalDiffers = defineDiagnostic<{ word: string; wanted: boolean }>({
  code: 'translation/capital',
  severity: 'warning',
  explanation: 'A text begins with a small letter where its source begins with a capital, or the other way round.',
  notation: 'text',
  bad: 'en/01.md: Talks are held.\nfr/01.md: des entretiens ont lieu.',
  good: 'en/01.md: Talks are held.\nfr/01.md: Des entretiens ont lieu.',
  message: ({ word, wanted }) =>
    `“${word}” begins with ${wanted ? 'a small letter, its source with a capital' : 'a capital, its source with a small letter'}.`,
  hint: ({ wanted }) => (wanted ? 'Begin with a capital.' : 'Begin with a small letter.'),
});

export const emphasisDiffers = defineDiagnostic<{ kind: string; wanted: number; found: number }>({
  code: 'translation/emphasis',
  severity: 'info',
  explanation: 'A text has more or fewer stretches in bold or in emphasis than its source. Languages may stress in other ways.',
  notation: 'text',
  bad: 'en/01.md: Talks are **free**.\nfr/01.md: Les entretiens sont gratuits.',
  good: 'en/01.md: Talks are **free**.\nfr/01.md: Les entretiens sont **gratuits**.',
  message: ({ kind, wanted, found }) =>
    `The source has ${wanted} ${kind} ${wanted === 1 ? 'stretch' : 'stretches'} here, this text ${found}.`,
});
