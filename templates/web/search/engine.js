/* Finds sections by words: exact, by stem, by beginning, inside compounds, with typing errors, and by terms that mean the same. Knows nothing of the page. */
(() => {
  globalThis.handbookSearch ??= {};
  const longestQuestion = 200;
  const mostWords = 12;

  /** `load(name)` promises a part of the index. */
  globalThis.handbookSearch.createEngine = (index, words, load) => {
    const dictionary = globalThis.handbookSearch.createDictionary(index, words);
    const { keysOf, isWord, worthOf, nearest, numberOf } = dictionary;
    const { numbersIn } = globalThis.handbookSearch;
    const { sections, sectionOf, firstBlock, meanLength } = readSections(index.sections);
    const hits = new Map();
    const groups = index.groups.map(([terms, avoided]) => ({
      terms,
      keys: [...terms, ...avoided].map((term) => ({ term, key: keysOf(words.tokens(term)), isWritten: terms.includes(term) })),
    }));
    const byFirstKey = new Map();
    for (const group of groups) for (const one of group.keys) push(byFirstKey, one.key[0], { group, ...one });

    function push(map, key, value) {
      if (map.has(key)) map.get(key).push(value);
      else map.set(key, [value]);
    }
    function readSections(rows) {
      const owners = [];
      const first = [];
      for (const [at, [, , , blocks]] of rows.entries()) {
        first.push(owners.length);
        for (let block = 0; block < blocks; block += 1) owners.push(at);
      }
      const all = rows.reduce((sum, [, , length]) => sum + length, 0);
      return { sections: rows, sectionOf: owners, firstBlock: first, meanLength: Math.max(1, all / Math.max(1, rows.length)) };
    }
    const partOf = (starts, number) => starts.findLastIndex((start) => start <= number);

    async function postingsOf(stem) {
      if (!hits.has(stem)) {
        const part = partOf(index.postings, stem);
        const line = (await load(`postings-${part}`))[stem - index.postings[part]];
        let block = 0;
        hits.set(
          stem,
          numbersIn(line).map((number) => {
            block += Math.floor(number / 4);
            return [block, (number % 4) + 1];
          }),
        );
      }
      return hits.get(stem);
    }
    async function passageOf(block) {
      const part = partOf(index.texts, block);
      const [anchor, text] = (await load(`texts-${part}`))[block - index.texts[part]];
      return { anchor, text };
    }

    /** What a question asks for: a unit a word. A compound that the book has not is asked for by its parts; a word that is nowhere by those that are like it. */
    function unitsOf(tokens, instead) {
      return tokens.flatMap((token, at) => {
        const worth = worthOf(token, at === tokens.length - 1);
        if (token.joined !== undefined)
          for (const [stem, much] of worthOf({ form: token.joined, raw: token.joined }, false)) worth.set(stem, much);
        if (worth.size > 0) return [{ token, worth, span: 1 }];
        const parts = words.partsOf(token.form, isWord);
        if (parts.length > 0) return parts.map((form) => ({ token, worth: worthOf({ form, raw: form }, false), span: 1 / parts.length }));
        const like = nearest(token.form);
        for (const form of like) worth.set(numberOf(form), 0.6);
        if (like.length > 0) instead.push([token.raw, like[0]]);
        return [{ token, worth, span: 1 }];
      });
    }
    async function blocksOf({ worth }) {
      const found = new Map();
      for (const [stem, much] of worth)
        for (const [block, times] of await postingsOf(stem))
          found.set(block, Math.max(found.get(block) ?? 0, much * (1 + 0.5 * (times - 1))));
      return found;
    }

    /** Terms in the question that have others of the same meaning: longest first, none inside another. */
    function termsIn(tokens) {
      const keys = keysOf(tokens);
      const found = [];
      for (let at = 0; at < keys.length; ) {
        const here = (byFirstKey.get(keys[at]) ?? []).filter(({ key }) => key.every((part, step) => keys[at + step] === part));
        const longest = Math.max(0, ...here.map(({ key }) => key.length));
        for (const one of here) if (one.key.length === longest) found.push({ at, length: longest, group: one.group, key: one.key });
        at += Math.max(1, longest);
      }
      return found;
    }

    const rarity = (count) => Math.log(1 + (sections.length - count + 0.5) / (count + 0.5));
    function weigh(unit, blocks) {
      const own = new Map();
      const titles = new Map();
      for (const [block, much] of blocks) {
        const section = sectionOf[block];
        const isTitle = block === firstBlock[section];
        if (isTitle) titles.set(section, much);
        own.set(section, (own.get(section) ?? 0) + much * (isTitle ? 4 : 1));
      }
      return { ...unit, blocks, own, titles, rarity: rarity(own.size) * unit.span, isVague: own.size > sections.length * 0.4 };
    }
    /** Small words that are everywhere ("the", "pour") are not marked where there are others. */
    function markable(units) {
      const telling = units.filter(({ isVague, token }) => !isVague || token.form.length >= 5);
      return telling.length > 0 ? telling : units;
    }
    /** Several words that must stand in one block, as one unit. */
    async function phraseUnit(tokens, span) {
      const units = unitsOf(tokens, []).map((unit) => ({ ...unit, worth: new Map([...unit.worth].filter(([, much]) => much === 1)) }));
      const all = await Promise.all(units.map(blocksOf));
      const [first = new Map(), ...rest] = all;
      const together = new Map();
      for (const [block, much] of first)
        if (rest.every((other) => other.has(block))) together.set(block, Math.min(much, ...rest.map((other) => other.get(block))));
      const marks = markable(units.map((unit, place) => weigh(unit, all[place]))).flatMap(({ worth }) => [...worth.keys()]);
      return { ...weigh({ worth: new Map(), span }, together), marks };
    }

    function score(units) {
      const clear = units.some(({ isVague }) => !isVague) ? units.filter(({ isVague }) => !isVague) : units;
      const candidates = new Set(clear.flatMap(({ own }) => [...own.keys()]));
      const blockWorth = new Map();
      for (const { blocks, rarity: much } of units)
        for (const [block, times] of blocks) blockWorth.set(block, (blockWorth.get(block) ?? 0) + much * Math.min(1, times));
      const best = new Map();
      for (const [block, worth] of blockWorth) {
        const section = sectionOf[block];
        if (worth > (best.get(section)?.worth ?? 0)) best.set(section, { block, worth });
      }
      const wanted = clear.reduce((sum, { span }) => sum + span, 0);
      return new Map(
        [...candidates].map((section) => {
          const { block, worth } = best.get(section) ?? { block: firstBlock[section], worth: 0 };
          let [sum, covered] = [worth, 0];
          for (const unit of units) {
            const times = unit.own.get(section) ?? 0;
            const above = titlesAbove(unit, section);
            const length = 0.5 + 0.5 * (sections[section][2] / meanLength);
            sum += unit.rarity * ((2.2 * times) / (times + 1.2 * length) + (times > 0 ? 0 : 0.4 * above));
            // What titles say counts as said with each block below them.
            if (!unit.blocks.has(block)) sum += unit.rarity * 0.8 * Math.min(1, Math.max(unit.titles.get(section) ?? 0, above));
            if (clear.includes(unit) && (times > 0 || above > 0)) covered += unit.span;
          }
          return [section, { block, covered: covered / wanted, score: sum * (covered / wanted) ** 2 }];
        }),
      );
    }
    function titlesAbove({ titles }, section) {
      for (let above = sections[section][1]; above >= 0; above = sections[above][1]) if (titles.has(above)) return titles.get(above);
      return 0;
    }

    /** Sections in the order of how well they answer; `also` names the other terms asked for, `instead` words that were taken for others, `stems` what to mark. */
    async function ask(question) {
      const tokens = words.tokens(question.slice(0, longestQuestion)).slice(0, mostWords);
      const instead = [];
      if (tokens.length === 0) return { found: [], also: [], instead, stems: new Set() };
      const units = await Promise.all(unitsOf(tokens, instead).map(async (unit) => weigh(unit, await blocksOf(unit))));
      const results = score(units);
      const marked = new Set(markable(units).flatMap(({ worth }) => [...worth.keys()]));
      const also = [];
      for (const { at, length, group, key } of termsIn(tokens)) {
        const others = group.keys.filter(({ isWritten, key: other }) => isWritten && other.join(' ') !== key.join(' '));
        for (const { term } of others.slice(0, 6)) {
          const phrase = await phraseUnit(words.tokens(term), length);
          if (phrase.own.size === 0) continue;
          if (!also.includes(term)) also.push(term);
          for (const stem of phrase.marks) marked.add(stem);
          const kept = units.filter(({ token }) => !tokens.slice(at, at + length).includes(token));
          for (const [section, other] of score([...kept, phrase])) {
            const known = results.get(section);
            if (known === undefined || known.covered < other.covered || known.score < other.score * 0.9)
              results.set(section, { ...other, score: Math.max(other.score * 0.9, known?.score ?? 0) });
          }
        }
      }
      // Where few sections have all the words, those that have most of them help as well.
      const whole = [...results].filter(([, { covered }]) => covered > 0.999);
      const least = whole.length >= 5 ? 0.999 : whole.length > 0 ? 0.5 : 0;
      const found = [...results].flatMap(([section, { block, covered, score: much }]) =>
        covered >= least ? [{ section, block, score: much }] : [],
      );
      found.sort((one, other) => other.score - one.score || one.section - other.section);
      return { found, also, instead, stems: marked };
    }

    const isMarked = (form, marked) => marked.has(numberOf(form));
    return { ask, passageOf, isMarked, tokens: words.tokens, sections, firstBlock };
  };
})();
