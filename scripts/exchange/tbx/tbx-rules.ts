/** What may follow what inside an element: stretches in order, each with the names it holds and how many it needs. */
export interface ContentModel {
  readonly stretches: readonly { readonly names: readonly string[]; readonly least: 0 | 1; readonly most: 1 | 'any' }[];
  /** Attributes that must be there. */
  readonly needs?: readonly string[];
  /** Text may stand here. */
  readonly text?: true;
}
/** The rules of one version of TBX, by element name. */
export interface TbxVersion {
  readonly version: 2 | 3;
  readonly root: 'martif' | 'tbx';
  /** Empty where the version has none. Older drafts of version 3 had another. */
  readonly namespaces: readonly string[];
  readonly concept: string;
  readonly language: string;
  readonly term: readonly string[];
  readonly models: Readonly<Record<string, ContentModel>>;
}

const one = (...names: string[]) => ({ names, least: 1, most: 1 }) as const;
const maybe = (...names: string[]) => ({ names, least: 0, most: 1 }) as const;
const some = (...names: string[]) => ({ names, least: 1, most: 'any' }) as const;
const any = (...names: string[]) => ({ names, least: 0, most: 'any' }) as const;
const model = (...stretches: ContentModel['stretches']): ContentModel => ({ stretches });
const needing = (needs: readonly string[], ...stretches: ContentModel['stretches']): ContentModel => ({ stretches, needs });
const texts = (needs: readonly string[], ...inline: string[]): ContentModel => ({ stretches: [any(...inline)], needs, text: true });

const auxiliary = ['descrip', 'descripGrp', 'admin', 'adminGrp', 'transacGrp', 'note', 'ref', 'xref'];
const linked = ['admin', 'adminGrp', 'transacGrp', 'note', 'ref', 'xref'];

const groups: Readonly<Record<string, ContentModel>> = {
  adminGrp: model(one('admin'), any('adminNote', 'note', 'ref', 'xref')),
  descripGrp: model(one('descrip'), any('descripNote', ...linked)),
  transacGrp: model(one('transac'), any('transacNote', 'date', 'note', 'ref', 'xref')),
  termNoteGrp: model(one('termNote'), any(...linked)),
  date: texts([]),
  transac: texts(['type']),
  transacNote: texts(['type']),
  adminNote: texts(['type']),
  descripNote: texts(['type']),
  ref: texts(['type']),
  xref: texts(['type', 'target']),
};
const header = (inline: readonly string[]): Readonly<Record<string, ContentModel>> => ({
  fileDesc: model(maybe('titleStmt'), maybe('publicationStmt'), some('sourceDesc')),
  titleStmt: model(one('title'), any('note')),
  title: texts([]),
  publicationStmt: model(some('p')),
  sourceDesc: model(some('p')),
  encodingDesc: model(some('p')),
  revisionDesc: model(some('change')),
  change: model(some('p')),
  p: texts([], ...inline),
});
const back: Readonly<Record<string, ContentModel>> = {
  back: model(any('refObjectSec', 'refObjectList')),
};

const inline3 = ['hi', 'foreign', 'sc', 'ec', 'ph'];
const inline2 = ['hi', 'foreign', 'bpt', 'ept', 'it', 'ph', 'ut'];
const texted = (inline: readonly string[]): Readonly<Record<string, ContentModel>> => ({
  term: texts([], 'hi'),
  termNote: texts(['type'], ...inline),
  descrip: texts(['type'], ...inline),
  admin: texts(['type'], ...inline),
  note: texts([], ...inline),
  foreign: texts([], ...inline),
  ...Object.fromEntries(inline.filter((name) => name !== 'foreign').map((name) => [name, texts([])])),
});

/** ISO 30042:2019, core structure. */
const version3: TbxVersion = {
  version: 3,
  root: 'tbx',
  namespaces: ['urn:iso:std:iso:30042:ed-2', 'urn:iso:std:iso:30042:ed:3.0'],
  concept: 'conceptEntry',
  language: 'langSec',
  term: ['termSec'],
  models: {
    tbx: needing(['type', 'style', 'xml:lang'], one('tbxHeader'), one('text')),
    tbxHeader: model(one('fileDesc'), maybe('encodingDesc'), maybe('revisionDesc')),
    ...header(inline3),
    text: model(one('body'), maybe('back')),
    ...back,
    body: model(some('conceptEntry')),
    conceptEntry: needing(['id'], any(...auxiliary), some('langSec')),
    langSec: needing(['xml:lang'], any(...auxiliary), some('termSec')),
    termSec: model(one('term'), any('termNote', 'termNoteGrp'), any(...auxiliary)),
    ...groups,
    ...texted(inline3),
  },
};

