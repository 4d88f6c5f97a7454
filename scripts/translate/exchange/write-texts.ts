import type { Root } from 'mdast';
import type { FilePair } from '../plan-sync.ts';
import { createRereading } from '../rereading.ts';
import type { Unit } from '../unit.ts';
import { type NewText, writeUnits } from '../write-units.ts';

export interface WrittenTexts {
  readonly text: string;
  /** The units of the translation as they are now. */
  readonly units: readonly Unit[];
  /** Ids of units whose texts Markdown would read as something else. */
  readonly refused: ReadonlySet<string>;
}

/** Writes texts into a file of a translation. One that cannot be written may spoil others of its batch: what is refused is tried again in halves, down to single texts. */
export function writeTexts({ target, targetBlocks }: FilePair, texts: readonly NewText[], parse: (text: string) => Root): WrittenTexts {
  const rereading = createRereading(target, targetBlocks, parse);
  const refused = new Set<string>();
  let file = target;
  const gather = (): Map<string, Unit> => new Map(rereading.gather(file).map((unit) => [unit.id, unit]));
  const write = (batch: readonly NewText[]): void => {
    const units = file === target ? undefined : gather();
    const now = batch.map(({ unit, parts }): NewText => ({ unit: units?.get(unit.id) ?? unit, parts }));
    const written = writeUnits(file, now, rereading);
    if (written.text !== file.text) file = { ...file, text: written.text, tree: parse(written.text) };
    const left = new Set(written.refused.map(({ unit }) => unit.id));
    const rest = batch.filter(({ unit }) => left.has(unit.id));
    if (rest.length === 1 && batch.length === 1) refused.add(rest[0]?.unit.id ?? '');
    else if (rest.length < batch.length && rest.length > 0) write(rest);
    else if (rest.length > 1) {
      write(rest.slice(0, rest.length >> 1));
      write(rest.slice(rest.length >> 1));
    }
  };
  if (texts.length > 0) write(texts);
  return { text: file.text, units: [...gather().values()], refused };
}
