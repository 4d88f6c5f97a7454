import type { TextDirective } from 'mdast-util-directive';
import { toString as toPlainText } from 'mdast-util-to-string';
import { invalidAttribute } from '../diagnostics/manuscript.ts';
import { unknownAcronym, unknownTerm, unknownVariable } from '../diagnostics/reference.ts';
import type { InlineNode } from '../model/book-node.ts';
import type { Concept } from '../model/manuscript.ts';
import type { Place } from '../model/place.ts';
import { nearest } from '../text/nearest.ts';
import { directiveAttributes } from './attributes.ts';
import { readCondition } from './condition.ts';
import { convertFact } from './convert-fact.ts';
import { convertInlines } from './convert-inlines.ts';
import { checkAttributes, oneOf, type TextName, textDirectives } from './directives.ts';
import type { InlineScope } from './scope.ts';

type Converter = (node: TextDirective, place: Place, scope: InlineScope) => InlineNode[];

/** An inline directive as nodes of the book. */
export function convertTextDirective(node: TextDirective, name: TextName, place: Place, scope: InlineScope): InlineNode[] {
  checkAttributes(directiveAttributes(node.attributes), textDirectives[name], `:${name}`, place, scope.book.report);
  return converters[name](node, place, scope);
}

const converters: { readonly [N in TextName]: Converter } = {
  fact: convertFact,
  unconfirmed: (node, place, scope) => [
    { type: 'unconfirmed', mark: scope.book.words.phrases.toBeConfirmed, children: convertInlines(node.children, scope), place },
  ],
  term: convertTerm,
  acronym: convertAcronym,
  lang: convertForeign,
  var: convertVariable,
  index: convertIndex,
  only: (node, place, scope) => {
    const condition = readCondition(directiveAttributes(node.attributes), place, scope.book.report);
    return [{ type: 'conditionalInline', condition, children: convertInlines(node.children, scope), place }];
  },
};

function convertTerm(node: TextDirective, place: Place, scope: InlineScope): InlineNode[] {
  const { manuscript, language, report, gathered, outline } = scope.book;
  const wanted = node.attributes?.concept;
  const words = toPlainText(node);
  const children = convertInlines(node.children, scope);
  const concept = wanted ? manuscript.concepts.get(wanted) : conceptByTerm(words, language, manuscript.concepts.values());
  if (!concept?.terms[language]) {
    const known = wanted
      ? [...manuscript.concepts.keys()]
      : [...manuscript.concepts.values()].flatMap((candidate) => candidate.terms[language] ?? []);
    report(unknownTerm({ term: wanted ?? words, nearest: nearest(wanted ?? words, known) }, place));
    return children;
  }
  gathered.concepts.add(concept.id);
  if (!outline.targets.has('glossary')) return children;
  return [{ type: 'termReference', concept: concept.id, target: `term-${concept.id}`, children, place }];
}
function conceptByTerm(words: string, language: string, concepts: Iterable<Concept>): Concept | undefined {
  const folded = words.toLowerCase();
  return [...concepts].find((concept) => concept.terms[language]?.some((term) => term.toLowerCase() === folded));
}

function convertAcronym(node: TextDirective, place: Place, scope: InlineScope): InlineNode[] {
  const { manuscript, language, report, gathered, seenAcronyms } = scope.book;
  const acronym = toPlainText(node);
  const concept = [...manuscript.concepts.values()].find((candidate) => candidate.acronyms[language]?.includes(acronym));
  const term = concept?.terms[language]?.[0];
  const long = manuscript.acronyms.get(acronym)?.get(language) ?? (term === undefined ? undefined : { expansion: term });
  if (long === undefined) {
    report(unknownAcronym({ acronym, language, nearest: nearest(acronym, manuscript.acronyms.keys()) }, place));
    return [{ type: 'text', value: acronym, place }];
  }
  gathered.acronyms.set(acronym, long);
  const first = !seenAcronyms.has(acronym);
  seenAcronyms.add(acronym);
  scope.preceding.text += acronym;
  return [{ type: 'acronym', acronym, ...long, first, place }];
}

function convertForeign(node: TextDirective, place: Place, scope: InlineScope): InlineNode[] {
  const [lang = ''] = Object.keys(node.attributes ?? {});
  const children = convertInlines(node.children, scope);
  if (!/^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$/.test(lang)) {
    scope.book.report(invalidAttribute({ name: 'lang', value: lang, expected: 'write :lang[words]{fr} with a language tag' }, place));
    return children;
  }
  return [{ type: 'foreign', lang, children, place }];
}

function convertVariable(node: TextDirective, place: Place, scope: InlineScope): InlineNode[] {
  const { info, manuscript, language, report } = scope.book;
  const name = toPlainText(node);
  const builtIn: Readonly<Record<string, string | undefined>> = {
    title: info.title,
    subtitle: info.subtitle,
    edition: info.edition,
    date: info.date,
    publisher: info.publisher,
  };
  const own = Object.hasOwn(manuscript.settings.variables, name) ? manuscript.settings.variables[name] : undefined;
  const value =
    typeof own === 'object'
      ? (own[language] ?? own[manuscript.settings.languages[0] ?? ''])
      : (own ?? (Object.hasOwn(builtIn, name) ? builtIn[name] : undefined));
  if (value === undefined) {
    report(
      unknownVariable({ name, nearest: nearest(name, [...Object.keys(manuscript.settings.variables), ...Object.keys(builtIn)]) }, place),
    );
    return [];
  }
  scope.preceding.text += String(value);
  return [{ type: 'text', value: String(value), place }];
}

function convertIndex(node: TextDirective, place: Place, scope: InlineScope): InlineNode[] {
  const { report, gathered, section } = scope.book;
  const { values } = directiveAttributes(node.attributes);
  const words = toPlainText(node);
  const children = convertInlines(node.children, scope);
  const main = values.get('entry') ?? words;
  if (main === '') {
    report(invalidAttribute({ name: 'entry', value: '', expected: 'name the entry, or put the words in square brackets' }, place));
    return children;
  }
  const sub = values.get('sub');
  const see = values.get('see');
  const also = values.get('also');
  const wantedRange = values.get('range');
  const range = wantedRange === undefined ? undefined : oneOf(wantedRange, ['start', 'end'] as const, 'range', place, report);
  const mark: InlineNode = {
    type: 'indexMark',
    anchor: `ix-${gathered.indexMarks.length + 1}`,
    entry: sub ? [main, sub] : [main],
    ...(range ? { range } : {}),
    ...(see ? { see } : {}),
    ...(also ? { also } : {}),
    children,
    place,
  };
  gathered.indexMarks.push({ mark, section });
  return [mark];
}
