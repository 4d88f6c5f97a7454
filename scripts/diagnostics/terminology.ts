import { defineDiagnostic } from './diagnostic.ts';

const why = 'Readers, translators and lawyers take two words for two things: a handbook keeps to one word for one thing.';

export const deprecatedTerm = defineDiagnostic<{ found: string; preferred: string; concept: string }>({
  code: 'term/deprecated',
  severity: 'warning',
  explanation: `The text uses a word that the termbase gives as deprecated: it is wrong, out of date or hurts people. Quotations are exempt, in blocks and in quotation marks. ${why}`,
  bad: 'They help illegal immigrants.',
  good: 'They help migrants in an irregular situation.',
  message: ({ found, concept }) => `“${found}” is deprecated (${concept}).`,
  hint: ({ preferred }) => `Write “${preferred}”.`,
});

export const termSpelling = defineDiagnostic<{ found: string; expected: string; concept: string }>({
  code: 'term/spelling',
  severity: 'warning',
  explanation:
    'A term is written with another hyphen, space or apostrophe, or with another spelling (American for British, a compound in two words), than the termbase has. Searches miss it, and readers wonder whether something else is meant.',
  bad: 'Third country nationals.',
  good: 'Third-country nationals.',
  message: ({ found }) => `“${found}” is spelt otherwise in the termbase.`,
  hint: ({ expected }) => `Write “${expected}”.`,
});

export const termCase = defineDiagnostic<{ found: string; expected: string; concept: string }>({
  code: 'term/case',
  severity: 'warning',
  explanation: 'A term that the termbase writes with capitals stands here with other ones.',
  bad: 'Each member state.',
  good: 'Each Member State.',
  message: ({ found, expected }) => `“${found}” is written “${expected}”.`,
  hint: () => 'Use the capitals of the termbase.',
});

export const admittedTerm = defineDiagnostic<{ found: string; preferred: string; concept: string; times: number }>({
  code: 'term/admitted',
  severity: 'info',
  explanation: `The text uses a synonym that the termbase admits, but another term is preferred. Told once a file. ${why}`,
  bad: 'Irregular migrants ask for advice.',
  good: 'Migrants in an irregular situation ask for advice.',
  message: ({ found, preferred, times }) =>
    `“${preferred}” is the preferred term for “${found}”${times > 1 ? `, which stands ${times} times in this file` : ''}.`,
  hint: () => 'Prefer it where nothing speaks against it.',
});

export const mixedSynonyms = defineDiagnostic<{ one: string; other: string; concept: string }>({
  code: 'term/mixed-synonyms',
  severity: 'info',
  explanation: `One file uses two terms for one concept. ${why}`,
  bad: 'An unaccompanied minor met an unaccompanied child.',
  good: 'An unaccompanied minor met another unaccompanied minor.',
  message: ({ one, other, concept }) => `Both “${one}” and “${other}” stand for ${concept} in this file.`,
  hint: ({ one }) => `Keep to one of them, best “${one}”.`,
});

export const acronymFirstUse = defineDiagnostic<{ acronym: string; full: string }>({
  code: 'term/acronym-first-use',
  severity: 'warning',
  explanation:
    'An acronym stands in a chapter before its long form. Chapters are read alone, so each gives the long form once; headings, captions and tables do not count as first use.',
  bad: 'The IOM and the :acronym[IOM].',
  good: 'The :acronym[IOM] and the IOM.',
  message: ({ acronym }) => `“${acronym}” stands here without its long form, for the first time in this file.`,
  hint: ({ acronym, full }) => `Write :acronym[${acronym}], which prints “${full} (${acronym})” at the first use.`,
});

export const unlistedAcronym = defineDiagnostic<{ acronym: string }>({
  code: 'term/unlisted-acronym',
  severity: 'info',
  explanation:
    'Capitals that look like an acronym are neither in terms/acronyms.csv nor in the termbase, and the text does not say what they stand for.',
  bad: 'The QXZ decided.',
  good: 'The Quality Zone (QXZ) decided.',
  message: ({ acronym }) => `Nothing says what “${acronym}” stands for.`,
  hint: ({ acronym }) => `Add ${acronym} to terms/acronyms.csv, or write its long form before it: “long form (${acronym})”.`,
});

