const picture = '\\p{Extended_Pictographic}[\\uFE0F\\u{1F3FB}-\\u{1F3FF}]*';
/** Flags, joined pictures, pictures with a colour of skin, and letters with marks: all that must come from one face. */
const joined = new RegExp(
  `[\\u{1F1E6}-\\u{1F1FF}]{2}|${picture}(?:\\u200D${picture})+|\\u{1F3F4}[\\u{E0020}-\\u{E007F}]+|\\p{Extended_Pictographic}\\uFE0F?[\\u{1F3FB}-\\u{1F3FF}]|[^\\p{M}\\p{C}\\n]\\p{M}+`,
  'gu',
);
const mayJoin = /\p{M}|\u200D|\p{Regional_Indicator}|\p{Emoji_Modifier}|\u{1F3F4}/u;
/** Drawn by nothing in any face: controls, joiners, selectors, marks of direction. */
const silent = /[\p{Cc}\p{Cs}\p{Zl}\p{Zp}\p{Default_Ignorable_Code_Point}]/gu;

/** What is drawn as one: a character, a letter with its marks, a flag, a joined picture. */
export type Sign = string;

/** The different signs of texts. */
export function signsIn(texts: Iterable<string>): ReadonlySet<Sign> {
  const signs = new Set<Sign>();
  const seen = new Uint8Array(0x10000);
  for (const text of texts) {
    if (mayJoin.test(text)) for (const { sign } of signsOf(text)) signs.add(sign);
    else
      for (let at = 0; at < text.length; at += 1) {
        const unit = text.charCodeAt(at);
        if (seen[unit] === 1 && !isSurrogate(unit)) continue;
        seen[unit] = 1;
        const sign = isSurrogate(unit) ? String.fromCodePoint(text.codePointAt(at) ?? unit) : text.charAt(at);
        at += sign.length - 1;
        signs.add(sign);
      }
  }
  return new Set([...signs].map(drawn).filter((sign) => sign !== ''));
}

/** The signs of one text, in order. */
export function signsOf(text: string): readonly { readonly sign: Sign; readonly at: number }[] {
  const found: { sign: Sign; at: number }[] = [];
  const single = (from: number, to: number): void => {
    let at = from;
    for (const sign of text.slice(from, to)) {
      found.push({ sign, at });
      at += sign.length;
    }
  };
  let from = 0;
  for (const { 0: sign, index } of text.matchAll(joined)) {
    single(from, index);
    found.push({ sign, at: index });
    from = index + sign.length;
  }
  single(from, text.length);
  return found;
}

/** A sign without what no face draws; a joined picture keeps its joiners, since its parts side by side would be another sign. */
export function drawn(sign: Sign): Sign {
  return isJoinedPicture(sign) ? sign : sign.replace(silent, '');
}
/** A picture that its parts, drawn one by one, do not make. */
export function isJoinedPicture(sign: Sign): boolean {
  return /\p{Extended_Pictographic}.*\u200D.*\p{Extended_Pictographic}|[\u{E0020}-\u{E007F}]/u.test(sign);
}
function isSurrogate(unit: number): boolean {
  return unit >= 0xd800 && unit < 0xe000;
}
