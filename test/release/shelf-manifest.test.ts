import { describe, expect, test } from 'vitest';
import { parseShelfManifest } from '../../scripts/release/shelf-manifest.ts';

const sha256 = 'a'.repeat(64);
const file = (path: string, more = {}) => ({ path, mediaType: 'text/plain', bytes: 1, sha256, ...more });
const manifest = (more: object) =>
  JSON.stringify({ schemaVersion: 1, book: 'b', edition: '1', date: '2006-10-31', editions: [], others: [], ...more });

test('a manifest is read', () => {
  expect(parseShelfManifest(manifest({ others: [file('metadata.json'), file('web/en/index.html')] }))).toMatchObject({ book: 'b' });
});
describe('a hostile manifest is refused, and it is said why', () => {
  test.each([
    ['a step up', '../secret'],
    ['a step up inside', 'web/../../secret'],
    ['an absolute path', '/etc/passwd'],
    ['a drive', 'C:/secret'],
    ['a backslash', 'web\\..\\secret'],
    ['an empty step', 'web//en'],
    ['a hidden file', 'web/.git/config'],
    ['a control character', 'web/a\u0000b'],
    ['nothing', ''],
  ])('%s', (_what, path) => {
    expect(parseShelfManifest(manifest({ others: [file(path)] }))).toEqual({ fault: expect.stringMatching(/^others\.0\.path: /) });
  });
  test.each([
    ['no JSON', '{', /it is no JSON/],
    ['another version', manifest({ schemaVersion: 2 }), /schemaVersion/],
    ['a field that nobody knows', manifest({ run: 'rm' }), /run/],
    ['a hash that is none', manifest({ others: [file('a', { sha256: 'A' })] }), /others\.0\.sha256/],
    ['a size that is none', manifest({ others: [file('a', { bytes: -1 })] }), /others\.0\.bytes/],
    ['a path twice', manifest({ others: [file('a'), file('a')] }), /the path “a” stands twice/],
    ['a list for an object', '[]', /whole/],
  ])('%s', (_what, text, fault) => {
    expect(parseShelfManifest(text)).toEqual({ fault: expect.stringMatching(fault) });
  });
});
