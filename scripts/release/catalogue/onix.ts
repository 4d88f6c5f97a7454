import type { Element } from 'xast';
import type { Contributor } from '../../model/book.ts';
import type { Shelf, ShelfBook, ShelfEdition } from '../../model/shelf.ts';
import { printXml } from '../../xml/print-xml.ts';
import { addressOf, bytesOf, coverPath, editionName, editionsWithBooks } from './edition-names.ts';
import { accessibilityCodes, checkSummary, contributorRoles, languageCode, productForm } from './onix-codes.ts';
import { tag } from './xml-element.ts';

type Entry = { readonly book: ShelfBook; readonly edition: ShelfEdition };

/** ONIX for Books 3.0, reference tags: one Product for each edition. What nobody knows (ISBN of a format, audience) is left out. */
export function onixMessage(shelf: Shelf): string {
  const entries = editionsWithBooks(shelf);
  const sender = shelf.books[0]?.info.publisher ?? shelf.slug;
  const message = tag(
    'ONIXMessage',
    [
      tag('Header', [tag('Sender', [tag('SenderName', sender)]), tag('SentDateTime', day(shelf))]),
      ...entries.map((entry) => product(shelf, entry, entries)),
    ],
    { release: '3.0', xmlns: 'http://ns.editeur.org/onix/3.0/reference' },
  );
  return `<?xml version="1.0" encoding="UTF-8"?>\n${printXml(message)}\n`;
}

function product(shelf: Shelf, entry: Entry, all: readonly Entry[]): Element {
  return tag('Product', [
    tag('RecordReference', editionName(entry.book, entry.edition)),
    tag('NotificationType', '03'),
    proprietary('Edition', editionName(entry.book, entry.edition)),
    proprietary('SHA-256', entry.edition.sha256),
    descriptiveDetail(shelf, entry),
    collateralDetail(shelf, entry.book),
    publishingDetail(shelf, entry.book),
    relatedMaterial(entry, all),
    supply(shelf, entry),
  ]);
}
function proprietary(type: string, value: string): Element {
  return tag('ProductIdentifier', [tag('ProductIDType', '01'), tag('IDTypeName', type), tag('IDValue', value)]);
}

function descriptiveDetail(shelf: Shelf, { book, edition }: Entry): Element {
  const { info } = book;
  const { form, detail } = productForm(edition);
  return tag('DescriptiveDetail', [
    tag('ProductComposition', '00'),
    tag('ProductForm', form),
    tag('ProductFormDetail', detail),
    ...accessibilityCodes(edition.validators).map((code) => feature(code)),
    edition.validators.length === 0 ? undefined : feature('00', checkSummary(edition.validators)),
    tag('PrimaryContentType', '10'),
    tag('EpubTechnicalProtection', '00'),
    tag('TitleDetail', [
      tag('TitleType', '01'),
      tag('TitleElement', [tag('TitleElementLevel', '01'), tag('TitleText', info.title), optional('Subtitle', info.subtitle)]),
    ]),
    ...contributors(info.contributors, info.publisher),
    /^[1-9]\d*$/.test(info.edition) ? tag('EditionNumber', info.edition) : tag('EditionStatement', info.edition),
    language('01', info.language),
    info.language === shelf.sourceLanguage ? undefined : language('02', shelf.sourceLanguage),
    edition.pages === undefined ? undefined : extent('07', edition.pages, '03'),
    extent('22', bytesOf(edition), '17'),
    ...themaSubjects(info.thema ?? []),
    info.subjects.length === 0
      ? undefined
      : tag('Subject', [tag('SubjectSchemeIdentifier', '20'), tag('SubjectHeadingText', info.subjects.join('; '))]),
  ]);
}
/** List 27: 93 is Thema's subjects, 94 to 99 are its qualifiers, which begin with 1 to 6. */
function themaSubjects(codes: readonly string[]): Element[] {
  const main = codes.find((code) => /^[A-Z]/.test(code));
  return codes.map((code) => {
    const qualifier = /^[1-6]/.exec(code)?.[0];
    return tag('Subject', [
      code === main ? tag('MainSubject', []) : undefined,
      tag('SubjectSchemeIdentifier', String(93 + Number(qualifier ?? 0))),
      tag('SubjectCode', code),
    ]);
  });
}
function feature(value: string, description?: string): Element {
  return tag('ProductFormFeature', [
    tag('ProductFormFeatureType', '09'),
    tag('ProductFormFeatureValue', value),
    description === undefined ? undefined : tag('ProductFormFeatureDescription', description, { language: 'eng' }),
  ]);
}
/** A name that is the publisher's is corporate; of the others only the inverted form is known where it has a comma. */
function contributors(all: readonly Contributor[], publisher: string): Element[] {
  const known = all.filter(({ role }) => contributorRoles[role] !== undefined);
  return known.map(({ name, role, sortAs }, at) =>
    tag('Contributor', [
      tag('SequenceNumber', String(at + 1)),
      tag('ContributorRole', contributorRoles[role] ?? ''),
      ...(name === publisher
        ? [tag('CorporateName', name)]
        : [tag('PersonName', name), sortAs?.includes(',') ? tag('PersonNameInverted', sortAs) : undefined]),
    ]),
  );
}
function language(role: string, tagOfBook: string): Element | undefined {
  const code = languageCode(tagOfBook);
  return code === undefined ? undefined : tag('Language', [tag('LanguageRole', role), tag('LanguageCode', code)]);
}
function extent(type: string, value: number, unit: string): Element {
  return tag('Extent', [tag('ExtentType', type), tag('ExtentValue', String(value)), tag('ExtentUnit', unit)]);
}

