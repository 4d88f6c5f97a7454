import { badContainer } from '../../diagnostics/epub.ts';
import type { Inspector } from '../inspector.ts';
import { checkAttributes } from './check-attributes.ts';
import { checkClaims } from './check-claims.ts';
import { checkContents } from './check-contents.ts';
import { checkDrawings } from './check-drawings.ts';
import { checkGlyphs } from './check-glyphs.ts';
import { checkHeadings } from './check-headings.ts';
import { checkLandmarks } from './check-landmarks.ts';
import { checkLanguages } from './check-languages.ts';
import { checkLinks } from './check-links.ts';
import { checkManifest } from './check-manifest.ts';
import { checkMeanings } from './check-meanings.ts';
import { checkMetadata } from './check-metadata.ts';
import { checkNcx } from './check-ncx.ts';
import { checkNotes } from './check-notes.ts';
import { checkPackage } from './check-package.ts';
import { checkPageList } from './check-page-list.ts';
import { checkPictures } from './check-pictures.ts';
import { checkSections } from './check-sections.ts';
import { checkStyle } from './check-style.ts';
import { checkTables } from './check-tables.ts';
import { checkText } from './check-text.ts';
import { checkZip } from './check-zip.ts';
import { openEpub } from './open-epub.ts';
import { createView } from './view.ts';

/** Checks that look at the whole book alike. */
const checks = [
  checkHeadings,
  checkLanguages,
  checkTables,
  checkPictures,
  checkDrawings,
  checkMeanings,
  checkNotes,
  checkAttributes,
  checkStyle,
  checkGlyphs,
  checkContents,
  checkLandmarks,
  checkNcx,
  checkPackage,
  checkClaims,
];

/** Opens the EPUB with another library than the one that wrote it and holds it against the edition and against EPUB 3.3. */
export const inspectEpub: Inspector<'epub'> = async (artifact, edition, report) => {
  const bytes = artifact.files.find(({ path }) => path === artifact.main)?.bytes;
  if (bytes === undefined) return report(badContainer({ fault: 'unreadable' }));
  const epub = openEpub(bytes, report);
  if (epub === undefined) return;
  checkZip(epub, edition, report);
  const manifest = checkManifest(epub, report);
  checkMetadata(epub, edition, report);
  checkSections(epub, manifest, edition, report);
  checkLinks(epub, manifest, report);
  checkText(epub, manifest, edition, report);
  const view = createView(epub, manifest, edition);
  for (const check of checks) check(view, report);
  checkPageList(
    view,
    edition.spec.printed?.map.pages.map(({ folio }) => folio),
    report,
  );
};
