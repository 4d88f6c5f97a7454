import type { Report } from '../../diagnostics/diagnostic.ts';
import {
  brokenTranslationXml,
  hostileTranslationXml,
  newerTranslationFormat,
  translationNotUtf8,
  translationTooLarge,
  unknownTranslationFormat,
} from '../../diagnostics/translation-files.ts';
import { startOf } from '../../model/place.ts';
import { parseXml, type XmlDocument } from '../../xml/parse-xml.ts';
import type { BookLanguages, IncomingFile } from './exchange-file.ts';
import { readPo } from './read-po.ts';
import { readTmx } from './read-tmx.ts';
import { readXliff1 } from './read-xliff-1.ts';
import { readXliff2 } from './read-xliff-2.ts';

const mostMegabytes = 64;
const mostUnits = 100_000;

/**
 * Reads a file of translations from outside by what it is, not by its name. Undefined, with the reason reported, where it cannot be used. Of a memory
 * in many languages the first that the book has is read.
 */
export function readTranslationFile(file: string, bytes: Uint8Array, languages: BookLanguages, report: Report): IncomingFile | undefined {
  if (bytes.byteLength > mostMegabytes * 1e6) {
    report(translationTooLarge({ what: 'This file is larger', most: `${mostMegabytes} MB` }, startOf(file)));
    return undefined;
  }
  const text = decode(file, bytes, report);
  if (text === undefined) return undefined;
  const read = readText(file, text, languages, report);
  if (read && read.units.length > mostUnits) {
    report(translationTooLarge({ what: 'This file has more units', most: String(mostUnits) }, startOf(file)));
    return undefined;
  }
  return read;
}

function decode(file: string, bytes: Uint8Array, report: Report): string | undefined {
  const refuse = (reason: string): undefined => {
    report(translationNotUtf8({ reason }, startOf(file)));
    return undefined;
  };
  const [first, second] = bytes;
  if ((first === 0xff && second === 0xfe) || (first === 0xfe && second === 0xff)) return refuse('it is in UTF-16');
  const start = String.fromCharCode(...bytes.subarray(0, 4000));
  const declared =
    /^(?:\xEF\xBB\xBF)?<\?xml[^>]*\sencoding\s*=\s*["']([\w.-]+)["']/.exec(start)?.[1] ??
    /Content-Type:[^"\n]*charset=([\w-]+)/i.exec(start)?.[1];
  if (declared !== undefined && !/^(?:utf-?8|us-ascii|charset)$/i.test(declared)) return refuse(`it says that it is in ${declared}`);
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch (error) {
    if (!(error instanceof TypeError)) throw error;
    return refuse('its bytes are not UTF-8');
  }
}

function readText(file: string, text: string, languages: BookLanguages, report: Report): IncomingFile | undefined {
  if (text.trimStart().startsWith('<')) return readXmlText(file, text, languages, report);
  if (/^msgid[ \t]*"/m.test(text)) return readPo(file, text, report);
  const reason = text.startsWith('PK') ? 'it is a package (ZIP); unpack it first' : 'it is neither XML nor a PO file';
  report(unknownTranslationFormat({ reason }, startOf(file)));
  return undefined;
}

function readXmlText(file: string, text: string, languages: BookLanguages, report: Report): IncomingFile | undefined {
  const refuse = (reason: string): undefined => {
    report(hostileTranslationXml({ reason }, startOf(file)));
    return undefined;
  };
  const doctype = /<!DOCTYPE[^>[]*/i.exec(text.slice(0, /<[\w:]/.exec(text)?.index ?? text.length))?.[0];
  if (doctype !== undefined && !soundDoctype.test(doctype))
    return refuse('its document type is that of another kind of file, or names a file elsewhere');
  const document = parseXml(file, text, ({ kind, reason, place }) =>
    report(kind === 'broken' ? brokenTranslationXml({ reason }, place) : hostileTranslationXml({ reason }, place)),
  );
  return document && readDocument(document, languages, report);
}
/** What tools write: the name, at most with the file name of the standard's own DTD, which is never opened. */
const soundDoctype =
  /^<!DOCTYPE\s+(?:tmx|xliff)(?:\s+(?:SYSTEM|PUBLIC\s+"[^"]*")(?:\s+"(?:https?:\/\/(?:www\.)?(?:lisa|oasis-open|ttt)\.org\/[\w./-]*)?(?:tmx|xliff)[\w.-]*\.dtd")?)?\s*$/;

function readDocument(document: XmlDocument, languages: BookLanguages, report: Report): IncomingFile | undefined {
  const { root, placeOf } = document;
  const version = root.attributes.get('version')?.value ?? '';
  const newer = (format: string, known: string): undefined => {
    report(newerTranslationFormat({ format, version, known }, placeOf(root.tag)));
    return undefined;
  };
  if (root.name === 'xliff') {
    if (version === '1.1' || version === '1.2') return readXliff1(document, report);
    if (version === '2.0' || version === '2.1') return readXliff2(document, report);
    if (isLater(version, '2.1') || isLater(version, '1.2')) return newer('XLIFF', '1.2 or 2.1');
  } else if (root.name === 'tmx') {
    if (/^1\.[1-4]b?$/.test(version)) return readTmx(document, languages, report);
    if (isLater(version, '1.4')) return newer('TMX', '1.4');
  }
  const what = version === '' ? `<${root.name}>` : `<${root.name} version="${version}">`;
  report(unknownTranslationFormat({ reason: `it begins with ${what}` }, placeOf(root.tag)));
  return undefined;
}
const isLater = (version: string, known: string): boolean => /^\d+(?:\.\d+)*$/.test(version) && Number(version) > Number(known);
