import { type CompletionItem, CompletionItemKind, InsertTextFormat, type Position, type Range } from 'vscode-languageserver';
import { definitions } from '../diagnostics/definitions.ts';
import { labelOf } from '../impact/label-of.ts';
import type { Book } from '../model/book.ts';
import type { Manuscript } from '../model/manuscript.ts';
import { containerDirectives, leafDirectives, textDirectives } from '../resolve/directives.ts';
import type { Workspace } from './workspace.ts';

/** Signs after which an editor asks by itself. */
export const triggerCharacters = ['#', '@', '[', ':', '=', '"', '/'];

interface Offer {
  readonly label: string;
  readonly kind: CompletionItemKind;
  readonly detail?: string;
  readonly documentation?: string;
  /** What is written, where it is not the label; `$1` are places to fill in. */
  readonly insert?: string;
}
interface Known {
  readonly manuscript: Manuscript;
  readonly book: Book;
}
/** What may follow: the first group of the pattern is what has been written of it so far. */
interface Context {
  readonly before: RegExp;
  readonly offers: (known: Known, groups: Readonly<Record<string, string>>) => Iterable<Offer>;
}

const contexts: readonly Context[] = [
  { before: /\]\((?:[^()\s#]*\.md)?#([\w-]*)$/, offers: anchors },
  { before: /\]\((?<book>[a-z][a-z0-9-]*)#(?<written>[\w-]*)$/, offers: placesOfBook },
  { before: /\bwhere:\s*["']#([\w-]*)$/, offers: anchors },
  { before: /\brule:\s*["']?([\w/-]*)$/, offers: codes },
  { before: /\[(?:[^[\]]*[\s;(])?-?@([\p{L}\p{N}_:./-]*)$/u, offers: sources },
  { before: /:fact\[(?:[^\]]*[\s,])?([^\s,\]]*)$/, offers: facts },
  { before: /:term\[[^\]]*\]\{[^}]*\bconcept=["']?([\w-]*)$/, offers: concepts },
  { before: /:term\[([^\]]*)$/, offers: terms },
  { before: /:acronym\[([^\]]*)$/, offers: acronyms },
  { before: /:var\[([^\]]*)$/, offers: variables },
  { before: /^\s*(?:>\s*)*:{3,}([a-z]*)$/, offers: containers },
  { before: /^\s*(?:>\s*)*::([a-z]*)$/, offers: leaves },
  { before: /(?<![:\p{L}\p{N}]):([a-z]*)$/u, offers: inlines },
];

/** What may be written at a position: ids, keys, facts, terms, acronyms, variables, directives, codes of findings. */
export function complete(workspace: Workspace, path: string, line: string, position: Position, snippets: boolean): CompletionItem[] {
  const snapshot = workspace.last();
  const book = workspace.bookOf(path);
  if (!snapshot || !book) return [];
  const before = line.slice(0, position.character);
  for (const { before: pattern, offers } of contexts) {
    const match = pattern.exec(before);
    if (!match) continue;
    const written = match.groups?.written ?? match[1] ?? '';
    const range: Range = { start: { line: position.line, character: position.character - written.length }, end: position };
    return [...offers({ manuscript: snapshot.manuscript, book }, match.groups ?? {})].map((offer, at) =>
      toItem(offer, range, at, snippets),
    );
  }
  return [];
}

function toItem({ label, kind, detail, documentation, insert }: Offer, range: Range, at: number, snippets: boolean): CompletionItem {
  const text = insert ?? label;
  return {
    label,
    kind,
    sortText: String(at).padStart(5, '0'),
    // Words of the title find an id too.
    filterText: [label, detail].filter(Boolean).join(' '),
    insertTextFormat: snippets && insert !== undefined ? InsertTextFormat.Snippet : InsertTextFormat.PlainText,
    textEdit: { range, newText: snippets || insert === undefined ? text : label },
    ...(detail === undefined ? {} : { detail }),
    ...(documentation === undefined ? {} : { documentation }),
  };
}

const authored = new Set(['section', 'heading', 'table', 'figure', 'box', 'checklist', 'form']);

function* anchors({ book }: Known): Iterable<Offer> {
  for (const { anchor, kind, title } of book.anchors.values())
    if (authored.has(kind))
      yield { label: anchor, kind: CompletionItemKind.Reference, detail: [labelOf(anchor, book), title].filter(Boolean).join(' · ') };
}
function* placesOfBook({ manuscript, book }: Known, { book: name = '' }: Readonly<Record<string, string>>): Iterable<Offer> {
  const { languages = {} } = manuscript.inventories?.get(name) ?? {};
  for (const { id, label, title } of (languages[book.info.language] ?? Object.values(languages)[0])?.anchors ?? [])
    yield { label: id, kind: CompletionItemKind.Reference, detail: [label, title].filter(Boolean).join(' · ') };
}
function* sources({ manuscript }: Known): Iterable<Offer> {
  for (const { id, title, 'title-short': short } of manuscript.sources.values())
    yield {
      label: id,
      kind: CompletionItemKind.Value,
      detail: short ?? title ?? '',
      ...(title === undefined ? {} : { documentation: title }),
    };
}
function* facts({ manuscript }: Known): Iterable<Offer> {
  for (const { id, country, statement, confidence, source } of manuscript.facts.values())
    yield {
      label: id,
      kind: CompletionItemKind.Constant,
      detail: `${country}: ${statement}`,
      documentation: `${statement} (${source}, ${confidence})`,
    };
}
function* concepts({ manuscript, book }: Known): Iterable<Offer> {
  const { language } = book.info;
  for (const { id, terms: all, definitions: meanings } of manuscript.concepts.values())
    yield {
      label: id,
      kind: CompletionItemKind.Keyword,
      detail: (all[language] ?? []).join(', '),
      documentation: meanings[language] ?? '',
    };
}
function* terms({ manuscript, book }: Known): Iterable<Offer> {
  const { language } = book.info;
  for (const { id, terms: all, definitions: meanings } of manuscript.concepts.values())
    for (const term of all[language] ?? [])
      yield { label: term, kind: CompletionItemKind.Text, detail: id, documentation: meanings[language] ?? '' };
}
function* acronyms({ manuscript, book }: Known): Iterable<Offer> {
  const { language } = book.info;
  const own = [...manuscript.acronyms].flatMap(([acronym, long]) =>
    long.has(language) ? [[acronym, long.get(language)?.expansion ?? ''] as const] : [],
  );
  const ofTerms = [...manuscript.concepts.values()].flatMap((concept) =>
    (concept.acronyms[language] ?? []).map((acronym) => [acronym, concept.terms[language]?.[0] ?? ''] as const),
  );
  for (const [label, detail] of new Map([...ofTerms, ...own])) yield { label, kind: CompletionItemKind.Text, detail };
}
function* variables({ manuscript }: Known): Iterable<Offer> {
  for (const label of [...Object.keys(manuscript.settings.variables), 'title', 'subtitle', 'edition', 'date', 'publisher'])
    yield { label, kind: CompletionItemKind.Variable };
}
function* codes(): Iterable<Offer> {
  for (const { code, explanation } of definitions.values())
    yield { label: code, kind: CompletionItemKind.EnumMember, documentation: explanation };
}

const withCaption = new Set(['table', 'figure', 'practice', 'example', 'caution', 'legal', 'checklist', 'form']);
function* containers(): Iterable<Offer> {
  for (const [label, takes] of Object.entries(containerDirectives)) {
    const id = (takes as readonly string[]).includes('id') && withCaption.has(label) ? '{#$2}' : '';
    yield {
      label,
      kind: CompletionItemKind.Snippet,
      insert: `${label}${withCaption.has(label) ? `[$1]${id}` : ''}\n$0\n:::`,
      detail: takes.join(' '),
    };
  }
}
function* leaves(): Iterable<Offer> {
  for (const [label, takes] of Object.entries(leafDirectives))
    yield {
      label,
      kind: CompletionItemKind.Snippet,
      insert: label === 'include' ? 'include{file="$1"}' : `${label}[$1]{type=$2}`,
      detail: takes.join(' '),
    };
}
function* inlines(): Iterable<Offer> {
  for (const [label, takes] of Object.entries(textDirectives))
    yield { label, kind: CompletionItemKind.Function, insert: `${label}[$1]`, detail: takes.join(' ') };
}
