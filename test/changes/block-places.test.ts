import { describe, expect, test } from 'vitest';
import { blockPlaces, type EditionPages, placesNamed } from '../../scripts/changes/block-places.ts';
import type { PageMap } from '../../scripts/model/pdf.ts';
import { walk } from '../../scripts/model/walk.ts';
import { renderSection } from '../../scripts/write/html/index.ts';
import { createSitePaths } from '../../scripts/write/web/site-paths.ts';
import { sampleEdition } from '../sample-edition.ts';

const placesOf = (name: string, pages: EditionPages) => placesNamed(name, blockPlaces(edition, pages));
const edition = sampleEdition('web', 'fr');
const paths = createSitePaths(edition);
const webFileOf = ({ anchor }: { readonly anchor: string }): string => paths.fileOf(anchor);
const mapOf = (folios: Readonly<Record<string, string>>): PageMap => ({ folios: new Map(Object.entries(folios)), pages: [], browser: '' });

describe('places of a block in the editions', () => {
  const table = 'tbl-grades';
  test('its own pages where the editions have them', () => {
    const pdf = new Map([
      ['screen', mapOf({ [table]: '12' })],
      ['print', mapOf({ [table]: '14' })],
    ] as const);
    const places = placesOf(table, { pdf, epub: mapOf({ [table]: '14' }), docx: mapOf({ [table]: '13' }), webFileOf });
    expect(places).toMatchObject({
      anchor: table,
      pdf: [
        { profile: 'screen', page: '12' },
        { profile: 'print', page: '14' },
      ],
      epub: '14',
      docx: '13',
      web: `${places?.section}.html#${table}`,
    });
    expect(placesOf(places?.block ?? '', { pdf })).toEqual(placesOf(table, { pdf }));
  });
  test('the page of what is around it, where it has none; nothing where nothing is known', () => {
    let cell = '';
    for (const { body } of edition.sections)
      walk(body, (node) => {
        if (node.type === 'tableCell' && cell === '') cell = node.id;
      });
    const section = placesOf(cell, {})?.section ?? '';
    expect(placesOf(cell, {})).toEqual({ block: cell, section, title: expect.stringMatching(/\S/), pdf: [] });
    expect(placesOf(cell, { epub: mapOf({ [section]: '9' }) })?.epub).toBe('9');
    expect(placesOf(cell, { docx: mapOf({ [section]: '9', [cell]: '10' }) })?.docx).toBe('10');
  });
  test('in the DOCX the page of the last mark before it', () => {
    const [section] = edition.sections.filter(({ kind }) => kind === 'chapter');
    const [first, second, third] = (section?.body ?? []).filter((node) => 'id' in node).map(({ id }) => id);
    const docx = mapOf({ [section?.anchor ?? '']: '1', [second ?? '']: '2' });
    expect([first, second, third].map((id) => placesOf(id ?? '', { docx })?.docx)).toEqual(['1', '2', '2']);
  });
  test('no places of a block that the book has not', () => {
    expect(placesOf('u-00000000', { webFileOf })).toBeUndefined();
  });
  test('addresses lead to elements of the site', () => {
    const ids = new Set(
      edition.sections.flatMap((section) =>
        idsOf(renderSection(edition, section, { kind: 'web', href: paths.href, imageSrc: (key) => key })),
      ),
    );
    const places = new Map(blockPlaces(edition, { webFileOf }).map((each) => [each.block, each]));
    let asked = 0;
    for (const { kind, body } of edition.sections) {
      if (kind !== 'chapter') continue;
      for (const { id } of body) {
        const web = places.get(id)?.web ?? '';
        expect(ids, web).toContain(web.split('#')[1]);
        asked += 1;
      }
    }
    expect(asked).toBeGreaterThan(10);
  });
});

function idsOf(node: { readonly properties?: Readonly<Record<string, unknown>>; readonly children?: readonly unknown[] }): string[] {
  return [
    ...(typeof node.properties?.id === 'string' ? [node.properties.id] : []),
    ...(node.children ?? []).flatMap((child) => idsOf(child as typeof node)),
  ];
}
