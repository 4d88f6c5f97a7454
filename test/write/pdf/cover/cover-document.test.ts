import { describe, expect, test } from 'vitest';
import { coverDocument } from '../../../../scripts/write/pdf/cover/index.ts';
import { sampleEdition } from '../../../sample-edition.ts';

const page = { widthMm: 165, heightMm: 240, topMm: 20, bottomMm: 22, innerMm: 22, outerMm: 23 };
const { info, words } = sampleEdition('pdf');
const base = { info, words, page, pages: 240, bleedMm: 3, caliperMicrometres: 100, css: '' };

describe('the wrap-around cover', () => {
  test('measures two covers, a spine of all leaves and both boards, bleed and space for marks', () => {
    const { geometry, html } = coverDocument(base);
    expect(geometry.spineMm).toBe(12.7);
    expect(coverDocument({ ...base, pages: 239 }).geometry.spineMm).toBe(12.7);
    expect(geometry.trim).toEqual({ x: 11, y: 11, widthMm: 342.7, heightMm: 240 });
    expect([geometry.widthMm, geometry.heightMm]).toEqual([364.7, 262]);
    expect([geometry.spineX, geometry.frontX]).toEqual([176, 188.7]);
    expect(html).toContain('@page { size: 364.7mm 262mm; margin: 0; }');
  });
  test('has crop and fold marks outside of the bleed', () => {
    const marks = /class="marks" d="([^"]+)"/.exec(coverDocument(base).html)?.[1] ?? '';
    expect(marks.match(/M /g)).toHaveLength(12);
    for (const x of ['11', '176', '188.7', '353.7']) expect(marks).toContain(`M ${x} 2 V 7`);
  });
  test('has the title on front and spine, and the description on the back', () => {
    const { html } = coverDocument({ ...base, info: { ...info, description: 'What <is> in it' } });
    expect(html).toMatch(/<section class="front"[^>]*><h1[^>]*>Going home<\/h1>/);
    expect(html).toMatch(/<p class="spine-title downwards"[^>]*>Going home<\/p>/);
    expect(html).toContain('<p class="description">What &#x3C;is> in it</p>');
  });
  test('the title runs up the spine in French, and a thin spine has none', () => {
    expect(coverDocument({ ...base, info: { ...info, language: 'fr' } }).html).toContain('spine-title upwards');
    expect(coverDocument({ ...base, pages: 60 }).html).not.toContain('spine-title');
  });
  test('has a barcode where the book has an ISBN, and none elsewhere', () => {
    expect(coverDocument({ ...base, info: { ...info, isbn: '978-3-16-148410-0' } }).html).toMatch(/<svg[^>]*class="barcode"/);
    const { isbn: _isbn, ...without } = info;
    expect(coverDocument({ ...base, info: without }).html).not.toContain('barcode');
    expect(() => coverDocument({ ...base, info: { ...info, isbn: '978-3-16-148410-1' } })).toThrow();
  });
});
