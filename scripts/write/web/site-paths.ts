import type { Edition } from '../../model/book.ts';

/** File names of a site: one a section, and where an anchor is found. All addresses are relative, so that any folder of any server will do. */
export interface SitePaths {
  /** File of a section, by its anchor. */
  fileOf(section: string): string;
  /** Address of an anchor as seen from a section's file. An anchor that the edition has not is our bug: `seal` proved it. */
  href(anchor: string, fromSection: string): string;
}

export const homeFile = 'index.html';

/** The title page and the contents share the first page; every other section has its own. */
export function createSitePaths(edition: Pick<Edition<'web'>, 'sections' | 'anchors'>): SitePaths {
  const files = new Map<string, string>();
  const taken = new Set([homeFile]);
  for (const section of edition.sections) {
    if (isOnHome(section)) {
      files.set(section.anchor, homeFile);
      continue;
    }
    let file = `${section.anchor}.html`;
    // A section may itself be called "index".
    while (taken.has(file)) file = `book-${file}`;
    taken.add(file);
    files.set(section.anchor, file);
  }
  const fileOf = (section: string): string => {
    const file = files.get(section);
    if (file === undefined) throw new Error(`The edition has no section “${section}”.`);
    return file;
  };
  return {
    fileOf,
    href: (anchor, fromSection) => {
      const own = files.has(anchor) ? anchor : edition.anchors.get(anchor)?.section;
      if (own === undefined) throw new Error(`The edition has no anchor “${anchor}”.`);
      const [file, from] = [fileOf(own), fileOf(fromSection)];
      if (file === from) return `#${anchor}`;
      return anchor === own && file !== homeFile ? file : `${file}#${anchor}`;
    },
  };
}

/** True for what stands on the first page. */
export function isOnHome({ kind, body }: Edition<'web'>['sections'][number]): boolean {
  return kind === 'titlePage' || (kind === 'contents' && body.some((node) => node.type === 'contentsList' && node.of === 'contents'));
}
