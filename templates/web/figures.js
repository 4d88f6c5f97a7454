/* Figures as large as the screen: by a button at each, in a dialog that Escape closes. */
(() => {
  const { handbook } = globalThis;
  const { phrases, element } = handbook;
  if (!('HTMLDialogElement' in globalThis)) return;

  const enlarged = (picture) => {
    const copy = picture.cloneNode(true);
    for (const marked of [copy, ...copy.querySelectorAll('[id]')]) if (marked.id) marked.id = `${marked.id}-large`;
    for (const name of ['aria-labelledby', 'aria-describedby']) {
      const ids = copy.getAttribute(name);
      if (ids && copy.localName === 'svg')
        copy.setAttribute(
          name,
          ids
            .split(/\s+/)
            .map((id) => `${id}-large`)
            .join(' '),
        );
    }
    return copy;
  };

  const open = (figure, picture, name) => {
    const close = element('button', { type: 'button', class: 'figure-close' }, phrases.close);
    const view = element('div', { class: 'figure-view', tabindex: '0', role: 'group' }, enlarged(picture));
    view.setAttribute('aria-label', name);
    const caption = element('p', { class: 'figure-caption' }, ...(figure.querySelector('figcaption')?.cloneNode(true).childNodes ?? []));
    for (const marked of caption.querySelectorAll('[id]')) marked.removeAttribute('id');
    for (const extra of caption.querySelectorAll('.enlarge, .block-link, .note-call')) extra.remove();
    const dialog = element('dialog', { class: 'figure-dialog' }, element('div', { class: 'figure-bar' }, caption, close), view);
    dialog.setAttribute('aria-label', name);
    document.body.append(dialog);
    close.addEventListener('click', () => dialog.close());
    dialog.addEventListener('click', (event) => {
      if (event.target === dialog || event.target.closest('.figure-caption a')) dialog.close();
    });
    dialog.addEventListener('close', () => dialog.remove());
    dialog.showModal();
  };

  for (const figure of document.querySelectorAll('main figure.figure')) {
    const picture = figure.querySelector(':scope > svg, :scope > img');
    if (!picture) continue;
    const label = figure.querySelector('.caption-label')?.textContent;
    const name = label ?? picture.getAttribute('alt') ?? picture.querySelector('title')?.textContent ?? '';
    const words = phrases.enlarge.replace('{title}', name).trim();
    const button = element('button', { type: 'button', class: 'enlarge', 'aria-label': words, title: words });
    button.append(element('span', { class: 'enlarge-sign', 'aria-hidden': 'true' }));
    button.addEventListener('click', () => open(figure, picture, name));
    picture.addEventListener('click', () => {
      button.focus();
      open(figure, picture, name);
    });
    picture.classList.add('can-enlarge');
    const caption = figure.querySelector('figcaption');
    // Never alone on a line.
    if (caption) caption.append('\u00a0', button);
    else picture.after(button);
  }
})();
