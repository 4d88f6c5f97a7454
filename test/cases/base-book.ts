/** The small book that every case stands on; a case gives only the files that matter to it. */
export const baseBook: Readonly<Record<string, string | Uint8Array>> = {
  'book.yaml': `slug: case
title: { en: Case }
edition: { number: '1', date: 2006-10-31 }
publisher: { name: House }
rights: { en: Free }
languages: [en]
rules: { source/never-cited: 'off' }
structure:
  parts:
    - id: part-one
      title: { en: Part }
      chapters: [01.md]
  back:
    - generate: glossary
    - generate: references
    - generate: index
`,
  'data/sources.json': JSON.stringify([
    {
      id: 'crc-1989',
      type: 'treaty',
      title: 'Convention on the Rights of the Child',
      'title-short': 'CRC',
      issued: { 'date-parts': [[1989, 11, 20]] },
    },
    {
      id: 'black-2004',
      type: 'report',
      title: 'Understanding Voluntary Return',
      author: [
        { family: 'Black', given: 'R.' },
        { family: 'Koser', given: 'K.' },
        { family: 'Munk', given: 'K.' },
      ],
      issued: { 'date-parts': [[2004]] },
    },
  ]),
  'data/facts.csv': `fact_id,topic,country,statement,period,source_id,confidence,horizon
F001,a,NL,A statement.,2004-2006,black-2004,verified,2006-ok
F002,a,NL,Another statement.,2005,crc-1989,unverified,2006-ok
F003,a,NL,A third statement.,2004-2006,black-2004,verified,2006-ok
`,
  'data/returns.csv': 'year,returns\n2004,3714\n2005,3476\n',
  'terms/termbase.csv': `concept_id,domain,en,fr,definition_en,source
ret-001,return,return,retour,Going back.,
ret-002,return,voluntary return,retour volontaire,Going back of one’s own free will.,
`,
  'terms/acronyms.csv': 'acronym,language,expansion\nERF,en,European Refugee Fund\n',
  'images/dot.png': Uint8Array.from(
    Buffer.from('iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==', 'base64'),
  ),
};
