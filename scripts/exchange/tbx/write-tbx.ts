import type { ConceptEntry, LanguageSection, TermEntry } from '../concept-entry.ts';
import { element, type WrittenElement, xmlText } from './xml-text.ts';

/** What a TBX file says of itself. */
export interface TbxHeading {
  readonly title: string;
  readonly main: string;
}
interface Names {
  readonly concept: string;
  readonly language: string;
  readonly term: string;
}

/** Concepts as TBX version 3 (ISO 30042:2019), dialect TBX-Basic, DCA style. */
export function writeTbx3(entries: readonly ConceptEntry[], { title, main }: TbxHeading): string {
  const names: Names = { concept: 'conceptEntry', language: 'langSec', term: 'termSec' };
  const root = element('tbx', { xmlns: 'urn:iso:std:iso:30042:ed-2', type: 'TBX-Basic', style: 'dca', 'xml:lang': main }, [
    element('tbxHeader', {}, [fileDescription(title)]),
    body(entries, names),
  ]);
  return xmlText(root, '<?xml version="1.0" encoding="UTF-8"?>');
}

/** Concepts as TBX version 2 (ISO 30042:2008, martif without a namespace), which OmegaT and others read. */
export function writeTbx2(entries: readonly ConceptEntry[], { title, main }: TbxHeading): string {
  const names: Names = { concept: 'termEntry', language: 'langSet', term: 'tig' };
  const root = element('martif', { type: 'TBX-Basic', 'xml:lang': main }, [
    element('martifHeader', {}, [
      fileDescription(title),
      element('encodingDesc', {}, [element('p', { type: 'XCSURI' }, 'TBXBasicXCSV02.xcs')]),
    ]),
    body(entries, names),
  ]);
  return xmlText(root, '<?xml version="1.0" encoding="UTF-8"?>\n<!DOCTYPE martif SYSTEM "TBXBasiccoreStructV02.dtd">');
}

function fileDescription(title: string): WrittenElement {
  return element('fileDesc', {}, [
    element('titleStmt', {}, [element('title', {}, title)]),
    element('sourceDesc', {}, [element('p', {}, 'terms/termbase.csv')]),
  ]);
}

function body(entries: readonly ConceptEntry[], names: Names): WrittenElement {
  const concepts = entries.map((entry) =>
    element(names.concept, { id: entry.id }, [
      ...typed('descrip', 'subjectField', entry.subjectField),
      ...typed('admin', 'source', entry.source),
      ...entry.references.map(({ target, text }) => element('ref', { type: 'crossReference', target }, text)),
      ...entry.links.map(({ target, text }) => element('xref', { type: 'externalCrossReference', target }, text)),
      ...entry.notes.map((note) => element('note', {}, note)),
      ...entry.languages.map((section) => languageSection(section, names)),
    ]),
  );
  return element('text', {}, [element('body', {}, concepts)]);
}

function languageSection({ language, definition, definitionSource, notes, terms }: LanguageSection, names: Names): WrittenElement {
  const described = typed('descrip', 'definition', definition);
  const sourced = typed('admin', 'source', definitionSource);
  const acronyms = terms.some(({ acronym }) => acronym);
  return element(names.language, { 'xml:lang': language }, [
    ...(sourced.length > 0 ? [element('descripGrp', {}, [...described, ...sourced])] : described),
    ...notes.map((note) => element('note', {}, note)),
    ...terms.map((term) => element(names.term, {}, [element('term', {}, term.text), ...termNotes(term, acronyms)])),
  ]);
}

function termNotes({ status, acronym, partOfSpeech, gender, region }: TermEntry, acronyms: boolean): readonly WrittenElement[] {
  return [
    ...typed('termNote', 'partOfSpeech', partOfSpeech),
    ...typed('termNote', 'grammaticalGender', gender),
    ...typed('termNote', 'termType', acronym ? 'acronym' : acronyms && status === 'preferred' ? 'fullForm' : ''),
    ...typed('termNote', 'administrativeStatus', `${status}Term-admn-sts`),
    ...typed('termNote', 'geographicalUsage', region),
  ];
}

const typed = (name: string, type: string, text: string): readonly WrittenElement[] => (text === '' ? [] : [element(name, { type }, text)]);
