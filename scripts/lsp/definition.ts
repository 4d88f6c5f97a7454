import type { Location, Position } from 'vscode-languageserver';
import { type Mention, mentionsOf } from '../impact/mentions.ts';
import { type Place, startOf } from '../model/place.ts';
import { joinPath } from '../resolve/source-tree.ts';
import type { Workspace } from './workspace.ts';

/** Where the thing at a position is written: an id in its language first, a row of a table, an entry of the sources, a file. */
export async function definition(workspace: Workspace, path: string, position: Position): Promise<Location[]> {
  const mention = await workspace.mentionAt(path, position);
  if (!mention) return fileAt(workspace, path, position);
  return (await definitionsOf(workspace, mention)).map(workspace.addresses.locationOf);
}

const pathOnLine = /(?:\bfile=["']?|\]\(|^data:\s*["']?)([^"')\s#]+\.[a-z0-9]+)/gi;

/** The file that an include, a picture, a link or a chart names at a position. */
async function fileAt({ text, host, folder, addresses }: Workspace, path: string, { line, character }: Position): Promise<Location[]> {
  const words = (await text(path))?.text.split('\n')[line] ?? '';
  for (const match of words.matchAll(pathOnLine)) {
    const name = match[1] ?? '';
    const start = match.index + match[0].length - name.length;
    const target = character >= start && character <= start + name.length ? joinPath(path, name) : undefined;
    if (target !== undefined && (await host.files.exists(`${folder}/${target}`))) return [addresses.locationOf(startOf(target))];
  }
  return [];
}

/** Every place that names what is named at a position, in all languages. */
export async function references(workspace: Workspace, path: string, position: Position, withDefinitions: boolean): Promise<Location[]> {
  const mention = await workspace.mentionAt(path, position);
  const manuscript = mention && (await workspace.manuscript());
  if (!mention || !manuscript) return [];
  return mentionsOf(manuscript)
    .filter((other) => isSame(other, mention) && (withDefinitions || other.role === 'reference'))
    .map(({ place }) => workspace.addresses.locationOf(place));
}

/** Whether two mentions name the same thing; a note is known in its own file only. */
export const isSame = (a: Mention, b: Mention): boolean =>
  a.kind === b.kind && a.id === b.id && (a.kind !== 'note' || a.place.file === b.place.file);

async function definitionsOf(workspace: Workspace, mention: Mention): Promise<Place[]> {
  const { kind, id, place } = mention;
  if (kind === 'source') return inData(workspace, 'data/sources.json', new RegExp(`(?<="id":\\s*")${literally(id)}(?=")`));
  if (kind === 'fact') return inData(workspace, 'data/facts.csv', row(id));
  if (kind === 'concept') return inData(workspace, 'terms/termbase.csv', row(id));
  if (kind === 'acronym') {
    const own = await inData(workspace, 'terms/acronyms.csv', row(id));
    return own.length > 0 ? own : inData(workspace, 'terms/termbase.csv', new RegExp(`(?<=[,"|])${literally(id)}(?=[,"|])`));
  }
  const manuscript = await workspace.manuscript();
  const found = manuscript ? mentionsOf(manuscript).filter((other) => other.role === 'definition' && isSame(other, mention)) : [];
  const [language] = place.file.split('/');
  const near = found.filter((other) => other.place.file.split('/')[0] === language);
  const written = (near.length > 0 ? near : found).map((other) => other.place);
  const known = workspace.bookOf(place.file)?.anchors.get(id)?.place;
  return written.length > 0 || kind !== 'anchor' || !known ? written : [known];
}

const literally = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
const row = (id: string): RegExp => new RegExp(`(?<=^"?)${literally(id)}(?=[",])`, 'm');

async function inData({ host, folder }: Workspace, file: string, pattern: RegExp): Promise<Place[]> {
  if (!(await host.files.exists(`${folder}/${file}`))) return [];
  const text = new TextDecoder().decode(await host.files.read(`${folder}/${file}`));
  const match = pattern.exec(text);
  if (!match) return [startOf(file)];
  const before = text.slice(0, match.index).split('\n');
  const start = { line: before.length, column: (before.at(-1)?.length ?? 0) + 1, offset: match.index };
  const length = match[0].length;
  return [{ file, start, end: { ...start, column: start.column + length, offset: start.offset + length } }];
}
