/**
 * Interface words of one language (templates/words/<lang>.yaml): everything that the press itself prints.
 * `{number}`, `{title}`, `{page}` ... are replaced.
 */
export interface Words {
  /** BCP 47 tag of the language. */
  readonly language: string;
  readonly direction: 'ltr' | 'rtl';
  /** How a kind is called: on captions (`label`: "Table {number}") and in running text (`reference`: "table {number}"), with grammar's other forms. */
  readonly kinds: Readonly<Record<WordKind, KindWords>>;
  readonly boxes: Readonly<Record<'practice' | 'example' | 'caution' | 'legal' | 'note', string>>;
  /** How blocks are called that have no kind of their own: `block-names.ts`. */
  readonly blocks: Readonly<Record<BlockWord, string>>;
  /** Names of the 25 states by ISO code, lower case. */
  readonly countries: Readonly<Record<string, string>>;
  readonly confidence: Readonly<Record<'verified' | 'well-known' | 'later-source' | 'unverified', string>>;
  readonly phrases: Readonly<Record<Phrase, string>>;
  readonly quotes: readonly [string, string];
  /** Words that say nothing of where a link leads. */
  readonly vagueLinks: readonly string[];
}

export const wordKinds = [
  'part',
  'chapter',
  'section',
  'annex',
  'table',
  'figure',
  'box',
  'practice',
  'example',
  'checklist',
  'form',
  'page',
] as const;
export type WordKind = (typeof wordKinds)[number];

export interface KindWords {
  readonly label: string;
  readonly reference: string;
  /** Further forms that `{form=...}` asks for: French `de`: "du tableau {number}". */
  readonly forms?: Readonly<Record<string, string>>;
}

export const blockWords = [
  'heading',
  'paragraph',
  'blockquote',
  'list',
  'listItem',
  'code',
  'thematicBreak',
  'tableRow',
  'tableCell',
  'formField',
  'conditionalBlock',
] as const;
export type BlockWord = (typeof blockWords)[number];

export const phrases = [
  'contents',
  'figures',
  'tables',
  'checklists',
  'notes',
  'note',
  'backToText',
  'glossary',
  'acronyms',
  'references',
  'index',
  'see',
  'seeAlso',
  'toBeConfirmed',
  'notTranslated',
  'outOfDate',
  'description',
  'cover',
  'titlePage',
  'edition',
  'previous',
  'next',
  'skipToText',
  'onThisPage',
  'download',
  'menu',
  'search',
  'searchHint',
  'searchCount',
  'searchNothing',
  'searchAlso',
  'searchInstead',
  'searchMore',
  'searchFailed',
  'language',
  'license',
  'continued',
  'yes',
  'choose',
  'signature',
  'date',
  'bookIn',
  'pageRange',
  'pageFollowing',
  'pages',
  'accessibilitySummary',
  'accessiblePictures',
  'accessibleDescriptions',
  'accessiblePages',
  'accessibleUnexamined',
  'in',
  'colon',
  'semicolon',
  'source',
  'permalink',
  'enlarge',
  'blockLink',
  'blockLinks',
  'citePage',
  'citePlace',
  'citation',
  'copyCitation',
  'copyLink',
  'copied',
  'clearTicks',
  'ticksKept',
  'clearAll',
  'formPrivacy',
  'formKeep',
  'formClear',
  'print',
  'notInLanguage',
  'savedOffline',
  'close',
  'lightOrDark',
  'startReading',
  'editions',
  'usedIn',
  'colophon',
  'colophonEdition',
  'colophonPress',
  'colophonType',
  'colophonPages',
  'colophonTranslation',
  'colophonIdentifier',
  'colophonIsbn',
  'translationState',
  'words',
  'missingWords',
  'staleWords',
  'translatedWords',
  'reviewedWords',
  'wholeBook',
  'changes',
  'changesBetween',
  'noChanges',
  'changeAdded',
  'changeRemoved',
  'changeEdited',
  'changeMoved',
  'changeMovedEdited',
  'changeForm',
  'changeNumbers',
  'changeImprint',
  'changeFacts',
  'inserted',
  'deleted',
  'shelfTitle',
  'fileFormat',
  'fileSize',
  'printedPages',
  'readOnline',
  'checkedBy',
  'checkPassed',
  'checkFailed',
  'checkAbsent',
  'checkByPeople',
  'shareOfWords',
  'howToCite',
  'checkFile',
  'checkFileHow',
  'checkFileByHand',
  'fileIs',
  'fileChanged',
  'fileUnknown',
  'errata',
  'noErrata',
  'forCatalogues',
] as const;
export type Phrase = (typeof phrases)[number];
