import { defineDiagnostic } from './diagnostic.ts';

export const beyondHorizon = defineDiagnostic<{ id: string; horizon: string }>({
  code: 'fact/beyond-horizon',
  severity: 'error',
  explanation:
    'The text uses a fact from after the time at which the book stands. Such facts belong in a section whose front matter says “horizon: open”, such as an editor’s note.',
  bad: 'In 2008 it grew :fact[F004].',
  good: '---\nhorizon: open\n---\n\nIn 2008 it grew :fact[F004].',
  message: ({ id }) => `The fact ${id} is from after the time of the book.`,
  hint: () => 'Move the statement to the editor’s note, or take it out.',
});

export const factWithoutSource = defineDiagnostic<{ id: string; source: string; nearest: string | undefined }>({
  code: 'fact/unknown-source',
  severity: 'error',
  explanation:
    'A fact of facts.csv that the text uses names a source that sources.json does not have, so that the statement rests on nothing.',
  notation: 'csv',
  bad: 'fact_id,topic,country,statement,period,source_id,confidence,horizon\nF004,numbers,NL,A statement.,2005,blakc-2004,verified,2006-ok',
  good: 'fact_id,topic,country,statement,period,source_id,confidence,horizon\nF004,numbers,NL,A statement.,2005,black-2004,verified,2006-ok',
  message: ({ id, source }) => `The fact ${id} names the source “${source}”, which sources.json does not have.`,
  hint: ({ nearest }) => (nearest ? `Did you mean “${nearest}”?` : 'Add the source, or mend the row.'),
});

export const uncitedClaim = defineDiagnostic<{ country: string; claim: string }>({
  code: 'evidence/uncited-claim',
  severity: 'warning',
  explanation:
    'A paragraph states a number or a year about a state and cites neither a fact nor a source. Every statement of fact about a state says what it rests on.',
  bad: 'In 2004 the Netherlands counted 3,714 returns.',
  good: 'In 2004 the Netherlands counted 3,714 returns :fact[F001].',
  message: ({ country, claim }) => `This paragraph says “${claim}” of ${country} and cites nothing.`,
  hint: () => 'Add :fact[F…] or [@key] after the statement, or mark it :unconfirmed[…].',
});

export const quotationWithoutSource = defineDiagnostic<Record<string, never>>({
  code: 'evidence/quotation-without-source',
  severity: 'error',
  explanation: 'A quotation does not say whose words it has and where they stand: neither a citation, a fact nor a link goes with it.',
  bad: '> Words of somebody.',
  good: ':::quote[A counsellor [@black-2004]]\nWords of somebody.\n:::',
  message: () => 'This quotation names no source.',
  hint: () => 'Use :::quote[Who, where [@key]] with a citation.',
});

export const repealedAct = defineDiagnostic<{ key: string; note: string }>({
  code: 'source/repealed',
  severity: 'info',
  explanation:
    'The book cites an act whose entry in sources.json says that it was repealed. That may be right for the time of the book; an editor should know.',
  notation: 'text',
  bad: 'data/sources.json: [{ "id": "act-1999", "type": "legislation", "title": "Act", "note": "Repealed in 2008." }]\nen/01.md: Stated [@act-1999].',
  good: 'data/sources.json: [{ "id": "act-1999", "type": "legislation", "title": "Act" }]\nen/01.md: Stated [@act-1999].',
  message: ({ key, note }) => `The cited source “${key}” was repealed: ${note}`,
});

export const neverCited = defineDiagnostic<{ count: number; keys: readonly string[] }>({
  code: 'source/never-cited',
  severity: 'info',
  explanation:
    'Entries of sources.json are cited nowhere. They are in no list of references; a stock of sources for chapters to come is no fault.',
  notation: 'text',
  bad: 'data/sources.json: [{ "id": "act-1999", "type": "legislation", "title": "Act" },\ndata/sources.json:  { "id": "act-2001", "type": "legislation", "title": "Another" }]\nen/01.md: Stated [@act-1999].',
  good: 'data/sources.json: [{ "id": "act-1999", "type": "legislation", "title": "Act" },\ndata/sources.json:  { "id": "act-2001", "type": "legislation", "title": "Another" }]\nen/01.md: Stated [@act-1999; @act-2001].',
  message: ({ count, keys }) =>
    `${count === 1 ? 'One source is' : `${count} sources are`} cited nowhere: ${keys.slice(0, 5).join(', ')}${keys.length > 5 ? ' …' : ''}.`,
});
