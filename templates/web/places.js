/* Where the reader is: links to other languages lead to the block that is read, and blocks have links of their own. */
(() => {
  const { handbook } = globalThis;
  const { phrases, element, tools } = handbook;
  const main = document.querySelector('main');
  const section = main?.querySelector('.section');
  if (!section) return;
  const kinds = 'p, li, blockquote, pre, table, figure, dt, .box, .checklist, .form, .field';
  const blocks = [...section.querySelectorAll('[id]')].filter(
    (each) =>
      each.matches(kinds) &&
      !each.closest('svg, .contents, nav, .section-titlePage') &&
      !/-name$/.test(each.id) &&
      !each.matches('li > p:first-child'),
  );

  /** Id of the block at the top of the window; none at the top of the page. */
  handbook.blockRead = () => {
    const wanted = location.hash && document.getElementById(decodeURIComponent(location.hash.slice(1)));
    const isSeen = (each) => {
      const { top, bottom } = each.getBoundingClientRect();
      return bottom > 60 && top < innerHeight;
    };
    if (wanted && section.contains(wanted) && isSeen(wanted)) return wanted.id;
    if (scrollY < 120) return undefined;
    const first = [...section.querySelectorAll('h2[id], h3[id], h4[id], p[id], li[id], table[id], figure[id]')].find(isSeen);
    return first?.id;
  };
  for (const link of document.querySelectorAll('.languages a')) {
    const [address] = link.getAttribute('href').split('#');
    const follow = () => {
      const id = handbook.blockRead();
      const isSame = address.split('/').pop() === (location.pathname.split('/').pop() || 'index.html');
      link.setAttribute('href', id && isSame ? `${address}#${id}` : address);
    };
    for (const kind of ['pointerdown', 'focus', 'click']) link.addEventListener(kind, follow);
  }

  const linkTo = (block) =>
    element('a', { class: 'block-link', href: `#${block.id}`, 'aria-label': phrases.blockLink, title: phrases.blockLink }, '¶');
  /** Into the block, at its beginning; beside what can hold no link. */
  const put = (link, block) => {
    const inside = block.matches('figure, .box, .checklist, .form, .field, p, li, dt, blockquote');
    if (inside) block.prepend(link);
    else (block.closest('.table-scroll') ?? block).before(element('div', { class: 'block-link-line' }, link));
  };

  if (blocks.length === 0) return;

  // By keyboard and touch: a link at every block, where the reader wants it. By pointer: one link, at the block under it.
  const storeName = 'handbook-block-links';
  const stored = () => {
    try {
      return localStorage.getItem(storeName) === 'yes';
    } catch {
      return false;
    }
  };
  const box = element('input', { type: 'checkbox', id: 'block-links-choice', autocomplete: 'off' });
  tools.append(element('span', { class: 'keep-choice' }, box, element('label', { for: box.id }, phrases.blockLinks)));
  const clean = () => {
    for (const link of document.querySelectorAll('.block-link')) (link.closest('.block-link-line') ?? link).remove();
  };
  const showAll = () => {
    clean();
    if (box.checked) for (const block of blocks) if (!block.closest('.notes')) put(linkTo(block), block);
  };
  box.checked = stored();
  box.addEventListener('change', () => {
    try {
      localStorage.setItem(storeName, box.checked ? 'yes' : 'no');
    } catch {
      // For this page it holds all the same.
    }
    showAll();
  });
  showAll();

  let under;
  section.addEventListener('pointerover', (event) => {
    if (box.checked || event.pointerType === 'touch') return;
    const block = blocks.findLast((each) => each.contains(event.target));
    if (!block || block === under || document.getElementById('reader-popup')) return;
    clean();
    under = block;
    const link = linkTo(block);
    link.tabIndex = -1;
    put(link, block);
  });
})();
