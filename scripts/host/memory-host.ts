import { posix } from 'node:path';
import { createDiskFiles } from './disk-files.ts';
import { type Host, HostError, type HostFiles, type ProgramOptions, type ProgramResult } from './host.ts';

/** A host whose files are in memory and can be looked at and changed. Templates and package files are the real ones; there is no browser. */
export interface MemoryHost extends Host {
  /** Everything that is there now, by absolute path. */
  readonly tree: Map<string, Uint8Array>;
}

/** Stands in for a program; `files` are those of the host. */
export type MemoryProgram = (args: readonly string[], options: ProgramOptions, files: HostFiles) => Promise<ProgramResult>;

/** A host for tests. Files by absolute path with forward slashes, as text or bytes; programs by name, and no others. */
export function createMemoryHost(
  files: Readonly<Record<string, string | Uint8Array>>,
  environment: Host['environment'] = {},
  programs: Readonly<Record<string, MemoryProgram>> = {},
): MemoryHost {
  const tree = new Map(
    Object.entries(files).map(([path, content]) => [path, typeof content === 'string' ? new TextEncoder().encode(content) : content]),
  );
  const disk = createDiskFiles();
  const below = (folder: string): string[] => [...tree.keys()].filter((path) => path.startsWith(`${folder}/`)).sort();
  let now = 0;
  let folders = 0;
  const host: MemoryHost = {
    tree,
    environment,
    files: {
      async read(path) {
        const bytes = tree.get(path);
        if (!bytes) throw new HostError('host/unreadable', `“${path}” cannot be read: it is not there.`);
        return bytes;
      },
      exists: async (path) => tree.has(path) || below(path).length > 0,
      list: async (folder) => below(folder).map((path) => path.slice(folder.length + 1)),
      isInside: async (folder, path) => `${posix.normalize(path)}/`.startsWith(`${folder}/`),
      write: async (path, bytes) => void tree.set(path, bytes),
      async replaceFolder(folder, replaced) {
        for (const path of below(folder)) tree.delete(path);
        for (const { path, bytes } of replaced) tree.set(`${folder}/${path}`, bytes);
      },
      readTemplate: disk.readTemplate,
      listTemplates: disk.listTemplates,
      readPackageFile: disk.readPackageFile,
      async temporaryFolder() {
        folders += 1;
        return `/temporary/${folders}`;
      },
    },
    browser: async () => {
      throw new HostError('host/no-browser', 'A host in memory has no browser.');
    },
    startThreads: <In, Out>(module: URL, shared: unknown) => {
      const work = import(module.href).then(({ createWork }) => createWork(shared) as (input: In) => Out | Promise<Out>);
      return {
        async run(inputs) {
          const outputs: Out[] = [];
          for (const input of inputs) outputs.push(await (await work)(structuredClone<unknown>(input) as In));
          return outputs;
        },
        close: async () => {},
      };
    },
    run: async (name, args, options = {}) => programs[name]?.(args, options, host.files),
    nowMs() {
      now += 1;
      return now;
    },
    close: async () => {},
  };
  return host;
}
