import { checkContentControls } from './controls/check-content-controls.ts';
import { checkTypedFields } from './controls/check-typed-fields.ts';
import { checkContents } from './fields/check-contents.ts';
import { checkDeadReferences } from './fields/check-dead-references.ts';
import { checkDirtyFields } from './fields/check-dirty-fields.ts';
import { checkEmptyFields } from './fields/check-empty-fields.ts';
import { checkFieldMarks } from './fields/check-field-marks.ts';
import { checkIndex } from './fields/check-index.ts';
import { checkPageNumbers } from './fields/check-page-numbers.ts';
import { checkRunningTitles } from './fields/check-running-titles.ts';
import { checkSequences } from './fields/check-sequences.ts';
import { checkWrongReferences } from './fields/check-wrong-references.ts';
import { checkEmbeddedFonts } from './fonts/check-embedded-fonts.ts';
import { checkGlyphs } from './fonts/check-glyphs.ts';
import { checkBookmarkNames } from './ids/check-bookmark-names.ts';
import { checkBookmarkRanges } from './ids/check-bookmark-ranges.ts';
import { checkDuplicateIds } from './ids/check-duplicate-ids.ts';
import { checkParagraphIds } from './ids/check-paragraph-ids.ts';
import { checkBareAddresses } from './links/check-bare-addresses.ts';
import { checkLinks } from './links/check-links.ts';
import { checkVagueLinks } from './links/check-vague-links.ts';
import { checkNotes } from './notes/check-notes.ts';
import { checkActiveContent } from './package/check-active-content.ts';
import { checkContentTypes } from './package/check-content-types.ts';
import { checkOutsideTargets } from './package/check-outside-targets.ts';
import { checkPartNames } from './package/check-part-names.ts';
import { checkRelations } from './package/check-relations.ts';
import { checkStrayParts } from './package/check-stray-parts.ts';
import { checkDecorations } from './pictures/check-decorations.ts';
import { checkFloatingObjects } from './pictures/check-floating-objects.ts';
import { checkTextAlternatives } from './pictures/check-text-alternatives.ts';
import { checkVectors } from './pictures/check-vectors.ts';
import { checkCompatibility } from './properties/check-compatibility.ts';
import { checkLanguageProperty } from './properties/check-language-property.ts';
import { checkPrivateData } from './properties/check-private-data.ts';
import { checkProperties } from './properties/check-properties.ts';
import { checkContrast } from './reading/check-contrast.ts';
import { checkDirection } from './reading/check-direction.ts';
import { checkForeignWords } from './reading/check-foreign-words.ts';
import { checkLanguage } from './reading/check-language.ts';
import type { DocxRule } from './rule.ts';
import { checkFolios } from './sections/check-folios.ts';
import { checkRunningHeads } from './sections/check-running-heads.ts';
import { checkHeadings } from './structure/check-headings.ts';
import { checkSpacers } from './structure/check-spacers.ts';
import { checkTypedLayout } from './structure/check-typed-layout.ts';
import { checkTypedLists } from './structure/check-typed-lists.ts';
import { checkFalseHeadings } from './styles/check-false-headings.ts';
import { checkHeadingNumbers } from './styles/check-heading-numbers.ts';
import { checkHeadingStyles } from './styles/check-heading-styles.ts';
import { checkListNumbers } from './styles/check-list-numbers.ts';
import { checkTypedCaptions } from './styles/check-typed-captions.ts';
import { checkTypedNumbers } from './styles/check-typed-numbers.ts';
import { checkUnknownLists } from './styles/check-unknown-lists.ts';
import { checkUnknownStyles } from './styles/check-unknown-styles.ts';
import { checkCellEnds } from './tables/check-cell-ends.ts';
import { checkEmptyTables } from './tables/check-empty-tables.ts';
import { checkMergedCells } from './tables/check-merged-cells.ts';
import { checkNestedTables } from './tables/check-nested-tables.ts';
import { checkTableGrids } from './tables/check-table-grids.ts';
import { checkTableHeaders } from './tables/check-table-headers.ts';
import { checkTableTitles } from './tables/check-table-titles.ts';
import { checkBlocks } from './text/check-blocks.ts';
import { checkBookText } from './text/check-book-text.ts';
import { checkOddCharacters } from './text/check-odd-characters.ts';
import { checkRawText } from './text/check-raw-text.ts';
import { checkSections } from './text/check-sections.ts';
import { checkSpaces } from './text/check-spaces.ts';

/** All rules, in the order in which their findings are told. */
export const allRules: readonly DocxRule[] = [
  ...[checkRelations, checkPartNames, checkContentTypes, checkStrayParts, checkOutsideTargets, checkActiveContent],
  ...[checkBookmarkNames, checkBookmarkRanges, checkDuplicateIds, checkParagraphIds],
  ...[checkFieldMarks, checkDirtyFields, checkDeadReferences, checkEmptyFields, checkWrongReferences, checkPageNumbers],
  ...[checkSequences, checkRunningTitles, checkContents, checkIndex],
  ...[
    checkUnknownStyles,
    checkUnknownLists,
    checkHeadingStyles,
    checkFalseHeadings,
    checkTypedNumbers,
    checkTypedCaptions,
    checkHeadingNumbers,
    checkListNumbers,
  ],
  ...[checkTableGrids, checkCellEnds, checkTableHeaders, checkTableTitles, checkNestedTables, checkMergedCells, checkEmptyTables],
  ...[checkTextAlternatives, checkDecorations, checkVectors, checkFloatingObjects],
  ...[checkHeadings, checkSpacers, checkTypedLayout, checkTypedLists],
  ...[checkNotes, checkContentControls, checkTypedFields, checkLinks, checkVagueLinks, checkBareAddresses],
  ...[checkLanguage, checkForeignWords, checkDirection, checkContrast],
  ...[checkProperties, checkLanguageProperty, checkPrivateData, checkCompatibility],
  ...[checkFolios, checkRunningHeads, checkEmbeddedFonts, checkGlyphs],
  ...[checkSections, checkBookText, checkBlocks, checkRawText, checkOddCharacters, checkSpaces],
];

/** Rules that the writer of the Word edition does not keep yet: they are proved by broken files, but not held against what the press makes. */
export const awaitingWriter: readonly DocxRule[] = [];

/** The rules that every Word document is held against. */
export const docxRules: readonly DocxRule[] = allRules.filter((rule) => !awaitingWriter.includes(rule));
