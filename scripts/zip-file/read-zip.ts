import { crc32, inflateRawSync } from 'node:zlib';

export interface ZipEntry {
  readonly name: string;
  /** 0 stored, 8 deflated. */
  readonly method: number;
  /** Date and time as DOS has them: date above, time below. */
  readonly dosTime: number;
  readonly hasExtraField: boolean;
  readonly bytes: Uint8Array;
}

const endMark = 0x06054b50;
const entryMark = 0x02014b50;
const longestComment = 0xffff;

/** What a zip from outside may hold at most. */
export interface ZipLimits {
  readonly entries: number;
  /** Bytes of all files together, unpacked. */
  readonly unpackedBytes: number;
}
const widest: ZipLimits = { entries: 0xffff, unpackedBytes: 2 ** 31 };

/**
 * Files of a zip in the order of its directory (APPNOTE 6.3.3, 4.3), checksums held; throws an Error where it is no sound zip or passes a limit. Not for zip64 nor for
 * secrets.
 */
export function readZip(bytes: Uint8Array, limits: ZipLimits = widest): readonly ZipEntry[] {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const end = endOf(buffer);
  if (buffer.readUInt16LE(end + 10) > limits.entries) throw new Error(`The zip has more than ${limits.entries} files.`);
  const entries: ZipEntry[] = [];
  let room = limits.unpackedBytes;
  let at = buffer.readUInt32LE(end + 16);
  for (let left = buffer.readUInt16LE(end + 10); left > 0; left -= 1) {
    if (buffer.readUInt32LE(at) !== entryMark) throw new Error('The directory of the zip is broken.');
    const nameLength = buffer.readUInt16LE(at + 28);
    const entry = entryAt(buffer, at, buffer.toString('utf8', at + 46, at + 46 + nameLength), room);
    room -= entry.bytes.length;
    entries.push(entry);
    at += 46 + nameLength + buffer.readUInt16LE(at + 30) + buffer.readUInt16LE(at + 32);
  }
  return entries;
}

function endOf(buffer: Buffer): number {
  for (let at = buffer.length - 22; at >= Math.max(0, buffer.length - 22 - longestComment); at -= 1)
    if (buffer.readUInt32LE(at) === endMark) return at;
  throw new Error('The zip has no end of its directory.');
}

/** One file; `room` is the most that it may unpack to, whatever its header says. */
function entryAt(buffer: Buffer, at: number, name: string, room: number): ZipEntry {
  const method = buffer.readUInt16LE(at + 10);
  const local = buffer.readUInt32LE(at + 42);
  const start = local + 30 + buffer.readUInt16LE(local + 26) + buffer.readUInt16LE(local + 28);
  const packed = buffer.subarray(start, start + buffer.readUInt32LE(at + 20));
  if (method !== 0 && method !== 8) throw new Error(`“${name}” is packed in an unknown way.`);
  if (buffer.readUInt32LE(at + 24) > room) throw new Error(`“${name}” unpacks to more than is allowed.`);
  const content = method === 0 ? packed : inflateRawSync(packed, { maxOutputLength: Math.max(1, room) });
  if (content.length !== buffer.readUInt32LE(at + 24) || crc32(content) !== buffer.readUInt32LE(at + 16))
    throw new Error(`“${name}” does not have the length and checksum of the directory.`);
  const dosTime = buffer.readUInt16LE(at + 14) * 0x10000 + buffer.readUInt16LE(at + 12);
  const hasExtraField = buffer.readUInt16LE(at + 30) > 0 || buffer.readUInt16LE(local + 28) > 0;
  return { name, method, dosTime, hasExtraField, bytes: new Uint8Array(content) };
}
