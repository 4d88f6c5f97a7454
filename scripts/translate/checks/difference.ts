/** What only one side has, or one thing in the stead of another. */
export interface Difference<Item> {
  readonly source?: Item;
  readonly target?: Item;
}

/** Items of both sides as multisets, in whatever order: what is left where each has taken its like. One that is missing and one that is too many are told as one. */
export function differences<Item>(
  source: readonly Item[],
  target: readonly Item[],
  isLike: (source: Item, target: Item) => boolean,
): Difference<Item>[] {
  const left = [...target];
  const missing = source.filter((item) => {
    const at = left.findIndex((other) => isLike(item, other));
    if (at >= 0) left.splice(at, 1);
    return at < 0;
  });
  return Array.from({ length: Math.max(missing.length, left.length) }, (_, at): Difference<Item> => {
    const [one, other] = [missing[at], left[at]];
    return { ...(one === undefined ? {} : { source: one }), ...(other === undefined ? {} : { target: other }) };
  });
}
