/** epub-ts, the maintained successor of epub.js, on which many reading systems of libraries and shops stand. */
let book;
let rendition;
const shown = () => rendition.getContents()[0].document;
const flat = (items) => (items ?? []).flatMap(({ label, subitems }) => [label.trim(), ...flat(subitems)]);
const depthOf = (items) => Math.max(0, ...(items ?? []).map(({ subitems }) => 1 + depthOf(subitems)));
const spineFiles = () => book.spine.spineItems.map(({ href }) => href);
const settled = () => new Promise((resolve) => setTimeout(resolve, 500));

async function follow(link) {
  link.click();
  await settled();
  return rendition.currentLocation();
}

globalThis.reader = {
  async open() {
    book = globalThis.ePub(await (await fetch('/book.epub')).arrayBuffer());
    await book.ready;
    document.body.innerHTML = '<div id="area" style="width: 100vw; height: 100vh"></div>';
    rendition = book.renderTo('area', { width: '100%', height: '100%', flow: 'paginated' });
    await rendition.display();
    const { toc, landmarks } = book.navigation;
    const pages = (book.pageList?.pageList ?? []).map(({ page }) => String(page));
    const { title, direction } = book.packaging.metadata;
    return { title, direction, toc: flat(toc), depth: depthOf(toc), landmarks: landmarks.length, pages, sections: spineFiles().length };
  },
  async chapter(at) {
    await rendition.display(spineFiles()[at]);
    return globalThis.describeDocument(shown());
  },
  async note() {
    const link = shown().querySelector('a[role="doc-noteref"]');
    const id = link.getAttribute('href').split('#')[1];
    const at = await follow(link);
    const note = shown().getElementById(id);
    return { type: note?.getAttribute('role')?.replace('doc-', ''), text: note?.textContent ?? '', file: at.start.href };
  },
  async crossReference(href) {
    const link = [...shown().querySelectorAll('a')].find((each) => each.getAttribute('href') === href);
    const at = await follow(link);
    const target = shown().getElementById(href.split('#')[1]);
    return { found: target !== null, inView: at.start.href === href.split('#')[0] };
  },
  async page(label) {
    const link = book.pageList.pageList.find(({ page }) => String(page) === label);
    await rendition.display(link.href);
    return shown().getElementById(link.href.split('#')[1]) === null ? undefined : label;
  },
  async turn(side) {
    await rendition.display(spineFiles()[Math.floor(spineFiles().length / 2)]);
    const place = () => rendition.currentLocation().start;
    const before = place();
    const forward = (side === 'right') === (book.packaging.metadata.direction !== 'rtl');
    await (forward ? rendition.next() : rendition.prev());
    await settled();
    const after = place();
    return Math.sign(after.index - before.index) || Math.sign(after.displayed.page - before.displayed.page);
  },
};
