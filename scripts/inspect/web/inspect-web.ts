import type { Inspector } from '../inspector.ts';
import { checkBeside } from './check-beside.ts';
import { checkLinks } from './check-links.ts';
import { checkOffline } from './check-offline.ts';
import { checkPage } from './check-page.ts';
import { checkPolicy } from './check-policy.ts';
import { checkSearch } from './check-search.ts';
import { checkSections } from './check-sections.ts';
import { checkText } from './check-text.ts';
import { openSite } from './open-site.ts';

/** Reads the finished files of a site with an HTML parser and holds them against the edition. */
export const inspectWeb: Inspector<'web'> = async (artifact, edition, report) => {
  const site = openSite(artifact);
  for (const page of site.pages.values()) {
    checkPage(page, edition.info, report);
    checkPolicy(page, report);
  }
  checkSections(site, edition, report);
  checkText(site, edition, report);
  checkLinks(site, edition, report);
  checkSearch(site, edition, report);
  checkBeside(site, report);
  checkOffline(site, report);
};
