/** A task that runs a moment after it was last asked for, one run at a time; asked for in the middle of a run, it runs once more. */
export interface Recheck {
  now(): void;
  soon(): void;
  stop(): void;
}

const quietMs = 200;

/** Puts typing and checking apart: `soon` waits until nothing was asked for 200 ms. */
export function createRecheck(task: () => Promise<void>): Recheck {
  let timer: NodeJS.Timeout | undefined;
  let running = false;
  let again = false;
  let stopped = false;
  const run = async (): Promise<void> => {
    if (stopped) return;
    if (running) {
      again = true;
      return;
    }
    running = true;
    try {
      await task();
    } finally {
      running = false;
    }
    if (again) {
      again = false;
      await run();
    }
  };
  const after = (ms: number): void => {
    clearTimeout(timer);
    timer = setTimeout(() => void run(), ms);
  };
  return {
    now: () => after(0),
    soon: () => after(quietMs),
    stop() {
      stopped = true;
      clearTimeout(timer);
    },
  };
}
