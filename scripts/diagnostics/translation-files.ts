import { defineDiagnostic } from './diagnostic.ts';

/** A unit of a file of translations, for people: its id, or the beginning of its source where it has none. */
interface OfUnit {
  readonly unit: string;
}

export const unknownTranslationFormat = defineDiagnostic<{ reason: string }>({
  code: 'translation/unknown-format',
  severity: 'error',
  explanation:
    'The file is neither XLIFF (1.1, 1.2, 2.0, 2.1) nor TMX nor PO, so no translations can be read from it. What a file is, is seen from its contents.',
  notation: 'text',
  bad: 'Dear editor, here is the translation of chapter 3.',
  good: 'msgid "A decision needs time."\nmsgstr "Une décision demande du temps."',
  message: ({ reason }) => `No translations can be read from this file: ${reason}.`,
  hint: () => 'Give a file that “handbook i18n export” has written and a translator’s tool has filled.',
});

export const newerTranslationFormat = defineDiagnostic<{ format: string; version: string; known: string }>({
  code: 'translation/newer-version',
  severity: 'error',
  explanation:
    'The file is of a version of its format that came after those which the press knows; it may mean something else by the same words.',
  notation: 'xml',
  bad: '<xliff xmlns="urn:oasis:names:tc:xliff:document:2.2" version="2.2" srcLang="en" trgLang="fr">',
  good: '<xliff xmlns="urn:oasis:names:tc:xliff:document:2.0" version="2.1" srcLang="en" trgLang="fr">',
  message: ({ format, version }) => `This file is ${format} ${version}, which the press does not know.`,
  hint: ({ format, known }) => `Save it as ${format} ${known}.`,
});

export const translationNotUtf8 = defineDiagnostic<{ reason: string }>({
  code: 'translation/not-utf-8',
  severity: 'error',
  explanation: 'Files of translations are read as UTF-8. In another encoding letters with accents would come out as other letters.',
  notation: 'text',
  bad: 'msgstr "Une d\\xE9cision"',
  good: 'msgstr "Une décision"',
  message: ({ reason }) => `This file is not read: ${reason}.`,
  hint: () => 'Save it in UTF-8.',
});

export const translationTooLarge = defineDiagnostic<{ what: string; most: string }>({
  code: 'translation/too-large',
  severity: 'error',
  explanation: 'A file of translations is larger than any book is, or has more units. It is refused before more of it is read.',
  notation: 'console',
  bad: '$ ls -hs fr.xlf\n65M fr.xlf',
  good: '$ ls -hs fr.xlf\n1M fr.xlf',
  message: ({ what, most }) => `${what} than ${most}; it is refused.`,
  hint: () => 'Export fewer chapters at a time.',
});

export const brokenTranslationXml = defineDiagnostic<{ reason: string }>({
  code: 'translation/invalid-xml',
  severity: 'error',
  explanation: 'The file is not well-formed XML, so that nothing in it can be trusted to be where it seems to be. Nothing of it goes in.',
  notation: 'xml',
  bad: '<target>Une décision</source>',
  good: '<target>Une décision</target>',
  message: ({ reason }) => `The XML is broken here: ${reason}.`,
  hint: () => 'Export the file again from the tool that made it.',
});

export const hostileTranslationXml = defineDiagnostic<{ reason: string }>({
  code: 'translation/refused-xml',
  severity: 'error',
  explanation:
    'The file declares entities, names another file as its document type, or nests without end. Translations need none of it, and such files are used to exhaust or to read a machine.',
  notation: 'xml',
  bad: '<!DOCTYPE xliff [<!ENTITY a SYSTEM "file:///etc/passwd">]>',
  good: '<!DOCTYPE tmx SYSTEM "tmx14.dtd">',
  message: ({ reason }) => `This file is refused: ${reason}.`,
  hint: () => 'Export the file again without a document type of its own.',
});

