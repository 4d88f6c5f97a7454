import { expect, test } from 'vitest';
import { hyphenatorOf } from '../../../../scripts/write/docx/pages/hyphenate-unit.ts';
import { createWork } from '../../../../scripts/write/docx/pages/lay-out-unit.ts';
import { splitDocument } from '../../../../scripts/write/docx/pages/split-document.ts';
import { printXml } from '../../../../scripts/xml/print-xml.ts';
import { readXml } from '../../../../scripts/xml/read-xml.ts';
import { bookmark, paragraph, section, smallDocx, text } from './small-docx.ts';

const w = 'xmlns:w="w"';
const settings = (on = '<w:autoHyphenation/>'): string => `<w:settings ${w}>${on}</w:settings>`;
const styles = `<w:styles ${w}><w:docDefaults><w:rPrDefault><w:rPr><w:lang w:val="en-GB"/></w:rPr></w:rPrDefault></w:docDefaults>
<w:style w:styleId="Heading1"><w:pPr><w:suppressAutoHyphens/></w:pPr></w:style><w:style w:styleId="Chapter"><w:basedOn w:val="Heading1"/></w:style>
<w:style w:styleId="Broken"><w:basedOn w:val="Heading1"/><w:pPr><w:suppressAutoHyphens w:val="0"/></w:pPr></w:style>
<w:style w:styleId="Dutch"><w:rPr><w:lang w:val="nl-NL"/></w:rPr></w:style></w:styles>`;

async function broken(body: string, on?: string): Promise<string | undefined> {
  const hyphenate = hyphenatorOf(readXml(settings(on)), readXml(styles));
  const tree = hyphenate && (await hyphenate(readXml(`<w:body ${w}>${body}</w:body>`)));
  return (
    tree &&
    printXml(tree)
      .replaceAll(/<\/w:t><w:softHyphen\/><w:t [^>]*>/g, '|')
      .replaceAll(/<[^>]*>/g, '')
  );
}
const styled = (style: string, more = ''): string => paragraph(text('reintegration'), `<w:pStyle w:val="${style}"/>${more}`);
const inRun = (properties: string, words: string): string => `<w:r><w:rPr>${properties}</w:rPr><w:t>${words}</w:t></w:r>`;

test('words get break points by the language of their run, their style, the document', async () => {
  expect(await broken(paragraph(text('the reintegration.')))).toBe('the re|in|teg|ra|tion.');
  expect(await broken(paragraph(inRun('<w:lang w:val="fr-FR"/>', 'volontaire')))).toBe('vo|lon|taire');
  expect(await broken(paragraph(text('vreemdelingen'), '<w:pStyle w:val="Dutch"/>'))).toBe('vreem|de|lin|gen');
});
test('but not where the paragraph, its style or the style under it says so, nor in text that is not proofed', async () => {
  expect(await broken(styled('Heading1'))).toBe('reintegration');
  expect(await broken(styled('Chapter'))).toBe('reintegration');
  expect(await broken(styled('Broken'))).toBe('re|in|teg|ra|tion');
  expect(await broken(styled('Chapter', '<w:suppressAutoHyphens w:val="false"/>'))).toBe('re|in|teg|ra|tion');
  expect(await broken(styled('Dutch', '<w:suppressAutoHyphens/>'))).toBe('reintegration');
  expect(await broken(paragraph(inRun('<w:noProof/>', 'reintegration')))).toBe('reintegration');
  expect(await broken(paragraph(inRun('<w:lang w:val="mt-MT"/>', 'reintegration')))).toBe('reintegration');
});
test('a document that does not hyphenate is left as it is', async () => {
  expect(await broken(styled('Broken'), '<w:autoHyphenation w:val="false"/>')).toBeUndefined();
  expect(await broken(styled('Broken'), '')).toBeUndefined();
});
test('a text takes fewer pages where its words may break, and nothing is guessed', async () => {
  const words = 'unaccompanied reintegration counselling sustainability ';
  const lay = async (on: string) => {
    const file = smallDocx(paragraph(text(words.repeat(300))) + paragraph(bookmark('end', text('End'))) + section());
    const old = new TextDecoder().decode(file.bytes('word/settings.xml'));
    file.setBytes('word/settings.xml', new TextEncoder().encode(old.replace('<w:compat>', `${on}<w:compat>`)));
    const look = new TextDecoder().decode(file.bytes('word/styles.xml')).replace('<w:sz ', '<w:lang w:val="en-GB"/><w:sz ');
    file.setBytes('word/styles.xml', new TextEncoder().encode(look));
    const { shared, units } = splitDocument(file);
    const [unit] = units;
    if (!unit) throw new Error('There is no unit.');
    return createWork(shared)(unit.unit);
  };
  const [ragged, hyphenated] = [await lay(''), await lay('<w:autoHyphenation/>')];
  expect(hyphenated.pages).toBeLessThan(ragged.pages);
  expect(hyphenated).toMatchObject({ guesses: [], isWhole: true });
});
