import { posix } from 'node:path';

/** Path in the zip that an address leads to, as seen from a file; without its fragment. */
export function fileAt(from: string, href: string): string {
  const path = href.split('#')[0] ?? '';
  if (path === '') return from;
  return posix.join(posix.dirname(from), decoded(path));
}

function decoded(path: string): string {
  try {
    return decodeURIComponent(path);
  } catch {
    return path;
  }
}
