import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import {
  newSecretKey,
  publicKeyText,
  readPublicKey,
  readSecretKey,
  type SigningKey,
  signMessage,
  verifyMessage,
} from '../../scripts/release/minisign.ts';

/** Test vector of RFC 8032, 7.1, as PKCS#8: a key that everybody knows. */
const pem = `-----BEGIN PRIVATE KEY-----\n${Buffer.concat([
  Buffer.from('302e020100300506032b657004220420', 'hex'),
  Buffer.from('9d61b19deffd5a60ba844af492ec2cc44449c5697b326919703bac031cae7f60', 'hex'),
]).toString('base64')}\n-----END PRIVATE KEY-----\n`;
const keyOf = (text: string): SigningKey => {
  const key = readSecretKey(text);
  if (!key) throw new Error('No key.');
  return key;
};
const key = keyOf(pem);
const message = new TextEncoder().encode('{"book":"small-book"}\n');
const signature = signMessage(message, 'small-book, edition 1', key);

test('a signature is of its message, its comment and its key, and is the same at every run', () => {
  expect(signMessage(message, 'small-book, edition 1', key)).toBe(signature);
  expect(verifyMessage(message, signature, key.publicKey)).toEqual({ good: true, comment: 'small-book, edition 1' });
});
test.each([
  ['another message', message.map((byte, at) => (at === 3 ? byte + 1 : byte)), signature, 'forged'],
  ['another comment', message, signature.replace('edition 1', 'edition 2'), 'forged'],
  [
    'a byte of the signature',
    message,
    signature.replace(/\n(.{20})(.)/, (_, before: string, sign: string) => `\n${before}${sign === 'A' ? 'B' : 'A'}`),
    'forged',
  ],
  ['no signature', message, 'trusted comment: all is well\n', 'unreadable'],
  ['lines cut off', message, signature.split('\n').slice(0, 2).join('\n'), 'unreadable'],
])('%s is found', (_what, bytes, text, why) => {
  expect(verifyMessage(new Uint8Array(bytes), text, key.publicKey)).toEqual({ good: false, why });
});
test('the key of somebody else is told apart', () => {
  expect(verifyMessage(message, signature, keyOf(newSecretKey()).publicKey)).toEqual({ good: false, why: 'other-key' });
});
test('public keys are read as a file and as their one line; other texts are none', () => {
  const text = publicKeyText(key.publicKey);
  expect(readPublicKey(text)).toEqual(key.publicKey);
  expect(readPublicKey(text.split('\n')[1] ?? '')).toEqual(key.publicKey);
  for (const none of ['', 'RWQ', pem, text.slice(0, -6)]) expect(readPublicKey(none)).toBeUndefined();
  expect(readSecretKey('no key')).toBeUndefined();
});

const hasMinisign = spawnSync('minisign', ['-v']).status === 0;
test.skipIf(!hasMinisign)('minisign itself takes the signature, and refuses another file', () => {
  const folder = mkdtempSync(join(tmpdir(), 'handbook-minisign-'));
  const path = join(folder, 'manifest.json');
  writeFileSync(path, message);
  writeFileSync(`${path}.minisig`, signature);
  writeFileSync(join(folder, 'key.pub'), publicKeyText(key.publicKey));
  const check = () => spawnSync('minisign', ['-V', '-q', '-p', join(folder, 'key.pub'), '-m', path]).status;
  expect(check()).toBe(0);
  writeFileSync(path, 'x');
  expect(check()).not.toBe(0);
  rmSync(folder, { recursive: true });
});
