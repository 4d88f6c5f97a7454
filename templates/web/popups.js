/* Boxes that open beside a word or a sign: one at a time, closed by Escape, by a click elsewhere or by leaving it, with the focus back where it was. */
(() => {
  const { handbook } = globalThis;
  const { phrases } = handbook;

  const element = (name, attributes = {}, ...children) => {
    const made = document.createElement(name);
    for (const [key, value] of Object.entries(attributes)) made.setAttribute(key, value);
    made.append(...children);
    return made;
  };

  /** Below the anchor, or above it where there is no room. On phones the style sheet puts it at the foot of the screen. */
  const place = (popup, anchor) => {
    const box = anchor.getClientRects()[0] ?? anchor.getBoundingClientRect();
    const width = popup.offsetWidth;
    const rightmost = document.documentElement.clientWidth - width - 12;
    const left = Math.max(12, Math.min(box.left + box.width / 2 - width / 2, rightmost));
    const isAbove = box.bottom + popup.offsetHeight + 12 > innerHeight && box.top > popup.offsetHeight + 12;
    const top = isAbove ? box.top - popup.offsetHeight - 8 : box.bottom + 8;
    popup.style.setProperty('--popup-left', `${Math.round(left + scrollX)}px`);
    popup.style.setProperty('--popup-top', `${Math.round(top + scrollY)}px`);
  };

  const focusable = 'a[href], button:not([disabled]), input, [tabindex="0"]';

  /** Opens a box with a name and takes the focus into it. */
  const open = (anchor, name, children) => {
    document.getElementById('reader-popup')?.remove();
    const close = element('button', { type: 'button', class: 'popup-close', 'aria-label': phrases.close, title: phrases.close }, '×');
    const popup = element('div', { id: 'reader-popup', class: 'popup', popover: 'auto', role: 'dialog', tabindex: '-1' });
    popup.setAttribute('aria-label', name);
    popup.append(element('div', { class: 'popup-text' }, ...children), close);
    document.body.append(popup);
    close.addEventListener('click', () => popup.hidePopover());
    popup.addEventListener('keydown', (event) => {
      const stops = [...popup.querySelectorAll(focusable)];
      const end = event.shiftKey ? [popup, stops[0]] : [stops.at(-1)];
      if (event.key !== 'Tab' || !end.includes(document.activeElement)) return;
      event.preventDefault();
      popup.hidePopover();
      anchor.focus();
    });
    popup.addEventListener('toggle', (event) => {
      if (event.newState === 'closed') popup.remove();
    });
    anchor.focus({ preventScroll: true });
    popup.showPopover();
    place(popup, anchor);
    popup.focus({ preventScroll: true });
    return popup;
  };

  handbook.element = element;
  handbook.place = place;
  handbook.open = 'popover' in HTMLElement.prototype ? open : undefined;
  /** A click that means this page and nothing else: no new tab, no new window. */
  handbook.isPlain = (event) => event.button === 0 && !(event.ctrlKey || event.metaKey || event.shiftKey || event.altKey);
})();
