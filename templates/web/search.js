/* The search box: loads the index when it is first used, shows what is found, and marks the words on the page that is opened. */
(() => {
  const box = document.querySelector('.site-search');
  const field = document.getElementById('search-field');
  const base = new URL('search/', document.currentScript.src);
  const markName = 'handbook-search-words';
  const pageLength = 10;
  if (!box || !field) return;
  globalThis.handbookSearch ??= {};
  const search = globalThis.handbookSearch;

  const make = (tag, className, ...content) => {
    const element = document.createElement(tag);
    if (className) element.className = className;
    element.append(...content);
    return element;
  };
  const status = make('p', 'search-words');
  status.setAttribute('role', 'status');
  const count = make('p', 'search-count');
  const notes = make('div', 'search-notes');
  const list = make('ol', 'search-results');
  const more = make('button', 'search-more', box.dataset.more);
  more.type = 'button';
  const panel = make('div', 'search-panel', count, notes, list, more);
  panel.hidden = true;
  box.append(status, panel);
  box.hidden = false;

  // Parts are scripts: a page that is opened from a disk may load nothing else.
  const parts = new Map();
  const taken = new Map();
  search.take = (name, value) => taken.set(name, value);
  const load = (name) => {
    if (!parts.has(name)) {
      const promise = new Promise((resolve, reject) => {
        const script = document.createElement('script');
        script.src = new URL(`${name}.js`, base).href;
        script.onload = () => resolve(taken.get(name));
        script.onerror = () => {
          parts.delete(name);
          script.remove();
          reject(new Error(`${name} could not be loaded.`));
        };
        document.head.append(script);
      });
      parts.set(name, promise);
    }
    return parts.get(name);
  };
  let engine;
  const open = async () => {
    if (engine) return engine;
    const [index] = await Promise.all(['index', 'words', 'dictionary', 'engine', 'results'].map(load));
    engine ??= search.createEngine(index, search.words, load);
    return engine;
  };

  let asked = 0;
  let speaking;
  const say = (text) => {
    clearTimeout(speaking);
    // After the last letter, so that a reader who listens is not interrupted at each.
    speaking = setTimeout(() => status.replaceChildren(text), 500);
  };
  const filled = (text, values) => text.replace(/\{(\w+)\}/g, (whole, name) => values[name] ?? whole);

  /** Shows what answers the question that stands in the box; false where another has come in between, or nothing could be shown. */
  async function ask() {
    asked += 1;
    const mine = asked;
    const question = field.value.trim();
    if (question === '') {
      close();
      return false;
    }
    try {
      const found = await (await open()).ask(question);
      const rows = await describe(found, 0);
      if (mine === asked) show(question, found, rows);
      return mine === asked;
    } catch {
      if (mine === asked) showText(box.dataset.failed);
      return false;
    }
  }
  const describe = ({ found, stems }, from) =>
    Promise.all(found.slice(from, from + pageLength).map((one) => search.describe(one, engine, stems)));

  function show(question, answer, rows) {
    const { found, also, instead } = answer;
    if (found.length === 0) return showText(filled(box.dataset.nothing, { query: question }));
    const number = new Intl.NumberFormat(document.documentElement.lang).format(found.length);
    const lines = [
      ...instead.map(([typed, word]) => filled(box.dataset.instead, { typed, word })),
      ...(also.length === 0 ? [] : [filled(box.dataset.also, { terms: also.join(' · ') })]),
    ];
    showText(filled(box.dataset.count, { number }), lines);
    list.append(...rows.map(item));
    let shown = rows.length;
    more.hidden = shown >= found.length;
    more.onclick = async () => {
      const next = (await describe(answer, shown)).map(item);
      shown += next.length;
      list.append(...next);
      more.hidden = shown >= found.length;
      next[0]?.querySelector('a')?.focus();
    };
  }
  function showText(text, lines = []) {
    count.replaceChildren(text);
    notes.replaceChildren(...lines.map((line) => make('p', '', line)));
    list.replaceChildren();
    more.hidden = true;
    panel.hidden = false;
    panel.scrollTop = 0;
    say([text, ...lines].join('. '));
  }
  const pieces = (all) => all.map(([text, isMarked]) => (isMarked ? make('mark', '', text) : text));
  let items = 0;
  function item({ href, target, words, title, trail, snippet }) {
    const link = make('a', '', ...pieces(title));
    link.href = new URL(href, new URL('../../', base)).href;
    link.addEventListener('click', () => {
      keep({ target, words });
      close();
      // On the page that is open nothing is loaded. Another takes the words as it begins: here they must stay till then.
      if (link.pathname === location.pathname) setTimeout(markWords);
    });
    const described = [
      ...(trail.length === 0 ? [] : [make('p', 'search-trail', trail.join(' › '))]),
      ...(snippet.length === 0 ? [] : [make('p', 'search-snippet', ...pieces(snippet))]),
    ];
    for (const line of described) {
      items += 1;
      line.id = `search-line-${items}`;
    }
    if (described.length > 0) link.setAttribute('aria-describedby', described.map(({ id }) => id).join(' '));
    return make('li', '', make('p', 'search-title', link), ...described);
  }
  function close() {
    asked += 1;
    panel.hidden = true;
    clearTimeout(speaking);
    status.replaceChildren();
  }

  let waiting;
  field.addEventListener('focus', () => void open().catch(() => {}));
  field.addEventListener('input', () => {
    clearTimeout(waiting);
    waiting = setTimeout(ask, 80);
  });
  field.addEventListener('click', () => {
    if (panel.hidden && field.value.trim() !== '') ask();
  });
  box.querySelector('form').addEventListener('submit', async (event) => {
    event.preventDefault();
    clearTimeout(waiting);
    if (await ask()) list.querySelector('a')?.click();
  });
  box.addEventListener('focusout', ({ relatedTarget }) => {
    if (relatedTarget && !box.contains(relatedTarget)) close();
  });
  document.addEventListener('pointerdown', ({ target }) => {
    if (!box.contains(target)) close();
  });

  const isTyping = (element) =>
    element instanceof HTMLElement && (element.isContentEditable || /^(INPUT|TEXTAREA|SELECT)$/.test(element.tagName));
  document.addEventListener('keydown', (event) => {
    if (event.key === '/' && !event.ctrlKey && !event.metaKey && !event.altKey && !isTyping(document.activeElement)) {
      event.preventDefault();
      field.focus();
      field.select();
    }
    if (event.key === 'Escape' && panel.hidden) globalThis.CSS?.highlights?.delete('search-words');
  });
  box.addEventListener('keydown', (event) => {
    if (event.key === 'Escape' && !panel.hidden) {
      event.preventDefault();
      close();
      field.focus();
    }
    if ((event.key !== 'ArrowDown' && event.key !== 'ArrowUp') || panel.hidden) return;
    const stops = [field, ...list.querySelectorAll('a'), ...(more.hidden ? [] : [more])];
    const at = stops.indexOf(document.activeElement);
    const next = stops[at + (event.key === 'ArrowDown' ? 1 : -1)];
    if (at < 0 || !next) return;
    event.preventDefault();
    next.focus();
  });

  /* The words are kept in this tab only: an address would tell a server what a reader looks for. */
  function keep(words) {
    try {
      sessionStorage.setItem(markName, JSON.stringify(words));
    } catch {
      // Without storage the page opens at its place all the same.
    }
  }
  function takeKept() {
    try {
      const kept = JSON.parse(sessionStorage.getItem(markName) ?? 'null');
      sessionStorage.removeItem(markName);
      return kept;
    } catch {
      return null;
    }
  }
  function markWords() {
    const kept = takeKept();
    const block = kept && location.hash === `#${encodeURIComponent(kept.target)}` && document.getElementById(kept.target);
    if (!block || !globalThis.CSS?.highlights) return;
    const wanted = new Set(kept.words);
    const ranges = [];
    const texts = document.createTreeWalker(block, NodeFilter.SHOW_TEXT);
    for (let text = texts.nextNode(); text; text = texts.nextNode())
      for (const { 0: word, index } of text.data.matchAll(/[\p{L}\p{N}\p{M}\u00ad\u200c\u200d]+/gu)) {
        if (!wanted.has(word)) continue;
        const range = new Range();
        range.setStart(text, index);
        range.setEnd(text, index + word.length);
        ranges.push(range);
      }
    if (ranges.length > 0) CSS.highlights.set('search-words', new Highlight(...ranges));
  }
  markWords();
})();
