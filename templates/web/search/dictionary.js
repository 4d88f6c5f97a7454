/* The words of the book: their forms, stems and compounds, and what a word of a question may mean among them. */
(() => {
  globalThis.handbookSearch ??= {};
  const digits = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_';
  const numberOf = new Map([...digits].map((digit, at) => [digit, at]));

  /** Numbers as scripts/write/web/search/encode.ts writes them. */
  function numbersIn(text) {
    const numbers = [];
    let [value, scale] = [0, 1];
    for (const digit of text) {
      const bits = numberOf.get(digit);
      value += (bits % 32) * scale;
      scale *= 32;
      if (bits >= 32) continue;
      numbers.push(value);
      [value, scale] = [0, 1];
    }
    return numbers;
  }

  function readStems(lines) {
    const stems = [];
    const stemOf = new Map();
    let last = '';
    for (const line of lines.split('\n')) {
      const [own, ...forms] = line.split(' ');
      last = last.slice(0, numberOf.get(own[0])) + own.slice(1);
      for (const form of forms) stemOf.set(last.slice(0, numberOf.get(form[0])) + form.slice(1), stems.length);
      stems.push(last);
    }
    return { stems, numbers: new Map(stems.map((stem, at) => [stem, at])), stemOf, forms: [...stemOf.keys()].sort() };
  }

  /** Edits (insert, leave out, replace, swap) that make one word of the other, or `most` + 1 where there are more. */
  function editsBetween(one, other, most) {
    if (Math.abs(one.length - other.length) > most) return most + 1;
    let [before, last] = [[], Array.from({ length: other.length + 1 }, (_, at) => at)];
    for (let i = 1; i <= one.length; i += 1) {
      const now = [i];
      let least = i;
      for (let j = 1; j <= other.length; j += 1) {
        const same = one[i - 1] === other[j - 1];
        let edits = Math.min(last[j] + 1, now[j - 1] + 1, last[j - 1] + (same ? 0 : 1));
        if (i > 1 && j > 1 && one[i - 1] === other[j - 2] && one[i - 2] === other[j - 1]) edits = Math.min(edits, before[j - 2] + 1);
        now.push(edits);
        least = Math.min(least, edits);
      }
      if (least > most) return most + 1;
      [before, last] = [last, now];
    }
    return last[other.length];
  }

  /** Compounds by the stems of their parts. */
  function readCompounds(list) {
    const wholes = new Map();
    for (let at = 0; at < list.length; at += 2 + list[at + 1])
      for (const part of list.slice(at + 2, at + 2 + list[at + 1])) wholes.set(part, [...(wholes.get(part) ?? []), list[at]]);
    return wholes;
  }

  globalThis.handbookSearch.numbersIn = numbersIn;
  globalThis.handbookSearch.createDictionary = (index, words) => {
    const { stems, numbers, stemOf, forms } = readStems(index.stems);
    const compounds = readCompounds(numbersIn(index.compounds));
    const numberOf = (form) => stemOf.get(form);
    const isWord = (form) => stemOf.has(form) || numbers.has(words.stemOf(form));

    function keysOf(tokens) {
      return tokens.map(({ form, raw }) => (stemOf.has(form) ? stems[stemOf.get(form)] : words.stemOf(raw)));
    }
    /** Stems that a word asks for, each with how much it is worth. */
    function worthOf({ form, raw }, isLast) {
      const worth = new Map();
      const add = (stem, much) => {
        if (stem !== undefined && (worth.get(stem) ?? 0) < much) worth.set(stem, much);
      };
      add(stemOf.get(form), 1);
      add(numbers.get(words.stemOf(raw)), 1);
      for (const stem of [...worth.keys()]) for (const whole of compounds.get(stem) ?? []) add(whole, 0.5);
      // "confidentality" has the stem of "confident" by its error alone.
      if (!stemOf.has(form) && worth.size > 0 && form.length >= 8) for (const other of nearest(form, 1)) add(stemOf.get(other), 0.7);
      if ((isLast || worth.size === 0) && form.length >= 2)
        for (const longer of beginningWith(form)) add(stemOf.get(longer), 0.7 * (form.length / longer.length));
      return worth;
    }
    function beginningWith(start) {
      let [low, high] = [0, forms.length];
      while (low < high) {
        const middle = (low + high) >> 1;
        if (forms[middle] < start) low = middle + 1;
        else high = middle;
      }
      const found = [];
      for (let at = low; at < forms.length && found.length < 200 && forms[at].startsWith(start); at += 1)
        if (forms[at] !== start) found.push(forms[at]);
      return found;
    }
    /** Forms that a word may have been meant for: the nearest only. */
    function nearest(form, atMost = 2) {
      const most = form.length < 4 || /\d/.test(form) ? 0 : form.length < 8 ? 1 : atMost;
      let [found, least] = [[], most];
      if (most === 0) return found;
      for (const other of forms) {
        const edits = editsBetween(form, other, least);
        if (edits > least) continue;
        if (edits < least) [found, least] = [[], edits];
        found.push(other);
      }
      const sameStart = found.filter((other) => other[0] === form[0]);
      return (sameStart.length > 0 ? sameStart : found).slice(0, 20);
    }

    return { keysOf, isWord, worthOf, nearest, numberOf };
  };
})();
