import { type CodeAction, CodeActionKind, type Range, type Diagnostic as Shown, type TextEdit } from 'vscode-languageserver';
import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import type { Mention } from '../impact/mentions.ts';
import type { TextFile } from '../model/manuscript.ts';
import type { Place } from '../model/place.ts';
import { nearest } from '../text/nearest.ts';
import { stretchesOfId } from '../text/stretches-of-id.ts';
import { toPosition, toRange } from './positions.ts';
import { toDiagnostics } from './to-diagnostics.ts';
import type { Snapshot, Workspace } from './workspace.ts';
import { writtenIds } from './written-ids.ts';

/** Mends and other ways out for the findings in a range. Nothing is offered for a text that has changed since it was checked: the next check brings them. */
export async function actions(workspace: Workspace, path: string, range: Range): Promise<CodeAction[]> {
  const snapshot = workspace.last();
  const file = await workspace.text(path);
  if (!snapshot || !file || file.text !== snapshot.manuscript.texts.get(path)?.text) return [];
  const uri = workspace.addresses.uriOf(path);
  const here = snapshot.findings.filter(({ place }) => place?.file === path && meets(toRange(place), range));
  const made: CodeAction[] = [];
  for (const finding of here) {
    const [shown] = toDiagnostics([finding], workspace.addresses).get(uri) ?? [];
    const offer = (title: string, edit: TextEdit, isPreferred: boolean): void => {
      made.push(quickFix(title, uri, edit, shown, isPreferred));
    };
    if (finding.fix?.place.file === path)
      offer(finding.hint ?? finding.message, { range: toRange(finding.fix.place), newText: finding.fix.text }, true);
    const meant = await nearestId(workspace, path, finding, snapshot);
    if (meant) offer(`Write “${meant.id}”`, { range: toRange(meant.place), newText: meant.id }, true);
    if (finding.severity !== 'error' && !finding.code.startsWith('waiver/'))
      offer(`Allow “${finding.code}” here: give the reason`, allowEdit(finding, file), false);
  }
  const fixes = snapshot.findings.flatMap(({ fix }) => (fix?.place.file === path ? [fix] : []));
  if (fixes.length > 0) made.push(fixAll(uri, fixes));
  return made;
}

function quickFix(title: string, uri: string, edit: TextEdit, shown: Shown | undefined, isPreferred: boolean): CodeAction {
  return {
    title,
    kind: CodeActionKind.QuickFix,
    isPreferred,
    ...(shown ? { diagnostics: [shown] } : {}),
    edit: { changes: { [uri]: [edit] } },
  };
}

/** All safe mends of a file; of two that touch, the later one waits for the next time, as with --fix. */
function fixAll(uri: string, fixes: readonly { readonly place: Place; readonly text: string }[]): CodeAction {
  const edits: TextEdit[] = [];
  let end = -1;
  for (const { place, text } of [...fixes].sort((a, b) => a.place.start.offset - b.place.start.offset)) {
    if (place.start.offset <= end) continue;
    edits.push({ range: toRange(place), newText: text });
    end = place.end.offset;
  }
  return {
    title: 'Mend all that is safe in this file',
    kind: `${CodeActionKind.SourceFixAll}.handbook`,
    edit: { changes: { [uri]: edits } },
  };
}

const byUnknown: Readonly<Record<string, Mention['kind']>> = {
  'reference/unknown-target': 'anchor',
  'citation/unknown-key': 'source',
  'fact/unknown-id': 'fact',
  'term/unknown-concept': 'concept',
  'term/unknown-acronym': 'acronym',
};

/** For an id that leads nowhere, the nearest that leads somewhere, in the place of what is written. */
async function nearestId(
  workspace: Workspace,
  path: string,
  finding: Diagnostic,
  { manuscript }: Snapshot,
): Promise<{ id: string; place: Place } | undefined> {
  const kind = byUnknown[finding.code];
  const book = workspace.bookOf(path);
  if (kind === undefined || !finding.place || !book) return undefined;
  const known: Readonly<Partial<Record<Mention['kind'], readonly string[]>>> = {
    anchor: [...book.anchors.values()].filter((info) => info.kind !== 'block').map(({ anchor }) => anchor),
    source: [...manuscript.sources.keys()],
    fact: [...manuscript.facts.keys()],
    concept: [...manuscript.concepts.keys()],
    acronym: [...manuscript.acronyms.keys()],
  };
  const ids = known[kind] ?? [];
  const mention = (await workspace.mentionsOf(path)).find(
    ({ kind: other, id, place }) =>
      other === kind &&
      !ids.includes(id) &&
      place.start.offset >= (finding.place?.start.offset ?? 0) &&
      place.end.offset <= (finding.place?.end.offset ?? 0),
  );
  const id = mention && nearest(mention.id, ids);
  return mention && id !== undefined ? { id, place: mention.place } : undefined;
}

/** A line of front matter that allows a finding in the smallest element with an id around it, else in the whole file. */
function allowEdit({ code, place }: Diagnostic, file: TextFile): TextEdit {
  const offset = place?.start.offset ?? 0;
  const around = writtenIds(file)
    .flatMap((id) => stretchesOfId(id, file.path, file.text, file.tree).map((stretch) => ({ id, stretch })))
    .filter(({ stretch }) => stretch.start.offset <= offset && offset < stretch.end.offset)
    .sort((a, b) => a.stretch.end.offset - a.stretch.start.offset - (b.stretch.end.offset - b.stretch.start.offset))[0];
  const entry = `  - { rule: ${code}, ${around ? `where: "#${around.id}", ` : ''}reason: "" }\n`;
  const matter = file.tree.children.find((node) => node.type === 'yaml');
  const at = (line: number): Range => ({ start: { line, character: 0 }, end: { line, character: 0 } });
  if (!matter?.position) return { range: at(0), newText: `---\nallow:\n${entry}---\n\n` };
  const from = toPosition({ ...matter.position.start, offset: 0 }).line;
  const known = file.text
    .split('\n')
    .findIndex((line, index) => index > from && index < (matter.position?.end.line ?? 0) && /^allow:\s*(#.*)?$/.test(line));
  return known >= 0 ? { range: at(known + 1), newText: entry } : { range: at(matter.position.end.line - 1), newText: `allow:\n${entry}` };
}

function meets(a: Range, b: Range): boolean {
  const before = (x: Range['start'], y: Range['start']): boolean => x.line < y.line || (x.line === y.line && x.character <= y.character);
  return before(a.start, b.end) && before(b.start, a.end);
}
