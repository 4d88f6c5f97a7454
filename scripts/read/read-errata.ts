import { z } from 'zod';
import type { Report } from '../diagnostics/diagnostic.ts';
import type { Erratum } from '../model/errata.ts';
import { placeInYaml, readYaml } from '../text/read-yaml.ts';

export const errataPath = 'errata.yaml';

const schema = z.array(
  z.strictObject({
    edition: z.string().min(1),
    date: z.iso.date('A day is written as YYYY-MM-DD.'),
    block: z.string().min(1),
    text: z
      .record(z.string(), z.string().trim().min(1, 'Say what the edition says and what it should say.'))
      .refine((texts) => Object.keys(texts).length > 0, 'Say it in each language that has the fault.'),
  }),
);

/** Faults of editions that are out, in the order of the file; none where it cannot be used, which is reported. */
export function readErrata(file: string, text: string, report: Report): Erratum[] {
  const yaml = { file, text };
  // A file of comments alone lists nothing.
  if (text.replace(/^\s*#.*$/gm, '').trim() === '') return [];
  return (readYaml(yaml, schema, report) ?? []).map((erratum, at) => ({
    ...erratum,
    place: placeInYaml(yaml, [at]),
    blockPlace: placeInYaml(yaml, [at, 'block']),
  }));
}
