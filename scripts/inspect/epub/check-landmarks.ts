import type { Report } from '../../diagnostics/diagnostic.ts';
import { epubLandmarks } from '../../diagnostics/epub-reading.ts';
import type { Section } from '../../model/book.ts';
import { attributeOf, elementsIn } from '../../xml/xml-tree.ts';
import { linksOf, navsOf } from './nav-links.ts';
import { type EpubView, isCover, tokensOf } from './view.ts';

/** The landmarks that this book needs, and where those of its text lead (EPUB 3.3, 7.4.3). */
export function checkLandmarks(view: EpubView, report: Report): void {
  const { nav, edition, documents } = view;
  const links = navsOf(nav, 'landmarks').flatMap((element) => linksOf(element, nav?.file ?? ''));
  const fileOf = (section: Section | undefined): string | undefined =>
    section && documents.find(({ root }) => elementsIn(root, 'h1').some((title) => attributeOf(title, 'id') === section.anchor))?.file;
  const ofKind = (kind: Section['kind']) => edition.sections.find((section) => section.kind === kind);
  const wanted: readonly (readonly [type: string, file: string | undefined, asked: boolean])[] = [
    ['cover', documents.find(isCover)?.file, true],
    ['toc', undefined, true],
    ['bodymatter', fileOf(edition.sections.find(({ matter }) => matter === 'main')), true],
    ['glossary', fileOf(ofKind('glossary')), ofKind('glossary') !== undefined],
    ['index', fileOf(ofKind('index')), ofKind('index') !== undefined],
    ['bibliography', fileOf(ofKind('references')), ofKind('references') !== undefined],
  ];
  for (const [type, file, asked] of wanted) {
    const link = links.find(({ element }) => tokensOf(element, 'epub:type').includes(type));
    if (link === undefined && asked) report(epubLandmarks({ type, fault: 'missing' }));
    else if (link !== undefined && file !== undefined && link.file !== file) report(epubLandmarks({ type, fault: 'target' }));
  }
}
