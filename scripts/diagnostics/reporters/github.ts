import type { Reporter } from './reporter.ts';

const levels = { error: 'error', warning: 'warning', info: 'notice' } as const;

/** Workflow commands that GitHub shows beside the lines of a change. */
export const github: Reporter = (findings, { prefix }) =>
  findings
    .map(({ severity, place, code, message, hint }) => {
      const where = place
        ? [`file=${property(prefix + place.file)}`, `line=${place.start.line}`, `endLine=${place.end.line}`, `col=${place.start.column}`]
        : [];
      return `::${levels[severity]} ${[...where, `title=${property(code)}`].join(',')}::${data([message, hint].filter(Boolean).join(' '))}\n`;
    })
    .join('');

const data = (text: string): string => text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');
const property = (text: string): string => data(text).replaceAll(':', '%3A').replaceAll(',', '%2C');
