import type { Nodes, Root } from 'mdast';
import type { ContainerDirective } from 'mdast-util-directive';
import { SKIP, visit } from 'unist-util-visit';
import type { Report } from '../diagnostics/diagnostic.ts';
import { controlCharacter, notUtf8, rawHtml, strayFence, unclosedDirective } from '../diagnostics/manuscript.ts';
import type { FrontMatter, TextFile } from '../model/manuscript.ts';
import type { Place } from '../model/place.ts';
import { isClosed, openingColons } from '../text/closed-container.ts';
import { placeOf } from '../text/place-of.ts';
import { readYaml } from '../text/read-yaml.ts';
import { parseMarkdown } from './parse-markdown.ts';
import { readWaivers } from './read-waivers.ts';
import { frontMatterSchema } from './settings-schema.ts';

/** One Markdown file of the manuscript, with what is wrong in its syntax reported. Undefined where it is not UTF-8. */
export function readText(path: string, bytes: Uint8Array, report: Report): TextFile | undefined {
  const text = decodeUtf8(path, bytes, report);
  if (text === undefined) return undefined;
  reportControlCharacters(path, text, report);
  const tree = parseMarkdown(text);
  reportSyntax(path, text, tree, report);
  return { path, text, tree, frontMatter: readFrontMatter(path, text, tree, report) };
}

/** The text of UTF-8 bytes without a byte order mark and with \n line ends; the first wrong byte is reported. */
export function decodeUtf8(path: string, bytes: Uint8Array, report: Report): string | undefined {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes).replaceAll('\r\n', '\n');
  } catch {
    report(notUtf8({ offset: firstBadByte(bytes) }, badPlace(path, bytes)));
    return undefined;
  }
}
function firstBadByte(bytes: Uint8Array): number {
  let low = 0;
  let high = bytes.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (startsWell(bytes.subarray(0, middle + 1))) low = middle + 1;
    else high = middle;
  }
  return low;
}
function startsWell(bytes: Uint8Array): boolean {
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes, { stream: true });
    return true;
  } catch {
    return false;
  }
}
function badPlace(path: string, bytes: Uint8Array): Place {
  const before = new TextDecoder('utf-8').decode(bytes.subarray(0, firstBadByte(bytes)));
  const lines = before.split('\n');
  const point = { line: lines.length, column: (lines.at(-1)?.length ?? 0) + 1, offset: before.length };
  return { file: path, start: point, end: point };
}

function reportControlCharacters(path: string, text: string, report: Report): void {
  for (const { 0: found, index } of text.matchAll(/[\u0000-\u0008\u000B\u000C\u000E-\u001F\u007F\uFFFE\uFFFF]/g)) {
    const before = text.slice(0, index).split('\n');
    const start = { line: before.length, column: (before.at(-1)?.length ?? 0) + 1, offset: index };
    const code = `U+${(found.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`;
    report(controlCharacter({ code }, { file: path, start, end: { ...start, column: start.column + 1, offset: index + 1 } }));
  }
}

function readFrontMatter(path: string, text: string, tree: Root, report: Report): FrontMatter {
  const node = tree.children.find((child) => child.type === 'yaml');
  if (node?.type !== 'yaml' || !node.position) return {};
  const start = node.position.start;
  const source = { file: path, text: node.value, base: { line: start.line + 1, column: 1, offset: (start.offset ?? 0) + 4 } };
  const read = readYaml(source, frontMatterSchema, report);
  const result: { -readonly [K in keyof FrontMatter]: FrontMatter[K] } = {};
  if (read?.short !== undefined) result.short = read.short;
  if (read?.description !== undefined) result.description = read.description;
  if (read?.horizon !== undefined) result.horizon = read.horizon;
  if (read?.allow !== undefined) result.allow = readWaivers(read.allow, source, { path, text, tree }, report);
  return result;
}

function reportSyntax(path: string, text: string, tree: Root, report: Report): void {
  const broken = new Set<Nodes>();
  const opened = new Set<string>();
  visit(tree, (node) => {
    const place = placeOf(path, node);
    if (node.type === 'html') {
      const [, slash, name = ''] = /^<(\/?)([a-z][a-z0-9-]*)/i.exec(node.value) ?? [];
      if (slash !== '/' || !opened.delete(name)) report(rawHtml({ found: shorten(node.value) }, place));
      if (slash !== '/') opened.add(name);
      return SKIP;
    }
    if (node.type === 'containerDirective' && !isClosed(node, text)) {
      broken.add(node);
      report(unclosedDirective({ name: node.name, colons: ':'.repeat(openingColons(node, text)) }, openingPlace(path, node)));
    }
    if (node.type === 'paragraph' && node.position && /^:{3,}$/m.test(sliceOf(node, text))) {
      const found = /^:{3,}$/m.exec(sliceOf(node, text))?.[0] ?? ':::';
      if (broken.size === 0) report(strayFence({ found }, place));
    }
    return undefined;
  });
}

const sliceOf = (node: Nodes, text: string): string => text.slice(node.position?.start.offset ?? 0, node.position?.end.offset ?? 0);
function openingPlace(path: string, node: ContainerDirective): Place {
  const whole = placeOf(path, node);
  const length = node.name.length + 3;
  return { ...whole, end: { line: whole.start.line, column: whole.start.column + length, offset: whole.start.offset + length } };
}

function shorten(value: string): string {
  const line = value.split('\n')[0] ?? '';
  return line.length > 40 ? `${line.slice(0, 40)}…` : line;
}
