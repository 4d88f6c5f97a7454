import { fileURLToPath, pathToFileURL } from 'node:url';
import type { Location, Position, Range } from 'vscode-languageserver';
import type { Place, Point } from '../model/place.ts';

/** The protocol counts lines and UTF-16 units from 0 (LSP 3.17, Position); places count from 1. */
export const toPosition = ({ line, column }: Point): Position => ({ line: line - 1, character: column - 1 });
export const toRange = ({ start, end }: Place): Range => ({ start: toPosition(start), end: toPosition(end) });

/** True where a place holds a position; its end counts, since a cursor stands between two signs. */
export function holdsPosition({ start, end }: Place, { line, character }: Position): boolean {
  const [from, to] = [toPosition(start), toPosition(end)];
  const after = line > from.line || (line === from.line && character >= from.character);
  return after && (line < to.line || (line === to.line && character <= to.character));
}

/** Paths of a manuscript as the protocol names them, and back. */
export interface Addresses {
  uriOf(path: string): string;
  /** Path in the manuscript; undefined for what lies outside of it. */
  pathOf(uri: string): string | undefined;
  locationOf(place: Place): Location;
}

/** Addresses of a manuscript by its absolute folder. */
export function createAddresses(book: string): Addresses {
  const uriOf = (path: string): string => pathToFileURL(`${book}/${path}`).href;
  return {
    uriOf,
    pathOf(uri) {
      if (!uri.startsWith('file:')) return undefined;
      const path = withDrive(fileURLToPath(uri));
      const folder = withDrive(book);
      return path.startsWith(`${folder}/`) ? path.slice(folder.length + 1) : undefined;
    },
    locationOf: (place) => ({ uri: uriOf(place.file), range: toRange(place) }),
  };
}

/** Forward slashes, and the letter of a drive as a capital: editors write `c%3A`, Node `C:`. */
const withDrive = (path: string): string => path.replaceAll('\\', '/').replace(/^[a-z]:/, (drive) => drive.toUpperCase());
