import type { Report } from './diagnostics/diagnostic.ts';
import type { Host } from './host/host.ts';

export interface StageContext {
  readonly host: Host;
  readonly report: Report;
}
/** One step of the flow: a verb, a folder, a pure function of its input and the host. */
export interface Stage<In, Out> {
  readonly name: string;
  run(input: In, context: StageContext): Promise<Out>;
}
