/* The definition of a term beside it: while the pointer or the focus is on it, and by touch with a link to the glossary, where the term leads without this file. */
(() => {
  const { handbook } = globalThis;
  if (!handbook.open) return;
  const { phrases, element } = handbook;
  const definitionOf = (link) => {
    const name = decodeURIComponent(link.hash.slice(1));
    return [...document.querySelectorAll('.term-definitions > [data-term]')].find(({ dataset }) => dataset.term === name);
  };
  const copyOf = (definition) => [...definition.cloneNode(true).childNodes];

  const tip = element('div', { id: 'term-tip', class: 'popup', popover: 'manual', role: 'tooltip' });
  document.body.append(tip);
  let shownFor;
  let timer;
  const hide = () => {
    clearTimeout(timer);
    shownFor?.removeAttribute('aria-describedby');
    shownFor = undefined;
    if (tip.matches(':popover-open')) tip.hidePopover();
  };
  const show = (link) => {
    clearTimeout(timer);
    const definition = definitionOf(link);
    if (!definition || shownFor === link || document.getElementById('reader-popup')) return;
    hide();
    tip.replaceChildren(...copyOf(definition));
    tip.showPopover();
    handbook.place(tip, link);
    link.setAttribute('aria-describedby', tip.id);
    shownFor = link;
  };
  const later = (action, afterMs) => {
    clearTimeout(timer);
    timer = setTimeout(action, afterMs);
  };

  document.addEventListener('pointerover', (event) => {
    if (event.pointerType === 'touch') return;
    const link = event.target.closest?.('a.term');
    if (link) later(() => show(link), 250);
    else if (tip.contains(event.target)) clearTimeout(timer);
    else if (shownFor && document.activeElement !== shownFor) later(hide, 250);
    else if (!shownFor) clearTimeout(timer);
  });
  document.addEventListener('focusin', (event) => {
    const link = event.target.closest?.('a.term');
    if (link?.matches(':focus-visible')) show(link);
    else if (shownFor && !tip.contains(event.target)) hide();
  });
  document.addEventListener('focusout', (event) => {
    if (event.target === shownFor) hide();
  });
  document.addEventListener('keydown', (event) => {
    if (event.key === 'Escape') hide();
  });
  document.addEventListener('click', (event) => {
    const link = event.target.closest?.('a.term');
    const definition = link && definitionOf(link);
    if (!definition || event.pointerType !== 'touch') return;
    event.preventDefault();
    hide();
    const more = element('p', { class: 'popup-more' }, element('a', { href: link.getAttribute('href') }, phrases.glossary));
    handbook.open(link, link.textContent, [element('div', {}, ...copyOf(definition), more)]);
  });
})();
