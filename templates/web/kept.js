/* What this browser keeps of this edition in this language: ticks, and forms where the reader wants it. A reader who allows no storage loses nothing else. */
(() => {
  const { handbook } = globalThis;
  const { key, phrases } = handbook;
  const nameOf = (what) => `handbook ${key} ${what}`;

  handbook.kept = (what) => {
    try {
      const found = JSON.parse(localStorage.getItem(nameOf(what)) ?? '{}');
      return typeof found === 'object' && found !== null ? found : {};
    } catch {
      return {};
    }
  };
  handbook.keep = (what, values) => {
    try {
      if (Object.keys(values).length === 0) localStorage.removeItem(nameOf(what));
      else localStorage.setItem(nameOf(what), JSON.stringify(values));
    } catch {
      // Full or forbidden: the page itself still has it.
    }
    tell();
  };

  const button = handbook.element('button', { type: 'button', class: 'quiet-button clear-all', hidden: '' }, phrases.clearAll);
  button.addEventListener('click', () => {
    for (const what of ['ticks', 'forms']) handbook.keep(what, {});
    document.dispatchEvent(new Event('handbook-clear'));
    tools.querySelector('button:not([hidden])')?.focus();
  });
  const tell = () => {
    button.hidden = ['ticks', 'forms'].every((what) => Object.keys(handbook.kept(what)).length === 0);
  };

  /** The row at the foot of the text for what concerns the page as a whole. */
  const tools = document.querySelector('.page-tools');
  tools.append(button);
  handbook.tools = tools;
  tell();
})();
