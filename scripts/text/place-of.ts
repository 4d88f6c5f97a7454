import type { Nodes } from 'mdast';
import type { Place } from '../model/place.ts';
import { startOf } from '../model/place.ts';

/** Place of an mdast node in its file. */
export function placeOf(file: string, node: Nodes): Place {
  const position = node.position;
  if (!position) return startOf(file);
  return {
    file,
    start: { line: position.start.line, column: position.start.column, offset: position.start.offset ?? 0 },
    end: { line: position.end.line, column: position.end.column, offset: position.end.offset ?? 0 },
  };
}
