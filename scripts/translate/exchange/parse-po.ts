import type { Report } from '../../diagnostics/diagnostic.ts';
import { invalidPo } from '../../diagnostics/translation-files.ts';
import type { Place } from '../../model/place.ts';

/** A message of a PO file as it stands there. */
export interface PoMessage {
  readonly context?: string;
  readonly id: string;
  readonly text: string;
  readonly isFuzzy: boolean;
  /** It has forms for numbers, which a book has not. */
  readonly isPlural: boolean;
  /** Comments that the program has written (`#.`), one a line. */
  readonly notes: readonly string[];
  /** `#:`. */
  readonly references: readonly string[];
  /** Where its translation stands. */
  readonly place: Place;
}
interface Growing {
  context?: string;
  id?: string;
  text?: string;
  isFuzzy: boolean;
  isPlural: boolean;
  notes: string[];
  references: string[];
  place?: Place;
}
type Field = 'context' | 'id' | 'text' | 'plural';

class Refusal extends Error {}

/** The messages of a PO file (gettext manual, 3); those that are out of use (`#~`) are left out. Undefined, with the reason reported, where a line is none of a PO file. */
export function parsePo(file: string, text: string, report: Report): PoMessage[] | undefined {
  const reader = new PoReader(file, report);
  try {
    let offset = 0;
    for (const [at, line] of text.split('\n').entries()) {
      reader.take(line.replace(/\r$/, ''), at + 1, offset);
      offset += line.length + 1;
    }
    reader.finish();
  } catch (error) {
    if (error instanceof Refusal) return undefined;
    throw error;
  }
  return reader.messages;
}

const empty = (): Growing => ({ isFuzzy: false, isPlural: false, notes: [], references: [] });
const fields: Readonly<Record<string, Field>> = { msgctxt: 'context', msgid: 'id', msgid_plural: 'plural', msgstr: 'text' };

class PoReader {
  readonly messages: PoMessage[] = [];
  readonly #file: string;
  readonly #report: Report;
  #now = empty();
  #field: Field | undefined;
  #line = { number: 1, offset: 0 };

  constructor(file: string, report: Report) {
    this.#file = file;
    this.#report = report;
  }

  take(line: string, number: number, offset: number): void {
    this.#line = { number, offset };
    const trimmed = line.trim();
    const [, keyword, form, rest = ''] = /^(msgctxt|msgid_plural|msgid|msgstr)(\[\d+\])?\s*(.*)$/.exec(trimmed) ?? [];
    if (trimmed === '') this.finish();
    else if (trimmed.startsWith('#')) this.#comment(trimmed);
    else if (keyword !== undefined) {
      const field = fields[keyword] ?? 'text';
      this.#begin(field, form, line);
      this.#add(field, this.#string(rest, line));
    } else if (trimmed.startsWith('"')) {
      if (this.#field === undefined) this.#refuse('this text belongs to no message', 1);
      else this.#add(this.#field, this.#string(trimmed, line));
    } else this.#refuse(`“${trimmed.split(/\s/)[0]?.slice(0, 30)}” is no keyword of a PO file`, line.length - line.trimStart().length + 1);
  }

  /** Ends the message that is being read. */
  finish(): void {
    const { id, text = '', place, ...rest } = this.#now;
    this.#field = undefined;
    this.#now = empty();
    if (id === undefined) {
      if (rest.context !== undefined) this.#refuse('a message has a context and no msgid', 1);
      return;
    }
    this.messages.push({ ...rest, id, text, place: place ?? this.#refuse(`the message “${id.slice(0, 40)}” has no msgstr`, 1) });
  }

  #begin(field: Field, form: string | undefined, line: string): void {
    const { id, place } = this.#now;
    // Messages may follow each other without an empty line.
    if (place && (field === 'context' || field === 'id')) this.finish();
    else if (field === 'id' && id !== undefined) this.#refuse('a message has two msgid', 1);
    else if (field === 'text' && id === undefined) this.#refuse('a msgstr has no msgid', 1);
    else if (field === 'text' && place && form === undefined) this.#refuse('a message has two msgstr', 1);
    this.#field = field;
    if (field === 'plural') this.#now.isPlural = true;
    if (field === 'text') this.#now.place ??= this.#place(1, line.length + 1);
  }

  #add(field: Field, value: string): void {
    if (field === 'plural') return;
    this.#now[field] = (this.#now[field] ?? '') + value;
  }

  #comment(line: string): void {
    if (this.#now.place) this.finish();
    const rest = line.slice(2).trim();
    if (line.startsWith('#,')) this.#now.isFuzzy ||= rest.split(/\s*,\s*/).includes('fuzzy');
    else if (line.startsWith('#.')) this.#now.notes.push(rest);
    else if (line.startsWith('#:')) this.#now.references.push(...rest.split(/\s+/));
  }

  #string(quoted: string, line: string): string {
    const column = line.indexOf('"') + 1 || line.length + 1;
    if (!/^"(?:[^"\\]|\\.)*"$/.test(quoted))
      this.#refuse('a text stands between two quotation marks; those inside it are written \\"', column);
    return quoted.slice(1, -1).replace(/\\(.)/g, (found, sign: string) => {
      const value = escapes[sign];
      return value ?? this.#refuse(`“${found}” is none of \\n \\t \\r \\" \\\\`, column);
    });
  }

  #place(from: number, to: number): Place {
    const { number, offset } = this.#line;
    return {
      file: this.#file,
      start: { line: number, column: from, offset: offset + from - 1 },
      end: { line: number, column: to, offset: offset + to - 1 },
    };
  }

  #refuse(reason: string, column: number): never {
    this.#report(invalidPo({ reason }, this.#place(column, column + 1)));
    throw new Refusal();
  }
}
const escapes: Readonly<Record<string, string>> = { n: '\n', t: '\t', r: '\r', '"': '"', '\\': '\\' };
