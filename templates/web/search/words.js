/* Words of a text or a question, folded and with their stems. The press runs this same file when it makes the index, so that both always agree. */
(() => {
  globalThis.handbookSearch ??= {};

  const run = /[\p{L}\p{N}\p{M}\u00ad\u200c\u200d]+/gu;
  // In other scripts marks are vowels, without which words are no longer the same.
  const marks = /(?<=[\p{sc=Latin}\p{sc=Greek}\p{sc=Cyrillic}\p{sc=Arabic}\p{sc=Hebrew}]\p{M}*)\p{M}/gu;
  const letters = {
    ß: 'ss',
    æ: 'ae',
    œ: 'oe',
    ø: 'o',
    ł: 'l',
    đ: 'd',
    ð: 'd',
    þ: 'th',
    ħ: 'h',
    ı: 'i',
    ς: 'σ',
    ى: 'ي',
    ة: 'ه',
    ک: 'ك',
    ی: 'ي',
  };
  const apostrophe = /^['’ʼ‘]$/;
  const hyphen = /^[-‐‑]$/;
  const unseen = /\u00ad|\u200c|\u200d|\u0640/g;
  const acronym = /^\p{Lu}{2,}$/u;
  const isLetter = /^\p{L}$/u;
  const elided = /^(\p{L}{1,2}|jusqu|lorsqu|puisqu|quoiqu|quelqu|presqu|dell|nell|sull|dall|coll|quest|aujourd)$/u;
  const clipped = /^(s|t|d|m|n|ll|re|ve)$/;

  /** Small letters without accents; what is written in one way or another becomes one. */
  const fold = (text) =>
    text
      .normalize('NFKD')
      .replace(marks, '')
      .normalize('NFC')
      .replace(unseen, '')
      .toLowerCase()
      .replace(/[ßæœøłđðþħıςىةکی]/g, (letter) => letters[letter]);

  /* The Arabic article is written with its word, and "and", "so", "by", "as" and "to" with the article. The stemmer knows the plurals of words that have it. */
  const withArticle = (word) => word.replace(/^(?:[وفبك]?ال|و?لل)?(?=\p{L}\p{M}*\p{L}\p{M}*\p{L})/u, 'ال');

  /** `stem` takes a word in small letters; `links` are what may stand between the parts of a compound, none where the language writes them apart. */
  globalThis.handbookSearch.createWords = ({ language, stem, links }) => {
    const known = new Map();

    const settle = (word) => {
      let now = language === 'ar' ? withArticle(word) : word;
      for (let round = 0; round < 3; round += 1) {
        const next = stem(now);
        // A stem of a stem brings a word to its family ("conseillers", "conseil"); of a short one it makes another word.
        if (next === now || (round > 0 && next.length < 5)) break;
        now = next;
      }
      // A Dutch stem is written with s or f where its longer forms have z or v: "huizen", "huis".
      return language === 'nl' ? now.replace(/z$/, 's').replace(/v$/, 'f') : now;
    };
    const stemOf = (raw) => {
      const word = raw.normalize('NFC').toLowerCase();
      const key = acronym.test(raw) ? raw : word;
      let found = known.get(key);
      if (found === undefined) {
        found = /\d/.test(word) || key !== word ? fold(word) : fold(settle(word.replace(unseen, ''))) || fold(word);
        known.set(key, found);
      }
      return found;
    };

    /** Words with their places. `joined` holds those of a word with hyphens as one: "re-integration". Elided articles and clipped endings are no words. */
    const tokens = (text) => {
      const all = [...text.matchAll(run)].map((match) => ({ raw: match[0], start: match.index, end: match.index + match[0].length }));
      const found = [];
      for (const token of all) {
        const [before, after] = [text[token.start - 1] ?? '', text[token.end] ?? ''];
        const form = fold(token.raw);
        if (form === '') continue;
        if (apostrophe.test(after) && isLetter.test(text[token.end + 1] ?? '') && elided.test(form)) continue;
        if (apostrophe.test(before) && clipped.test(form)) continue;
        found.push({ ...token, form, isTied: hyphen.test(before) && /[\p{L}\p{N}]/u.test(text[token.start - 2] ?? '') });
      }
      for (let at = 0; at < found.length; at += 1) {
        let end = at + 1;
        while (found[end]?.isTied) end += 1;
        if (found[at].isTied || end === at + 1 || end - at > 4) continue;
        found[at].joined = found
          .slice(at, end)
          .map(({ form }) => form)
          .join('');
      }
      return found;
    };

    /** The parts of a compound, each of which `isWord` knows; none where it is none. */
    const partsOf = (form, isWord) => {
      if (links.length === 0 || form.length < 8 || /\d/.test(form)) return [];
      let best = [];
      let bestLength = 3;
      for (let at = 4; at <= form.length - 4; at += 1) {
        const tail = form.slice(at);
        if (!isWord(tail)) continue;
        for (const link of links) {
          const head = form.slice(0, at - link.length);
          if (head.length < 4 || !form.slice(0, at).endsWith(link)) continue;
          const parts = isWord(head) ? [head, tail] : link === '' ? [...partsOf(head, isWord), tail] : [tail];
          const shortest = Math.min(...parts.map(({ length }) => length));
          if (parts.length > 1 && shortest > bestLength) [best, bestLength] = [parts, shortest];
        }
      }
      return best;
    };

    return { tokens, stemOf, partsOf };
  };
})();
