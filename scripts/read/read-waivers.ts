import type { Nodes, Root } from 'mdast';
import { visit } from 'unist-util-visit';
import { definitions } from '../diagnostics/definitions.ts';
import type { Report } from '../diagnostics/diagnostic.ts';
import { waiverOfUnknownRule, waiverWithoutReason } from '../diagnostics/waivers.ts';
import type { Waiver } from '../model/manuscript.ts';
import type { Place } from '../model/place.ts';
import { nearest } from '../text/nearest.ts';
import { placeOf } from '../text/place-of.ts';
import { placeInYaml, type YamlFile } from '../text/read-yaml.ts';
import { stretchesOfId } from '../text/stretches-of-id.ts';

interface WrittenWaiver {
  readonly rule: string;
  readonly reason: string;
  readonly where?: string | undefined;
}
interface WrittenText {
  readonly path: string;
  readonly text: string;
  readonly tree: Root;
}

/** Waivers of the front matter that are heeded: each names a known rule and gives a reason; the others are reported. */
export function readWaivers(written: readonly WrittenWaiver[], yaml: YamlFile, file: WrittenText, report: Report): Waiver[] {
  return written.flatMap(({ rule, reason, where }, at): Waiver[] => {
    const place = placeInYaml(yaml, ['allow', at]);
    if (!definitions.has(rule)) {
      report(waiverOfUnknownRule({ rule, nearest: nearest(rule, definitions.keys()) }, placeInYaml(yaml, ['allow', at, 'rule'])));
      return [];
    }
    if (!/\p{L}{2}/u.test(reason)) {
      report(waiverWithoutReason({ rule }, place));
      return [];
    }
    return [{ rule, reason, ...(where === undefined ? {} : { where }), place, covers: covered(where, file) }];
  });
}

function covered(where: string | undefined, { path, text, tree }: WrittenText): Place[] {
  if (where === undefined) return [placeOf(path, tree)];
  return where.startsWith('#') ? stretchesOfId(where.slice(1), path, text, tree) : blocksWith(where, path, text, tree);
}

/** Paragraphs, headings and cells whose source holds the words; spaces and line ends count alike. */
function blocksWith(words: string, path: string, text: string, tree: Root): Place[] {
  const found: Place[] = [];
  const wanted = plain(words);
  visit(tree, (node) => {
    if (node.type !== 'paragraph' && node.type !== 'heading' && node.type !== 'tableCell') return;
    if (plain(sliceOf(node, text)).includes(wanted)) found.push(placeOf(path, node));
  });
  return found;
}

const plain = (words: string): string => words.replace(/\s+/g, ' ').trim();
const sliceOf = (node: Nodes, text: string): string => text.slice(node.position?.start.offset ?? 0, node.position?.end.offset ?? 0);
