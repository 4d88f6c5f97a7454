import type { HostError } from '../host/host.ts';

/** The machine's fault for the one who has to mend it: what, its code, and what to do. */
export function faultText({ message, code, hint }: HostError): string {
  return `${message} (${code})\n${hint === undefined ? '' : `${hint}\n`}`;
}
