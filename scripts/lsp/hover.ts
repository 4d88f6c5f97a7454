import { type Hover, MarkupKind, type Position } from 'vscode-languageserver';
import { labelOf } from '../impact/label-of.ts';
import type { Mention, NamedKind } from '../impact/mentions.ts';
import type { Book } from '../model/book.ts';
import type { Manuscript } from '../model/manuscript.ts';
import { toRange } from './positions.ts';
import type { Workspace } from './workspace.ts';

/** What stands behind an id: number and title of a target, definition of a term, statement of a fact, title of a source. */
export async function hover(workspace: Workspace, path: string, position: Position): Promise<Hover | null> {
  const mention = await workspace.mentionAt(path, position);
  const snapshot = workspace.last();
  const book = workspace.bookOf(path);
  const value = mention && snapshot && book ? describe(mention, snapshot.manuscript, book) : undefined;
  if (!mention || value === undefined) return null;
  return { contents: { kind: MarkupKind.Markdown, value }, range: toRange(mention.place) };
}

type Describe = (id: string, manuscript: Manuscript, book: Book) => string | undefined;

const describers: { readonly [K in NamedKind]: Describe } = {
  anchor: (id, _, book) => describeAnchor(id, book),
  source(id, { sources }) {
    const source = sources.get(id);
    if (!source) return undefined;
    const authors = (source.author ?? []).map(({ family, literal }) => family ?? literal ?? '').join(', ');
    const date = source.issued as { readonly 'date-parts'?: readonly (readonly number[])[] } | undefined;
    return lines(
      `**${plain(source.title ?? id)}**`,
      [authors, date?.['date-parts']?.[0]?.[0], source.type].filter(Boolean).join(' · '),
      `\`${id}\``,
    );
  },
  fact(id, { facts, sources }) {
    const fact = facts.get(id);
    if (!fact) return undefined;
    const source = sources.get(fact.source);
    const name = source?.['title-short'] ?? source?.title ?? fact.source;
    return lines(
      plain(fact.statement),
      [fact.country, fact.period, fact.confidence, fact.horizon].filter(Boolean).join(' · '),
      plain(name),
    );
  },
  concept(id, { concepts }, { info }) {
    const concept = concepts.get(id);
    if (!concept) return undefined;
    const [term = id, ...admitted] = concept.terms[info.language] ?? [];
    const others = Object.entries(concept.terms).filter(([language]) => language !== info.language && info.languages.includes(language));
    return lines(
      `**${plain(term)}**${admitted.length > 0 ? ` (${plain(admitted.join(', '))})` : ''} \`${id}\``,
      plain(concept.definitions[info.language] ?? ''),
      ...others.map(([language, terms]) => `${language}: ${plain(terms.join(', '))}`),
      concept.deprecated[info.language] ? `~~${plain((concept.deprecated[info.language] ?? []).join(', '))}~~` : '',
    );
  },
  acronym(id, { acronyms, concepts }, { info }) {
    const expansion = acronyms.get(id)?.get(info.language)?.expansion;
    const concept = [...concepts.values()].find((candidate) => candidate.acronyms[info.language]?.includes(id));
    const long = expansion ?? concept?.terms[info.language]?.[0];
    return long === undefined ? undefined : lines(`**${plain(id)}**`, plain(long));
  },
  note: () => undefined,
};

const describe = ({ kind, id }: Mention, manuscript: Manuscript, book: Book): string | undefined => describers[kind](id, manuscript, book);

/** Number and title of a target, as the book calls it. */
function describeAnchor(id: string, book: Book): string | undefined {
  const info = book.anchors.get(id);
  if (!info) return undefined;
  return lines(
    `**${plain(labelOf(id, book) ?? '')}** ${plain(info.title)}`.replace(/^\*\*\*\* /, ''),
    `${info.place.file}:${info.place.start.line}`,
  );
}

const lines = (...parts: readonly string[]): string => parts.filter((part) => part !== '').join('\n\n');
/** Words of a book as they are: no sign of them is Markdown. */
const plain = (text: string): string => text.replace(/[\\`*_{}[\]<>#|~]/g, '\\$&');
