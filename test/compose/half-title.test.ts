import { expect, test } from 'vitest';
import { compose } from '../../scripts/compose/compose.ts';
import { type CheckedBook, formats, type Section } from '../../scripts/model/book.ts';
import { pdfSettingsSchema } from '../../scripts/read/pdf-settings-schema.ts';
import { renderSection, toHtml } from '../../scripts/write/html/index.ts';
import { sampleContext, sampleEdition } from '../sample-edition.ts';

const edition = sampleEdition('pdf');
const settingsDefaults = pdfSettingsSchema.parse({});
const titlePage = edition.sections.find(({ kind }) => kind === 'titlePage');
if (titlePage === undefined) throw new Error('The sample has no title page.');
const halfTitle: Section = {
  ...titlePage,
  kind: 'halfTitle',
  anchor: 'half-title',
  heading: { ...titlePage.heading, id: 'u-half', anchor: 'half-title' },
};

test('the half-title is in print only', async () => {
  const settings = { page: edition.spec.page, pdf: settingsDefaults };
  const book = { ...edition, settings, blocks: new Map(), sections: [halfTitle, ...edition.sections] } as unknown as CheckedBook;
  for (const format of formats) {
    const composed = await compose.run({ book, format, profile: 'release', formats: [format], epochSeconds: 0 }, sampleContext());
    expect(composed.sections[0]?.kind, format).toBe(format === 'pdf' ? 'halfTitle' : 'titlePage');
  }
});

test('the half-title is words and no heading, so that the outline names the book once', () => {
  const html = toHtml(renderSection(edition, halfTitle, { kind: 'pdf', href: (to) => `#${to}`, imageSrc: (key) => key }));
  expect(html).toContain('<p id="half-title" data-block="u-half" class="half-title">Going home</p>');
  expect(html).not.toContain('<h1');
});
