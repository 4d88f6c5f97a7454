import { PdfFile } from '../pdf-file/index.ts';
import { readZip } from '../zip-file/read-zip.ts';

/** One thing that a file says of itself. */
export interface MetadataField {
  /** Part of the file, such as `docProps/core.xml`; empty for the file itself. */
  readonly part: string;
  readonly name: string;
  readonly value: string;
}

const decode = (bytes: Uint8Array): string => new TextDecoder().decode(bytes);

/** What a file says of itself, by the end of its name: Info and XMP of a PDF; package, properties, settings and times of an EPUB or DOCX; head of a page; chunks of a PNG. */
export function readMetadata(path: string, bytes: Uint8Array): MetadataField[] {
  const ending = path.split('.').at(-1)?.toLowerCase() ?? '';
  if (ending === 'pdf') return ofPdf(bytes);
  if (ending === 'epub' || ending === 'docx') return ofZip(bytes);
  if (ending === 'html') return ofHtml(decode(bytes), '');
  if (ending === 'png') return ofPng(bytes, '');
  if (ending === 'svg') return ofXml(decode(bytes), '', /^(?:metadata|title|desc|dc:.+|rdf:.+|sodipodi:.+)$/);
  return [];
}

function ofPdf(bytes: Uint8Array): MetadataField[] {
  const file = new PdfFile(bytes);
  const info = file.dictionary(file.trailer.get('Info'));
  const fields = [...(info ?? [])].map(([name]): MetadataField => ({ part: 'Info', name, value: file.text(info?.get(name)) ?? '' }));
  const packet = file.stream(file.catalog.get('Metadata'));
  const xmp = packet ? decode(file.decode(packet)) : '';
  return [...fields, ...ofXml(xmp, 'XMP', /^(?!rdf:|x:)[a-zA-Z]+:.+$/)];
}

function ofZip(bytes: Uint8Array): MetadataField[] {
  const entries = readZip(bytes, { entries: 5000, unpackedBytes: 500_000_000 });
  const times = [...new Set(entries.map(({ dosTime }) => dosDate(dosTime)))].map(
    (value): MetadataField => ({ part: '', name: 'zip times', value }),
  );
  const extra = entries
    .filter(({ hasExtraField }) => hasExtraField)
    .map(({ name }): MetadataField => ({ part: name, name: 'zip extra field', value: 'yes' }));
  const inside = entries.flatMap(({ name, bytes: content }): MetadataField[] => {
    if (/\.opf$/.test(name)) return ofXml(decode(content), name, /^(?:dc:.+|meta)$/);
    if (/^docProps\/[^/]+\.xml$/.test(name)) return ofXml(decode(content), name, /^(?!cp:coreProperties$|Properties$|vt:).+$/);
    if (name === 'word/settings.xml') return ofXml(decode(content), name, /^(?:w:rsid.*|w:attachedTemplate|w:docVar|w:writeProtection)$/);
    if (/^word\/comments.*\.xml$|^word\/people\.xml$/.test(name)) return ofXml(decode(content), name, /^(?:w:comment|w15:person)$/);
    if (/\.xhtml$/.test(name)) return ofHtml(decode(content), name);
    if (/\.png$/.test(name)) return ofPng(content, name);
    return [];
  });
  return [...times, ...extra, ...inside];
}

/** DOS date and time (APPNOTE 4.4.6): two seconds a step, from 1980. */
function dosDate(value: number): string {
  const [date, time] = [value >>> 16, value & 0xffff];
  const two = (number: number): string => String(number).padStart(2, '0');
  return `${1980 + (date >>> 9)}-${two((date >>> 5) & 15)}-${two(date & 31)} ${two(time >>> 11)}:${two((time >>> 5) & 63)}:${two((time & 31) * 2)}`;
}

/** Elements of some names with their words and attributes. The text is our own and was read as XML before. */
function ofXml(text: string, part: string, names: RegExp): MetadataField[] {
  return [...text.matchAll(/<([A-Za-z][\w:.-]*)((?:\s+[\w:.-]+\s*=\s*(?:"[^"]*"|'[^']*'))*)\s*(?:\/>|>([^<]*))/g)].flatMap(
    ([, name = '', attributes = '', words = '']): MetadataField[] => {
      if (!names.test(name)) return [];
      const value = [attributes.trim(), words.trim()].filter((each) => each !== '').join(' ');
      return value === '' ? [] : [{ part, name, value: unescaped(value) }];
    },
  );
}
const unescaped = (text: string): string =>
  text.replace(/&(lt|gt|quot|apos|amp);/g, (_, name: string) => ({ lt: '<', gt: '>', quot: '"', apos: "'", amp: '&' })[name] ?? '');

function ofHtml(text: string, part: string): MetadataField[] {
  const head = /<head[\s>][\s\S]*?<\/head>/.exec(text)?.[0] ?? '';
  return ofXml(head, part, /^(?:title|meta)$/);
}

/** Chunks of text and time of a PNG (ISO/IEC 15948, 11.3.4). */
function ofPng(bytes: Uint8Array, part: string): MetadataField[] {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const fields: MetadataField[] = [];
  for (let at = 8; at + 12 <= buffer.length; ) {
    const length = buffer.readUInt32BE(at);
    const name = buffer.toString('latin1', at + 4, at + 8);
    if (['tEXt', 'iTXt', 'zTXt', 'tIME', 'eXIf'].includes(name))
      fields.push({ part, name, value: buffer.toString('latin1', at + 8, at + 8 + Math.min(length, 200)) });
    at += 12 + length;
  }
  return fields;
}
