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
    letters: document.body.textContent.trim().length,
  };
};
