/** What a document looks like once it is shown: language, title, pictures that have loaded, faces in use. */
globalThis.describeDocument = async (document) => {
  await document.fonts.ready;
  await Promise.all([...document.images].map((image) => image.decode().catch(() => {})));
  const faces = [...document.fonts];
  const { documentElement: root } = document;
  return {
    lang: root.lang,
    dir: root.dir,
    heading: document.querySelector('h1')?.textContent?.trim() ?? '',
    lostPictures: [...document.images].filter(({ naturalWidth }) => naturalWidth === 0).map(({ alt }) => alt),
    drawings: document.querySelectorAll('svg').length,
    loadedFaces: faces.filter(({ status }) => status === 'loaded').length,
    lostFaces: faces.filter(({ status }) => status === 'error').map(({ family }) => family),
    tooWide: tooWideIn(document),
    letters: document.body.textContent.trim().length,
  };
};

/** What stands out of its page: wider than a column, in which paginated reading systems set the text. Their window is as wide as all columns together. */
function tooWideIn(document) {
  const style = (element) => document.defaultView.getComputedStyle(element);
  const column = [document.documentElement, document.body].map((element) => Number.parseFloat(style(element).columnWidth)).find((width) => width > 0);
  const wide = [...document.querySelectorAll('table, pre, figure, img, svg, p, dl')].filter((element) =>
    [...element.getClientRects()].some(({ width }) => width > (column ?? document.documentElement.clientWidth) + 1),
  );
  return wide.map(({ localName, id, className }) => `${localName}#${id}.${className.baseVal ?? className}`);
}
