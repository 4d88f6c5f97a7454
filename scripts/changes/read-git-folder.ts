import { type Host, HostError, type ProgramResult } from '../host/host.ts';

export interface GitFolderInput {
  /** Absolute path of a folder in a repository. */
  readonly folder: string;
  /** A commit, branch or tag. */
  readonly ref: string;
}

/** Names of commits as people write them: `v1.2`, `main~3`, `HEAD@{1}`. No options, ranges or paths. */
const refPattern = /^(?!.*\.\.)[\p{L}\p{N}@][\p{L}\p{N}._/@{}~^-]{0,199}$/u;

/** The files of a folder as they were at a commit, by path in the folder. Undefined where there is no such commit or the folder was not there then. */
export async function readGitFolder({ folder, ref }: GitFolderInput, host: Host): Promise<ReadonlyMap<string, Uint8Array> | undefined> {
  if (!refPattern.test(ref)) return undefined;
  const git = async (args: readonly string[], input?: Uint8Array): Promise<ProgramResult> => {
    const result = await host.run('git', ['--no-pager', '--no-replace-objects', '-C', folder, ...args], input ? { input } : {});
    if (result === undefined)
      throw new HostError(
        'host/no-git',
        'This machine has no git to read earlier states with.',
        'Install git, or name a folder in its stead.',
      );
    return result;
  };
  const prefix = await git(['rev-parse', '--show-prefix']);
  if (prefix.code !== 0) {
    const reason = firstLine(prefix.errors).replace(/^fatal: /, '');
    throw new HostError('host/no-repository', `git cannot read “${folder}”: ${reason}.`, 'Name a folder that holds the earlier book.');
  }
  const commit = await git(['rev-parse', '--verify', '--quiet', '--end-of-options', `${ref}^{commit}`]);
  if (commit.code !== 0) return undefined;
  const tree = `${text(commit.out).trim()}:${text(prefix.out).trim().replace(/\/$/, '')}`;
  const listed = await git(['ls-tree', '-r', '-z', '--full-tree', tree]);
  if (listed.code !== 0) return undefined;
  const entries = entriesOf(text(listed.out));
  const objects = await git(['cat-file', '--batch'], new TextEncoder().encode(entries.map(({ object }) => `${object}\n`).join('')));
  const contents = objectsIn(objects.out);
  return new Map(
    entries.flatMap(({ path, object }) => {
      const bytes = contents.get(object);
      return bytes === undefined ? [] : [[path, bytes] as const];
    }),
  );
}

const text = (bytes: Uint8Array): string => new TextDecoder().decode(bytes);
const firstLine = (said: string): string => said.split('\n')[0]?.trim().replace(/\.$/, '') ?? '';

/** `mode type object TAB path NUL`: ordinary files only; links and repositories in the repository are left out. */
function entriesOf(listed: string): { readonly path: string; readonly object: string }[] {
  return listed.split('\0').flatMap((line) => {
    const [, object, path] = /^100\d{3} blob ([0-9a-f]{40,64})\t([\s\S]+)$/.exec(line) ?? [];
    const isPlain = path !== undefined && !path.includes('\\') && path.split('/').every((step) => !['', '.', '..'].includes(step));
    return object !== undefined && isPlain ? [{ path, object }] : [];
  });
}

/** What `git cat-file --batch` gives: `object type size LF`, the bytes, LF. */
function objectsIn(out: Uint8Array): Map<string, Uint8Array> {
  const found = new Map<string, Uint8Array>();
  for (let at = 0; at < out.length; ) {
    const end = out.indexOf(0x0a, at);
    if (end < 0) break;
    const [object = '', type, size] = text(out.subarray(at, end)).split(' ');
    const length = type === 'missing' || size === undefined ? -1 : Number(size);
    if (length >= 0) found.set(object, out.slice(end + 1, end + 1 + length));
    at = length >= 0 ? end + length + 2 : end + 1;
  }
  return found;
}
