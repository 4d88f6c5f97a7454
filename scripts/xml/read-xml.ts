import type { Root } from 'xast';
import { fromXml } from 'xast-util-from-xml';

/**
 * A well-formed XML 1.0 document as a tree; comments, instructions and white space are kept. A document type may name the root (`<!DOCTYPE html>`) and no more: entities and
 * outside files come with it. Throws an Error of one line.
 */
export function readXml(source: string | Uint8Array): Root {
  const text = typeof source === 'string' ? source : decode(source);
  const prolog = text.slice(0, /<[\w:]/.exec(text)?.index ?? text.length);
  if (/<!DOCTYPE(?!\s+[\w:.-]+\s*>)/i.test(prolog))
    throw new Error('It has a document type that says more than a name, which is not allowed here.');
  try {
    return fromXml(text);
  } catch (error) {
    throw new Error((error instanceof Error ? error.message : String(error)).split('\n')[0], { cause: error });
  }
}

function decode(bytes: Uint8Array): string {
  if ((bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0xfe && bytes[1] === 0xff))
    return new TextDecoder(bytes[0] === 0xff ? 'utf-16le' : 'utf-16be', { fatal: true }).decode(bytes);
  return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
}
