import { idsDiffer } from '../../diagnostics/structure.ts';
import type { Book } from '../../model/book.ts';
import { startOf } from '../../model/place.ts';
import { nearest } from '../../text/nearest.ts';
import type { Rule } from '../rule.ts';

const authored = new Set(['section', 'heading', 'table', 'figure', 'box', 'checklist', 'form']);

/** A translation has the ids of the source language, no more and no fewer. */
export const idsAcrossLanguages: Rule = ({ book, source, report }) => {
  if (!source || source.info.language === book.info.language) return;
  const [wanted, here] = [idsOf(source), idsOf(book)];
  const language = source.info.language;
  for (const [id, place] of here)
    if (!wanted.has(id))
      report(
        idsDiffer(
          {
            id,
            source: language,
            missing: false,
            nearest: nearest(
              id,
              [...wanted.keys()].filter((known) => !here.has(known)),
            ),
          },
          place,
        ),
      );
  for (const [id, place] of wanted) {
    if (here.has(id)) continue;
    const file = place.file.replace(/^[^/]+\//, `${book.info.language}/`);
    const near = nearest(
      id,
      [...here.keys()].filter((known) => !wanted.has(known)),
    );
    // A misspelt id has been told where it stands.
    if (near === undefined) report(idsDiffer({ id, source: language, missing: true, nearest: undefined }, startOf(file)));
  }
};

function idsOf({ anchors, settings }: Book) {
  const parts = new Set(settings.structure.parts.map(({ id }) => id));
  return new Map(
    [...anchors.values()]
      .filter(({ kind, anchor, place }) => authored.has(kind) && !parts.has(anchor) && place.file.endsWith('.md'))
      .map(({ anchor, place }) => [anchor, place]),
  );
}
