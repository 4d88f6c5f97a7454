import type { TextDirective } from 'mdast-util-directive';
import { toString as toPlainText } from 'mdast-util-to-string';
import { unknownFact, untranslatedPeriod } from '../diagnostics/reference.ts';
import type { InlineNode } from '../model/book-node.ts';
import type { Fact } from '../model/manuscript.ts';
import type { Place } from '../model/place.ts';
import { nearest } from '../text/nearest.ts';
import { periodIn } from './period-in.ts';
import type { InlineScope } from './scope.ts';

const strengths = ['verified', 'well-known', 'later-source', 'unverified'] as const;

/** Source, date and confidence of the facts that `:fact[F001 F002]` names; unknown ones are reported. */
export function convertFact(node: TextDirective, place: Place, scope: InlineScope): InlineNode[] {
  const { manuscript, report, citer, gathered, outline } = scope.book;
  const ids = toPlainText(node)
    .split(/[\s,]+/)
    .filter((id) => id !== '');
  const facts = ids.flatMap((id): Fact[] => {
    const fact = manuscript.facts.get(id);
    if (!fact) report(unknownFact({ id, nearest: nearest(id, manuscript.facts.keys()) }, place));
    return fact ? [fact] : [];
  });
  if (facts.length === 0) {
    if (ids.length === 0) report(unknownFact({ id: '', nearest: undefined }, place));
    return [];
  }
  const { colon, semicolon } = scope.book.words.phrases;
  const text = (value: string): InlineNode => ({ type: 'text', value, place });
  const children = groupFacts(facts).flatMap((group, at): InlineNode[] => {
    const [first] = group;
    if (!first) return [];
    gathered.citedKeys.add(first.source);
    const known = manuscript.sources.has(first.source);
    const { text: name, lang } = known ? citer.name(first.source) : { text: first.source };
    const words: InlineNode = lang === undefined ? text(name) : { type: 'foreign', lang, isName: true, children: [text(name)], place };
    const source: InlineNode =
      known && outline.targets.has('references')
        ? { type: 'citationItem', key: first.source, target: `ref-${first.source}`, children: [words], place }
        : words;
    const period = first.period === '' || name.endsWith(first.period) ? '' : `, ${periodOf(first, place, scope)}`;

    return [
      text(`${at === 0 ? '' : semicolon}${group.map((fact) => fact.id).join(', ')}${colon}`),
      source,
      text(`${period}${semicolon}${scope.book.words.confidence[first.confidence]}`),
    ];
  });
  const confidence = strengths.findLast((strength) => facts.some((fact) => fact.confidence === strength)) ?? 'verified';
  scope.preceding.text += '[]';
  return [{ type: 'factReference', facts: facts.map((fact) => fact.id), confidence, children: [text('['), ...children, text(']')], place }];
}
function groupFacts(facts: readonly Fact[]): Fact[][] {
  const groups = new Map<string, Fact[]>();
  for (const fact of facts) {
    const key = [fact.source, fact.period, fact.confidence].join('\n');
    groups.set(key, [...(groups.get(key) ?? []), fact]);
  }
  return [...groups.values()];
}

/** The period as the language says it; what no list says in a translation is told once. */
function periodOf({ period }: Fact, place: Place, { book }: InlineScope): string {
  const { manuscript, language, words, gathered, report } = book;
  const { text, missing } = periodIn({ period, phrases: manuscript.periods, language, locale: words.language });
  if (missing !== undefined && language !== manuscript.settings.languages[0] && !gathered.missingPeriods.has(missing)) {
    gathered.missingPeriods.add(missing);
    report(untranslatedPeriod({ period: missing, language }, place));
  }
  return text;
}
