import { EpubCheck } from '@likecoin/epubcheck-ts';

/**
 * Faults that the port of EPUBCheck to TypeScript finds, which needs no Java. One that is none is left out: it takes the landmark that leads to the index, an `a` of
 * the navigation document, for an index without entries. EPUBCheck itself does not.
 */
export async function epubcheckTs(book: Uint8Array): Promise<readonly string[]> {
  const { messages } = await EpubCheck.validate(book);
  return messages
    .filter(({ severity }) => severity !== 'info' && severity !== 'usage')
    .filter(
      ({ id, message, location }) =>
        !(id === 'RSC-005' && /^An "index" must contain/.test(message) && location?.path === 'OEBPS/nav.xhtml'),
    )
    .map(({ id, severity, message, location }) => `${severity} ${id} ${location?.path ?? ''}:${location?.line ?? ''} ${message}`);
}
