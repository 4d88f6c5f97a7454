import { readZip } from '../zip-file/read-zip.ts';
import type { MetadataField } from './read-metadata.ts';

/** Something in a file that is nobody's business. */
export interface PrivateTrace {
  /** Part of the file; empty for the file itself. */
  readonly part: string;
  readonly what: 'path' | 'name' | 'secret' | 'history';
  readonly found: string;
}

/** Names of this machine and of who works at it; very short ones are not looked for, since they are words too. */
export interface PrivateNames {
  readonly names: readonly string[];
  /** Names that book.yaml gives: they may be anywhere. */
  readonly published: readonly string[];
}

const paths =
  /(?:(?:file:\/\/)?\/(?:home|root|Users|tmp|var\/folders|private\/var|mnt|opt|workspace|builds?)\/[\w.@~-]+[\w./@~-]*|\b[A-Za-z]:\\(?:Users|Temp|Documents)[\\\w. -]*)/g;
const secrets =
  /-----BEGIN [A-Z ]*PRIVATE KEY-----|\bgh[pousr]_[A-Za-z0-9]{30,}|\bglpat-[\w-]{20,}|\bAKIA[0-9A-Z]{16}\b|\bnpm_[A-Za-z0-9]{30,}|\bxox[abpr]-[\w-]{10,}/g;
/** Editing history of Word (ECMA-376-1, 17.15.1.72): sessions, and who saved it last. */
const history = /<w:rsid\w*\b|\bw:rsid\w*=|<cp:lastPrinted\b|<w15:person\b|<TotalTime>[1-9]/g;

/** Traces of the machine that made a file, of people, and of how it was made: in its text where it is text, in each part of a zip, and in what it says of itself. */
export function privateTraces(
  path: string,
  bytes: Uint8Array,
  metadata: readonly MetadataField[],
  { names, published }: PrivateNames,
): PrivateTrace[] {
  const editors = metadata.flatMap(({ part, name, value }): PrivateTrace[] =>
    name === 'cp:lastModifiedBy' && !published.includes(value) ? [{ part, what: 'history', found: `last modified by ${value}` }] : [],
  );
  const own = metadata.flatMap(({ part, value }) => tracesIn(value, part, names));
  return [...editors, ...own, ...textsOf(path, bytes).flatMap(([part, text]) => tracesIn(text, part, names))];
}

const isText = (path: string): boolean => /\.(?:html|css|js|json|jsonld|xml|xhtml|opf|ncx|svg|rels|txt|yaml|cff|bib|ris)$/.test(path);

function textsOf(path: string, bytes: Uint8Array): [string, string][] {
  const decoder = new TextDecoder();
  if (/\.(?:epub|docx)$/.test(path))
    return readZip(bytes, { entries: 5000, unpackedBytes: 500_000_000 }).flatMap(({ name, bytes: content }): [string, string][] =>
      isText(name) ? [[name, decoder.decode(content)]] : [],
    );
  return isText(path) ? [['', decoder.decode(bytes)]] : [];
}

function tracesIn(text: string, part: string, names: readonly string[]): PrivateTrace[] {
  const trace = (what: PrivateTrace['what'], found: string): PrivateTrace => ({ part, what, found: found.slice(0, 120) });
  const known = names.filter((name) => name.length >= 5).map((name) => name.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'));
  const people =
    known.length === 0 ? [] : [...text.matchAll(new RegExp(`(?<![\\p{L}\\p{N}])(?:${known.join('|')})(?![\\p{L}\\p{N}])`, 'gu'))];
  return [
    ...[...text.matchAll(paths)].map(([found]) => trace('path', found)),
    ...[...text.matchAll(secrets)].map(([found]) => trace('secret', `${found.slice(0, 12)}…`)),
    ...[...text.matchAll(history)].map(([found]) => trace('history', found)),
    ...people.map(([found]) => trace('name', found)),
  ];
}
