import { defineDiagnostic } from './diagnostic.ts';

export const invalidExchangeTable = defineDiagnostic<{ reason: string }>({
  code: 'exchange/invalid-table',
  severity: 'error',
  explanation:
    'A table of terms cannot be read: it needs a header line with the column concept_id, one row for each concept, and no id twice. Nothing is taken from a file with errors.',
  notation: 'csv',
  bad: 'concept_id,en\nret-001,return\nret-001,voluntary return',
  good: 'concept_id,en\nret-001,return\nret-002,voluntary return',
  message: ({ reason }) => `The table of terms cannot be read: ${reason}.`,
  hint: () => 'Compare its header with that of “handbook terms export --format csv”.',
});

export const unknownExchangeFormat = defineDiagnostic<{ reason: string }>({
  code: 'exchange/unknown-format',
  severity: 'error',
  explanation: 'The file is neither TBX (version 2 or 3) nor XLSX nor CSV, so no terms can be read from it.',
  notation: 'text',
  bad: 'Dear terminologist, here are our terms: return, removal.',
  good: 'concept_id,en\nret-001,return',
  message: ({ reason }) => `No terms can be read from this file: ${reason}.`,
  hint: () => 'Give a TBX, XLSX or CSV file.',
});

export const invalidXml = defineDiagnostic<{ reason: string }>({
  code: 'exchange/invalid-xml',
  severity: 'error',
  explanation: 'The file is not well-formed XML, so that nothing in it can be trusted to be where it seems to be.',
  notation: 'xml',
  bad: '<termSec><term>return</term>',
  good: '<termSec><term>return</term></termSec>',
  message: ({ reason }) => `The XML is broken here: ${reason}.`,
  hint: () => 'Export the file again from the tool that made it.',
});

export const hostileXml = defineDiagnostic<{ what: string }>({
  code: 'exchange/refused-xml',
  severity: 'error',
  explanation:
    'The file declares entities of its own, or nests without end. Terms need neither, and such files are used to exhaust or to read a machine; they are refused unread.',
  notation: 'xml',
  bad: '<!DOCTYPE martif [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;&a;">]>',
  good: '<!DOCTYPE martif SYSTEM "TBXBasiccoreStructV02.dtd">',
  message: ({ what }) => `This file is refused: ${what}.`,
  hint: () => 'Export the file again without a document type of its own.',
});

export const tooLarge = defineDiagnostic<{ megabytes: number; what: string }>({
  code: 'exchange/too-large',
  severity: 'error',
  explanation: 'A file of terms is larger than any termbase is, packed or unpacked. It is refused before it is read.',
  notation: 'console',
  bad: '$ ls -hs terms.tbx\n33M terms.tbx',
  good: '$ ls -hs terms.tbx\n1M terms.tbx',
  message: ({ megabytes, what }) => `${what} is larger than ${megabytes} MB and is refused.`,
  hint: () => 'Export fewer languages or domains at a time.',
});

export const tbxStructure = defineDiagnostic<{ reason: string; hint?: string }>({
  code: 'exchange/tbx-structure',
  severity: 'error',
  explanation:
    'An element or attribute of the TBX file stands where ISO 30042 has no place for it, is missing, or is out of order: in a termSec comes the term, then its term notes, then everything else.',
  notation: 'xml',
  bad: '<termSec><note>A note</note><term>return</term></termSec>',
  good: '<termSec><term>return</term><note>A note</note></termSec>',
  message: ({ reason }) => `${reason}.`,
  hint: ({ hint }) => hint,
});

export const tbxPicklist = defineDiagnostic<{ category: string; value: string; allowed: readonly string[]; nearest: string | undefined }>({
  code: 'exchange/tbx-picklist',
  severity: 'error',
  explanation: 'TBX-Basic has a closed list of values for some data categories, and the file has another value.',
  notation: 'xml',
  bad: '<termNote type="administrativeStatus">preferredTerm</termNote>',
  good: '<termNote type="administrativeStatus">preferredTerm-admn-sts</termNote>',
  message: ({ category, value }) => `“${value}” is no value of ${category}.`,
  hint: ({ allowed, nearest }) => (nearest ? `Did you mean “${nearest}”?` : `Use one of: ${allowed.join(', ')}.`),
});

