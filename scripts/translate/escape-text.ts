import type { UnitForm } from './unit.ts';

const directiveNames = 'fact|unconfirmed|term|acronym|lang|var|index|only';
/** What begins another kind of block at the start of a line. */
const blockStart = /^(#{1,6}(?=\s|$)|>|[-+](?=\s|$)|:{2,}|=+(?=\s*$)|~{3,}|\|)/;
const listNumber = /^(\d{1,9})([.)])(?=\s|$)/;

/**
 * Words as they are written in a unit of a form, so that they are read as these words: signs of Markdown are escaped, line ends become spaces. `before` is what stands
 * before them in the file: for texts in quotes it tells the quotes, and whether a line begins here.
 */
export function escapeText(value: string, form: UnitForm, before: string): string {
  const line = value.replace(/\s*\n\s*/g, ' ');
  if (form === 'attribute') return line.replace(/&(?=#?\w+;)/g, '&amp;').replaceAll('"', '&quot;');
  if (form === 'yaml') return escapeYaml(line, before);
  if (form === 'dot') return escapeDot(value, before);
  const escaped = escapeInline(line);
  if (form === 'cell') return escaped.replaceAll('|', '\\|');
  return form === 'inline' && isLineStart(before) ? escaped.replace(listNumber, '$1\\$2').replace(blockStart, '\\$1') : escaped;
}

const isLineStart = (before: string): boolean => /(?:^|\n)[ \t>]*(?:(?:[-*+]|\d+[.)])[ \t]+(?:\[[ xX]\][ \t]+)?)*$/.test(before);

function escapeInline(line: string): string {
  return line
    .replace(/\\(?=[!-/:-@[-`{-~]|$)/g, '\\\\')
    .replace(/[`*[\]<]/g, '\\$&')
    .replace(/(?<![\p{L}\p{N}])_|_(?![\p{L}\p{N}])/gu, '\\_')
    .replace(/&(?=#?\w+;)/g, '\\&')
    .replace(new RegExp(`:(?=[A-Za-z][\\w-]*[[{]|(?:${directiveNames})\\b)`, 'g'), '\\:')
    .replace(/^\{/, '\\{');
}

function escapeYaml(line: string, before: string): string {
  if (before.endsWith("'")) return line.replaceAll("'", "''");
  if (before.endsWith('"')) return line.replace(/[\\"]/g, '\\$&');
  // A text of a block scalar stands alone on its line.
  if (/\n[ \t]+$/.test(before)) return line;
  return /^[\p{L}][^#:]*$/u.test(line) && !/^(?:true|false|null|yes|no|on|off|~)$/i.test(line) ? line : `'${line.replaceAll("'", "''")}'`;
}

function escapeDot(value: string, before: string): string {
  const escaped = value.replace(/[\\"]/g, '\\$&').replaceAll('\n', '\\n');
  return before.endsWith('"') ? escaped : `"${escaped}"`;
}