export const acronymAgain = defineDiagnostic<{ acronym: string }>({
  code: 'term/acronym-again',
  severity: 'info',
  explanation: 'The long form of an acronym is given a second time in the same file, as if the acronym were new.',
  bad: 'Assisted voluntary return (AVR) is help. Assisted voluntary return (AVR) takes time.',
  good: 'Assisted voluntary return (AVR) is help. AVR takes time.',
  message: ({ acronym }) => `“${acronym}” was introduced before in this file.`,
  hint: () => 'Write the acronym alone.',
});

export const acronymUsedOnce = defineDiagnostic<{ acronym: string }>({
  code: 'term/acronym-once',
  severity: 'info',
  explanation:
    'The book gives the long form of an acronym and never uses the acronym again, in no chapter, drawing, index entry or citation. Readers keep in mind what they never need. An acronym that they will meet elsewhere may be meant so. Off until book.yaml asks for it: “rules: { term/acronym-once: info }”.',
  bad: 'The International Training Fund (ITF) paid.',
  good: 'The International Training Fund (ITF) paid. The ITF has closed since.',
  message: ({ acronym }) => `“${acronym}” is explained here and stands nowhere else in the book.`,
  hint: () => 'Write the long form alone.',
});

export const missingEquivalent = defineDiagnostic<{ term: string; approved: readonly string[]; concept: string }>({
  code: 'term/missing-equivalent',
  severity: 'warning',
  explanation:
    'The block of the source language that this one translates has a term of the termbase, and none of its equivalents is here. The translation may use another word, or leave the thing out.',
  notation: 'text',
  bad: 'en/01.md: Unaccompanied minors are heard.\nfr/01.md: Les enfants sont entendus.',
  good: 'en/01.md: Unaccompanied minors are heard.\nfr/01.md: Les mineurs non accompagnés sont entendus.',
  message: ({ term, concept }) => `The source has “${term}” (${concept}) here; this block has no equivalent of it.`,
  hint: ({ approved }) => `Use ${approved.map((word) => `“${word}”`).join(' or ')}.`,
});

export const confusedTerms = defineDiagnostic<{ term: string; found: string; approved: string; concept: string; other: string }>({
  code: 'term/confused',
  severity: 'error',
  explanation:
    'The source speaks of one concept and the translation of another that it is often taken for (such as trafficking and smuggling): the termbase names the two as a confusion pair.',
  notation: 'text',
  bad: 'en/01.md: Trafficking in human beings is a crime.\nfr/01.md: Le trafic de migrants est un crime.',
  good: 'en/01.md: Trafficking in human beings is a crime.\nfr/01.md: La traite des êtres humains est un crime.',
  message: ({ term, found, concept, other }) =>
    `The source says “${term}” (${concept}), this block “${found}” (${other}): these are different concepts.`,
  hint: ({ approved }) => `Write “${approved}”.`,
});

export const legalOnlyTerm = defineDiagnostic<{ found: string; source: string; concept: string }>({
  code: 'term/legal-only',
  severity: 'warning',
  explanation:
    'A term that the house uses only where it cites the act that has it stands in a paragraph that cites nothing and does not name the act.',
  bad: 'Illegal stay is a matter of law.',
  good: 'The Directive speaks of illegal stay.',
  message: ({ found, source }) => `“${found}” is used only where its act is cited (${source}).`,
  hint: () => 'Cite the act in this paragraph, or use the house’s own term.',
});

export const ambiguousTerm = defineDiagnostic<{ term: string; concepts: readonly string[]; language: string }>({
  code: 'termbase/ambiguous-term',
  severity: 'info',
  explanation:
    'Two concepts of the termbase have the same term in one language, so that no check and no link can tell which is meant. Where that is so in the law, set legal_only or name the two as a confusion pair.',
  notation: 'csv',
  bad: 'concept_id,en,source\nsta-001,legal stay,EMN Glossary\nsta-002,legal stay,EMN Glossary',
  good: 'concept_id,en,source\nsta-001,legal stay,EMN Glossary\nsta-002,right of residence,EMN Glossary',
  message: ({ term, concepts, language }) => `“${term}” (${language}) is a term of ${concepts.join(' and ')}.`,
  hint: () => 'Take it from one of them, set legal_only, or name the pair in the column confuse.',
});