export const tbxLevel = defineDiagnostic<{ category: string; level: string; allowed: readonly string[] }>({
  code: 'exchange/tbx-level',
  severity: 'error',
  explanation:
    'A data category of TBX-Basic stands at a level that it may not have: a subject field belongs to the concept, a context to a single term.',
  notation: 'xml',
  bad: '<langSec xml:lang="en"><descrip type="subjectField">law</descrip>…</langSec>',
  good: '<conceptEntry id="ret-001"><descrip type="subjectField">law</descrip>…</conceptEntry>',
  message: ({ category, level }) => `“${category}” may not stand in ${level}.`,
  hint: ({ allowed }) => `It belongs in ${allowed.join(' or ')}.`,
});

export const tbxCategory = defineDiagnostic<{ element: string; category: string; nearest: string | undefined }>({
  code: 'exchange/tbx-category',
  severity: 'error',
  explanation: 'The file says that it is TBX-Basic and uses a data category which that dialect does not have.',
  notation: 'xml',
  bad: '<termNote type="inflection">s</termNote>',
  good: '<termNote type="partOfSpeech">noun</termNote>',
  message: ({ element, category }) => `TBX-Basic has no “${category}” for ${element}.`,
  hint: ({ nearest }) => (nearest ? `Did you mean “${nearest}”?` : 'Put it into a note, or give the dialect another name.'),
});

export const tbxReference = defineDiagnostic<{ target: string; nearest: string | undefined }>({
  code: 'exchange/tbx-reference',
  severity: 'error',
  explanation: 'A cross-reference of the TBX file leads to an id that no element of the file has.',
  notation: 'xml',
  bad: '<ref type="crossReference" target="ret-999">voluntary return</ref>',
  good: '<ref type="crossReference" target="ret-002">voluntary return</ref>',
  message: ({ target }) => `Nothing in this file has the id “${target}”.`,
  hint: ({ nearest }) =>
    nearest ? `Did you mean “${nearest}”?` : 'Export the concept that it leads to as well, or take the reference out.',
});

export const tbxDoubleId = defineDiagnostic<{ id: string }>({
  code: 'exchange/tbx-double-id',
  severity: 'error',
  explanation: 'Two elements of the TBX file have the same id, so that a reference to it has two ends.',
  notation: 'xml',
  bad: '<conceptEntry id="ret-001">…</conceptEntry>\n<conceptEntry id="ret-001">…</conceptEntry>',
  good: '<conceptEntry id="ret-001">…</conceptEntry>\n<conceptEntry id="ret-002">…</conceptEntry>',
  message: ({ id }) => `The id “${id}” stands twice in this file.`,
  hint: () => 'Give one of them another id.',
});

export const moreFaults = defineDiagnostic<{ count: number }>({
  code: 'exchange/more-faults',
  severity: 'error',
  explanation: 'A TBX file has so many faults that only the first two hundred are told. It was hardly made by a tool that writes TBX.',
  notation: 'xml',
  bad: '<sail/> × 201',
  good: '<note>A sail</note> × 201',
  message: ({ count }) => `${count} more faults of this file are not told.`,
  hint: () => 'Mend the tool that made it, or export again.',
});

export const keptAsNote = defineDiagnostic<{ category: string; count: number }>({
  code: 'exchange/kept-as-note',
  severity: 'info',
  explanation:
    'The file holds data for which the termbase has no column. They were put into the note of the concept or of the language, each with the name of its category, so that nothing is lost.',
  notation: 'xml',
  bad: '<termSec><term>return</term><descrip type="context">They return.</descrip></termSec>',
  good: '<termSec><term>return</term></termSec>',
  message: ({ category, count }) => `${count === 1 ? 'One' : count} “${category}” went into the notes: the termbase has no column for it.`,
});

