import { describe, expect, test } from 'vitest';
import { type PageInput, rewritePage } from '../../../../scripts/write/pdf/finish/page-contents.ts';

const rewritten = (content: string, more: Partial<PageInput> = {}) => {
  const none: ReadonlySet<number> = new Set();
  const page = { textTop: 640, textBottom: 60, dropped: none, drawings: none };
  const { content: bytes, ...rest } = rewritePage({ ...page, content: Buffer.from(content, 'latin1'), ...more });
  return { ...rest, content: Buffer.from(bytes).toString('latin1') };
};

describe('what no tag holds', () => {
  test('becomes an artifact where it paints', () => {
    expect(rewritten('q\n0 0 9 1 re\nf\nQ').content).toBe('q\n/Artifact BMC\n0 0 9 1 re\nf\nEMC\nQ');
    expect(rewritten('0 0 9 1 re\nW* n\nq').content).toBe('0 0 9 1 re\nW* n\nq');
    expect(rewritten('q\n/X5 Do\nQ').content).toBe('q\n/Artifact BMC\n/X5 Do\nEMC\nQ');
  });
  test('becomes an artifact too where a mark only says what it stands for', () => {
    const text = 'BT\n<0004> Tj\n/Span<</ActualText (a) >> BDC\n<0005> Tj\nEMC\nET';
    expect(rewritten(text).content).toBe(`/Artifact BMC\n${text}\nEMC`);
  });
  test('is a head or a foot by its height', () => {
    const text = (y: number): string => `BT\n1 0 0 -1 68 ${y} Tm\n<0004> Tj\nET`;
    expect(rewritten(`q\n1 0 0 -1 0 700 cm\n${text(30)}\nQ`).content).toContain('/Subtype/Header>> BDC\nBT');
    expect(rewritten(`q\n1 0 0 -1 0 700 cm\n${text(690)}\nQ`).content).toContain('/Subtype/Footer>> BDC\nBT');
    expect(rewritten(`q\n1 0 0 -1 0 700 cm\n${text(300)}\nQ`).content).toContain('/Artifact BMC\nBT');
  });
});

describe('marked contents', () => {
  const tagged = (inner: string): string => `/P <</MCID 0 >>BDC\n${inner}\nEMC`;
  test('stay with text or pictures', () => {
    const text = tagged('BT\n<0004> Tj\nET');
    expect(rewritten(text)).toMatchObject({ content: text, unmarked: new Set() });
  });
  test('of rules alone become artifacts, unless they are drawings', () => {
    const rule = tagged('0 0 9 1 re\nf');
    expect(rewritten(rule)).toMatchObject({ content: '/Artifact BMC\n0 0 9 1 re\nf\nEMC', unmarked: new Set([0]) });
    const drawing = rewritten(rule, { drawings: new Set([0]) });
    expect(drawing).toMatchObject({ content: rule, unmarked: new Set() });
    expect(drawing.boxes.get(0)).toEqual([0, 0, 9, 1]);
  });
  test('with nothing in them go', () => {
    expect(rewritten(tagged('q\nQ'))).toMatchObject({ content: '\nq\nQ\n', unmarked: new Set([0]) });
  });
  test('that a field stands for lose their text', () => {
    const sign = tagged('0 0 9 1 re\nf\nBT\n1 0 0 1 7 8 Tm\n<0004> Tj\nET');
    expect(rewritten(sign, { dropped: new Set([0]) }).content).toBe('/Artifact BMC\n0 0 9 1 re\nf\nBT\n1 0 0 1 7 8 Tm\n\nET\nEMC');
  });
});
