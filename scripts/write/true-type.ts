import wawoff2 from 'wawoff2';

let last: Promise<unknown> = Promise.resolve();

/**
 * A woff2 face as TrueType. wawoff2 gives a view of memory that it has freed already, and the next face goes there: two editions made at the same time
 * overwrote each other's faces. So faces are taken one after the other, and each is copied before the next.
 */
export function trueTypeOf(woff2: Uint8Array): Promise<Uint8Array> {
  const made = last.then(async () => new Uint8Array(await wawoff2.decompress(woff2)));
  last = made.catch(() => {});
  return made;
}
