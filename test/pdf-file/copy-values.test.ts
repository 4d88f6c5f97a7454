import { describe, expect, test } from 'vitest';
import { createCopier, PdfFile, PdfRef, PdfStream, pdfDictionary, pdfName } from '../../scripts/pdf-file/index.ts';

describe('values of another file', () => {
  test('come with all objects that they refer to, each once, circles too', () => {
    const [from, into] = [new PdfFile(), new PdfFile()];
    const shared = from.add(pdfDictionary({ Title: pdfName('shared') }));
    const [first, second] = [from.add(null), from.add(null)];
    from.set(first, pdfDictionary({ Next: second, Also: [shared, shared] }));
    from.set(second, pdfDictionary({ Prev: first, Data: from.add(new PdfStream(new Map(), Buffer.from('data'))) }));
    const copy = into.dictionary(createCopier(from, into)(first));
    const next = into.dictionary(copy?.get('Next'));
    expect(into.dictionary(next?.get('Prev'))).toBe(copy);
    const [one, other] = into.array(copy?.get('Also')) ?? [];
    expect(one).toEqual(other);
    expect(into.name(into.dictionary(one)?.get('Title'))).toBe('shared');
    expect(Buffer.from(into.stream(next?.get('Data'))?.raw ?? []).toString()).toBe('data');
    expect(into.numbers()).toHaveLength(4);
  });
  test('lead to objects that are known there, and leave out what is not wanted', () => {
    const [from, into] = [new PdfFile(), new PdfFile()];
    const [page, tag] = [from.add(pdfDictionary({ Type: pdfName('Page') })), from.add(null)];
    const here = new PdfRef(77, 0);
    const copy = createCopier(from, into, { known: new Map([[page.number, here]]), without: new Set(['SE']) });
    expect(copy(pdfDictionary({ Dest: [page, 1], SE: tag }))).toEqual(pdfDictionary({ Dest: [here, 1] }));
    expect(into.numbers()).toEqual([]);
  });
  test('in chains longer than a stack is deep', () => {
    const [from, into] = [new PdfFile(), new PdfFile()];
    const refs = Array.from({ length: 20_000 }, () => from.add(null));
    refs.forEach((ref, at) => {
      from.set(ref, pdfDictionary({ Next: refs[at + 1] }));
    });
    createCopier(from, into)(refs[0] ?? null);
    expect(into.numbers()).toHaveLength(20_000);
  });
});
