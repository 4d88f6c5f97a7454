import { createHash } from 'node:crypto';
import { appendFileSync, readFileSync } from 'node:fs';
import type { KnownResult } from '../../scripts/commands/ask-validators.ts';

/** SHA-256 of a file. */
export const sumOf = (path: string): string => createHash('sha256').update(readFileSync(path)).digest('hex');

/** Appends what a validator said of a file to the file that HANDBOOK_RESULTS names, for `handbook release --results`; does nothing without it. */
export function keepResult({ sha256, name, version, standard, errors, warnings }: KnownResult): void {
  const path = process.env.HANDBOOK_RESULTS;
  if (path !== undefined && path !== '') appendFileSync(path, `${JSON.stringify({ sha256, name, version, standard, errors, warnings })}\n`);
}