export const notCarried = defineDiagnostic<{ category: string; count: number }>({
  code: 'exchange/not-carried',
  severity: 'warning',
  explanation:
    'The file holds data that the termbase does not take over, such as who changed an entry and when. The file itself still has them: keep it.',
  notation: 'xml',
  bad: '<transacGrp><transac type="transactionType">origination</transac><date>2006-10-31</date></transacGrp>',
  good: '<note>Entered on 31 October 2006</note>',
  message: ({ category, count }) => `${count === 1 ? 'One' : count} “${category}” is not taken over into the termbase.`,
  hint: () => 'Keep the file if you need it.',
});

export const newConceptId = defineDiagnostic<{ foreign: string; id: string }>({
  code: 'exchange/new-id',
  severity: 'info',
  explanation:
    'A concept comes with an id of another form than this termbase has (letters, a hyphen, digits). It gets a new one; its own is kept in the column external_id, by which it is known again at the next import.',
  notation: 'csv',
  bad: 'concept_id,domain,en\nIATE-3552,return,removal',
  good: 'concept_id,domain,en\nret-003,return,removal',
  message: ({ foreign, id }) => `The concept “${foreign || 'without an id'}” gets the id ${id}.`,
});

export const formulaLike = defineDiagnostic<{ id: string; column: string; value: string }>({
  code: 'exchange/formula',
  severity: 'warning',
  explanation:
    'A cell begins as a formula does. A spreadsheet that opens the CSV file may run it instead of showing it; files from outside should not bring such cells.',
  notation: 'csv',
  bad: 'concept_id,en\nret-001,"=HYPERLINK(""https://example.org/"")"',
  good: 'concept_id,en\nret-001,return',
  message: ({ id, column, value }) => `The cell ${column} of ${id} begins like a formula: “${value.slice(0, 40)}”.`,
  hint: () => 'Look whether it is meant to be a term.',
});

export const inexpressible = defineDiagnostic<{ id: string; reason: string }>({
  code: 'exchange/inexpressible',
  severity: 'warning',
  explanation: 'A format cannot express something of a concept; it was left out of that export. The termbase still has it.',
  notation: 'csv',
  bad: 'concept_id,en\nret-001,re␇turn',
  good: 'concept_id,en\nret-001,return',
  message: ({ id, reason }) => `${id}: ${reason}.`,
});

export const conceptsAbsent = defineDiagnostic<{ count: number; ids: readonly string[] }>({
  code: 'exchange/absent',
  severity: 'info',
  explanation:
    'Concepts of the termbase are not in the file that was imported. They stay as they are; --complete takes out what the file lacks.',
  notation: 'csv',
  bad: 'concept_id,en\nret-001,return',
  good: 'concept_id,en\nret-001,return\nret-002,voluntary return',
  message: ({ count, ids }) =>
    `${count === 1 ? 'One concept of the termbase is' : `${count} concepts of the termbase are`} not in the file and ${count === 1 ? 'stays' : 'stay'}: ${ids.slice(0, 5).join(', ')}${ids.length > 5 ? ' …' : ''}.`,
});

export const secondOpinion = defineDiagnostic<{ message: string }>({
  code: 'exchange/jing',
  severity: 'error',
  explanation: 'The validator jing, which was asked for with --schema, finds a fault in the TBX file that its schema does not allow.',
  notation: 'xml',
  bad: '<termSec><term>return</term><bogus/></termSec>',
  good: '<termSec><term>return</term></termSec>',
  message: ({ message }) => `jing: ${message}`,
});

export const noJing = defineDiagnostic<{ lacks: string }>({
  code: 'exchange/no-jing',
  severity: 'warning',
  explanation:
    'A second opinion by jing was asked for with --schema, but it cannot be run on this machine. The own checks of the press were made.',
  notation: 'console',
  bad: '$ jing terms.rng terms.tbx\njing: command not found',
  good: '$ jing terms.rng terms.tbx\n$',
  message: ({ lacks }) => `jing was not asked: ${lacks}. Only the checks of the press were made.`,
  hint: () => 'On Debian: apt-get install jing',
});
