import { LSPErrorCodes, type Position, type Range, ResponseError, type TextEdit, type WorkspaceEdit } from 'vscode-languageserver';
import { type Mention, mentionsOf } from '../impact/mentions.ts';
import type { Manuscript } from '../model/manuscript.ts';
import type { Place } from '../model/place.ts';
import { isSame } from './definition.ts';
import { toRange } from './positions.ts';
import type { Workspace } from './workspace.ts';

/** The id at a position, if it is one that can be renamed: an id of the texts or of a part, or a note. */
export async function prepareRename(
  workspace: Workspace,
  path: string,
  position: Position,
): Promise<{ range: Range; placeholder: string }> {
  const mention = await renamable(workspace, path, position);
  return { range: toRange(mention.place), placeholder: mention.id };
}

/** Gives an id another name wherever it is written, in all languages and in book.yaml. */
export async function rename(workspace: Workspace, path: string, position: Position, wanted: string): Promise<WorkspaceEdit> {
  const mention = await renamable(workspace, path, position);
  const manuscript = await workspace.manuscript();
  if (!manuscript) throw refused('book.yaml has errors: mend them first.');
  const name = wanted.replace(/^#/, '');
  if (name === mention.id) return { changes: {} };
  const all = mentionsOf(manuscript);
  if (mention.kind === 'anchor') {
    if (!/^[a-z][a-z0-9]*(-[a-z0-9]+)*$/.test(name) || name.length > 40 || /^(ref|term|fn|ix|u)-/.test(name))
      throw refused(
        `“${name}” cannot be an id: lower case letters, digits and single hyphens, at most 40, not beginning with ref-, term-, fn-, ix- or u-.`,
      );
  } else if (!/^[^\s\]^]+$/.test(name)) throw refused(`“${name}” cannot be the name of a note.`);
  if (all.some((other) => isSame(other, { ...mention, id: name }) && other.role === 'definition'))
    throw refused(`There is already an id “${name}”.`);
  const places = [...all.filter((other) => isSame(other, mention)).map(({ place }) => place), ...partPlaces(mention, manuscript)];
  return { changes: editsBy(places, name, workspace) };
}

const refused = (message: string): ResponseError<void> => new ResponseError(LSPErrorCodes.RequestFailed, message);

async function renamable(workspace: Workspace, path: string, position: Position): Promise<Mention> {
  const mention = await workspace.mentionAt(path, position);
  if (mention?.kind !== 'anchor' && mention?.kind !== 'note') throw refused('Here is no id that could be renamed.');
  const manuscript = await workspace.manuscript();
  const written = manuscript && mentionsOf(manuscript).some((other) => other.role === 'definition' && isSame(other, mention));
  if (!manuscript || !(written || partPlaces(mention, manuscript).length > 0))
    throw refused(`“${mention.id}” is written nowhere as an id.`);
  return mention;
}

/** The ids of parts stand in book.yaml. */
function partPlaces({ kind, id }: Mention, { settings, settingsText }: Manuscript): Place[] {
  if (kind !== 'anchor' || !settings.structure.parts.some((part) => part.id === id)) return [];
  const match = new RegExp(`(?<=\\bid:\\s*["']?)${id}(?=["']?\\s*(?:[,}#]|$))`, 'm').exec(settingsText);
  if (!match) return [];
  const before = settingsText.slice(0, match.index).split('\n');
  const start = { line: before.length, column: (before.at(-1)?.length ?? 0) + 1, offset: match.index };
  return [{ file: 'book.yaml', start, end: { ...start, column: start.column + id.length, offset: start.offset + id.length } }];
}

function editsBy(places: readonly Place[], newText: string, { addresses }: Workspace): Record<string, TextEdit[]> {
  const edits: Record<string, TextEdit[]> = {};
  for (const place of places) {
    const uri = addresses.uriOf(place.file);
    edits[uri] = [...(edits[uri] ?? []), { range: toRange(place), newText }];
  }
  return edits;
}
