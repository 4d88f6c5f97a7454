import type { Report } from './diagnostics/diagnostic.ts';
import type { Host } from './host/host.ts';

export interface StageContext {
  readonly host: Host;
  readonly report: Report;
  /** What the same edition has reckoned in earlier runs. */
  readonly memory?: Memory;
}
/** Results by the hash of all that they are made of, as JSON has them. What a run asks for or sets is there for the next one. It decides how long work takes, never what comes out. */
export interface Memory {
  get(key: string): unknown;
  set(key: string, value: unknown): void;
}
/** A memory with what is known; `used` is what has been asked for or set. */
export function createMemory(known: ReadonlyMap<string, unknown> = new Map()): Memory & { readonly used: ReadonlyMap<string, unknown> } {
  const used = new Map<string, unknown>();
  return {
    used,
    get(key) {
      if (!used.has(key) && known.has(key)) used.set(key, known.get(key));
      return used.get(key);
    },
    set: (key, value) => void used.set(key, value),
  };
}
/** One step of the flow: a verb, a folder, a pure function of its input and the host. */
export interface Stage<In, Out> {
  readonly name: string;
  run(input: In, context: StageContext): Promise<Out>;
}

/** One step as it is watched: what runs, for which edition, and at its end how long it took. */
export interface Step {
  readonly stage: string;
  /** `en`, `en pdf`; empty for what is done once for all. */
  readonly edition: string;
  readonly state: 'started' | 'finished' | 'failed';
  /** Milliseconds; 0 at the start. */
  readonly tookMs: number;
  /** True where the result was found in the cache. */
  readonly cached?: boolean;
}
export type Watch = (step: Step) => void;

/** Runs one stage and tells the watcher. */
export async function runStage<In, Out>(
  stage: Stage<In, Out>,
  input: In,
  edition: string,
  { watch, ...context }: StageContext & { readonly watch: Watch },
): Promise<Out> {
  const started = context.host.nowMs();
  const tell = (state: Step['state']): void =>
    watch({ stage: stage.name, edition, state, tookMs: state === 'started' ? 0 : context.host.nowMs() - started });
  tell('started');
  try {
    const result = await stage.run(input, context);
    tell('finished');
    return result;
  } catch (error) {
    tell('failed');
    throw error;
  }
}
