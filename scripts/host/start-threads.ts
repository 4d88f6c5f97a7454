import { availableParallelism } from 'node:os';
import { Worker } from 'node:worker_threads';
import type { Threads } from './host.ts';

const most = 8;
const bootstrap = new URL('thread.mjs', import.meta.url);

/** Threads of this machine, begun at the first input, at most one for each core. What a thread throws is thrown by `run`. */
export function startThreads<In, Out>(module: URL, shared: unknown): Threads<In, Out> {
  const idle: Worker[] = [];
  const all = new Set<Worker>();
  const take = (): Worker => {
    const found = idle.pop();
    if (found) return found;
    const started = new Worker(bootstrap, { workerData: { module: module.href, shared } });
    all.add(started);
    return started;
  };
  return {
    async run(inputs) {
      const outputs: Out[] = new Array(inputs.length);
      const queue = inputs.entries();
      const serve = async (): Promise<void> => {
        const thread = take();
        for (const [at, input] of queue) outputs[at] = await ask(thread, input);
        idle.push(thread);
      };
      await Promise.all(Array.from({ length: Math.min(inputs.length, most, availableParallelism()) }, serve));
      return outputs;
    },
    async close() {
      await Promise.all([...all].map((thread) => thread.terminate()));
      all.clear();
      idle.length = 0;
    },
  };
}

function ask<In, Out>(thread: Worker, input: In): Promise<Out> {
  return new Promise((resolve, reject) => {
    const heard: Readonly<Record<string, (value: unknown) => void>> = {
      message: (output) => resolve(output as Out),
      error: reject,
      exit: (code) => reject(new Error(`A thread ended with ${code} before it had answered.`)),
    };
    const settle = (event: string) => (value: unknown) => {
      for (const [name, listener] of listeners) thread.off(name, listener);
      heard[event]?.(value);
    };
    const listeners = Object.keys(heard).map((event) => [event, settle(event)] as const);
    for (const [name, listener] of listeners) thread.on(name, listener);
    thread.postMessage(input);
  });
}
