import { isMap, isPair, isScalar, isSeq, type Pair, parseDocument, type Scalar, visit, type YAMLMap, type YAMLSeq } from 'yaml';

/** Which language gets a place, and beside which its texts are put for the time being. */
export interface NewLanguage {
  readonly source: string;
  readonly language: string;
  /** What takes the place of the source's text, by the keys that lead to it (`title`, `structure.parts`); else the source's own. */
  readonly texts?: Readonly<Record<string, string>>;
}

/** `# de: to translate`: the comment at the end of a line whose text is still the source's. The translator takes it out. */
export const toTranslate = (language: string): string => `${language}: to translate`;

/** Lines, from 1, that still say that their text is to be translated. */
export function linesToTranslate(text: string, language: string): readonly number[] {
  const sign = new RegExp(`#.*(?<![\\w-])${language}: to translate(?![\\w-])`);
  return text.split('\n').flatMap((line, at) => (sign.test(line) ? [at + 1] : []));
}

interface Edit {
  readonly at: number;
  readonly text: string;
}

/**
 * Settings (YAML) in which each map of texts by language has one more language, and `languages` names it. Everything else stays as it is written, comments and layout too.
 * Each new text is the source's and is followed by the comment of `toTranslate`.
 */
export function addLanguageToYaml(text: string, wanted: NewLanguage): string {
  const document = parseDocument(text, { keepSourceTokens: true });
  const edits: Edit[] = [];
  visit(document, {
    Map(_key, map, path) {
      const names = path.flatMap((node) => (isPair(node) && isScalar(node.key) ? [String(node.key.value)] : []));
      // Numbers of books are nobody's to copy.
      if (!names.includes('isbn')) edits.push(...editsOfMap(text, map, names.join('.'), wanted));
    },
    Pair(_key, { key, value }) {
      if (isScalar(key) && key.value === 'languages' && isSeq(value)) edits.push(editOfList(text, value, wanted.language));
    },
  });
  return edits.sort((a, b) => b.at - a.at).reduce((written, { at, text: put }) => written.slice(0, at) + put + written.slice(at), text);
}

function editsOfMap(text: string, map: YAMLMap, name: string, { source, language, texts }: NewLanguage): Edit[] {
  const pairs = map.items.filter((pair): pair is Pair<Scalar<string>, Scalar<string>> => isScalar(pair.key) && isScalar(pair.value));
  const from = pairs.find(({ key }) => key.value === source);
  const last = pairs.at(-1);
  if (!from || !last || pairs.length < map.items.length || !pairs.every(({ key }) => /^[a-z]{2,3}(?:-[A-Z]{2})?$/.test(String(key.value))))
    return [];
  if (pairs.some(({ key }) => key.value === language)) return [];
  const given = texts?.[name];
  const words = given ?? String(from.value?.value ?? '');
  const sign = given === undefined ? toTranslate(language) : undefined;
  const end = last.value?.range?.[1] ?? 0;
  if (!map.flow) {
    const at = text[end - 1] === '\n' ? end : endOfLine(text, end) + 1;
    const column = columnOf(text, from.key.range?.[0] ?? 0);
    const before = at > text.length ? '\n' : '';
    return [
      {
        at: Math.min(at, text.length),
        text: `${before}${' '.repeat(column)}${language}: ${JSON.stringify(words)}${sign ? ` # ${sign}` : ''}\n`,
      },
    ];
  }
  const place: Edit = { at: end, text: `, ${language}: ${JSON.stringify(words)}` };
  if (!sign) return [place];
  const lineEnd = endOfLine(text, map.range?.[1] ?? end);
  const rest = text.slice(map.range?.[1] ?? end, lineEnd);
  return [place, { at: lineEnd, text: rest.includes('#') ? `; ${sign}` : ` # ${sign}` }];
}

function editOfList(text: string, list: YAMLSeq, language: string): Edit {
  const last = list.items.at(-1);
  const end = isScalar(last) ? (last.range?.[1] ?? 0) : 0;
  if (list.flow) return { at: end, text: `, ${language}` };
  const at = endOfLine(text, end);
  const dash = text.lastIndexOf('-', isScalar(last) ? (last.range?.[0] ?? 0) : 0);
  return { at, text: `\n${' '.repeat(columnOf(text, dash))}- ${language}` };
}

function endOfLine(text: string, from: number): number {
  const at = text.indexOf('\n', from);
  return at < 0 ? text.length : at;
}
const columnOf = (text: string, at: number): number => at - (text.lastIndexOf('\n', at - 1) + 1);

/** Interface words of a language that has none yet: those of another one, each with the comment of `toTranslate`. `known` are texts that need nobody, by the keys that lead to them. */
export function wordsToTranslate(text: string, language: string, known: Readonly<Record<string, string>>): string {
  const document = parseDocument(text);
  const edits: { readonly from: number; readonly to: number; readonly text: string }[] = [];
  const signed = new Set<number>();
  visit(document, {
    Pair(_key, { key, value }, path) {
      if (!isScalar(key)) return;
      const name = [
        ...path.flatMap((node) => (isPair(node) && isScalar(node.key) ? [String(node.key.value)] : [])),
        String(key.value),
      ].join('.');
      const given = known[name];
      const range = (isScalar(value) || isMap(value) || isSeq(value)) && value.range ? value.range : undefined;
      if (!range) return;
      if (given !== undefined) edits.push({ from: range[0], to: range[1], text: JSON.stringify(given) });
      else if (isScalar(value) || (isSeq(value) && value.flow)) {
        // A block text takes the comment behind its sign, all others at the end of the line.
        const isBlock = isScalar(value) && (value.type === 'BLOCK_FOLDED' || value.type === 'BLOCK_LITERAL');
        signed.add(endOfLine(text, isBlock ? range[0] : range[1]));
      }
    },
  });
  for (const at of signed) edits.push({ from: at, to: at, text: ` # ${toTranslate(language)}` });
  return edits
    .sort((a, b) => b.from - a.from)
    .reduce((written, { from, to, text: put }) => written.slice(0, from) + put + written.slice(to), text);
}
