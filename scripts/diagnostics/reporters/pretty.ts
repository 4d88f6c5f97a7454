import { styleText } from 'node:util';
import type { Diagnostic } from '../diagnostic.ts';
import { locationOf, type ReportContext, type Reporter } from './reporter.ts';

type Style = Parameters<typeof styleText>[0];
const signs = { error: ['✖', 'red'], warning: ['▲', 'yellow'], info: ['ℹ', 'blue'] } as const;
const widest = 120;

/** For people at a terminal: place, sentence, the line with the stretch marked, and what to do next. */
export const pretty: Reporter = (findings, context) => findings.map((finding) => one(finding, context)).join('\n');

function one(finding: Diagnostic, context: ReportContext): string {
  const paint = painter(context);
  const [sign, colour] = signs[finding.severity];
  const lines = [
    `${paint('bold', locationOf(finding, context.prefix))}${finding.language ? paint('dim', ` (${finding.language})`) : ''}`,
    `  ${paint(colour, sign)} ${finding.message}  ${paint('dim', finding.code)}`,
    ...excerpt(finding, context, colour),
    ...(finding.related ?? []).map(({ message, place }) =>
      paint('dim', `    ${message}: ${context.prefix}${place.file}:${place.start.line}:${place.start.column}`),
    ),
    ...(finding.hint ? [`    ${paint('cyan', '→')} ${finding.hint}`] : []),
  ];
  return `${lines.join('\n')}\n`;
}

/** Colours where the terminal has them. */
export function painter({ colour }: Pick<ReportContext, 'colour'>): (style: Style, text: string) => string {
  return (style, text) => (colour ? styleText(style, text, { validateStream: false }) : text);
}

function excerpt({ place }: Diagnostic, { text, colour }: ReportContext, mark: Style): string[] {
  if (!place) return [];
  const line = text(place.file)?.split('\n')[place.start.line - 1];
  if (line === undefined || line.trim() === '') return [];
  const from = Math.max(0, place.start.column - 1 - 50);
  const shown = line.slice(from, from + widest).replaceAll('\t', ' ');
  const length = place.end.line === place.start.line ? place.end.column - place.start.column : line.length - place.start.column + 1;
  const indent = place.start.column - 1 - from;
  const carets = '^'.repeat(Math.max(1, Math.min(length, shown.length - indent)));
  const cut = from > 0 ? '…' : ' ';
  return [`    ${cut}${shown}`, `     ${' '.repeat(indent)}${painter({ colour })(mark, carets)}`];
}
