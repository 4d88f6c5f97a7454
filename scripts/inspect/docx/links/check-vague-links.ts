import { vagueLink } from '../../../diagnostics/docx-reading.ts';
import { defineRule } from '../rule.ts';
import { folded } from '../view/paragraph-text.ts';
import { linksOf } from './links-of.ts';

/** Where no edition tells the words of its language: those of English, French, Dutch and German. */
const vague: readonly string[] = [
  ...['here', 'click here', 'this', 'this link', 'link', 'read more', 'more', 'this page', 'website'],
  ...['ici', 'cliquez ici', 'ce lien', 'lien', 'en savoir plus', 'cette page'],
  ...['hier', 'klik hier', 'deze link', 'lees meer', 'deze pagina', 'hier klicken', 'mehr'],
];

/** The words of a link say where it leads (WCAG 2.2, 2.4.4). */
export const checkVagueLinks = defineRule(vagueLink, (view, report) => {
  const list = new Set((view.edition?.words.vagueLinks ?? vague).map((words) => words.toLowerCase()));
  for (const { found, words } of linksOf(view)) {
    const said = folded(words)
      .replace(/[.!…›>→]+$/u, '')
      .trim();
    if (list.has(said.toLowerCase())) report(vagueLink({ words: said }, view.placeOf(found)));
  }
});
