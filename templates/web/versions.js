/* Other editions of the book, where versions.json beside the folders of languages names them: {"versions": [{"edition": "2", "href": "../2/"}]}. */
(() => {
  const { language, edition, phrases, element } = globalThis.handbook;
  if (!location.protocol.startsWith('http')) return;
  const isVersion = ({ edition: name, href }) =>
    typeof name === 'string' && typeof href === 'string' && /^(\.\.?\/)+([\w.-]+\/)*$/.test(href);

  const show = (found) => {
    const versions = Array.isArray(found?.versions) ? found.versions.filter(isVersion) : [];
    if (versions.length < 2) return;
    const items = versions.map(({ edition: name, href }) => {
      const link = element('a', { href: `../${href}${language}/index.html` }, name);
      if (name === edition) link.setAttribute('aria-current', 'true');
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
