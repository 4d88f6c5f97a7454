import { toSVG } from '@bwip-js/node';
import type { Element } from 'hast';
import { parseDrawing } from '../../html/parse-drawing.ts';

/** An ISBN as EAN-13 (ISO/IEC 15420), with its figures below the bars; throws where it is none of 13 figures with the right check figure. */
export function isbnBarcode(isbn: string): Element {
  const svg = parseDrawing(toSVG({ bcid: 'ean13', text: isbn.replace(/\D/g, ''), includetext: true, guardwhitespace: true }));
  svg.properties = { ...svg.properties, className: ['barcode'], role: 'img', ariaLabel: `ISBN ${isbn}` };
  return svg;
}
