import { readFileSync } from 'node:fs';
import { performance } from 'node:perf_hooks';
import { readTermbase } from '../../../scripts/read/read-termbase.ts';
import { matchTerms } from '../../../scripts/terms/match-terms.ts';
import { termEntries } from '../../../scripts/terms/term-entry.ts';
import { indexTerms } from '../../../scripts/terms/term-index.ts';
import { ownSets, scoreSet } from './labelled-set.ts';

// Prints precision and recall of the term matcher on the labelled sets beside this file, and its speed: `npm run bench:terms`.

const say = (text: string): void => void process.stdout.write(`${text}\n`);
const table = readFileSync(new URL('../../../manuscript/terms/termbase.csv', import.meta.url), 'utf8');

for (const language of ['en', 'fr', 'nl']) {
  for (const { name, marked, entries } of ownSets(language)) {
    const { sentences, right, wrong, missed, precision, recall } = scoreSet(marked, entries, language);
    say(
      `${language} ${name.padEnd(12)} ${String(sentences).padStart(4)} sentences, ${right} right: precision ${precision.toFixed(3)}, recall ${recall.toFixed(3)}`,
    );
    for (const hit of wrong) say(`   wrong   ${hit}`);
    for (const hit of missed) say(`   missed  ${hit}`);
  }
}

say('');
for (const language of ['en', 'fr', 'nl']) {
  const [set] = ownSets(language);
  const sentences = (set?.marked ?? '').replace(/\[([^\]]+)\]\([^)]+\)/g, '$1');
  const words = sentences.split(/\s+/).length;
  const text = sentences.repeat(Math.ceil(100_000 / words));
  const started = performance.now();
  const entries = termEntries(readTermbase('termbase.csv', table, () => {}).values(), language);
  const index = indexTerms(entries, language);
  const built = performance.now();
  const hits = matchTerms(text, index).length;
  const done = performance.now();
  say(
    `${language} ${entries.length} terms indexed in ${Math.round(built - started)} ms; 100,000 words with ${hits} hits in ${Math.round(done - built)} ms`,
  );
}
