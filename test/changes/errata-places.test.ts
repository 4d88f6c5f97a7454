import { describe, expect, test } from 'vitest';
import { errataPlaces } from '../../scripts/changes/errata-places.ts';
import type { PageMap } from '../../scripts/model/pdf.ts';
import { walk } from '../../scripts/model/walk.ts';
import { renderSection } from '../../scripts/write/html/index.ts';
import { createSitePaths } from '../../scripts/write/web/site-paths.ts';
import { sampleEdition } from '../sample-edition.ts';

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
    const places = errataPlaces(table, edition, { pdf, epub: mapOf({ [table]: '14' }), docx: new Map([[table, '13']]), webFileOf });
    expect(places).toMatchObject({
      language: 'fr',
      pdf: [
        { profile: 'screen', page: '12' },
        { profile: 'print', page: '14' },
      ],
      epub: '14',
      docx: '13',
      web: `${places?.section}.html#${table}`,
    });
  });
  test('the page of what is around it, where it has none; nothing where nothing is known', () => {
    let cell = '';
    for (const { body } of edition.sections)
      walk(body, (node) => {
        if (node.type === 'tableCell' && cell === '') cell = node.id;
      });
    const section = errataPlaces(cell, edition, {})?.section ?? '';
    expect(errataPlaces(cell, edition, {})).toEqual({ block: cell, language: 'fr', section, pdf: [] });
    expect(errataPlaces(cell, edition, { epub: mapOf({ [section]: '9' }) })?.epub).toBe('9');
    expect(
      errataPlaces(cell, edition, {
        docx: new Map([
          [section, '9'],
          [cell, '10'],
        ]),
      })?.docx,
    ).toBe('10');
  });
  test('no places of a block that the book has not', () => {
    expect(errataPlaces('u-00000000', edition, { webFileOf })).toBeUndefined();
  });
  test('addresses lead to elements of the site', () => {
    const ids = new Set(
      edition.sections.flatMap((section) =>
        idsOf(renderSection(edition, section, { kind: 'web', href: paths.href, imageSrc: (key) => key })),
      ),
    );
    let asked = 0;
    for (const { kind, body } of edition.sections) {
      if (kind !== 'chapter') continue;
      for (const { id } of body) {
        const web = errataPlaces(id, edition, { webFileOf })?.web ?? '';
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
