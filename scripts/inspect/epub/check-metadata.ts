import type { Report } from '../../diagnostics/diagnostic.ts';
import { badMetadata } from '../../diagnostics/epub.ts';
import type { Edition } from '../../model/book.ts';
import { attributeOf, elementsIn, wordsOf } from '../../xml/xml-tree.ts';
import type { OpenedEpub } from './open-epub.ts';

/** Title, identifier and time of change are the edition's; every document says what language it is in, twice and the same. */
export function checkMetadata({ package: root, documents }: OpenedEpub, { info, epochSeconds }: Edition<'epub'>, report: Report): void {
  const hold = (name: string, found: string, wanted: string): void => {
    if (found !== wanted) report(badMetadata({ name, found, wanted }));
  };
  const first = (name: string): string => elementsIn(root, name).map(wordsOf)[0] ?? '';
  const language = first('dc:language');
  hold('title', first('dc:title'), info.title.replace(/\s+/g, ' ').trim());
  hold('identifier', first('dc:identifier'), info.identifier);
  hold('language', primary(language), primary(info.language));
  const modified = elementsIn(root, 'meta').filter((element) => attributeOf(element, 'property') === 'dcterms:modified');
  hold('time of change', modified.map(wordsOf).join(', '), new Date(epochSeconds * 1000).toISOString().replace('.000Z', 'Z'));
  for (const [file, document] of documents) {
    const html = document.children.find((node) => node.type === 'element' && node.name === 'html');
    if (html?.type !== 'element') continue;
    hold(`language (lang) of “${file}”`, attributeOf(html, 'lang') ?? '', language);
    hold(`language (xml:lang) of “${file}”`, attributeOf(html, 'xml:lang') ?? '', language);
  }
}

/** The editions of a language may name its region too. */
function primary(tag: string): string {
  return tag.split('-')[0] ?? '';
}
