/* What the search shows of a section that it found: titles on the way to it, where it leads, and the words around what was asked for. */
(() => {
  globalThis.handbookSearch ??= {};
  const snippetLength = 200;

  /** A text in pieces, `[words, isMarked]`: the stretch of it that holds most of what was asked for. */
  function snippetOf(text, engine, marked) {
    const tokens = engine.tokens(text);
    const hits = tokens.filter(({ form }) => engine.isMarked(form, marked));
    const start = startOf(text, tokens, hits);
    let end = Math.min(text.length, start + snippetLength);
    if (end < text.length) end = Math.max(start + 1, tokens.findLast((token) => token.end <= end)?.end ?? end);
    const pieces = [];
    let at = start;
    for (const hit of hits) {
      if (hit.start < at || hit.end > end) continue;
      if (hit.start > at) pieces.push([text.slice(at, hit.start), false]);
      pieces.push([text.slice(hit.start, hit.end), true]);
      at = hit.end;
    }
    if (at < end) pieces.push([text.slice(at, end), false]);
    if (start > 0) pieces.unshift(['… ', false]);
    if (end < text.length) pieces.push([' …', false]);
    return pieces;
  }
  function startOf(text, tokens, hits) {
    if (text.length <= snippetLength || hits.length === 0) return 0;
    let [best, most] = [hits[0], 0];
    for (const hit of hits) {
      const inside = new Set(
        hits.filter(({ start }) => start >= hit.start && start < hit.start + snippetLength - 60).map(({ form }) => form),
      );
      if (inside.size > most) [best, most] = [hit, inside.size];
    }
    const wanted = Math.max(0, Math.min(best.start - 50, text.length - snippetLength));
    return wanted === 0 ? 0 : (tokens.find(({ start }) => start >= wanted)?.start ?? wanted);
  }

  /** One result: `href`, `title` and `trail` as pieces and texts, `snippet` as pieces, `target` and `words` for the marks on the page. */
  globalThis.handbookSearch.describe = async ({ section, block }, engine, marked) => {
    const [file, parent, , blocks] = engine.sections[section];
    const heading = engine.firstBlock[section];
    const title = await engine.passageOf(heading);
    const trail = [];
    for (let above = parent; above >= 0; above = engine.sections[above][1])
      trail.unshift((await engine.passageOf(engine.firstBlock[above])).text);
    const isTitle = block === heading;
    const shown = isTitle && blocks > 1 ? heading + 1 : block;
    const passage = await engine.passageOf(shown);
    const { anchor, text } = isTitle ? title : passage;
    const words = new Set(
      engine
        .tokens(text)
        .filter(({ form }) => engine.isMarked(form, marked))
        .map(({ raw }) => raw),
    );
    return {
      href: `${file}#${encodeURIComponent(anchor)}`,
      target: anchor,
      words: [...words],
      title: snippetOf(title.text, engine, marked),
      trail,
      snippet: shown === heading ? [] : snippetOf(passage.text, engine, marked),
    };
  };
})();
