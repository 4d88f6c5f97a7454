import type { Host } from './host.ts';

/** A host on which some files read as they would be after a change; nothing is written by it. Paths are absolute. */
export function createOverlayHost(host: Host, files: ReadonlyMap<string, string>): Host {
  const below = (folder: string): string[] =>
    [...files.keys()].filter((path) => path.startsWith(`${folder}/`)).map((path) => path.slice(folder.length + 1));
  const refuse = async (): Promise<never> => {
    throw new Error('A host with changes that are not made yet writes nothing.');
  };
  return {
    ...host,
    files: {
      ...host.files,
      async read(path) {
        const text = files.get(path);
        return text === undefined ? host.files.read(path) : new TextEncoder().encode(text);
      },
      exists: async (path) => files.has(path) || below(path).length > 0 || (await host.files.exists(path)),
      list: async (folder) =>
        [...new Set([...((await host.files.exists(folder)) ? await host.files.list(folder) : []), ...below(folder)])].sort(),
      isInside: async (folder, path) => (files.has(path) ? path.startsWith(`${folder}/`) : host.files.isInside(folder, path)),
      write: refuse,
      replaceFolder: refuse,
    },
  };
}
