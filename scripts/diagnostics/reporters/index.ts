import { github } from './github.ts';
import { json } from './json.ts';
import { pretty } from './pretty.ts';
import type { Reporter } from './reporter.ts';
import { sarif } from './sarif.ts';
import { unix } from './unix.ts';

export { painter } from './pretty.ts';
export type { ReportContext } from './reporter.ts';

export const reportFormats = ['pretty', 'unix', 'json', 'sarif', 'github'] as const;
export type ReportFormat = (typeof reportFormats)[number];

/** How findings are shown, by the name that `--format` takes. */
export const reporters: { readonly [F in ReportFormat]: Reporter } = { pretty, unix, json, sarif, github };
