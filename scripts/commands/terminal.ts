/** Where a command runs and talks: a value, so that tests can stand in for a terminal. */
export interface Terminal {
  /** What the command was asked for. */
  out(text: string): void;
  /** Progress and findings beside it. */
  err(text: string): void;
  /** The stream of `err` is a terminal that can move its cursor. */
  readonly interactive: boolean;
  /** All of the standard input as text; absent where there is none. */
  input?(): Promise<string>;
  readonly colour: { readonly out: boolean; readonly err: boolean };
  /** Absolute path of the folder where the command runs. */
  readonly folder: string;
  readonly environment: Readonly<Record<string, string | undefined>>;
}

/** The terminal of this process. Colour follows NO_COLOR (no-color.org), FORCE_COLOR and whether it is a terminal at all. */
export function processTerminal(): Terminal {
  const { stdout, stderr, env } = process;
  const colour = (stream: NodeJS.WriteStream): boolean => {
    if ((env.NO_COLOR ?? '') !== '') return false;
    return (env.FORCE_COLOR ?? '') !== '' || (stream.isTTY === true && env.TERM !== 'dumb');
  };
  return {
    out: (text) => void stdout.write(text),
    err: (text) => void stderr.write(text),
    input: async () => {
      const chunks: Buffer[] = [];
      for await (const chunk of process.stdin) chunks.push(chunk as Buffer);
      return new TextDecoder('utf-8', { ignoreBOM: true }).decode(Buffer.concat(chunks));
    },
    interactive: stderr.isTTY === true && env.TERM !== 'dumb' && (env.CI ?? '') === '',
    colour: { out: colour(stdout), err: colour(stderr) },
    folder: process.cwd(),
    environment: env,
  };
}