/** ISO 30042:2008 (martif), core structure. */
const version2: TbxVersion = {
  version: 2,
  root: 'martif',
  namespaces: [''],
  concept: 'termEntry',
  language: 'langSet',
  term: ['tig', 'ntig'],
  models: {
    martif: needing(['type', 'xml:lang'], one('martifHeader'), one('text')),
    martifHeader: model(one('fileDesc'), maybe('encodingDesc'), maybe('revisionDesc')),
    ...header(inline2),
    text: model(one('body'), maybe('back')),
    ...back,
    body: model(some('termEntry')),
    termEntry: model(any(...auxiliary), some('langSet')),
    langSet: needing(['xml:lang'], any(...auxiliary), some('tig', 'ntig')),
    tig: model(one('term'), any('termNote', 'termNoteGrp'), any(...auxiliary)),
    ntig: model(one('termGrp'), any(...auxiliary)),
    termGrp: model(one('term'), any('termNote', 'termNoteGrp'), any('termCompList')),
    ...groups,
    ...texted(inline2),
  },
};
export const tbxVersions: readonly TbxVersion[] = [version3, version2];

export type Level = 'concept' | 'language' | 'term';
/** A data category of TBX-Basic: the element that carries it, its levels and, where the list is closed, its values. */
export interface DataCategory {
  readonly element: string;
  readonly levels: readonly Level[];
  readonly values?: readonly string[];
}
const everywhere: readonly Level[] = ['concept', 'language', 'term'];
const atTerm = (element: string, values?: readonly string[]): DataCategory => ({
  element,
  levels: ['term'],
  ...(values ? { values } : {}),
});

/** The data categories of TBX-Basic 1.2, by name. */
export const basicCategories: Readonly<Record<string, DataCategory>> = {
  administrativeStatus: atTerm('termNote', [
    'preferredTerm-admn-sts',
    'admittedTerm-admn-sts',
    'deprecatedTerm-admn-sts',
    'supersededTerm-admn-sts',
  ]),
  partOfSpeech: atTerm('termNote', ['noun', 'verb', 'adjective', 'adverb', 'other']),
  grammaticalGender: atTerm('termNote', ['masculine', 'feminine', 'neuter', 'other']),
  termType: atTerm('termNote', ['fullForm', 'acronym', 'abbreviation', 'shortForm', 'variant', 'phrase']),
  geographicalUsage: atTerm('termNote'),
  termLocation: atTerm('termNote', [
    'checkBox',
    'comboBox',
    'comboBoxElement',
    'dialogBox',
    'groupBox',
    'informativeMessage',
    'interactiveMessage',
    'menuItem',
    'progressBar',
    'pushButton',
    'radioButton',
    'slider',
    'spinBox',
    'tab',
    'tableText',
    'textBox',
    'toolTip',
    'user-definedType',
  ]),
  context: atTerm('descrip'),
  definition: { element: 'descrip', levels: ['concept', 'language'] },
  subjectField: { element: 'descrip', levels: ['concept'] },
  source: { element: 'admin', levels: everywhere },
  customerSubset: atTerm('admin'),
  projectSubset: atTerm('admin'),
  crossReference: { element: 'ref', levels: ['concept', 'term'] },
  externalCrossReference: { element: 'xref', levels: ['concept', 'term'] },
  xGraphic: { element: 'xref', levels: ['concept'] },
  transactionType: { element: 'transac', levels: everywhere, values: ['origination', 'modification'] },
  responsibility: { element: 'transacNote', levels: everywhere },
};
/** Values that only version 2 of TBX-Basic has besides. */
export const olderValues: Readonly<Record<string, readonly string[]>> = { partOfSpeech: ['properNoun'] };
/** Elements whose `type` names a data category. */
export const typedElements: readonly string[] = [
  'admin',
  'adminNote',
  'descrip',
  'descripNote',
  'ref',
  'termNote',
  'transac',
  'transacNote',
  'xref',
];