export const invalidTranslationFile = defineDiagnostic<{ reason: string; hint?: string }>({
  code: 'translation/invalid-structure',
  severity: 'error',
  explanation: 'The file lacks what its format asks for: the languages, a source in each unit. Nothing of it goes in.',
  notation: 'xml',
  bad: '<trans-unit id="u-1"><target>Une décision</target></trans-unit>',
  good: '<trans-unit id="u-1"><source>A decision</source><target>Une décision</target></trans-unit>',
  message: ({ reason }) => `${reason}.`,
  hint: ({ hint }) => hint ?? 'Export the file again from the tool that made it.',
});

export const invalidPo = defineDiagnostic<{ reason: string }>({
  code: 'translation/invalid-po',
  severity: 'error',
  explanation:
    'A line of the PO file is no line of gettext’s format: a text without its closing quote, a word that is none of its keywords. Nothing of the file goes in.',
  notation: 'text',
  bad: 'msgid "A decision\nmsgstr "Une décision"',
  good: 'msgid "A decision"\nmsgstr "Une décision"',
  message: ({ reason }) => `The PO file is broken here: ${reason}.`,
  hint: () => '“msgfmt --check” says more of such files.',
});

export const wrongTranslationLanguage = defineDiagnostic<{ which: 'source' | 'target'; found: string | undefined; wanted: string }>({
  code: 'translation/wrong-language',
  severity: 'error',
  explanation: 'The file translates from or into another language than the book does, or does not say which. Nothing of it goes in.',
  notation: 'xml',
  bad: '<file original="en/01.md" source-language="en" target-language="pt">',
  good: '<file original="en/01.md" source-language="en" target-language="fr">',
  message: ({ which, found, wanted }) =>
    found === undefined
      ? `The file does not say which language it is ${which === 'source' ? 'translated from' : 'translated into'}; the book’s is ${wanted}.`
      : `The file is translated ${which === 'source' ? 'from' : 'into'} “${found}”, the book ${which === 'source' ? 'from' : 'into'} ${wanted}.`,
  hint: ({ found, which }) =>
    found === undefined && which === 'target' ? 'Name it: --lang fr.' : 'Look whether this is the right file and the right book (--book).',
});

export const otherBook = defineDiagnostic<{ found: string; own: string }>({
  code: 'translation/other-book',
  severity: 'error',
  explanation: 'The file says that it was exported from another book. Nothing of it goes in.',
  notation: 'xml',
  bad: '<file original="en/01.md" product-name="cooking-for-two" …>',
  good: '<file original="en/01.md" product-name="coping-with-return" …>',
  message: ({ found, own }) => `The file was exported from the book “${found}”; this one is “${own}”.`,
  hint: () => 'Name the folder of that book: --book DIR.',
});

export const otherEdition = defineDiagnostic<{ found: string | undefined }>({
  code: 'translation/other-edition',
  severity: 'warning',
  explanation:
    'The file was exported from another edition of the book, or its tool has dropped what says so. Units whose source is the same word for word go in; the others are listed.',
  notation: 'xml',
  bad: '<file original="en/01.md" product-name="coping-with-return" build-num="000000000000" …>',
  good: '<file original="en/01.md" product-name="coping-with-return" build-num="c500b6141ada" …>',
  message: ({ found }) =>
    found === undefined
      ? 'The file does not say which edition it was exported from.'
      : `The file was exported from another edition (${found}) than this one.`,
  hint: () => 'Only units whose source is the same word for word go in.',
});

export const missingMark = defineDiagnostic<OfUnit & { mark: string; what: string }>({
  code: 'translation/missing-mark',
  severity: 'error',
  explanation:
    'The translation of a unit lacks a mark that its source has: a citation, the call of a note, a link, emphasis. The unit is left as it was.',
  notation: 'xml',
  bad: '<source>Time.<x id="1"/></source><target>Du temps.</target>',
  good: '<source>Time.<x id="1"/></source><target>Du temps.<x id="1"/></target>',
  message: ({ unit, mark, what }) => `The translation of ${unit} lacks the mark ${mark} (${what}).`,
  hint: () => 'Put it where it belongs in the translation.',
});

