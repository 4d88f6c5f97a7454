import { erratumOfUnknownBlock, erratumOfUnknownLanguage } from '../../diagnostics/errata.ts';
import { nearest } from '../../text/nearest.ts';
import type { Rule } from '../rule.ts';

/** Each erratum is in a language of the book; those of this edition speak of a block that it has. */
export const errataPlaced: Rule = ({ book, manuscript, report }) => {
  const { languages, language, edition } = book.info;
  const ids = new Set([...book.blocks.values()].flatMap((blocks) => blocks.map(({ id }) => id)));
  for (const { block, text, place, blockPlace, ...erratum } of manuscript.errata ?? []) {
    // Told once, with the source.
    if (language === languages[0])
      for (const other of Object.keys(text))
        if (!languages.includes(other)) report(erratumOfUnknownLanguage({ language: other, known: languages }, place));
    if (erratum.edition !== edition || !(language in text) || ids.has(block) || book.anchors.has(block)) continue;
    report(erratumOfUnknownBlock({ block, nearest: nearest(block, [...book.anchors.keys(), ...ids]) }, blockPlace));
  }
};
