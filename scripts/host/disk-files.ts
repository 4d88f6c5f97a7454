import { existsSync } from 'node:fs';
import { mkdir, mkdtemp, readdir, readFile, realpath, rename, rm, stat, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { basename, dirname, join, relative, resolve, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import { HostError, type HostFiles } from './host.ts';

const templates = fileURLToPath(new URL('../../templates/', import.meta.url));
const require = createRequire(import.meta.url);

/** Files on disk, and how to remove what was kept for the run only. */
export interface DiskFiles extends HostFiles {
  removeTemporary(): Promise<void>;
}

/** The files of this machine. Errors are HostErrors: `host/unreadable`, `host/unwritable`. */
export function createDiskFiles(): DiskFiles {
  const temporary: string[] = [];
  return {
    read,
    exists: async (path) => (await kindOf(path)) !== undefined,
    list,
    isInside,
    write,
    replaceFolder,
    readTemplate: async (path) => read(inside(templates, path)),
    listTemplates: async (folder) => list(inside(templates, folder)),
    readPackageFile: async (specifier) => read(packageFile(specifier)),
    async temporaryFolder() {
      const folder = await mkdtemp(join(tmpdir(), 'handbook-'));
      temporary.push(folder);
      return folder;
    },
    async removeTemporary() {
      for (const folder of temporary.splice(0)) await rm(folder, { recursive: true, force: true });
    },
  };
}

async function read(path: string): Promise<Uint8Array> {
  try {
    return new Uint8Array(await readFile(path));
  } catch (error) {
    throw unreadable(path, error);
  }
}

async function list(folder: string): Promise<readonly string[]> {
  if ((await kindOf(folder)) === undefined) return [];
  try {
    const entries = await readdir(folder, { recursive: true, withFileTypes: true });
    return entries
      .filter((entry) => entry.isFile())
      .map((entry) => relative(folder, join(entry.parentPath, entry.name)).split(sep).join('/'))
      .sort();
  } catch (error) {
    throw unreadable(folder, error);
  }
}

async function isInside(folder: string, path: string): Promise<boolean> {
  try {
    const [real, target] = await Promise.all([realpath(folder), realpath(path)]);
    return target === real || target.startsWith(real.endsWith(sep) ? real : `${real}${sep}`);
  } catch {
    return false;
  }
}

async function write(path: string, bytes: Uint8Array, kind?: 'secret'): Promise<void> {
  await atomically(dirname(path), basename(path), async (draft) => {
    await writeFile(draft, bytes, kind === 'secret' ? { mode: 0o600 } : {});
    await rename(draft, path);
  });
}

/** The new tree is written beside the old one; then the old one steps aside, the new one takes its place, and the old one goes. */
async function replaceFolder(folder: string, files: Parameters<HostFiles['replaceFolder']>[1]): Promise<void> {
  await atomically(dirname(folder), basename(folder), async (draft) => {
    await mkdir(draft, { recursive: true });
    for (const { path, bytes } of files) {
      const target = inside(draft, path);
      await mkdir(dirname(target), { recursive: true });
      await writeFile(target, bytes);
    }
    const old = `${draft}-old`;
    const had = (await kindOf(folder)) !== undefined;
    if (had) await rename(folder, old);
    try {
      await rename(draft, folder);
    } catch (error) {
      if (had) await rename(old, folder);
      throw error;
    }
    await rm(old, { recursive: true, force: true });
  });
}

async function atomically(parent: string, name: string, make: (draft: string) => Promise<void>): Promise<void> {
  let draft: string | undefined;
  try {
    await mkdir(parent, { recursive: true });
    draft = await mkdtemp(join(parent, `.${name}-`));
    await make(join(draft, 'new'));
  } catch (error) {
    const hint = 'Look at the rights of the folder and at the space on the disk.';
    throw new HostError('host/unwritable', `“${join(parent, name)}” cannot be written: ${reason(error)}.`, hint, { cause: error });
  } finally {
    if (draft) await rm(draft, { recursive: true, force: true });
  }
}

async function kindOf(path: string): Promise<'file' | 'folder' | undefined> {
  try {
    return (await stat(path)).isDirectory() ? 'folder' : 'file';
  } catch {
    return undefined;
  }
}

/** A path below a folder. Throws where it would lead out of it. */
function inside(folder: string, path: string): string {
  const target = resolve(folder, path);
  if (!target.startsWith(folder.endsWith(sep) ? folder : `${folder}${sep}`)) throw new Error(`“${path}” leads out of its folder.`);
  return target;
}

/** Packages that hide their files behind `exports` are found by their own folder. */
function packageFile(specifier: string): string {
  const steps = specifier.split('/');
  const name = steps.slice(0, specifier.startsWith('@') ? 2 : 1).join('/');
  for (const folder of require.resolve.paths(name) ?? []) {
    const path = join(folder, ...steps);
    if (existsSync(path)) return path;
  }
  throw new HostError('host/unreadable', `The package file “${specifier}” is not installed.`, 'Run “npm ci” in the folder of the press.');
}

function unreadable(path: string, error: unknown): HostError {
  return new HostError(
    'host/unreadable',
    `“${path}” cannot be read: ${reason(error)}.`,
    'Look at the path and at the rights of the file.',
    {
      cause: error,
    },
  );
}
function reason(error: unknown): string {
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  const known: Readonly<Record<string, string>> = {
    ENOENT: 'it is not there',
    EACCES: 'you may not',
    EPERM: 'you may not',
    EISDIR: 'it is a folder',
    ENOTDIR: 'a part of the path is a file',
    ENOSPC: 'the disk is full',
    EROFS: 'the disk is read-only',
  };
  return known[code] ?? (error instanceof Error ? error.message : String(error));
}
