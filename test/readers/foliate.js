import { FootnoteHandler } from '/foliate/footnotes.js';
import '/foliate/view.js';

/** foliate-js, the engine of Foliate and Readest, behind the same few questions as the other reading system. */
const view = document.createElement('foliate-view');
const notes = new FootnoteHandler();
const once = (target, type) => new Promise((resolve) => target.addEventListener(type, (event) => resolve(event.detail), { once: true }));
const shown = () => view.renderer.getContents()[0];
const depthOf = (items) => Math.max(0, ...(items ?? []).map(({ subitems }) => 1 + depthOf(subitems)));
const flat = (items) => (items ?? []).flatMap(({ label, subitems }) => [label.trim(), ...flat(subitems)]);

globalThis.reader = {
  async open() {
    document.body.append(view);
    const book = new File([await (await fetch('/book.epub')).blob()], 'book.epub', { type: 'application/epub+zip' });
    await view.open(book);
    view.addEventListener('link', (event) => notes.handle(view.book, event));
    notes.addEventListener('before-render', ({ detail }) => {
      detail.view.style.display = 'none';
      document.body.append(detail.view);
    });
    const { metadata, dir, toc, landmarks, pageList, sections } = view.book;
    const title = typeof metadata.title === 'string' ? metadata.title : Object.values(metadata.title)[0];
    return { title, direction: dir, toc: flat(toc), depth: depthOf(toc), landmarks: landmarks?.length ?? 0, pages: flat(pageList), sections: sections.length };
  },
  async chapter(at) {
    await view.goTo(at);
    return globalThis.describeDocument(shown().doc);
  },
  async note() {
    const done = once(notes, 'render');
    shown().doc.querySelector('a[role="doc-noteref"]').click();
    const { view: pop, type } = await done;
    const text = pop.renderer.getContents()[0].doc.body.textContent;
    // Its view is not done yet.
    setTimeout(() => pop.remove(), 1000);
    return { type, text };
  },
  async crossReference(href) {
    const link = [...shown().doc.querySelectorAll('a')].find((each) => each.getAttribute('href') === href);
    const done = once(view, 'relocate');
    link.click();
    await done;
    await new Promise((resolve) => setTimeout(resolve, 200));
    const target = shown().doc.getElementById(href.split('#')[1]);
    return { found: target !== null, inView: target !== null && view.lastLocation.range.intersectsNode(target) };
  },
  async page(label) {
    await view.goTo(view.book.pageList.find((each) => each.label === label).href);
    return view.lastLocation.pageItem?.label;
  },
  /** Whether pages turned to one side lead on in the text. */
  async turn(side) {
    await view.goTo(at(view));
    const before = view.lastLocation.fraction;
    await (side === 'left' ? view.goLeft() : view.goRight());
    await new Promise((resolve) => setTimeout(resolve, 300));
    return Math.sign(view.lastLocation.fraction - before);
  },
};
/** A section in the middle of the book. */
const at = ({ book }) => Math.floor(book.sections.length / 2);
