import { createHash } from 'node:crypto';
import type { ArtifactFile } from '../../../model/book.ts';
import type { StageContext } from '../../../stage.ts';

/**
 * `sw.js` of a site: its first line says the version, which is the hash of all files, and the files that are kept for reading without a connection, relative
 * to the site's folder; what it does with them is `templates/web/sw.js`.
 */
export async function serviceWorker(files: readonly ArtifactFile[], folder: string, { host }: StageContext): Promise<string> {
  const names = files.map(({ path, bytes }) => ({
    name: path.slice(folder.length + 1),
    hash: createHash('sha256').update(bytes).digest('hex'),
  }));
  const sorted = names.sort((a, b) => (a.name < b.name ? -1 : 1));
  const version = createHash('sha256').update(JSON.stringify(sorted)).digest('hex').slice(0, 16);
  const site = { version, files: sorted.map(({ name }) => name) };
  const script = new TextDecoder().decode(await host.files.readTemplate('web/sw.js'));
  return `const site = ${JSON.stringify(site)};\n${script}`;
}
