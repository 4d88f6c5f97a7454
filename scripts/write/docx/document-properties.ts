import type { IPropertiesOptions } from 'docx';
import type { Edition } from '../../model/book.ts';
import { bookLists } from './numbering.ts';
import type { StyleTemplate } from './style-template.ts';

/** What holds for the whole document: properties, styles, lists, hyphenation. */
export function documentProperties(
  { info, words }: Edition<'docx'>,
  template: StyleTemplate,
): Omit<IPropertiesOptions, 'sections' | 'footnotes'> {
  return {
    title: [info.title, info.subtitle].filter(Boolean).join(' – '),
    creator: info.contributors.map(({ name }) => name).join('; ') || info.publisher,
    lastModifiedBy: info.publisher,
    revision: 1,
    keywords: info.subjects.join(', '),
    ...(info.subjects[0] === undefined ? {} : { subject: info.subjects[0] }),
    ...(info.description ? { description: info.description } : {}),
    customProperties: [
      { name: 'Slug', value: info.slug },
      { name: 'Language', value: info.language },
      { name: 'Edition', value: info.edition },
      { name: 'Identifier', value: info.identifier },
      ...(info.url === undefined ? [] : [{ name: 'Source', value: info.url }]),
    ],
    compatabilityModeVersion: 15,
    evenAndOddHeaderAndFooters: true,
    hyphenation: { autoHyphenation: true, consecutiveHyphenLimit: 2, doNotHyphenateCaps: true },
    externalStyles: template.xml,
    numbering: { config: [...bookLists(template, words)] },
  };
}
