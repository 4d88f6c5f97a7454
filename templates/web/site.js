/* The faces of a first view, light or dark by choice, Escape to close the contents, and a mark at the section that is read. The site works without this file. */
(() => {
  const root = document.documentElement;
  const key = 'handbook-theme';

  const kept = () => {
    try {
      return localStorage.getItem(key);
    } catch {
      return null;
    }
  };
  const keep = (theme) => {
    try {
      localStorage.setItem(key, theme);
    } catch {
      // A reader who allows no storage still gets the theme for this page.
    }
  };
  const darkByDefault = () => matchMedia('(prefers-color-scheme: dark)').matches;

  const stored = kept();
  if (stored === 'light' || stored === 'dark') root.dataset.theme = stored;

  // The text is shown when its faces are there, at the latest after half a second, and then stays as it is. Until then nothing in it can be measured.
  const awaitFaces = async () => {
    const links = [...document.querySelectorAll('link[data-face]')];
    if (links.length === 0 || !document.fonts) return;
    root.classList.add('faces-awaited');
    const late = new Promise((done) => setTimeout(done, 500));
    await Promise.race([late, Promise.allSettled(links.map(({ dataset: { face, letter } }) => document.fonts.load(face, letter)))]);
    root.classList.remove('faces-awaited');
    toBlockOfAddress();
  };
  /** A browser that looked for the block while nothing was shown has not found it. */
  const toBlockOfAddress = () => {
    const [visit] = performance.getEntriesByType('navigation');
    if (location.hash === '' || scrollY > 0 || visit?.type !== 'navigate') return;
    try {
      document.getElementById(decodeURIComponent(location.hash.slice(1)))?.scrollIntoView();
    } catch {
      // An address that is no text leads nowhere.
    }
  };
  const isShown = awaitFaces();

  const wireTheme = () => {
    const button = document.querySelector('.theme-switch');
    if (!button) return;
    const isDark = () => (root.dataset.theme ? root.dataset.theme === 'dark' : darkByDefault());
    const tell = () => button.setAttribute('aria-pressed', String(isDark()));
    button.hidden = false;
    tell();
    button.addEventListener('click', () => {
      root.dataset.theme = isDark() ? 'light' : 'dark';
      keep(root.dataset.theme);
      tell();
    });
  };

  const wireContents = () => {
    document.addEventListener('keydown', (event) => {
      if (event.key !== 'Escape' || location.hash !== '#site-contents') return;
      location.hash = '#site-text';
      document.querySelector('.menu-link')?.focus();
    });
    const current = document.querySelector('.site-contents [aria-current="page"]');
    const box = document.querySelector('.site-contents');
    if (current && box) box.scrollTop = current.offsetTop - box.clientHeight / 3;
  };

  const wireOnThisPage = () => {
    const links = [...document.querySelectorAll('.on-this-page a')];
    const targets = links.map((link) => document.getElementById(decodeURIComponent(link.hash.slice(1))));
    if (links.length === 0) return;
    const mark = () => {
      const passed = targets.filter((target) => target && target.getBoundingClientRect().top < innerHeight * 0.3).length;
      for (const [index, link] of links.entries()) {
        if (index === Math.max(0, passed - 1)) link.setAttribute('aria-current', 'true');
        else link.removeAttribute('aria-current');
      }
    };
    let isAsked = false;
    addEventListener(
      'scroll',
      () => {
        if (isAsked) return;
        isAsked = true;
        requestAnimationFrame(() => {
          isAsked = false;
          mark();
        });
      },
      { passive: true },
    );
    mark();
  };

  document.addEventListener('DOMContentLoaded', () => {
    wireTheme();
    isShown.then(() => {
      wireContents();
      wireOnThisPage();
    });
  });
})();
