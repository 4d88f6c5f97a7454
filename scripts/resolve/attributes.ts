/** Attributes as written in braces: `{#id key=value flag}`. */
export interface Attributes {
  readonly id?: string;
  /** Flags have the value ''. */
  readonly values: ReadonlyMap<string, string>;
}

const token = /\s*(?:#([^\s{}#.="']+)|([\p{L}][\p{L}\p{N}_-]*)(?:=(?:"([^"]*)"|'([^']*)'|([^\s{}"']+)))?)/uy;

/** Attributes from the text between braces; undefined where it is not attributes at all. */
export function parseAttributes(inner: string): Attributes | undefined {
  const values = new Map<string, string>();
  let id: string | undefined;
  token.lastIndex = 0;
  let end = 0;
  for (let match = token.exec(inner); match; match = token.exec(inner)) {
    end = token.lastIndex;
    if (match[1] !== undefined) id = match[1];
    else if (match[2] !== undefined) values.set(match[2], match[3] ?? match[4] ?? match[5] ?? '');
  }
  if (inner.slice(end).trim() !== '' || (id === undefined && values.size === 0)) return undefined;
  return id === undefined ? { values } : { id, values };
}

/** Attributes of a directive as remark-directive gives them. */
export function directiveAttributes(attributes: Readonly<Record<string, string | null | undefined>> | null | undefined): Attributes {
  const values = new Map<string, string>();
  let id: string | undefined;
  for (const [key, value] of Object.entries(attributes ?? {})) {
    if (key === 'id' && value) id = value;
    else values.set(key, value ?? '');
  }
  return id === undefined ? { values } : { id, values };
}

/** Attributes at the end of a heading's text, and the text without them. */
export function splitTrailing(text: string): { readonly text: string; readonly attributes?: Attributes } {
  const match = /\s*\{([^{}]*)\}\s*$/.exec(text);
  const attributes = match?.[1] === undefined ? undefined : parseAttributes(match[1]);
  return match && attributes ? { text: text.slice(0, match.index), attributes } : { text };
}

/** Attributes at the start of the text after a link, and the text that follows them. */
export function splitLeading(text: string): { readonly text: string; readonly attributes?: Attributes } {
  const match = /^\{([^{}]*)\}/.exec(text);
  const attributes = match?.[1] === undefined ? undefined : parseAttributes(match[1]);
  return match && attributes ? { text: text.slice(match[0].length), attributes } : { text };
}
