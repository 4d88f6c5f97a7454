import { describe, expect, test } from 'vitest';
import { createMemoryHost } from '../../scripts/host/memory-host.ts';
import { createRasteriser, rememberDrawn } from '../../scripts/write/rasterise-svg.ts';
import { trueTypeOf } from '../../scripts/write/true-type.ts';

const hex = (bytes: Uint8Array): string => Buffer.from(bytes).toString('hex');
const face = (name: string) => createMemoryHost({}).files.readPackageFile(`@fontsource/${name}`);
const names = [
  'source-serif-4/files/source-serif-4-latin-400-normal.woff2',
  'source-serif-4/files/source-serif-4-latin-700-normal.woff2',
  'source-sans-3/files/source-sans-3-latin-400-normal.woff2',
];

describe('TrueType of a face', () => {
  test('is the same for faces asked for at once as for one after the other', async () => {
    const faces = await Promise.all(names.map(face));
    const alone: string[] = [];
    for (const bytes of faces) alone.push(hex(await trueTypeOf(bytes)));
    expect(new Set(alone).size).toBe(names.length);
    expect((await Promise.all(faces.map(trueTypeOf))).map(hex)).toEqual(alone);
  });

  test('goes on after a face that is none', async () => {
    const bytes = await face(names[0] ?? '');
    const alone = hex(await trueTypeOf(bytes));
    const [broken, next] = await Promise.allSettled([trueTypeOf(new Uint8Array(4)), trueTypeOf(bytes)]);
    expect(broken.status).toBe('rejected');
    expect(next.status === 'fulfilled' && hex(next.value)).toBe(alone);
  });
});

describe('the rasteriser', () => {
  /** The faces in a rasteriser's folder; where writing is late, a face is kept as it is when all of them have been made. */
  async function facesWritten(late: boolean): Promise<Readonly<Record<string, string>>> {
    const host = createMemoryHost({});
    const write = host.files.write;
    const files = { ...host.files, write: (path: string, bytes: Uint8Array) => write(path, late ? bytes : bytes.slice()) };
    await createRasteriser({ ...host, files }, ['Retour volontaire']);
    return Object.fromEntries([...host.tree].map(([path, bytes]) => [path, hex(bytes)]));
  }

  test('draws with whole faces, however late their files are written', async () => {
    const atOnce = await facesWritten(false);
    expect(Object.keys(atOnce).length).toBeGreaterThan(1);
    expect(await facesWritten(true)).toEqual(atOnce);
  });

  test('draws the same once where it is to remember, and what differs in words, width or ground anew', () => {
    const asked: string[] = [];
    const draw = rememberDrawn((svg, widthPx, background) => {
      asked.push(`${svg} ${widthPx} ${background}`);
      return { png: new Uint8Array([asked.length]), heightPx: 1 };
    });
    const drawn = [draw('a', 10), draw('a', 10), draw('b', 10), draw('a', 20), draw('a', 10, '#fff'), draw('a', 10, '#fff')];
    expect(drawn.map(({ png }) => png[0])).toEqual([1, 1, 2, 3, 4, 4]);
    expect(asked).toHaveLength(4);
  });
});
