/** Work for the tests of threads: 13 is a fault in it, 14 ends the thread. Inputs take the longer the smaller they are. */
export function createWork({
  factor,
}: {
  readonly factor: number;
}): (input: { readonly value: number }) => Promise<{ readonly value: number; readonly made: number }> {
  let made = 0;
  return async ({ value }) => {
    if (value === 13) throw new Error('thirteen');
    if (value === 14) process.exit(3);
    await new Promise((resolve) => setTimeout(resolve, 20 - value));
    made += 1;
    return { value: value * factor, made };
  };
}
