import { expect, test } from 'vitest';
import type { ArtifactFile } from '../../../scripts/model/book.ts';
import { serviceWorker } from '../../../scripts/write/web/reading/service-worker.ts';
import { sampleContext } from '../../sample-edition.ts';

const file = (path: string, text: string): ArtifactFile => ({
  path: `web/en/${path}`,
  mediaType: 'text/plain',
  bytes: new TextEncoder().encode(text),
});
const versionOf = async (files: readonly ArtifactFile[]): Promise<string> => {
  const script = await serviceWorker(files, 'web/en', sampleContext());
  return (JSON.parse(/^const site = (.*);\n/.exec(script)?.[1] ?? '') as { version: string }).version;
};

test('the version of a service worker follows from the bytes and names of all files, in whatever order', async () => {
  const [one, two] = [file('a.html', 'A'), file('assets/b.css', 'B')];
  const version = await versionOf([one, two]);
  expect(await versionOf([two, one])).toBe(version);
  expect(await versionOf([one, file('assets/b.css', 'b')])).not.toBe(version);
  expect(await versionOf([one, file('assets/c.css', 'B')])).not.toBe(version);
  expect(await versionOf([one])).not.toBe(version);
});
