import { visit } from 'unist-util-visit';
import { openDictionary } from '../../dictionaries/open-dictionary.ts';
import type { Host } from '../../host/host.ts';
import type { Book } from '../../model/book.ts';
import type { Manuscript, TextFile, Waiver } from '../../model/manuscript.ts';
import type { Stage } from '../../stage.ts';
import { manuscriptTerms } from '../../terms/manuscript-terms.ts';
import type { TermIndex } from '../../terms/term-index.ts';
import { lockPath } from '../lock.ts';
import { filePairs, type Pair } from '../plan-sync.ts';
import { unitStates } from '../unit-states.ts';
import type { Comparison, Side, UnitPair } from './comparison.ts';
import { languageTable } from './languages/languages.ts';
import { lockWaivers } from './lock-waivers.ts';
import { rules } from './rules.ts';
import { toUnitText } from './unit-text.ts';

/** A translation beside its source, both as resolved. Gives what translators have waived in its locks. */
export const compare: Stage<Pair & { readonly target: Book }, readonly Waiver[]> = {
  name: 'compare',
  async run(pair, { host, report }) {
    const { manuscript, source, target, sourceLanguage, language } = pair;
    const files = filePairs(pair);
    const units = files.flatMap((file): UnitPair[] => {
      const quoted = [quotations(file.source), quotations(file.target)];
      return unitStates(file.sourceUnits, file.targetUnits, file.locked).units.flatMap((status): UnitPair[] => {
        if (!status.target || status.state === 'missing' || status.isStale) return [];
        const places = [status.source.place, status.target.place];
        const quotation = places.every(({ start }, at) => quoted[at]?.some(([from, to]) => from <= start.offset && start.offset < to));
        return [{ source: toUnitText(status.source), target: toUnitText(status.target), quotation }];
      });
    });
    const comparison: Comparison = {
      manuscript,
      sourceBook: source,
      targetBook: target,
      source: sideOf(sourceLanguage, manuscript, host),
      target: sideOf(language, manuscript, host),
      files,
      units,
      isKept: [...manuscript.locks.keys()].some((path) => path.startsWith(`${language}/`)),
      report: (finding) => report({ ...finding, language }),
    };
    for (const rule of rules) await rule(comparison);
    return waiversOf(comparison, host);
  },
};

function sideOf(language: string, manuscript: Manuscript, { files }: Host): Side {
  const [base = language] = language.split('-');
  const terms = (): TermIndex => manuscriptTerms(manuscript, language);
  return { language, table: languageTable(language), terms, dictionary: () => openDictionary(base, files) };
}

/** Stretches of a file that quote somebody. */
function quotations({ tree }: TextFile): (readonly [number, number])[] {
  const found: (readonly [number, number])[] = [];
  visit(tree, (node) => {
    if (node.type === 'blockquote' || (node.type === 'containerDirective' && node.name === 'quote'))
      found.push([node.position?.start.offset ?? 0, node.position?.end.offset ?? 0]);
  });
  return found;
}

async function waiversOf({ files, units, manuscript, report }: Comparison, host: Host): Promise<Waiver[]> {
  const compared = new Set(units.map(({ target }) => target.unit));
  const waivers: Waiver[] = [];
  for (const file of files) {
    if (!file.locked.some(({ waive }) => waive !== undefined && waive.length > 0)) continue;
    const text = new TextDecoder().decode(await host.files.read(`${manuscript.folder}/${lockPath(file.target.path)}`));
    const ids = new Set(file.targetUnits.filter((unit) => compared.has(unit)).map(({ id }) => id));
    waivers.push(...lockWaivers(file, text, ids, report));
  }
  return waivers;
}
