import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import { deadLink, movedLink, uncheckedLink, unreachableLink } from '../diagnostics/links.ts';
import { type AskWeb, type WebAnswer, WebError } from '../host/ask-web.ts';
import type { Place } from '../model/place.ts';
import type { WebLink } from './web-links.ts';

export interface CheckLinksInput {
  readonly links: readonly WebLink[];
  readonly ask: AskWeb;
  readonly timeoutMs: number;
  /** Addresses that are asked at a time; of one server at most two. */
  readonly jobs: number;
  /** Told after each address. */
  readonly watch: (done: number, of: number) => void;
}

const perServer = 2;
const mostSteps = 8;

/** Asks the web for every link; findings in the order of the links, one for each place. */
export async function checkLinks({ links, ask, timeoutMs, jobs, watch }: CheckLinksInput): Promise<Diagnostic[]> {
  const waiting = links.map((link, at) => ({ link, at }));
  const busy = new Map<string, number>();
  const found: Diagnostic[][] = links.map(() => []);
  let done = 0;
  const next = (): (typeof waiting)[number] | undefined => {
    const at = waiting.findIndex(({ link }) => (busy.get(serverOf(link.url)) ?? 0) < perServer);
    return at < 0 ? undefined : waiting.splice(at, 1)[0];
  };
  const work = async (): Promise<void> => {
    for (let job = next(); job; job = next()) {
      const server = serverOf(job.link.url);
      busy.set(server, (busy.get(server) ?? 0) + 1);
      found[job.at] = await checkLink(job.link, ask, timeoutMs);
      busy.set(server, (busy.get(server) ?? 1) - 1);
      done += 1;
      watch(done, links.length);
    }
  };
  // A worker that finds only busy servers ends; those that are at work take what is left.
  await Promise.all(Array.from({ length: Math.max(1, jobs) }, work));
  await work();
  return found.flat();
}

const serverOf = (url: string): string => new URL(url).host;

async function checkLink({ url, places }: WebLink, ask: AskWeb, timeoutMs: number): Promise<Diagnostic[]> {
  const make = await judge(url, ask, timeoutMs);
  return make ? places.map(make) : [];
}
type Make = (place: Place) => Diagnostic;

async function judge(url: string, ask: AskWeb, timeoutMs: number): Promise<Make | undefined> {
  try {
    const { answer, moved, at } = await follow(url, ask, timeoutMs);
    if (answer === undefined) return (place) => unreachableLink({ url, reason: 'loop' }, place);
    const { status } = answer;
    if (status === 404 || status === 410) return (place) => deadLink({ url, status }, place);
    if (status >= 400 || (status >= 300 && answer.location === undefined && status !== 304))
      return (place) => uncheckedLink({ url, status }, place);
    return moved ? (place) => movedLink({ url, to: at }, place) : undefined;
  } catch (error) {
    if (!(error instanceof WebError)) throw error;
    const { reason } = error;
    return (place) => unreachableLink({ url, reason }, place);
  }
}

/** Goes where the server sends the reader. `moved` is true where each step but the last was for good (301, 308). No answer: too many steps. */
async function follow(
  url: string,
  ask: AskWeb,
  timeoutMs: number,
): Promise<{ readonly answer?: WebAnswer; readonly moved: boolean; readonly at: string }> {
  let at = url;
  let moved = false;
  let forGood = true;
  for (let step = 0; step < mostSteps; step += 1) {
    const answer = await askTwice(at, ask, timeoutMs);
    const { location, status } = answer;
    if (location === undefined || status < 300 || status >= 400 || !/^https?:/.test(location))
      return { answer, moved: moved && forGood, at };
    forGood &&= status === 301 || status === 308;
    moved = true;
    at = location;
  }
  return { moved, at };
}

/** HEAD first, since it costs the server least; GET where a server does not know HEAD, or says no to it. A silent server gets a second chance. */
async function askTwice(url: string, ask: AskWeb, timeoutMs: number): Promise<WebAnswer> {
  try {
    const answer = await ask(url, { method: 'HEAD', timeoutMs });
    return answer.status < 400 ? answer : await ask(url, { method: 'GET', timeoutMs });
  } catch (error) {
    if (!(error instanceof WebError) || error.reason === 'name' || error.reason === 'certificate') throw error;
    return ask(url, { method: 'GET', timeoutMs });
  }
}
