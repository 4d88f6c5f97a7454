import { z } from 'zod';
import type { Diagnostic } from './diagnostic.ts';
import { inOrder } from './order.ts';

const entry = z.strictObject({ code: z.string(), file: z.string(), text: z.string(), count: z.int().min(1) });
const baselineSchema = z.strictObject({ schemaVersion: z.literal(1), findings: z.array(entry) });

/** Old findings that a team has agreed to live with for now: by code, file and text, so that they may move to other lines. */
export type Baseline = z.infer<typeof baselineSchema>;
type TextOf = (file: string) => string | undefined;

export interface Sifted {
  /** Findings that the baseline does not have. */
  readonly fresh: readonly Diagnostic[];
  /** How many it has. */
  readonly known: number;
  /** How many of the baseline are no longer found. */
  readonly gone: number;
}

/** A baseline from its JSON; undefined where it is none. */
export function parseBaseline(text: string): Baseline | undefined {
  try {
    return baselineSchema.safeParse(JSON.parse(text)).data;
  } catch {
    return undefined;
  }
}

/** The baseline of findings as JSON, in a fixed order, so that a change of it reads well. */
export function baselineText(findings: readonly Diagnostic[], textOf: TextOf): string {
  const counts = new Map<string, z.infer<typeof entry>>();
  for (const finding of inOrder(findings)) {
    const key = keyOf(finding, textOf);
    const known = counts.get(key.name);
    counts.set(key.name, { ...key.entry, count: (known?.count ?? 0) + 1 });
  }
  const sorted = [...counts].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, found]) => found);
  return `${JSON.stringify({ schemaVersion: 1, findings: sorted } satisfies Baseline, null, 2)}\n`;
}

/** Parts findings into new ones and those that the baseline has; of five alike where it has three, the last two are new. */
export function siftByBaseline(findings: readonly Diagnostic[], baseline: Baseline, textOf: TextOf): Sifted {
  const left = new Map(baseline.findings.map((known) => [nameOf(known), known.count]));
  const fresh = inOrder(findings).filter((finding) => {
    const { name } = keyOf(finding, textOf);
    const count = left.get(name) ?? 0;
    if (count > 0) left.set(name, count - 1);
    return count === 0;
  });
  const gone = [...left.values()].reduce((sum, count) => sum + count, 0);
  return { fresh, known: inOrder(findings).length - fresh.length, gone };
}

const longest = 160;

function keyOf({ code, place, message }: Diagnostic, textOf: TextOf): { name: string; entry: Omit<z.infer<typeof entry>, 'count'> } {
  const text = place === undefined ? undefined : stretchOf(place, textOf(place.file));
  const key = { code, file: place?.file ?? '', text: (text ?? message).replace(/\s+/g, ' ').trim().slice(0, longest) };
  return { name: nameOf(key), entry: key };
}
const nameOf = ({ code, file, text }: Omit<z.infer<typeof entry>, 'count'>): string => [file, code, text].join('\n');

/** What the finding marks; its whole line where it marks a point. */
function stretchOf({ start, end }: NonNullable<Diagnostic['place']>, text: string | undefined): string | undefined {
  const clean = text?.replaceAll('\r\n', '\n');
  const marked = clean?.slice(start.offset, end.offset);
  return marked === '' ? clean?.split('\n')[start.line - 1] : marked;
}
