/** A column of the termbase as a note, for formats that have no field for it: `termbase:inflect_fr = n`. */
export function houseNote(column: string, value: string): string {
  return `termbase:${/^[\w-]+$/.test(column) ? column : JSON.stringify(column)} = ${value}`;
}

/** The column and value that a note of the house holds; undefined for a note in words. */
export function columnOfNote(note: string): { readonly column: string; readonly value: string } | undefined {
  const [, name = '', value = ''] = /^termbase:([\w-]+|"(?:[^"\\]|\\.)*") = ([\s\S]+)$/.exec(note) ?? [];
  if (name === '') return undefined;
  if (!name.startsWith('"')) return { column: name, value };
  try {
    return { column: String(JSON.parse(name)), value };
  } catch {
    return undefined;
  }
}
