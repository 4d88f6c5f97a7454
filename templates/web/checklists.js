/* Ticks stay from one visit to the next, in this browser alone. */
(() => {
  const { handbook } = globalThis;
  const { phrases, element } = handbook;
  const boxes = [...document.querySelectorAll('main .task > input[type="checkbox"]')];
  if (boxes.length === 0) return;

  const ticks = handbook.kept('ticks');
  for (const box of boxes) if (typeof ticks[box.id] === 'boolean') box.checked = ticks[box.id];

  /** Only what differs from the book is kept. Other pages and tabs have written since, so it is read anew. */
  const keep = () => {
    const now = handbook.kept('ticks');
    for (const box of boxes) {
      if (box.checked === box.defaultChecked) delete now[box.id];
      else now[box.id] = box.checked;
    }
    handbook.keep('ticks', now);
    for (const tell of tellers) tell();
  };
  const reset = (list) => {
    for (const box of list) box.checked = box.defaultChecked;
    keep();
  };

  const tellers = [];
  const holders = new Set(boxes.map((box) => box.closest('.checklist') ?? box.closest('.task-list')));
  for (const holder of holders) {
    const own = boxes.filter((box) => holder.contains(box));
    const clear = element('button', { type: 'button', class: 'quiet-button' }, phrases.clearTicks);
    const tell = () => {
      clear.disabled = own.every((box) => box.checked === box.defaultChecked);
    };
    clear.addEventListener('click', () => {
      reset(own);
      own[0].focus();
    });
    const foot = element('div', { class: 'local-tools' }, element('span', {}, phrases.ticksKept), clear);
    if (holder.matches('.checklist')) holder.append(foot);
    else holder.after(foot);
    tellers.push(tell);
    tell();
  }
  for (const box of boxes) box.addEventListener('change', keep);
  document.addEventListener('handbook-clear', () => reset(boxes));
})();
