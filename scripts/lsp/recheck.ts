/** A task that runs a moment after it was last asked for, one run at a time; asked for in the middle of a run, it runs once more. */
export interface Recheck {
  now(): void;
  soon(): void;
  stop(): void;
}
/** Checks what the editor shows (`near`), or all; says whether there is more to be checked. */
export type RecheckTask = (what: 'near' | 'all') => Promise<boolean>;

const quietMs = 200;
const idleMs = 1500;

/** Puts typing and checking apart: what is open 200 ms after the last change, the rest when nobody has typed for a while. */
export function createRecheck(task: RecheckTask): Recheck {
  let timer: NodeJS.Timeout | undefined;
  let running = false;
  let next: 'near' | 'all' | undefined;
  let stopped = false;
  const run = async (what: 'near' | 'all'): Promise<void> => {
    if (stopped) return;
    if (running) {
      next = next === 'near' ? 'near' : what;
      return;
    }
    running = true;
    let more = false;
    try {
      more = await task(what);
    } finally {
      running = false;
    }
    const wanted = next;
    next = undefined;
    if (wanted) await run(wanted);
    else if (more) after(idleMs, 'all');
  };
  const after = (ms: number, what: 'near' | 'all'): void => {
    clearTimeout(timer);
    timer = setTimeout(() => void run(what), ms);
  };
  return {
    now: () => after(0, 'all'),
    soon: () => after(quietMs, 'near'),
    stop() {
      stopped = true;
      clearTimeout(timer);
    },
  };
}
