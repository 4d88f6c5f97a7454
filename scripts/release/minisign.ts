import { createHash, createPrivateKey, createPublicKey, generateKeyPairSync, type KeyObject, sign, verify } from 'node:crypto';

/**
 * Signatures as minisign makes them (https://jedisct1.github.io/minisign/, "Signature format"): Ed25519 over the BLAKE2b-512 of the file, a trusted comment signed with it. Anybody
 * checks them with `minisign -V`, and no program of ours is needed for that.
 */
export interface SigningKey {
  readonly secret: KeyObject;
  readonly publicKey: PublicKey;
}
export interface PublicKey {
  /** Eight bytes that name the key; from the key itself, so that they need not be kept. */
  readonly id: Uint8Array;
  /** The 32 bytes of the Ed25519 key (RFC 8032). */
  readonly bytes: Uint8Array;
}

/** DER before the 32 bytes of an Ed25519 public key (RFC 8410, 4). */
const publicHead = Buffer.from('302a300506032b6570032100', 'hex');

/** A new key as PEM (PKCS#8, RFC 8410), for the publisher to keep. */
export function newSecretKey(): string {
  return generateKeyPairSync('ed25519').privateKey.export({ type: 'pkcs8', format: 'pem' }) as string;
}

/** A secret key from its PEM; undefined where it is none, or another kind of key. */
export function readSecretKey(pem: string): SigningKey | undefined {
  const secret = keyFrom(pem);
  if (secret?.asymmetricKeyType !== 'ed25519') return undefined;
  const bytes = createPublicKey(secret).export({ type: 'spki', format: 'der' }).subarray(publicHead.length);
  return { secret, publicKey: { id: createHash('sha256').update(bytes).digest().subarray(0, 8), bytes } };
}
function keyFrom(pem: string): KeyObject | undefined {
  try {
    return createPrivateKey(pem);
  } catch {
    return undefined;
  }
}

const keyName = ({ id }: PublicKey): string => Buffer.from(id).reverse().toString('hex').toUpperCase();
const base64 = (...parts: readonly Uint8Array[]): string => Buffer.concat(parts).toString('base64');
const ascii = (text: string): Uint8Array => new TextEncoder().encode(text);

/** A public key as minisign's `.pub` file has it. */
export const publicKeyText = (key: PublicKey): string =>
  `untrusted comment: minisign public key ${keyName(key)}\n${base64(ascii('Ed'), key.id, key.bytes)}\n`;

/** The public key of a `.pub` file, or of its second line alone; undefined where it is none. */
export function readPublicKey(text: string): PublicKey | undefined {
  const line = text.trim().split('\n').at(-1)?.trim() ?? '';
  const bytes = bytesOf(line, 42);
  if (bytes?.subarray(0, 2).toString('latin1') !== 'Ed') return undefined;
  return { id: bytes.subarray(2, 10), bytes: bytes.subarray(10) };
}
function bytesOf(line: string, length: number): Buffer | undefined {
  if (!/^[A-Za-z0-9+/]+={0,2}$/.test(line)) return undefined;
  const bytes = Buffer.from(line, 'base64');
  return bytes.length === length ? bytes : undefined;
}

const digestOf = (message: Uint8Array): Uint8Array => createHash('blake2b512').update(message).digest();

/** The text of the `.minisig` file of a message. The comment is signed too; the same input gives the same signature (RFC 8032, 5.1.6). */
export function signMessage(message: Uint8Array, comment: string, { secret, publicKey }: SigningKey): string {
  if (/[\r\n]/.test(comment)) throw new Error('A trusted comment is one line.');
  const own = sign(null, digestOf(message), secret);
  const whole = sign(null, Buffer.concat([own, ascii(comment)]), secret);
  return `untrusted comment: signature from minisign secret key ${keyName(publicKey)}\n${base64(ascii('ED'), publicKey.id, own)}\ntrusted comment: ${comment}\n${base64(whole)}\n`;
}

/** What a signature says of a message: that it is of this key, or why not. */
export type SignatureVerdict =
  | { readonly good: true; readonly comment: string }
  | { readonly good: false; readonly why: 'unreadable' | 'other-key' | 'forged' };

/** Holds a message against its `.minisig` text and the key of the one who should have signed it. */
export function verifyMessage(message: Uint8Array, signature: string, key: PublicKey): SignatureVerdict {
  const [first = '', own = '', comment = '', whole = ''] = signature.split(/\r?\n/);
  const signed = bytesOf(own, 74);
  const global = bytesOf(whole, 64);
  const said = /^trusted comment: (.*)$/.exec(comment)?.[1];
  if (!first.startsWith('untrusted comment:') || !signed || !global || said === undefined) return { good: false, why: 'unreadable' };
  if (signed.subarray(0, 2).toString('latin1') !== 'ED') return { good: false, why: 'unreadable' };
  if (!signed.subarray(2, 10).equals(Buffer.from(key.id))) return { good: false, why: 'other-key' };
  const publicKey = createPublicKey({ key: Buffer.concat([publicHead, key.bytes]), format: 'der', type: 'spki' });
  const proof = signed.subarray(10);
  const isGood = verify(null, digestOf(message), publicKey, proof) && verify(null, Buffer.concat([proof, ascii(said)]), publicKey, global);
  return isGood ? { good: true, comment: said } : { good: false, why: 'forged' };
}
