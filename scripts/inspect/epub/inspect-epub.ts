import { badContainer } from '../../diagnostics/epub.ts';
import type { Inspector } from '../inspector.ts';
import { checkLinks } from './check-links.ts';
import { checkManifest } from './check-manifest.ts';
import { checkMetadata } from './check-metadata.ts';
import { checkNotes } from './check-notes.ts';
import { checkSections } from './check-sections.ts';
import { checkText } from './check-text.ts';
import { openEpub } from './open-epub.ts';

/** Opens the EPUB with another library than the one that wrote it and holds it against the edition and against EPUB 3.3. */
export const inspectEpub: Inspector<'epub'> = async (artifact, edition, report) => {
  const bytes = artifact.files.find(({ path }) => path === artifact.main)?.bytes;
  if (bytes === undefined) return report(badContainer({ fault: 'unreadable' }));
  const epub = openEpub(bytes, report);
  if (epub === undefined) return;
  const manifest = checkManifest(epub, report);
  checkMetadata(epub, edition, report);
  checkSections(epub, manifest, edition, report);
  checkLinks(epub, manifest, report);
  checkNotes(epub, report);
  checkText(epub, manifest, edition, report);
};
