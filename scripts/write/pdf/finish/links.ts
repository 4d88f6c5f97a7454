import type { AnchorInfo, Edition } from '../../../model/book.ts';
import type { Phrase } from '../../../model/words.ts';
import { type PdfDictionary, type PdfFile, PdfRef, textString } from '../../../pdf-file/index.ts';
import { type Destination, nameOfDestination } from '../destinations.ts';

export interface LinkNaming {
  readonly edition: Edition<'pdf'>;
  readonly destinations: ReadonlyMap<string, Destination>;
  /** Folio of a page, from 1. */
  readonly folioOf: (page: number) => string;
}

/** Annotations of links with their pages, from 0. */
export function* linksOf(file: PdfFile): Generator<{ readonly ref: PdfRef; readonly annotation: PdfDictionary; readonly page: number }> {
  for (const [page, { dictionary }] of file.pages().entries())
    for (const ref of file.array(dictionary.get('Annots')) ?? []) {
      const annotation = file.dictionary(ref);
      if (ref instanceof PdfRef && annotation !== undefined && file.name(annotation.get('Subtype')) === 'Link')
        yield { ref, annotation, page };
    }
}

/** Says in words where each link leads (ISO 14289-1, 7.18.5): title and page of its target, or its address. */
export function nameLinks(file: PdfFile, naming: LinkNaming): void {
  for (const { annotation } of linksOf(file)) {
    const target = nameOfDestination(annotation.get('Dest'));
    const name = target === undefined ? addressOf(file, annotation) : nameOf(target, naming);
    if (name !== undefined && name !== '') annotation.set('Contents', textString(name));
  }
}

/** The web address that a link leads to. */
export function addressOf(file: PdfFile, annotation: PdfDictionary): string | undefined {
  return file.text(file.dictionary(annotation.get('A'))?.get('URI'));
}

const phraseOf: Readonly<Partial<Record<AnchorInfo['kind'], Phrase>>> = { note: 'note', noteCall: 'backToText' };

function nameOf(target: string, { edition: { anchors, words }, destinations, folioOf }: LinkNaming): string {
  const info = anchors.get(target);
  const phrase = info === undefined ? undefined : phraseOf[info.kind];
  if (info !== undefined && phrase !== undefined) return words.phrases[phrase].replace('{number}', info.number ?? info.title).trim();
  const page = destinations.get(target)?.page;
  const place = page === undefined ? '' : words.kinds.page.reference.replace(/\{(?:number|page)\}/, folioOf(page)).trim();
  const title = [info?.number, info?.title].filter(Boolean).join(' ');
  return [title, place].filter(Boolean).join(', ') || target;
}

/** Takes links out of pages that no tag holds: those of artifacts, which nobody can reach but by chance (ISO 14289-1, 7.18.1). */
export function dropUntaggedLinks(file: PdfFile, tagged: ReadonlySet<number>): void {
  const untagged = new Set([...linksOf(file)].filter(({ ref }) => !tagged.has(ref.number)).map(({ ref }) => ref.number));
  if (untagged.size === 0) return;
  for (const { dictionary } of file.pages()) {
    const kept = (file.array(dictionary.get('Annots')) ?? []).filter((value) => !(value instanceof PdfRef && untagged.has(value.number)));
    if (kept.length > 0) dictionary.set('Annots', kept);
    else dictionary.delete('Annots');
  }
}
