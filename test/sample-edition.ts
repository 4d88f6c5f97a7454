import { readFileSync } from 'node:fs';
import { parse } from 'yaml';
import type { Diagnostic } from '../scripts/diagnostics/diagnostic.ts';
import type { Host } from '../scripts/host/host.ts';
import type { AnchorInfo, Asset, BookInfo, Edition, Format, Section, Spec } from '../scripts/model/book.ts';
import type { BlockNode, InlineNode } from '../scripts/model/book-node.ts';
import type { Words } from '../scripts/model/words.ts';
import type { StageContext } from '../scripts/stage.ts';
import { sampleBack } from './sample/back.ts';
import { sampleChapters } from './sample/chapters.ts';
import { sampleFront } from './sample/front.ts';
import { createNodes } from './sample/nodes.ts';
import { samplePng, sampleSvg } from './sample/pictures.ts';

export type SampleLanguage = 'en' | 'fr' | 'nl';

/** A small but whole book with every kind of node, the same at every call. Each call makes new objects. */
export function sampleEdition<F extends Format>(format: F, language: SampleLanguage = 'en'): Edition<F> {
  const words = sampleWords(language);
  const nodes = createNodes(format, language, words);
  const chapters = sampleChapters(nodes);
  const sections = [...sampleFront(nodes, chapters), ...chapters, ...sampleBack(nodes)];
  return {
    format,
    profile: 'release',
    info: sampleInfo(nodes.say('Going home', 'Rentrer chez soi', 'Naar huis'), language, words),
    words,
    sections,
    anchors: gatherAnchors(sections),
    assets: new Map([
      asset('images/lake.png', 'image/png', samplePng(240, 140), 240, 140),
      asset('images/mark.svg', 'image/svg+xml', sampleSvg(), 96, 48),
    ]),
    epochSeconds: 1_146_441_600,
    spec: specs[format],
  };
}

/** A context whose diagnostics are kept in `diagnostics`; the host reads templates and packages from disk and nothing else. */
export function sampleContext(): StageContext & { readonly diagnostics: Diagnostic[] } {
  const diagnostics: Diagnostic[] = [];
  return { host: sampleHost(), report: (diagnostic) => diagnostics.push(diagnostic), diagnostics };
}

/** Interface words as the press has them. */
export function sampleWords(language: SampleLanguage): Words {
  return parse(readFileSync(new URL(`../templates/words/${language}.yaml`, import.meta.url), 'utf8')) as Words;
}

const page = { widthMm: 165, heightMm: 240, topMm: 20, bottomMm: 22, innerMm: 22, outerMm: 18 };
const pdf: Spec['pdf'] = {
  profile: 'screen',
  page,
  typePt: 10,
  typeScale: 1,
  bleedMm: 0,
  sheet: { widthMm: page.widthMm, heightMm: page.heightMm },

  colour: 'rgb',
};
const specs: Spec = { pdf, epub: { depth: 2 }, docx: { page }, web: { depth: 2 } };

function sampleInfo(title: string, language: SampleLanguage, words: Words): BookInfo {
  return {
    slug: 'going-home',
    title,
    subtitle: { en: 'A small handbook & its parts', fr: 'Un petit manuel et ses parties', nl: 'Een klein handboek en zijn delen' }[
      language
    ],
    language,
    direction: words.direction,
    languages: ['en', 'fr', 'nl'],
    edition: '1',
    date: '2006-05-01',
    publisher: 'The House',
    place: 'The Hague',
    contributors: [
      { name: 'Anna de Vries', role: 'aut', sortAs: 'Vries, Anna de' },
      { name: 'Jean Martin', role: 'edt', sortAs: 'Martin, Jean' },
    ],
    rights: '© 2006 The House',
    description: 'A sample book of every kind of text.',
    subjects: ['Return migration', 'Counselling'],
    identifier: `urn:uuid:00000000-0000-5000-8000-00000000000${{ en: 1, fr: 2, nl: 3 }[language]}`,
    url: 'https://example.org/going-home',
    status: 'Working text',
  };
}

function asset(key: string, mediaType: Asset['mediaType'], bytes: Uint8Array, widthPx: number, heightPx: number): [string, Asset] {
  return [key, { key, bytes, mediaType, widthPx, heightPx }];
}

const anchorKinds: Readonly<Record<string, AnchorInfo['kind']>> = {
  table: 'table',
  figure: 'figure',
  box: 'box',
  checklist: 'checklist',
  form: 'form',
  footnoteDefinition: 'note',
  footnoteReference: 'noteCall',
  indexMark: 'index',
};

/** Every object with an `anchor` in the tree, with its section. */
function gatherAnchors(sections: readonly Section[]): ReadonlyMap<string, AnchorInfo> {
  const anchors = new Map<string, AnchorInfo>();
  for (const section of sections) gather([section.heading, section.body, section.notes], section, anchors);
  return anchors;
}
function gather(value: unknown, section: Section, anchors: Map<string, AnchorInfo>): void {
  if (Array.isArray(value)) for (const item of value) gather(item, section, anchors);
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return;
  const node: { readonly anchor?: unknown; readonly type?: unknown; readonly number?: unknown } = value;
  if (typeof node.anchor === 'string') anchors.set(node.anchor, anchorInfo(node.anchor, node, section));
  for (const inner of Object.values(value)) gather(inner, section, anchors);
}
function anchorInfo(anchor: string, node: object, section: Section): AnchorInfo {
  const { type, number } = node as { readonly type?: string; readonly number?: unknown };
  const kind =
    anchor === section.anchor
      ? 'section'
      : type === 'heading'
        ? 'heading'
        : (anchorKinds[type ?? ''] ?? (anchor.startsWith('term-') ? 'term' : 'reference'));
  const title = plainText(
    'caption' in node ? node.caption : 'title' in node ? node.title : 'term' in node ? node.term : 'children' in node ? node.children : '',
  );
  return { anchor, section: section.anchor, kind, title, place: section.heading.place, ...(typeof number === 'string' ? { number } : {}) };
}
function plainText(value: unknown): string {
  if (typeof value === 'string') return value;
  if (!Array.isArray(value)) return '';
  return (value as readonly (InlineNode | BlockNode)[])
    .map((node) => ('value' in node ? node.value : 'children' in node ? plainText(node.children) : ''))
    .join('');
}

function sampleHost(): Host {
  const absent = (what: string) => async (): Promise<never> => {
    throw new Error(`The sample host has no ${what}.`);
  };
  const fromRoot = (path: string) => new Uint8Array(readFileSync(new URL(`../${path}`, import.meta.url)));
  return {
    files: {
      read: absent('files'),
      exists: async () => false,
      list: async () => [],
      isInside: async () => false,
      write: absent('place to write'),
      replaceFolder: absent('place to write'),
      listTemplates: async () => [],
      readTemplate: async (path) => fromRoot(`templates/${path}`),
      readPackageFile: async (specifier) => fromRoot(`node_modules/${specifier}`),
      temporaryFolder: absent('folder'),
    },
    environment: {},
    browser: absent('browser'),
    run: async () => undefined,
    startThreads: () => ({ run: absent('threads'), close: async () => {} }),
    nowMs: () => 0,
    close: async () => {},
  };
}