function collateralDetail(shelf: Shelf, { info, cover }: ShelfBook): Element | undefined {
  const description = info.description
    ? tag('TextContent', [tag('TextType', '03'), tag('ContentAudience', '00'), tag('Text', info.description)])
    : undefined;
  // A link in ONIX leads out of the message: a relative one would lead nowhere.
  const picture =
    cover && shelf.url !== undefined
      ? tag('SupportingResource', [
          tag('ResourceContentType', '01'),
          tag('ContentAudience', '00'),
          tag('ResourceMode', '03'),
          tag('ResourceVersion', [
            tag('ResourceForm', '02'),
            versionFeature('02', cover.heightPx),
            versionFeature('03', cover.widthPx),
            tag('ResourceLink', addressOf(shelf, coverPath(info.language))),
          ]),
        ])
      : undefined;
  return description || picture ? tag('CollateralDetail', [description, picture]) : undefined;
}
function versionFeature(type: string, value: number): Element {
  return tag('ResourceVersionFeature', [tag('ResourceVersionFeatureType', type), tag('FeatureValue', String(value))]);
}

function publishingDetail(shelf: Shelf, { info }: ShelfBook): Element {
  return tag('PublishingDetail', [
    tag('Publisher', [tag('PublishingRole', '01'), tag('PublisherName', info.publisher)]),
    optional('CityOfPublication', info.place),
    tag('PublishingStatus', '04'),
    tag('PublishingDate', [tag('PublishingDateRole', '01'), tag('Date', day(shelf), { dateformat: '00' })]),
  ]);
}

/** Of the same language other formats (list 51: 06), of other languages the same format and profile (11). */
function relatedMaterial({ book, edition }: Entry, all: readonly Entry[]): Element | undefined {
  const related = all.flatMap((other) => {
    const isSameForm = other.edition.format === edition.format && other.edition.profile === edition.profile;
    if ((other.book === book) === isSameForm) return [];
    const code = other.book === book ? '06' : '11';
    return [tag('RelatedProduct', [tag('ProductRelationCode', code), proprietary('Edition', editionName(other.book, other.edition))])];
  });
  return related.length === 0 ? undefined : tag('RelatedMaterial', related);
}

function supply(shelf: Shelf, { book, edition }: Entry): Element {
  const website =
    shelf.url === undefined ? undefined : tag('Website', [tag('WebsiteRole', '29'), tag('WebsiteLink', addressOf(shelf, edition.path))]);
  return tag('ProductSupply', [
    tag('SupplyDetail', [
      tag('Supplier', [tag('SupplierRole', '09'), tag('SupplierName', book.info.publisher), website]),
      tag('ProductAvailability', '20'),
      tag('UnpricedItemType', '01'),
    ]),
  ]);
}

const day = ({ date }: Shelf): string => date.replaceAll('-', '');
const optional = (name: string, value: string | undefined): Element | undefined => (value ? tag(name, value) : undefined);
