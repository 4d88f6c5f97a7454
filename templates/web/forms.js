/* Forms are about people at risk: what is written in them is kept only where the reader says so, in this browser alone, and is deleted with the tick. */
(() => {
  const { handbook } = globalThis;
  const { phrases, element } = handbook;
  const isBox = ({ type }) => type === 'checkbox' || type === 'radio';
  const entryOf = (field) => (isBox(field) ? field.checked : field.value);
  const set = (field, value) => {
    if (isBox(field)) field.checked = value === true;
    else if (typeof value === 'string') field.value = value;
  };

  for (const form of document.querySelectorAll('main .form')) {
    const fields = [...form.querySelectorAll('.field input, .field textarea')];
    if (fields.length === 0) continue;
    const name = form.id;
    const keepBox = element('input', { type: 'checkbox', id: `${name}-keep`, autocomplete: 'off' });
    const label = element('label', { for: keepBox.id }, phrases.formKeep);
    const print = element('button', { type: 'button', class: 'quiet-button' }, phrases.print);
    const clear = element('button', { type: 'button', class: 'quiet-button' }, phrases.formClear);
    form.append(element('div', { class: 'local-tools' }, element('span', { class: 'keep-choice' }, keepBox, label), print, clear));

    const kept = handbook.kept('forms')[name];
    for (const field of fields) {
      field.autocomplete = 'off';
      if (kept) set(field, kept[field.id]);
    }
    keepBox.checked = kept !== undefined;

    const keep = () => {
      const forms = handbook.kept('forms');
      if (keepBox.checked) forms[name] = Object.fromEntries(fields.map((field) => [field.id, entryOf(field)]));
      else delete forms[name];
      handbook.keep('forms', forms);
    };
    const empty = () => {
      for (const field of fields) set(field, isBox(field) ? false : '');
    };
    form.addEventListener('input', (event) => {
      if (keepBox.checked || event.target === keepBox) keep();
    });
    print.addEventListener('click', () => globalThis.print());
    clear.addEventListener('click', () => {
      empty();
      if (keepBox.checked) keep();
      fields[0].focus();
    });
    document.addEventListener('handbook-clear', () => {
      keepBox.checked = false;
      empty();
    });
    // A page that comes back whole from the history brings no entries with it.
    addEventListener('pagehide', () => {
      if (!keepBox.checked) empty();
    });
  }
})();
