import { createHash } from 'node:crypto';

/** The longest name that Word keeps. */
const longest = 40;
/** What a bookmark of an anchor is round, besides the whole that the anchor means. */
export type BookmarkPart = 'label' | 'number' | 'title' | 'range';

/**
 * Names that Word takes for bookmarks: a letter first, then letters, digits and underscores, at most 40 of them, none like another whatever its case (ECMA-376-1, 17.13.6.2;
 * MS-OI29500, 2.1.528). One anchor has the same name throughout; what had to be cut ends with a hash of the whole.
 */
export class BookmarkNames {
  readonly #names = new Map<string, string>();
  readonly #taken = new Set<string>();

  of(anchor: string, part?: BookmarkPart): string {
    const whole = part === undefined ? anchor : `${anchor}#${part}`;
    const known = this.#names.get(whole);
    if (known !== undefined) return known;
    const name = this.#free(part === undefined ? valid(anchor) : valid(`${anchor}_${part}`), whole);
    this.#names.set(whole, name);
    this.#taken.add(name.toLowerCase());
    return name;
  }

  #free(wanted: string, whole: string): string {
    if (wanted.length <= longest && !this.#taken.has(wanted.toLowerCase())) return wanted;
    for (let salt = 0; ; salt += 1) {
      const hash = createHash('sha256').update(`${salt}:${whole}`).digest('hex').slice(0, 8);
      const name = `${wanted.slice(0, longest - 9)}_${hash}`;
      if (!this.#taken.has(name.toLowerCase())) return name;
    }
  }
}

const valid = (text: string): string => {
  const letters = text.replaceAll(/[^A-Za-z0-9_]/g, '_');
  return /^[A-Za-z]/.test(letters) ? letters : `a_${letters}`;
};
