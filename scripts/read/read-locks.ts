import { z } from 'zod';
import type { Report } from '../diagnostics/diagnostic.ts';
import { invalidLock } from '../diagnostics/translation.ts';
import { type LockedUnit, unitStates } from '../model/manuscript.ts';
import { placeOfWord } from '../text/place-of-word.ts';

const schema = z.strictObject({
  version: z.literal(1),
  units: z.array(
    z.strictObject({
      id: z.string().regex(/^(?:u-[0-9a-z-]{6,24}|front)(?:\.[a-z0-9-]+)?$/),
      state: z.enum(unitStates),
      source: z.string().regex(/^[0-9a-f]{12}$/),
      target: z.string().regex(/^[0-9a-f]{12}$/),
      by: z.string().exactOptional(),
      on: z.iso.date().exactOptional(),
      waive: z.array(z.strictObject({ rule: z.string(), reason: z.string().min(1) })).exactOptional(),
      text: z.string(),
    }),
  ),
});

/** The units of a lock file, in order. What is wrong with it is reported, and then it says nothing. */
export function parseLock(file: string, text: string, report: Report): LockedUnit[] | undefined {
  const fault = (reason: string, word = ''): undefined => {
    report(invalidLock({ file, reason }, placeOfWord(file, text, word)));
    return undefined;
  };
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch (error) {
    return fault(error instanceof Error ? error.message : 'it is no JSON');
  }
  const parsed = schema.safeParse(value);
  if (!parsed.success) {
    const [issue] = parsed.error.issues;
    return fault(issue ? `${issue.path.join('.')}: ${issue.message}` : 'it has another shape');
  }
  const { units } = parsed.data;
  const doubled = units.find(({ id }, at) => units.findIndex((other) => other.id === id) !== at);
  return doubled ? fault(`“${doubled.id}” stands twice`, doubled.id) : units;
}
