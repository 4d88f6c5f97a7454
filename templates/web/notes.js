/* A note opens beside its call. It stands at the end of the page as well, where the call leads without this file. */
(() => {
  const { handbook } = globalThis;
  if (!handbook.open) return;
  document.addEventListener('click', (event) => {
    const call = event.target.closest?.('.note-call a');
    if (!call || !handbook.isPlain(event)) return;
    const note = document.getElementById(decodeURIComponent(call.hash.slice(1)));
    if (!note) return;
    event.preventDefault();
    const copy = note.cloneNode(true);
    for (const link of copy.querySelectorAll('.back-link, .block-link, .page-break')) link.remove();
    for (const marked of copy.querySelectorAll('[id]')) marked.removeAttribute('id');
    const number = handbook.element('span', { class: 'note-number' }, call.textContent);
    handbook.open(call, call.getAttribute('aria-label') ?? call.textContent, [number, handbook.element('div', {}, ...copy.childNodes)]);
  });
})();
