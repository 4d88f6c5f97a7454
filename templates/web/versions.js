/* Other editions of the book, where versions.json beside the folders of languages names them: {"versions": [{"edition": "2", "href": "../2/"}]}. */
(() => {
  const { handbook } = globalThis;
  const { language, edition, phrases, element } = handbook;
  if (!location.protocol.startsWith('http')) return;
  const isVersion = ({ edition: name, href }) =>
    typeof name === 'string' && typeof href === 'string' && /^(\.\.?\/)+([\w.-]+\/)*$/.test(href);

  /** Another edition may not have the page that is read: it is asked for, and its first page is shown where it is not there. */
  const toSamePage = async (event, link, folder) => {
    if (event.button !== 0 || event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return;
    event.preventDefault();
    const page = folder + (location.pathname.split('/').pop() || 'index.html');
    const block = handbook.blockRead?.();
    const isThere = await fetch(page, { method: 'HEAD' }).then(
      ({ ok }) => ok,
      () => false,
    );
    location.assign(isThere ? page + (block ? `#${block}` : '') : link.href);
  };

  const show = (found) => {
    const versions = Array.isArray(found?.versions) ? found.versions.filter(isVersion) : [];
    if (versions.length < 2) return;
    const items = versions.map(({ edition: name, href }) => {
      const link = element('a', { href: `../${href}${language}/index.html` }, name);
      if (name === edition) link.setAttribute('aria-current', 'true');
      link.addEventListener('click', (event) => toSamePage(event, link, `../${href}${language}/`));
      return element('li', {}, link);
    });
    const nav = element('nav', { class: 'versions' }, `${phrases.editions} `, element('ul', {}, ...items));
    nav.setAttribute('aria-label', phrases.editions);
    document.querySelector('.site-footer')?.prepend(nav);
  };

  // Asked once a visit: a server that has none need not say so at every page.
  const name = `handbook versions ${location.pathname.replace(/[^/]*\/[^/]*$/, '')}`;
  const known = () => {
    try {
      return sessionStorage.getItem(name);
    } catch {
      return null;
    }
  };
  const remember = (text) => {
    try {
      sessionStorage.setItem(name, text);
    } catch {
      // It is asked again.
    }
  };
  const ask = async () => {
    try {
      const answer = await fetch('../versions.json');
      const text = answer.ok ? await answer.text() : '{}';
      remember(text);
      show(JSON.parse(text));
    } catch {
      // No list, no switch.
    }
  };
  const text = known();
  if (text === null) addEventListener('load', ask);
  else
    try {
      show(JSON.parse(text));
    } catch {
      // No list, no switch.
    }
})();
