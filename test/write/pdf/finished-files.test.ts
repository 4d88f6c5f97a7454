import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { getDocument, VerbosityLevel } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Diagnostic } from '../../../scripts/diagnostics/diagnostic.ts';
import { createDiskHost } from '../../../scripts/host/index.ts';
import type { Edition } from '../../../scripts/model/book.ts';
import type { PdfSpec } from '../../../scripts/model/pdf.ts';
import { walk } from '../../../scripts/model/walk.ts';
import { PdfFile, PdfRef, type PdfValue } from '../../../scripts/pdf-file/index.ts';
import { destinationsOf } from '../../../scripts/write/pdf/destinations.ts';
import { readStructure, type StructureElement, walkElements } from '../../../scripts/write/pdf/finish/structure-tree.ts';
import { writePdf } from '../../../scripts/write/pdf/index.ts';
import { composeForPrint } from '../../bench/compose-edition.ts';
import { sampleEdition } from '../../sample-edition.ts';
import { writeHardBook } from './hard-book.ts';
import { markingFaults } from './marking-faults.ts';
import { openPdf } from './open-pdf.ts';

const host = createDiskHost();
afterAll(() => host.close());
async function make(edition: Edition<'pdf'>): Promise<Uint8Array> {
  const found: Diagnostic[] = [];
  const artifact = await writePdf(edition, { host, report: (diagnostic) => found.push(diagnostic) });
  expect(found).toEqual([]);
  return artifact.files[0]?.bytes ?? new Uint8Array();
}
const sample = sampleEdition('pdf');
const ofProfile = (spec: Partial<PdfSpec>): Edition<'pdf'> => ({ ...sample, spec: { ...sample.spec, ...spec } });
function elementsOf(file: PdfFile): StructureElement[] {
  const found: StructureElement[] = [];
  walkElements(readStructure(file) as StructureElement, (each) => found.push(each));
  return found;
}
const open = (bytes: Uint8Array) => getDocument({ data: Uint8Array.from(bytes), verbosity: VerbosityLevel.ERRORS });

describe('on screen', () => {
  let bytes: Uint8Array;
  let file: PdfFile;
  beforeAll(async () => {
    bytes = await make(ofProfile({ profile: 'screen' }));
    file = new PdfFile(bytes);
  });
  const widgets = () =>
    file
      .numbers()
      .map((number) => file.dictionary(new PdfRef(number, 0)))
      .filter((each) => file.name(each?.get('Subtype')) === 'Widget');

  test('every field of the forms is there once, with a tooltip, where its sign is', async () => {
    const { pages } = await openPdf(bytes);
    const fields = pages.flatMap((page) => page.fields);
    expect(fields.map(({ type }) => type).sort()).toEqual(['Btn', 'Btn', 'Btn', 'Btn', 'Btn', 'Btn', 'Btn', 'Btn', 'Tx', 'Tx', 'Tx', 'Tx']);
    const form = file.dictionary(file.catalog.get('AcroForm'));
    const names = (file.array(form?.get('Fields')) ?? []).map((field) => file.text(file.dictionary(field)?.get('T')));
    expect(new Set(names).size).toBe(names.length);
    expect(new Set(fields.map(({ name }) => name))).toEqual(new Set(names));
    for (const { tooltip, name, rect } of fields) {
      expect(tooltip, name).not.toBe('');
      const [left = 0, bottom = 0, right = 0, top = 0] = rect;
      expect(right - left, name).toBeGreaterThan(6);
      expect(top - bottom, name).toBeGreaterThan(6);
    }
    for (const { fields: own } of pages)
      for (const [at, one] of own.entries())
        for (const other of own.slice(at + 1)) expect(overlap(one.rect, other.rect), `${one.name} ${other.name}`).toBe(false);
  });
  test('fields have appearances, are printed, and stand in Forms in the order of the tags', () => {
    const forms = elementsOf(file).filter(({ role }) => role === 'Form');
    expect(forms).toHaveLength(widgets().length);
    for (const form of forms) expect(form.kids.map(({ kind }) => kind)).toEqual(['annotation']);
    for (const widget of widgets()) {
      expect(file.number(widget?.get('F'))).toBe(4);
      expect(file.number(widget?.get('StructParent'))).toBeGreaterThan(0);
      expect(file.dictionary(widget?.get('AP'))?.has('N')).toBe(true);
      expect(file.dictionary(widget?.get('P'))?.get('Tabs')).toMatchObject({ name: 'S' });
    }
    const font = file.dictionary(
      file.dictionary(file.dictionary(file.dictionary(file.catalog.get('AcroForm'))?.get('DR'))?.get('Font'))?.get('SourceSans3'),
    );
    expect(file.dictionary(font?.get('FontDescriptor'))?.has('FontFile2')).toBe(true);
  });
  test('fields can be filled in by another program, and keep what was said', async () => {
    const loading = open(bytes);
    const pdf = await loading.promise;
    const all = Object.values((await pdf.getFieldObjects()) ?? {}).flat() as { id: string; type: string; name: string }[];
    const id = (type: string): string => all.find((field) => field.type === type)?.id ?? '';
    pdf.annotationStorage.setValue(id('text'), { value: 'Zoé Šimková' });
    pdf.annotationStorage.setValue(id('checkbox'), { value: false });
    const saved = await pdf.saveDocument();
    await loading.destroy();
    const again = new PdfFile(Uint8Array.from(saved));
    const values = again.numbers().map((number) => again.dictionary(new PdfRef(number, 0)));
    expect(values.map((each) => again.text(each?.get('V')))).toContain('Zoé Šimková');
    expect(values.filter((each) => again.name(each?.get('AS')) === 'Yes')).toHaveLength(0);
  });
  test('the signs in the fields’ places are no text of the page', async () => {
    const { pages } = await openPdf(bytes);
    for (const { text, fields } of pages) if (fields.length > 0) expect(text).not.toMatch(/\[x?\s?\]|…$/m);
  });
  test('all that is painted is marked, and every mark is held by one tag', () => {
    expect(markingFaults(bytes)).toEqual([]);
  });
});

