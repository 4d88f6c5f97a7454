/** A tree to be written as XML: an element with attributes and either text or elements. */
export interface WrittenElement {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly content: string | readonly WrittenElement[];
}

/** An element; attributes without a value are left out. */
export function element(
  name: string,
  attributes: Readonly<Record<string, string | undefined>>,
  content: WrittenElement['content'],
): WrittenElement {
  const given = Object.entries(attributes).flatMap(([key, value]) => (value === undefined ? [] : [[key, value]]));
  return { name, attributes: Object.fromEntries(given), content };
}

/** Indented XML with a final line break. Text stays as it is to the character; what XML 1.0 cannot hold becomes U+FFFD. */
export function xmlText(root: WrittenElement, prolog: string): string {
  const lines: string[] = [];
  const write = ({ name, attributes, content }: WrittenElement, indent: string): void => {
    const start = `${indent}<${name}${Object.entries(attributes)
      .map(([key, value]) => ` ${key}="${escaped(value)}"`)
      .join('')}`;
    if (typeof content === 'string') lines.push(`${start}>${escaped(content)}</${name}>`);
    else {
      lines.push(`${start}>`);
      for (const child of content) write(child, `${indent}  `);
      lines.push(`${indent}</${name}>`);
    }
  };
  write(root, '');
  return `${prolog}\n${lines.join('\n')}\n`;
}

const characters: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  '\r': '&#xD;',
  '\t': '&#x9;',
};
const escaped = (text: string): string => storable(text).replace(/[&<>"\r\t]/g, (character) => characters[character] ?? character);

/** A text with U+FFFD for each character that XML 1.0 (clause 2.2) has no place for. */
export function storable(text: string): string {
  return text.replace(/[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF]|\p{Surrogate}/gu, '\uFFFD');
}
