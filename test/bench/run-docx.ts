import { createDiskHost } from '../../scripts/host/index.ts';
import { inspectDocx } from '../../scripts/inspect/docx/index.ts';
import type { Artifact } from '../../scripts/model/book.ts';
import { createMemory, type Memory } from '../../scripts/stage.ts';
import { writeDocx } from '../../scripts/write/docx/index.ts';
import { composeEdition } from './compose-edition.ts';
import type { DocxMeasure } from './measure-docx.ts';

// One book's Word edition in a process of its own, so that its peak of memory is its own: `tsx run-docx.ts BOOK` prints a DocxMeasure as JSON.

const host = createDiskHost();
const edition = await composeEdition(process.argv[2] ?? '', 'docx', host);
if (!edition) throw new Error('The book has errors.');
const beforeMb = process.resourceUsage().maxRSS / 1024;

let layoutMs = 0;
let rounds = 0;
let units = 0;
const startThreads: typeof host.startThreads = <In, Out>(module: URL, shared: unknown) => {
  const threads = host.startThreads<In, Out>(module, shared);
  return {
    ...threads,
    async run(inputs: readonly In[]): Promise<Out[]> {
      const from = host.nowMs();
      const outputs = await threads.run(inputs);
      layoutMs += host.nowMs() - from;
      rounds += 1;
      units += inputs.length;
      return outputs;
    },
  };
};
const cpuSeconds = (): number => {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1e6;
};
async function timed<T>(work: () => Promise<T>): Promise<{ readonly ms: number; readonly cpu: number; readonly result: T }> {
  const [from, cpu] = [host.nowMs(), cpuSeconds()];
  const result = await work();
  return { ms: host.nowMs() - from, cpu: cpuSeconds() - cpu, result };
}
const write = (memory: Memory): Promise<Artifact<'docx'>> =>
  writeDocx(edition, { host: { ...host, startThreads }, report: () => {}, memory });

const memory = createMemory();
const cold = await timed(() => write(memory));
const first = { layoutMs, rounds, units };
const warm = await timed(() => write(createMemory(memory.used)));
const inspected = await timed(() => inspectDocx(cold.result, edition, () => {}));
const measure: DocxMeasure = {
  cold: cold.ms,
  coldCpu: cold.cpu,
  layout: first.layoutMs,
  rounds: first.rounds,
  units: first.units,
  warm: warm.ms,
  warmCpu: warm.cpu,
  inspect: inspected.ms,
  bytes: cold.result.files[0]?.bytes.byteLength ?? 0,
  beforeMb,
  peakMb: process.resourceUsage().maxRSS / 1024,
};
process.stdout.write(JSON.stringify(measure));
await host.close();
