import { mapPageFields } from './page-fields.ts';

/**
 * The XML of a part without what moves no line: fields become what they show, each digit of a page number a nought, and ids that count through the book are gone. So a stretch of
 * text that stays as it was is the same text here, whatever changes elsewhere.
 */
export function bareXml(xml: string): string {
  return mapPageFields(xml, (_bookmark, now) => now.replace(/\d/g, '0'))
    .replace(/<w:instrText\b[^>]*?(?:\/>|>[^<]*<\/w:instrText>)/g, '')
    .replace(/<w:fldChar\b(?:[^>]*\/>|[^>]*>[\s\S]*?<\/w:fldChar>)/g, '')
    .replace(/<\/?w:fldSimple\b[^>]*>/g, '')
    .replace(/ (?:w14:paraId|w14:textId|w:rsid\w*)="[^"]*"/g, '')
    .replace(/(<w:bookmark(?:Start|End)\b[^>]*?w:id=")\d+/g, '$10')
    .replace(/(<wp:docPr\b[^>]*?\bid=")\d+/g, '$10')
    .replace(/<w:id w:val="[^"]*"\/>/g, '')
    .replace(/( r:(?:embed|link|id)=")(?!frame\d)[^"]*/g, '$1');
}
