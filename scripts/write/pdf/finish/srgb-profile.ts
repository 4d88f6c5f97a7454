/** Points of the tone curve. */
const points = 1024;
/** Colorants of sRGB adapted to D50, by Bradford's method (IEC 61966-2-1, ICC.1:2001-04, annex E). */
const colorants = {
  rXYZ: [0.43607, 0.22249, 0.01392],
  gXYZ: [0.38515, 0.71687, 0.09708],
  bXYZ: [0.14307, 0.06061, 0.7141],
  wtpt: [0.9642, 1, 0.8249],
} as const;

/** An ICC profile of sRGB (ICC.1:2001-04, version 2.1): matrix and tone curve, the same bytes always. */
export function srgbProfile(): Uint8Array {
  const curve = toneCurve();
  const tags: readonly (readonly [string, Uint8Array])[] = [
    ['desc', description('sRGB IEC61966-2.1')],
    ['cprt', Buffer.from('text\0\0\0\0No copyright, use freely\0', 'latin1')],
    ...Object.entries(colorants).map(([name, values]) => [name, xyz(values)] as const),
    ...['rTRC', 'gTRC', 'bTRC'].map((name) => [name, curve] as const),
  ];
  const tableLength = 4 + tags.length * 12;
  const places = new Map<Uint8Array, number>();
  let length = 128 + tableLength;
  for (const [, bytes] of tags)
    if (!places.has(bytes)) {
      places.set(bytes, length);
      length += Math.ceil(bytes.length / 4) * 4;
    }
  const profile = Buffer.alloc(length);
  profile.writeUInt32BE(length, 0);
  profile.writeUInt32BE(0x02100000, 8);
  profile.write('mntrRGB XYZ ', 12, 'latin1');
  // A day that never changes: 1 January 2006.
  for (const [at, value] of [2006, 1, 1, 0, 0, 0].entries()) profile.writeUInt16BE(value, 24 + at * 2);
  profile.write('acsp', 36, 'latin1');
  xyz(colorants.wtpt)
    .subarray(8)
    .forEach((byte, at) => {
      profile[68 + at] = byte;
    });
  profile.writeUInt32BE(tags.length, 128);
  tags.forEach(([name, bytes], at) => {
    const entry = 132 + at * 12;
    const place = places.get(bytes) ?? 0;
    profile.write(name, entry, 'latin1');
    profile.writeUInt32BE(place, entry + 4);
    profile.writeUInt32BE(bytes.length, entry + 8);
    profile.set(bytes, place);
  });
  return new Uint8Array(profile);
}

function xyz(values: readonly number[]): Uint8Array {
  const bytes = Buffer.alloc(20);
  bytes.write('XYZ ', 0, 'latin1');
  for (const [at, value] of values.entries()) bytes.writeInt32BE(Math.round(value * 65_536), 8 + at * 4);
  return bytes;
}

function description(text: string): Uint8Array {
  const bytes = Buffer.alloc(12 + text.length + 1 + 8 + 3 + 67);
  bytes.write('desc', 0, 'latin1');
  bytes.writeUInt32BE(text.length + 1, 8);
  bytes.write(text, 12, 'latin1');
  return bytes;
}

/** From the file's values to light, in steps (IEC 61966-2-1, 5.2). */
function toneCurve(): Uint8Array {
  const bytes = Buffer.alloc(12 + points * 2);
  bytes.write('curv', 0, 'latin1');
  bytes.writeUInt32BE(points, 8);
  for (let at = 0; at < points; at += 1) {
    const value = at / (points - 1);
    const light = value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
    bytes.writeUInt16BE(Math.round(light * 65_535), 12 + at * 2);
  }
  return bytes;
}
