import type { Report } from '../../diagnostics/diagnostic.ts';
import { startOf } from '../../model/place.ts';
import type { IncomingFile, IncomingHeading, IncomingUnit } from './exchange-file.ts';
import { type PoMessage, parsePo } from './parse-po.ts';
import { parseTags } from './po-tags.ts';
import { given } from './read-xliff-1.ts';

/** Units of a PO file; undefined, with the reason reported, where it is broken. */
export function readPo(file: string, text: string, report: Report): IncomingFile | undefined {
  const messages = parsePo(file, text.replace(/^\uFEFF/, ''), report);
  if (!messages) return undefined;
  const header = messages.find(({ id, context }) => id === '' && context === undefined);
  const units = messages.filter((message) => message !== header).map(unitOf);
  return { format: 'po', headings: [headingOf(header, file)], units };
}

function headingOf(header: PoMessage | undefined, file: string): IncomingHeading {
  const fields = new Map(
    (header?.text ?? '').split('\n').flatMap((line) => {
      const [, key = '', value = ''] = /^([\w-]+):\s*(.*)$/.exec(line) ?? [];
      return key === '' ? [] : [[key.toLowerCase(), value.trim()] as const];
    }),
  );
  return {
    ...given('book', fields.get('x-handbook-book')),
    ...given('editionHash', fields.get('x-handbook-edition')),
    ...given('sourceLanguage', fields.get('x-source-language')),
    ...given('language', fields.get('language')),
    place: header?.place ?? startOf(file),
  };
}

function unitOf({ context = '', id, text, isFuzzy, isPlural, notes, references, place }: PoMessage): IncomingUnit {
  const [, name = references[0], unit] = /^(.*)#([^#]*)$/.exec(context) ?? [];
  const own = notes.find((note) => note.startsWith('handbook: '));
  const hashIn = (key: string): string | undefined => new RegExp(`\\b${key}=([0-9a-f]{12})\\b`).exec(own ?? '')?.[1];
  return {
    ...given('id', unit),
    ...given('name', name),
    source: parseTags(id),
    target: parseTags(text),
    strange: isPlural ? ['msgid_plural'] : [],
    ...(isFuzzy ? { claim: 'unsure' as const } : text === '' ? {} : { claim: 'confirmed' as const }),
    ...given('sourceHash', hashIn('source')),
    ...given('targetHash', hashIn('target')),
    place,
  };
}
