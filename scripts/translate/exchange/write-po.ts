import { type ExchangeFile, type ExchangeHeading, type ExchangeUnit, fullId, type MarkLegend, type UnitNote } from './exchange-file.ts';
import type { Piece } from './pieces.ts';
import { printTags } from './po-tags.ts';

/** Texts as a PO file of gettext: one message a unit, told apart by its id as context; what is not sure (stale, first drafts, proposals) is fuzzy. */
export function writePo(files: readonly ExchangeFile[], heading: ExchangeHeading): string {
  const messages = files.flatMap(({ name, units }) => units.map((unit) => message(unit, name, heading)));
  return [header(heading), ...messages].join('\n');
}

/** The day is that of the edition: a file of the same texts is the same file. */
function header({ book, title, edition, editionHash, toolVersion, sourceLanguage, language }: ExchangeHeading): string {
  const fields = {
    'Project-Id-Version': `${book} ${edition.number}`,
    'PO-Revision-Date': `${edition.date} 00:00+0000`,
    'Last-Translator': '',
    'Language-Team': '',
    Language: language.replaceAll('-', '_'),
    'MIME-Version': '1.0',
    'Content-Type': 'text/plain; charset=UTF-8',
    'Content-Transfer-Encoding': '8bit',
    'X-Generator': `handbook ${toolVersion}`,
    'X-Handbook-Book': book,
    'X-Handbook-Edition': editionHash,
    'X-Source-Language': sourceLanguage,
  };
  const lines = Object.entries(fields).map(([key, value]) => quoted(`${key}: ${value}\n`));
  return `${comment('#', `${title}\n${howTo}`)}msgid ""\nmsgstr ""\n${lines.join('\n')}\n`;
}
const howTo = 'Tags such as <1>words</1> and <2/> are marks of the text; the comments say which. Keep each once; they may change places.';

function message(unit: ExchangeUnit, name: string, { sourceLanguage }: ExchangeHeading): string {
  const { id, source, target, former, proposals, state, isStale } = unit;
  const text = target ?? proposals[0]?.target;
  const isFuzzy = text !== undefined && (isStale || state === 'missing' || state === 'initial');
  return [
    ...unit.notes.map((note) => comment('#.', noteText(note))),
    ...[...unit.marks].map(([number, mark]) => comment('#.', legend(number, mark))),
    ...(target === undefined && proposals[0] ? [comment('#.', `Proposed from: ${proposals[0].from}`)] : []),
    comment('#.', `handbook: source=${unit.sourceHash}${unit.targetHash === undefined ? '' : ` target=${unit.targetHash}`}`),
    comment('#:', `${sourceLanguage}/${name}`),
    isFuzzy ? '#, fuzzy\n' : '',
    former && isFuzzy ? formerly(former) : '',
    `msgctxt ${quoted(fullId(name, id))}\n`,
    `msgid ${literal(source)}\n`,
    `msgstr ${literal(text ?? [])}\n`,
  ].join('');
}

const formerly = (pieces: readonly Piece[]): string => comment('#|', `msgid ${literal(pieces)}`);

function noteText({ about, text }: UnitNote): string {
  return `${about.charAt(0).toUpperCase()}${about.slice(1)}: ${text}`;
}
const legend = (number: number, { open, close }: MarkLegend): string =>
  close === undefined ? `<${number}/> is ${open}` : `<${number}> is ${open} and </${number}> is ${close}`;

const comment = (sign: string, text: string): string =>
  text
    .split(/\r?\n/)
    .map((line) => `${sign} ${line}\n`.replace(/ +\n$/, '\n'))
    .join('');
const literal = (pieces: readonly Piece[]): string => quoted(printTags(pieces));

const escapes: Readonly<Record<string, string>> = { '\\': '\\\\', '"': '\\"', '\n': '\\n', '\t': '\\t', '\r': '\\r' };
const quoted = (text: string): string => `"${text.replace(/[\\"\n\t\r]/g, (sign) => escapes[sign] ?? sign)}"`;
