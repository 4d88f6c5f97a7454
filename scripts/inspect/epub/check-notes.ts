import type { Report } from '../../diagnostics/diagnostic.ts';
import { oneWayNote } from '../../diagnostics/epub.ts';
import { attributeOf, elementsIn } from '../xml-tree.ts';
import type { OpenedEpub } from './open-epub.ts';

/** Every call leads to a note of its document, and that note back to the call; both are marked for reading systems and for voices. */
export function checkNotes({ documents }: OpenedEpub, report: Report): void {
  for (const [file, document] of documents) {
    const marked = (type: string, role: string) =>
      elementsIn(document).filter((element) => attributeOf(element, 'epub:type') === type && attributeOf(element, 'role') === role);
    const notes = new Map(marked('footnote', 'doc-footnote').map((note) => [`#${attributeOf(note, 'id')}`, note]));
    for (const element of marked('noteref', 'doc-noteref')) {
      const call = attributeOf(element, 'id') ?? '';
      const note = notes.get(attributeOf(element, 'href') ?? '');
      if (note === undefined) report(oneWayNote({ file, call, lack: 'note' }));
      else if (!elementsIn(note, 'a').some((link) => attributeOf(link, 'href') === `#${call}`))
        report(oneWayNote({ file, call, lack: 'return' }));
    }
  }
}
