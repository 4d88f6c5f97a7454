/* A permanent link opens with the citation of its place, to be copied. Without this file it is a link. */
(() => {
  const { handbook } = globalThis;
  const { phrases, element, citation } = handbook;
  const bare = (node) => {
    const copy = node.cloneNode(true);
    for (const extra of copy.querySelectorAll('.note-call, .page-break, .block-link, .permalink')) extra.remove();
    return copy.textContent.replace(/\s+/g, ' ').trim();
  };
  const addressOf = (id) => `${location.href.split('#')[0]}#${id}`;

  const whole = document.querySelector('.cite-address');
  if (whole) {
    whole.href = location.href.split('#')[0];
    whole.textContent = whole.href;
  }

  /** Title of the section, heading before the block, page of print where it is known. */
  const placeOf = (target) => {
    const before = (selector) =>
      [...document.querySelectorAll(selector)].findLast(
        (each) =>
          each === target ||
          each.compareDocumentPosition(target) & (Node.DOCUMENT_POSITION_FOLLOWING | Node.DOCUMENT_POSITION_CONTAINED_BY),
      );
    const title = document.querySelector('main h1');
    const label = title && [...title.children].map(bare).filter(Boolean).join(phrases.colon);
    const heading = before('main .section h2[id], main .section h3[id], main .section h4[id]');
    const page = before('main .page-break');
    return [label, heading && bare(heading), page?.getAttribute('aria-label')].filter(Boolean).join(phrases.semicolon);
  };

  const copyButton = (words, text) => {
    const button = element('button', { type: 'button' }, words);
    button.addEventListener('click', async () => {
      try {
        await navigator.clipboard.writeText(text);
        button.textContent = phrases.copied;
      } catch {
        // Without leave to copy the text is there to be marked.
        getSelection()?.selectAllChildren(button.closest('.popup').querySelector('.citation-text'));
      }
    });
    return button;
  };

  if (!handbook.open) return;
  document.addEventListener('click', (event) => {
    const link = event.target.closest?.('.permalink, .block-link');
    if (!link || !handbook.isPlain(event)) return;
    const id = decodeURIComponent(link.hash.slice(1));
    const target = document.getElementById(id);
    if (!target) return;
    event.preventDefault();
    history.replaceState(history.state, '', `#${id}`);
    const address = addressOf(id);
    const text = citation
      .replace(/\{place\}(\.?)/, (_, stop) => `${placeOf(target)}${stop}`.replace(/([.?!؟…])\.$/, '$1'))
      .replace('{address}', () => address);
    const buttons = element(
      'div',
      { class: 'popup-buttons', role: 'group' },
      copyButton(phrases.copyLink, address),
      copyButton(phrases.copyCitation, text),
    );
    const status = element(
      'div',
      {},
      element('p', { class: 'popup-name' }, phrases.citePlace),
      element('p', { class: 'citation-text' }, text),
      buttons,
    );
    buttons.setAttribute('aria-label', phrases.citePlace);
    buttons.setAttribute('aria-live', 'polite');
    handbook.open(link, phrases.citePlace, [status]);
  });
})();
