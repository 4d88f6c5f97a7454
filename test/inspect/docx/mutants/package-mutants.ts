import {
  all,
  app,
  core,
  doc,
  edit,
  insert,
  type Mutant,
  office,
  put,
  relate,
  rels,
  remove,
  settings,
  simple,
  styles,
  types,
} from './mutant.ts';

const broken = 'docx/broken';
const lost = 'docx/lost-part';
const type = 'docx/content-type';
const outside = 'docx/outside-target';
const active = 'docx/active-content';
const properties = 'docx/properties';
const data = 'docx/private-data';
const target = (address: string): Mutant['change'] => edit(rels, 'https://example.org/law', address);

/** Faults of the package and its properties. */
export const packageMutants: readonly Mutant[] = [
  { name: 'a tag that does not close', code: broken, says: /no sound XML/, change: edit(doc, '</w:body>', '') },
  {
    name: 'a document type with an entity',
    code: broken,
    says: /document type/,
    change: edit(doc, '?>\n', '?>\n<!DOCTYPE w:document [<!ENTITY a SYSTEM "file:///etc/passwd">]>\n'),
  },
  { name: 'no text', code: broken, says: /no word\/document.xml/, change: remove(doc) },
  { name: 'no content types', code: broken, says: /no \[Content_Types\]/, change: remove(types) },
  { name: 'another vocabulary', code: broken, says: /“html”/, change: put(doc, '<html/>') },
  {
    name: 'elements nested without end',
    code: broken,
    says: /nested more than 400/,
    change: edit(doc, '</w:body>', `${'<w:p>'.repeat(1_000)}${'</w:p>'.repeat(1_000)}</w:body>`),
  },
  {
    name: 'a picture that is not there',
    code: lost,
    says: /“word\/media\/mark.png”, which is not there/,
    change: remove('word/media/mark.png'),
  },
  {
    name: 'a link without its relationship',
    code: lost,
    says: /“rIdLaw”, which it does not have/,
    placed: true,
    change: edit(rels, /<Relationship Id="rIdLaw"[^>]*>/, ''),
  },
  {
    name: 'a running head without its part',
    code: lost,
    says: /headerBack/,
    change: all(remove('word/headerBack.xml'), edit(types, /<Override PartName="\/word\/headerBack.xml"[^>]*>/, '')),
  },
  {
    name: 'styles under another name',
    code: lost,
    says: /lost.xml/,
    also: ['*'],
    change: edit(rels, 'Target="styles.xml"', 'Target="lost.xml"'),
  },
  {
    name: 'two names that differ in case',
    code: 'docx/part-name',
    says: /case alone/,
    also: ['docx/stray-part'],
    change: put('word/Styles.xml', '<w:styles xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"/>'),
  },
  {
    name: 'a name with an empty step',
    code: 'docx/part-name',
    says: /no part may be called/,
    also: ['docx/stray-part'],
    change: put('word//a.xml', '<a/>'),
  },
  {
    name: 'a kind of part without a type',
    code: type,
    says: /lake.svg.*no content type/,
    change: edit(types, /<Default Extension="svg"[^>]*>/, ''),
  },
  {
    name: 'PNG said to be JPEG',
    code: type,
    says: /“image\/jpeg”/,
    change: edit(types, 'Extension="png" ContentType="image/png"', 'Extension="png" ContentType="image/jpeg"'),
  },
  {
    name: 'JPEG in the place of a PNG',
    code: type,
    says: /mark.png.*“image\/png”/,
    change: put('word/media/mark.png', Uint8Array.from([0xff, 0xd8, 0xff, 0xe0, 0, 0])),
  },
  {
    name: 'a type for a part that is not there',
    code: type,
    says: /comments.xml.*not there/,
    change: edit(types, '</Types>', '<Override PartName="/word/comments.xml" ContentType="application/xml"/></Types>'),
  },
  {
    name: 'styles said to be settings',
    code: type,
    says: /styles.xml.*settings/,
    change: edit(types, 'wordprocessingml.styles+xml', 'wordprocessingml.settings+xml'),
  },
  {
    name: 'a document said to have macros',
    code: type,
    says: /macroEnabled/,
    change: edit(
      types,
      /application\/vnd\.openxmlformats-officedocument\.wordprocessingml\.document\.main/,
      'application/vnd.ms-word.document.macroEnabled.main',
    ),
  },
  {
    name: 'a draft of a picture left over',
    code: 'docx/stray-part',
    says: /draft.png/,
    change: put('word/media/draft.png', Uint8Array.from([0x89, 0x50, 0x4e, 0x47])),
  },
  { name: 'data left over', code: 'docx/stray-part', says: /item1.xml/, change: put('customXml/item1.xml', '<a/>') },
  { name: 'a link to a file of a machine', code: outside, says: /law.pdf/, placed: true, change: target('file:///C:/law.pdf') },
  { name: 'a link that runs', code: outside, says: /javascript/, placed: true, change: target('javascript:alert(1)') },
  { name: 'a link without a scheme', code: outside, says: /www/, placed: true, change: target('www.example.org') },
  {
    name: 'a picture from the web',
    code: outside,
    says: /takes a picture from/,
    also: ['docx/stray-part'],
    change: edit(rels, 'Target="media/mark.png"', 'Target="https://example.org/mark.png" TargetMode="External"'),
  },
  {
    name: 'a template of a machine',
    code: outside,
    says: /template from/,
    change: put(
      'word/_rels/settings.xml.rels',
      `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="${office}/attachedTemplate" Target="file:///C:/house.dotm" TargetMode="External"/></Relationships>`,
    ),
  },
  {
    name: 'macros',
    code: active,
    says: /macros/,
    change: all(
      put('word/vbaProject.bin', Uint8Array.from([1, 2, 3])),
      relate(
        '<Relationship Id="rIdMacros" Type="http://schemas.microsoft.com/office/2006/relationships/vbaProject" Target="vbaProject.bin"/>',
      ),
      edit(types, '</Types>', '<Default Extension="bin" ContentType="application/vnd.ms-office.vbaProject"/></Types>'),
    ),
  },
  {
    name: 'an embedded object',
    code: active,
    says: /embedded object/,
    outside: true,
    change: insert('<w:p><w:r><w:t>See:</w:t></w:r><w:r><w:object/></w:r></w:p>'),
  },
  {
    name: 'a part of another document',
    code: active,
    says: /another document/,
    change: all(
      put('word/part.docx', Uint8Array.from([1])),
      relate(`<Relationship Id="rIdChunk" Type="${office}/aFChunk" Target="part.docx"/>`),
      edit(
        types,
        '</Types>',
        '<Default Extension="docx" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document"/></Types>',
      ),
    ),
  },
  {
    name: 'a field that starts a program',
    code: active,
    says: /DDEAUTO/,
    outside: true,
    change: insert(`<w:p>${simple('DDEAUTO c:\\\\calc.exe', '5')}</w:p>`),
  },
  {
    name: 'a field that fetches a picture',
    code: active,
    says: /INCLUDEPICTURE/,
    outside: true,
    change: insert(`<w:p>${simple('INCLUDEPICTURE &quot;https://example.org/a.png&quot; \\d', 'A')}</w:p>`),
  },
  {
    name: 'a title of the document emptied',
    code: properties,
    says: /lack the title/,
    change: edit(core, /<dc:title>.*?<\/dc:title>/, '<dc:title/>'),
  },
  { name: 'another title of the document', code: properties, says: /“Staying –/, change: edit(core, 'Going home', 'Staying') },
  { name: 'no author', code: properties, says: /lack the author/, change: edit(core, /<dc:creator>.*?<\/dc:creator>/, '') },
  { name: 'another author', code: properties, says: /“root”/, change: edit(core, 'Anna de Vries', 'root') },
  {
    name: 'made at another time',
    code: properties,
    says: /time of making/,
    change: edit(core, '2006-10-31T00:00:00Z</dcterms:created>', '2026-01-01T00:00:00Z</dcterms:created>'),
  },
  {
    name: 'no time of change',
    code: properties,
    says: /time of change/,
    change: edit(core, /<dcterms:modified.*?<\/dcterms:modified>/, ''),
  },
  {
    name: 'no language in the properties',
    code: 'docx/language-property',
    says: /do not say/,
    change: edit(core, /<dc:language>.*?<\/dc:language>/, ''),
  },
  {
    name: 'another language in the properties',
    code: 'docx/language-property',
    says: /“fr”/,
    change: edit(core, '<dc:language>en-GB', '<dc:language>fr'),
  },
  {
    name: 'marks of editing sessions in the text',
    code: data,
    says: /rsid/,
    change: edit(doc, '<w:p w14:paraId="324CC5F1">', '<w:p w14:paraId="324CC5F1" w:rsidR="00A1B2C3">'),
  },
  {
    name: 'marks of editing sessions in the settings',
    code: data,
    says: /rsid/,
    change: edit(settings, '</w:compat>', '</w:compat><w:rsids><w:rsidRoot w:val="00A1B2C3"/></w:rsids>'),
  },
  {
    name: 'the time of work',
    code: data,
    says: /time that was worked/,
    change: edit(app, '<Company>', '<TotalTime>43</TotalTime><Company>'),
  },
  {
    name: 'the template of a machine in the properties',
    code: data,
    says: /template/,
    change: edit(app, '<Application>', '<Template>anna.dotm</Template><Application>'),
  },
  { name: 'another company', code: data, says: /company “Mine”/, change: edit(app, 'The House', 'Mine') },
  {
    name: 'who saved it last',
    code: data,
    says: /“builder”/,
    change: edit(core, '<cp:lastModifiedBy>The House', '<cp:lastModifiedBy>builder'),
  },
  {
    name: 'a path in the name of a picture',
    code: data,
    says: /\/home\/anna/,
    change: edit(doc, /(<wp:docPr id="2" name=")Lake"/, '$1/home/anna/lake.png"'),
  },
  {
    name: 'an old way of laying out pages',
    code: 'docx/compatibility',
    says: /version 12/,
    change: edit(settings, 'w:val="15"', 'w:val="12"'),
  },
  {
    name: 'no way of laying out pages',
    code: 'docx/compatibility',
    says: /does not ask/,
    change: edit(settings, /<w:compatSetting[^>]*>/, ''),
  },
  {
    name: 'a style without the one that it is based on',
    code: 'docx/unknown-style',
    says: /“TOC1” has the style “Nothing”/,
    change: edit(styles, /(w:styleId="TOC1"><w:name w:val="toc 1"\/><w:basedOn w:val=)"Normal"/, '$1"Nothing"'),
  },
];
