import { noteDiffers } from '../../diagnostics/translation-checks.ts';
import type { Comparison, ComparisonRule } from './comparison.ts';
import { differences } from './difference.ts';
import type { MarkAt, UnitText } from './unit-text.ts';

/** Each note is called where the source calls it. A translation may give notes names of its own: they are compared by the blocks that they are. */
export const notes: ComparisonRule = (comparison) => {
  const { sources, targets } = noteIds(comparison);
  for (const { source, target } of comparison.units) {
    const calls = ({ marks, unit }: UnitText, ids: ReadonlyMap<string, string>) =>
      marks
        .filter(({ type }) => type === 'note')
        .map((mark: MarkAt) => ({ mark, id: ids.get(`${unit.place.file}\n${mark.key.toLowerCase()}`) ?? mark.key }));
    const found = differences(calls(source, sources), calls(target, targets), (one, other) => one.id === other.id);
    for (const { source: lost, target: added } of found)
      comparison.report(
        noteDiffers({ wanted: lost?.mark.key, found: added?.mark.key }, added ? target.placeOfMark(added.mark) : target.unit.place, {
          related: [
            lost
              ? { message: 'It is called here.', place: source.placeOfMark(lost.mark) }
              : { message: 'The source.', place: source.unit.place },
          ],
        }),
      );
  }
};

interface NoteIds {
  readonly sources: ReadonlyMap<string, string>;
  readonly targets: ReadonlyMap<string, string>;
}
/** Ids of the source's blocks by file and name of the note. */
function noteIds({ sourceBook, targetBook, files }: Comparison): NoteIds {
  const pairs = new Map(files.flatMap(({ alignment }) => [...alignment.pairs]));
  const notesOf = ({ sections }: Comparison['sourceBook'], texts: ReadonlyMap<string, string>, idOf: (id: string) => string) =>
    new Map(
      sections.flatMap(({ notes: definitions }) =>
        definitions.map(({ id, place }): [string, string] => {
          const text = texts.get(place.file) ?? '';
          const name = /^\[\^([^\]\s]+)\]/.exec(text.slice(place.start.offset, place.end.offset))?.[1] ?? id;
          return [`${place.file}\n${name.toLowerCase()}`, idOf(id)];
        }),
      ),
    );
  const texts = new Map(files.flatMap(({ source, target }) => [source, target]).map(({ path, text }) => [path, text]));
  return {
    sources: notesOf(sourceBook, texts, (id) => id),
    targets: notesOf(targetBook, texts, (id) => pairs.get(id) ?? id),
  };
}