export const doubledMark = defineDiagnostic<OfUnit & { mark: string }>({
  code: 'translation/doubled-mark',
  severity: 'error',
  explanation:
    'The translation of a unit has a mark twice: a citation or a note would stand in the text two times. The unit is left as it was.',
  notation: 'xml',
  bad: '<source>Time.<x id="1"/></source><target>Du temps.<x id="1"/><x id="1"/></target>',
  good: '<source>Time.<x id="1"/></source><target>Du temps.<x id="1"/></target>',
  message: ({ unit, mark }) => `The translation of ${unit} has the mark ${mark} more than once.`,
  hint: () => 'Keep one of them.',
});

export const unknownMark = defineDiagnostic<OfUnit & { mark: string; known: string }>({
  code: 'translation/unknown-mark',
  severity: 'error',
  explanation:
    'The translation of a unit has a mark that neither its source nor the translation in the manuscript has. The unit is left as it was.',
  notation: 'xml',
  bad: '<source>Time.<x id="1"/></source><target>Du temps.<x id="1"/><x id="7"/></target>',
  good: '<source>Time.<x id="1"/></source><target>Du temps.<x id="1"/></target>',
  message: ({ unit, mark }) => `The translation of ${unit} has a mark ${mark}, which is none of this unit.`,
  hint: ({ known }) => (known === '' ? 'This unit has no marks.' : `Its marks are ${known}.`),
});

export const unbalancedMark = defineDiagnostic<OfUnit & { mark: string; lacks: 'end' | 'beginning' }>({
  code: 'translation/unbalanced-mark',
  severity: 'error',
  explanation: 'Of a pair of marks around words the translation has only the beginning or only the end. The unit is left as it was.',
  notation: 'text',
  bad: 'msgid "A <1>firm</1> decision"\nmsgstr "Une décision <1>ferme"',
  good: 'msgid "A <1>firm</1> decision"\nmsgstr "Une décision <1>ferme</1>"',
  message: ({ unit, mark, lacks }) => `In the translation of ${unit} the ${lacks} of the mark ${mark} is missing.`,
  hint: () => 'Put both around the words that they mark.',
});

export const crossedMarks = defineDiagnostic<OfUnit & { mark: string; other: string }>({
  code: 'translation/crossed-marks',
  severity: 'error',
  explanation: 'Two pairs of marks overlap in the translation: one begins inside the other and ends outside. The unit is left as it was.',
  notation: 'text',
  bad: 'msgid "<1>A</1> <2>b</2>"\nmsgstr "<1>A <2>b</1> c</2>"',
  good: 'msgid "<1>A</1> <2>b</2>"\nmsgstr "<1>A <2>b</2></1>"',
  message: ({ unit, mark, other }) => `In the translation of ${unit} the marks ${mark} and ${other} overlap.`,
  hint: () => 'Close first what was opened last.',
});

export const emptyTarget = defineDiagnostic<OfUnit>({
  code: 'translation/empty-target',
  severity: 'error',
  explanation: 'The file has no text for a unit that is translated in the manuscript. What is translated is not taken out.',
  notation: 'text',
  bad: 'msgid "A decision"\nmsgstr ""',
  good: 'msgid "A decision"\nmsgstr "Une décision"',
  message: ({ unit }) => `The file has no translation of ${unit}, which is translated in the manuscript.`,
  hint: () => 'To take a translation out, edit the Markdown.',
});

export const misreadTarget = defineDiagnostic<OfUnit>({
  code: 'translation/misread-text',
  severity: 'error',
  explanation: 'The text could not be written into the Markdown so that it is read as these words again. The unit is left as it was.',
  notation: 'text',
  bad: 'msgid "<1>firm</1> decision"\nmsgstr "<1> </1>décision ferme"',
  good: 'msgid "<1>firm</1> decision"\nmsgstr "décision <1>ferme</1>"',
  message: ({ unit }) => `The translation of ${unit} cannot be written in Markdown as it is.`,
  hint: () => 'Marks stand around whole words, without spaces just inside them.',
});

