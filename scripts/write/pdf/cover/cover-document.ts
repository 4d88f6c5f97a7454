import type { Element, ElementContent, Root } from 'hast';
import { h } from 'hastscript';
import type { BookInfo } from '../../../model/book.ts';
import type { Words } from '../../../model/words.ts';
import { toHtml } from '../../html/index.ts';
import { coverArtwork } from './cover-artwork.ts';
import { type CoverGeometry, type CoverSize, coverGeometry } from './cover-geometry.ts';
import { isbnBarcode } from './isbn-barcode.ts';

export interface CoverInput extends CoverSize {
  readonly info: BookInfo;
  readonly words: Words;
  /** Style sheets in order: faces, then templates/pdf/cover.css. */
  readonly css: string;
}
export interface CoverDocument {
  readonly html: string;
  readonly geometry: CoverGeometry;
}

/** A spine thinner than this has no room for a title. */
const thinnestTitledMm = 5;

/** The wrap-around cover of a paperback as one sheet to print: back cover, spine and front cover with bleed and marks. */
export function coverDocument(input: CoverInput): CoverDocument {
  const geometry = coverGeometry(input);
  const { info, css, page } = input;
  const { widthMm, heightMm, trim, spineX, spineMm, frontX } = geometry;
  const area = (className: string, x: number, width: number, children: readonly ElementContent[]): Element =>
    h(
      'section',
      { className: [className], style: `left: ${mm(x)}; top: ${mm(trim.y)}; width: ${mm(width)}; height: ${mm(trim.heightMm)}` },
      [...children],
    );
  const sheet = `@page { size: ${mm(widthMm)} ${mm(heightMm)}; margin: 0; }\n:root { --sheet-width: ${mm(widthMm)}; --sheet-height: ${mm(heightMm)}; }`;
  const root: Root = {
    type: 'root',
    children: [
      { type: 'doctype' },
      h('html', { lang: info.language, dir: info.direction }, [
        h('head', [
          h('meta', { charSet: 'utf-8' }),
          h('title', `${info.title}: ${input.words.phrases.cover}`),
          h('style', `${css}\n${sheet}`),
        ]),
        h('body', [
          coverArtwork(geometry),
          area('front', frontX, page.widthMm, front(info, page.widthMm)),
          area('spine', spineX, spineMm, spineMm < thinnestTitledMm ? [] : spine(info, spineMm)),
          area('back', trim.x, page.widthMm, back(info)),
        ]),
      ]),
    ],
  };
  return { html: toHtml(root), geometry };
}

function front(info: BookInfo, widthMm: number): ElementContent[] {
  const authors = info.contributors.filter(({ role }) => role === 'aut').map(({ name }) => name);
  return [
    h('h1', { style: `font-size: ${titlePoints(info.title, widthMm)}pt` }, info.title),
    ...paragraph('subtitle', info.subtitle),
    h('div', { className: ['foot'] }, [...paragraph('authors', authors.join(', ')), ...paragraph('publisher', info.publisher)]),
  ];
}

/**
 * The title runs down the spine, as ISO 6357 has it and as is usual in English and in Dutch: it can be read when the book lies on its back. In French it
 * runs up, after the tradition of French houses.
 */
function spine({ title, language }: BookInfo, spineMm: number): ElementContent[] {
  const className = language.split('-')[0] === 'fr' ? 'upwards' : 'downwards';
  const points = Math.min(16, Math.floor(((spineMm - 2) / 25.4) * 72));
  return [h('p', { className: ['spine-title', className], style: `font-size: ${points}pt` }, title)];
}

function back({ description, status, publisher, place, isbn }: BookInfo): ElementContent[] {
  const barcode = isbn === undefined ? [] : [h('div', { className: ['isbn'] }, [h('p', `ISBN ${isbn}`), isbnBarcode(isbn)])];
  return [
    ...paragraph('description', description),
    h('div', { className: ['foot'] }, [
      h('div', [...paragraph('status', status), ...paragraph('publisher', [publisher, place].filter(Boolean).join(', '))]),
      ...barcode,
    ]),
  ];
}

function paragraph(className: string, value: string | undefined): Element[] {
  return value === undefined || value === '' ? [] : [h('p', { className: [className] }, value)];
}

/** As large as three lines of the front cover hold the title, and its longest word one line. */
function titlePoints(title: string, widthMm: number): number {
  const measure = ((widthMm - 36) / 25.4) * 72;
  const longest = Math.max(1, ...title.split(/\s+/).map(({ length }) => length));
  return Math.round(Math.max(20, Math.min(60, measure / (longest * 0.56), (measure * 2.6) / (title.length * 0.52))));
}

const mm = (value: number): string => `${Math.round(value * 1000) / 1000}mm`;
