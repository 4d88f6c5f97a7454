import type { Browser } from 'puppeteer-core';

/** The only door to the world. Stages get it as an argument and import only this type. */
export interface Host {
  readonly files: HostFiles;
  readonly environment: Readonly<Record<string, string | undefined>>;
  /** One browser for the whole run, started at first use. Throws HostError `host/no-browser`. */
  browser(): Promise<Browser>;
  /** Runs a program of this machine. */
  readonly run: RunProgram;
  /** Work in other threads: `createWork(shared)` of a module gives the function that turns an input into an output. All of it must be what can be cloned between threads. */
  startThreads<In, Out>(module: URL, shared: unknown): Threads<In, Out>;
  /** Milliseconds that only grow, for progress and benches; never for an artifact. */
  nowMs(): number;
  /** Closes what was started. */
  close(): Promise<void>;
}
/**
 * Runs a program without a shell; undefined where this machine has none of that name. Throws HostError `host/program-timed-out` where it takes too long, and
 * `host/program-failed` where it cannot be started.
 */
export type RunProgram = (name: string, args: readonly string[], options?: ProgramOptions) => Promise<ProgramResult | undefined>;
export interface ProgramOptions {
  /** Standard input; absent, there is none. */
  readonly input?: Uint8Array;
  /** Two minutes where absent. */
  readonly timeoutMs?: number;
}
/** Threads that wait for work until they are closed. */
export interface Threads<In, Out> {
  /** One output for each input, in their order. Throws what the work threw. */
  run(inputs: readonly In[]): Promise<Out[]>;
  close(): Promise<void>;
}
/** What a program said and how it ended. */
export interface ProgramResult {
  readonly code: number;
  readonly out: Uint8Array;
  /** Standard error as text. */
  readonly errors: string;
}
export interface HostFiles {
  /** Bytes of a file. Throws HostError `host/unreadable`. */
  read(path: string): Promise<Uint8Array>;
  exists(path: string): Promise<boolean>;
  /** Files below a folder, sorted, relative to it, forward slashes; links are not followed. An absent folder is empty. */
  list(folder: string): Promise<readonly string[]>;
  /** True where the path, links resolved, lies inside the folder. */
  isInside(folder: string, path: string): Promise<boolean>;
  /** Writes a file whole or not at all, making folders; a secret so that its owner alone can read it. */
  write(path: string, bytes: Uint8Array, kind?: 'secret'): Promise<void>;
  /** Puts a finished tree of files in the place of `folder` in one step: the old one stays until the new one is whole. */
  replaceFolder(folder: string, files: readonly { readonly path: string; readonly bytes: Uint8Array }[]): Promise<void>;
  /** A file of the press itself: below `templates/`. Throws HostError `host/unreadable`. */
  readTemplate(path: string): Promise<Uint8Array>;
  /** Files below a folder of `templates/`, sorted, relative to it. */
  listTemplates(folder: string): Promise<readonly string[]>;
  /** A file of an installed npm package, by specifier: `@fontsource/source-serif-4/files/source-serif-4-latin-400-normal.woff2`. */
  readPackageFile(specifier: string): Promise<Uint8Array>;
  /** A folder of this run that is removed at the end, for files that a tool must read from disk. */
  temporaryFolder(): Promise<string>;
}

/** The machine's fault, not the author's nor ours: code, sentence, and what to do. */
export class HostError extends Error {
  readonly code: string;
  readonly hint: string | undefined;
  constructor(code: string, message: string, hint?: string, options?: { cause?: unknown }) {
    super(message, options);
    this.name = 'HostError';
    this.code = code;
    this.hint = hint;
  }
}