export const translationConflict = defineDiagnostic<OfUnit & { isKnown: boolean }>({
  code: 'translation/conflict',
  severity: 'error',
  explanation:
    'The translation in the manuscript was edited after the export, or the file does not say what it was based on, and the file has another text. Neither is taken for the better one.',
  notation: 'text',
  bad: 'exported: Une décision\nthe manuscript since: Une décision ferme\nthe file: Une décision libre',
  good: 'exported: Une décision\nthe manuscript since: Une décision\nthe file: Une décision libre',
  message: ({ unit, isKnown }) =>
    isKnown
      ? `${unit} was edited in the manuscript since the export, and the file has another text.`
      : `${unit} is translated in the manuscript; the file has another text and does not say what it was based on.`,
  hint: () => 'Compare both texts. --take-theirs takes those of the file.',
});

export const unknownUnit = defineDiagnostic<OfUnit>({
  code: 'translation/unknown-unit',
  severity: 'error',
  explanation:
    'A unit of the file is none of the book: its id is unknown, and its source is not the text of exactly one unit. Its text is listed.',
  notation: 'xml',
  bad: '<trans-unit id="u-00000000"><source>Words that are nowhere</source>…',
  good: '<trans-unit id="u-41068d46"><source>A decision needs time.</source>…',
  message: ({ unit }) => `${unit} is no unit of this book.`,
  hint: () => 'It may have been taken out since; look whether its text is needed elsewhere.',
});

export const doubledUnit = defineDiagnostic<OfUnit>({
  code: 'translation/doubled-unit',
  severity: 'error',
  explanation: 'The file has two different translations for one unit. The first is looked at, the others are listed.',
  notation: 'text',
  bad: 'msgid "A decision"\nmsgstr "Une décision"\n\nmsgid "A decision"\nmsgstr "Décider"',
  good: 'msgid "A decision"\nmsgstr "Une décision"',
  message: ({ unit }) => `The file has another translation of ${unit} further up.`,
  hint: () => 'Keep one of them.',
});

export const alteredSource = defineDiagnostic<OfUnit>({
  code: 'translation/altered-source',
  severity: 'error',
  explanation:
    'The source of a unit was changed in the file itself, so that its translation says something else than the book does. The unit is left as it was.',
  notation: 'xml',
  bad: '<source>A decision needs money.</source>',
  good: '<source>A decision needs time.</source>',
  message: ({ unit }) => `The source of ${unit} is not as it was exported.`,
  hint: () => 'Change the source in the manuscript, and export again.',
});

export const otherSource = defineDiagnostic<OfUnit>({
  code: 'translation/other-source',
  severity: 'error',
  explanation:
    'The unit’s source is another one in the book, and the file does not say that it was exported from this edition, or its marks are others now. Its text is listed.',
  notation: 'xml',
  bad: '<source>A decision needs money.</source>',
  good: '<source>A decision needs time.</source>',
  message: ({ unit }) => `${unit} has another source in the book than in the file, and its translation does not fit any more.`,
  hint: () => 'Export again, and translate from the source as it is now.',
});

export const staleAgain = defineDiagnostic<OfUnit>({
  code: 'translation/stale-again',
  severity: 'warning',
  explanation:
    'The source of a unit has changed after the export. Its translation goes in, and the unit stays stale: it translates the source as it was exported.',
  notation: 'text',
  bad: 'exported: A decision needs time.\nthe book since: A decision needs a long time.',
  good: 'exported: A decision needs time.\nthe book since: A decision needs time.',
  message: ({ unit }) => `The source of ${unit} has changed since the export: its translation goes in and is stale.`,
  hint: () => 'Export the stale units again: --only stale.',
});

export const noPlaceForUnit = defineDiagnostic<OfUnit & { language: string }>({
  code: 'translation/no-place',
  severity: 'error',
  explanation:
    'The translation has no block that the text could go to. “handbook i18n sync” copies what is missing from the source; then there is a place for it.',
  notation: 'console',
  bad: '$ handbook i18n import fr.xlf',
  good: '$ handbook i18n sync --lang fr\n$ handbook i18n import fr.xlf',
  message: ({ unit }) => `The translation has no place for ${unit}.`,
  hint: ({ language }) => `Run “handbook i18n sync --lang ${language}” first.`,
});
