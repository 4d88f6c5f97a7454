import type { Element, Root } from 'xast';
import { element, rootOf } from './wordprocessing.ts';

/** What stands before `w:revisionView` in the settings (ECMA-376-1, A.1, CT_Settings). */
const before: ReadonlySet<string> = new Set(
  [
    'writeProtection view zoom removePersonalInformation removeDateAndTime doNotDisplayPageBoundaries displayBackgroundShape printPostScriptOverText',
    'printFractionalCharacterWidth printFormsData embedTrueTypeFonts embedSystemFonts saveSubsetFonts saveFormsData mirrorMargins alignBordersAndEdges',
    'bordersDoNotSurroundHeader bordersDoNotSurroundFooter gutterAtTop hideSpellingErrors hideGrammaticalErrors activeWritingStyle proofState formsDesign',
    'attachedTemplate linkStyles stylePaneFormatFilter stylePaneSortMethod documentType mailMerge',
  ]
    .join(' ')
    .split(' ')
    .map((name) => `w:${name}`),
);

/** Settings by which the changes are shown when the document is opened (ECMA-376-1, 17.15.1.69); undefined where there are no settings. */
export function showMarkup(settings: Root | undefined): Root | undefined {
  const root = rootOf(settings);
  if (!root) return undefined;
  const others = root.children.filter((child): child is Element => child.type === 'element' && child.name !== 'w:revisionView');
  const at = others.findIndex(({ name }) => !before.has(name));
  const shown = element('w:revisionView', { 'w:markup': '1', 'w:comments': '1', 'w:insDel': '1', 'w:formatting': '1' });
  const end = at < 0 ? others.length : at;
  return { type: 'root', children: [{ ...root, children: [...others.slice(0, end), shown, ...others.slice(end)] }] };
}