export const deprecatedIsPreferred = defineDiagnostic<{ term: string; preferred: string; concept: string; language: string }>({
  code: 'termbase/deprecated-is-term',
  severity: 'warning',
  explanation:
    'A deprecated term is, in one of its forms, a preferred or admitted term of the same language, so that the text may be blamed for the right word.',
  notation: 'csv',
  bad: 'concept_id,en,deprecated_en,source\nret-001,free return,,EMN Glossary\nret-002,voluntary return,free returns,EMN Glossary',
  good: 'concept_id,en,deprecated_en,source\nret-001,forced return,,EMN Glossary\nret-002,voluntary return,free returns,EMN Glossary',
  message: ({ term, preferred, concept, language }) =>
    `The deprecated “${term}” (${language}) is also the term “${preferred}” (${concept}).`,
  hint: () => 'Take the deprecated term out, or veto its form.',
});

export const missingTerm = defineDiagnostic<{ concept: string; language: string }>({
  code: 'termbase/missing-language',
  severity: 'warning',
  explanation: 'A concept has no term in a language of the book, so that translations cannot be held against it.',
  notation: 'csv',
  bad: 'concept_id,en,fr,source\nret-002,voluntary return,,EMN Glossary',
  good: 'concept_id,en,fr,source\nret-002,voluntary return,retour volontaire,EMN Glossary',
  message: ({ concept, language }) => `${concept} has no term in “${language}”.`,
});

export const unsourcedConcept = defineDiagnostic<{ concept: string }>({
  code: 'termbase/no-source',
  severity: 'info',
  explanation: 'A concept does not say where its terms come from: an act, a glossary, or “field usage”.',
  notation: 'csv',
  bad: 'concept_id,en,source\nret-001,forced return,EMN Glossary\nret-002,voluntary return,',
  good: 'concept_id,en,source\nret-001,forced return,EMN Glossary\nret-002,voluntary return,EMN Glossary',
  message: ({ concept }) => `${concept} names no source.`,
});

export const unknownConfusion = defineDiagnostic<{ concept: string; other: string; nearest: string | undefined }>({
  code: 'termbase/unknown-concept',
  severity: 'warning',
  explanation: 'A confusion pair of the termbase names a concept that the termbase does not have.',
  notation: 'csv',
  bad: 'concept_id,en,confuse,source\nthb-001,trafficking in human beings,thb-041,EMN Glossary\nthb-014,smuggling of migrants,,EMN Glossary',
  good: 'concept_id,en,confuse,source\nthb-001,trafficking in human beings,thb-014,EMN Glossary\nthb-014,smuggling of migrants,,EMN Glossary',
  message: ({ concept, other }) => `${concept} is said to be confused with “${other}”, which the termbase does not have.`,
  hint: ({ nearest }) => (nearest ? `Did you mean “${nearest}”?` : undefined),
});

export const generalTerm = defineDiagnostic<{ concepts: readonly string[]; language: string }>({
  code: 'termbase/general-word',
  severity: 'info',
  explanation:
    'Concepts whose term is one everyday word would link to the glossary at nearly every use. Their column link should say yes or no.',
  notation: 'csv',
  bad: 'concept_id,en,source\nret-001,return,Glossary\nret-002,removal,Glossary\nret-003,flight,Glossary\nret-004,stay,Glossary\nret-005,grant,Glossary\nret-006,ban,Glossary',
  good: 'concept_id,en,link,source\nret-001,return,no,Glossary\nret-002,removal,no,Glossary\nret-003,flight,no,Glossary\nret-004,stay,no,Glossary\nret-005,grant,no,Glossary\nret-006,ban,no,Glossary',
  message: ({ concepts, language }) =>
    `${concepts.length === 1 ? 'One concept has' : `${concepts.length} concepts have`} a single word as term (${language}) and no word on links: ${concepts.slice(0, 6).join(', ')}${concepts.length > 6 ? ' …' : ''}.`,
  hint: () => 'Write yes or no in the column link.',
});
