import { deflateSync } from 'node:zlib';

/** An RGB PNG of two soft bands, made in code. */
export function samplePng(width: number, height: number): Uint8Array {
  const rows = Buffer.alloc(height * (1 + width * 3));
  for (let y = 0; y < height; y += 1)
    for (let x = 0; x < width; x += 1)
      rows.set(y * 2 < height ? [150, 180, 210 - (x % 32)] : [60, 110 + (x % 24), 120], y * (1 + width * 3) + 1 + x * 3);
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  header.set([8, 2, 0, 0, 0], 8);
  const signature = Buffer.from([137, 80, 78, 71, 13, 10, 26, 10]);
  return new Uint8Array(
    Buffer.concat([signature, chunk('IHDR', header), chunk('IDAT', deflateSync(rows, { level: 9 })), chunk('IEND', Buffer.alloc(0))]),
  );
}

/** A small mark as SVG bytes, for the inline image. */
export function sampleSvg(): Uint8Array {
  return new TextEncoder().encode(
    '<svg xmlns="http://www.w3.org/2000/svg" width="96" height="48" viewBox="0 0 96 48"><path d="M4 40 L24 12 L44 40 Z" fill="#1f5673"/><circle cx="70" cy="26" r="14" fill="#c8772e"/></svg>',
  );
}

/** A flow of two steps, as the press draws them. */
export function sampleDrawing(first: string, second: string): string {
  const box = (x: number, label: string) =>
    `<rect x="${x}" y="20" width="130" height="44" rx="4" fill="#eef3f6" stroke="#1f5673"/><text x="${x + 65}" y="47" text-anchor="middle" font-family="Source Sans 3" font-size="14" fill="#222222">${label}</text>`;
  return `<svg xmlns="http://www.w3.org/2000/svg" width="360" height="84" viewBox="0 0 360 84">${box(10, first)}<path d="M142 42 H212" stroke="#1f5673" stroke-width="2" fill="none"/><path d="M212 36 L222 42 L212 48 Z" fill="#1f5673"/>${box(224, second)}</svg>`;
}

function chunk(name: string, data: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(name, 'latin1'), data]);
  const length = Buffer.alloc(4);
  length.writeUInt32BE(data.length);
  const sum = Buffer.alloc(4);
  sum.writeUInt32BE(crc32(body));
  return Buffer.concat([length, body, sum]);
}
function crc32(bytes: Uint8Array): number {
  let crc = 0xffffffff;
  for (const byte of bytes) {
    crc ^= byte;
    for (let bit = 0; bit < 8; bit += 1) crc = crc & 1 ? (crc >>> 1) ^ 0xedb88320 : crc >>> 1;
  }
  return (crc ^ 0xffffffff) >>> 0;
}