const overlap = (one: readonly number[], other: readonly number[]): boolean =>
  (one[0] ?? 0) < (other[2] ?? 0) && (other[0] ?? 0) < (one[2] ?? 0) && (one[1] ?? 0) < (other[3] ?? 0) && (other[1] ?? 0) < (one[3] ?? 0);

describe('for an archive', () => {
  let bytes: Uint8Array;
  let file: PdfFile;
  beforeAll(async () => {
    bytes = await make(ofProfile({ profile: 'archive', conformance: 'PDF/A-2a' }));
    file = new PdfFile(bytes);
  });
  test('it says what it conforms to, and which colours it means', async () => {
    const { xmp, pages } = await openPdf(bytes);
    expect(xmp).toContain('<pdfaid:part>2</pdfaid:part><pdfaid:conformance>A</pdfaid:conformance>');
    expect(xmp).toContain('<pdfuaid:part>1</pdfuaid:part>');
    const [intent] = file.array(file.catalog.get('OutputIntents')) ?? [];
    const profile = file.stream(file.dictionary(intent)?.get('DestOutputProfile'));
    expect(file.number(profile?.dictionary.get('N'))).toBe(3);
    expect(profile && Buffer.from(file.decode(profile)).toString('latin1', 36, 40)).toBe('acsp');
    expect(pages.flatMap(({ fields }) => fields)).toEqual([]);
    expect(pages.some(({ text }) => text.includes('[x]'))).toBe(true);
  });
  test('it has none of what PDF/A-2 forbids', () => {
    const faults: string[] = [];
    const look = (value: PdfValue, number: number): void => {
      if (!(value instanceof Map)) return;
      for (const key of ['JS', 'JavaScript', 'AA', 'EF', 'TR', 'OPI', 'PS', 'Encrypt'])
        if (value.has(key)) faults.push(`${number}: ${key}`);
      if (value.get('Interpolate') === true) faults.push(`${number}: interpolated`);
      if (file.name(value.get('Type')) === 'FontDescriptor' && !value.has('FontFile2') && !value.has('FontFile3'))
        faults.push(`${number}: not embedded`);
      if (file.name(value.get('Type')) === 'Annot' && (file.number(value.get('F')) ?? 0) !== 4) faults.push(`${number}: not printed`);
    };
    for (const number of file.numbers()) {
      const value = file.resolve(new PdfRef(number, 0));
      look(file.stream(value)?.dictionary ?? value, number);
    }
    expect(faults).toEqual([]);
    expect(file.array(file.trailer.get('ID'))).toHaveLength(2);
    expect(markingFaults(bytes)).toEqual([]);
  });
});

test('a book that is hard to break: notes are whole, all is marked, turned pages have the trim turned', { timeout: 60_000 }, async () => {
  const folder = mkdtempSync(join(tmpdir(), 'handbook-finished-'));
  writeHardBook(folder, 1);
  const edition = await composeForPrint(folder, host);
  rmSync(folder, { recursive: true, force: true });
  if (!edition) throw new Error('The hard book has errors.');
  const bytes = await make(edition);
  expect(markingFaults(bytes)).toEqual([]);
  const file = new PdfFile(bytes);
  const elements = elementsOf(file);
  const notes = edition.sections.flatMap((section) => section.notes);
  const tagged = elements.filter(({ role }) => role === 'Note');
  expect(tagged).toHaveLength(notes.length);
  expect(new Set(tagged.map(({ id }) => id)).size).toBe(notes.length);
  for (const { kids } of tagged) expect(kids[0]).toMatchObject({ role: 'Lbl' });
  const destinations = destinationsOf(file);
  const lost: string[] = [];
  walk(notes, (node) => {
    if ('id' in node && !destinations.has(node.id)) lost.push(`${node.type} ${node.id}`);
  });
  expect(lost).toEqual([]);
  const { widthMm, heightMm } = edition.spec.page;
  const sizes = file.pages().map(({ dictionary }) => {
    const [left = 0, bottom = 0, right = 0, top = 0] = (file.array(dictionary.get('MediaBox')) ?? []).map((side) => file.number(side) ?? 0);
    return [right - left, top - bottom].map((points) => Math.round((points / 72) * 25.4 * 100) / 100).join(' ');
  });
  expect(new Set(sizes)).toEqual(new Set([`${widthMm} ${heightMm}`, `${heightMm} ${widthMm}`]));
});
