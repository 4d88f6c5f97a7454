import type { Host } from '../host/host.ts';

/** A host that reads the texts of open documents in the stead of the files on disk. Paths are absolute, with forward slashes. */
export function overlayHost(host: Host, open: () => ReadonlyMap<string, string>): Host {
  const { files } = host;
  return {
    ...host,
    files: {
      ...files,
      async read(path) {
        const text = open().get(path);
        return text === undefined ? files.read(path) : new TextEncoder().encode(text);
      },
      exists: async (path) => open().has(path) || files.exists(path),
      async list(folder) {
        const own = [...open().keys()].filter((path) => path.startsWith(`${folder}/`)).map((path) => path.slice(folder.length + 1));
        return [...new Set([...(await files.list(folder)), ...own])].sort();
      },
    },
  };
}
