import type { Section } from '../../scripts/model/book.ts';
import type { BlockNode, ContentsEntry, ContentsList } from '../../scripts/model/book-node.ts';
import type { Nodes } from './nodes.ts';

/** Title page, a foreword, the contents and the lists of figures and tables. */
export function sampleFront(nodes: Nodes, chapters: readonly Section[]): Section[] {
  const { say, heading, section, paragraph, words, reference } = nodes;
  const front = (kind: 'front' | 'contents', anchor: string, title: string, body: readonly BlockNode[]) =>
    section(kind, 'front', heading(1, anchor, title), body);
  const foreword = front('front', 'foreword', say('Foreword', 'Avant-propos', 'Voorwoord'), [
    paragraph(
      say(
        'This handbook is for those who counsel people on their return. It says what the law allows, what experience teaches, and where the limits are.',
        'Ce manuel s’adresse à ceux qui conseillent les personnes sur leur retour. Il dit ce que le droit permet, ce que l’expérience enseigne et où sont les limites.',
        'Dit handboek is voor wie mensen bij hun terugkeer adviseert. Het zegt wat het recht toestaat, wat de ervaring leert en waar de grenzen liggen.',
      ),
    ),
    paragraph([
      say('Begin with ', 'Commencez par le ', 'Begin met '),
      reference('counselling', 'words', say('chapter 1', 'chapitre 1', 'hoofdstuk 1')),
      '.',
    ]),
  ]);
  return [
    section('titlePage', 'front', heading(1, 'title-page', say('Going home', 'Rentrer chez soi', 'Naar huis')), []),
    foreword,
    front('contents', 'contents', words.phrases.contents, [
      list(nodes, 'contents', [
        entry(nodes, foreword),
        ...chapters.flatMap((chapter) => contentsOf(nodes, chapter)),
        ...backEntries(nodes),
      ]),
    ]),
    front('contents', 'figures', words.phrases.figures, [list(nodes, 'figures', captioned(chapters, 'figure'))]),
    front('contents', 'tables', words.phrases.tables, [list(nodes, 'tables', captioned(chapters, 'table'))]),
    front('contents', 'checklists', words.phrases.checklists, [
      list(nodes, 'checklists', [...captioned(chapters, 'checklist'), ...captioned(chapters, 'form')]),
    ]),
  ];
}

function list({ block }: Nodes, of: ContentsList['of'], entries: readonly ContentsEntry[]): ContentsList {
  return { type: 'contentsList', ...block(), of, entries };
}
function entry(_nodes: Nodes, { kind, anchor, heading, label }: Section): ContentsEntry {
  const number = kind === 'part' ? label : heading.number;
  return { target: anchor, depth: kind === 'part' ? 0 : 1, title: heading.children, ...(number === undefined ? {} : { number }) };
}
function contentsOf(nodes: Nodes, chapter: Section): ContentsEntry[] {
  const inner = chapter.body.flatMap((node): ContentsEntry[] =>
    node.type === 'heading' && node.depth === 2 && node.number !== undefined
      ? [{ target: node.anchor, depth: 2, number: node.number, title: node.children }]
      : [],
  );
  return [entry(nodes, chapter), ...inner];
}
function backEntries({ words, text }: Nodes): ContentsEntry[] {
  return (['acronyms', 'glossary', 'references', 'index'] as const).map((name) => ({
    target: name,
    depth: 1,
    title: [text(words.phrases[name])],
  }));
}
function captioned(chapters: readonly Section[], type: 'figure' | 'table' | 'checklist' | 'form'): ContentsEntry[] {
  return chapters.flatMap((chapter) =>
    chapter.body.flatMap((node): ContentsEntry[] => {
      if (node.type !== type || node.anchor === undefined || node.label === undefined) return [];
      return [
        {
          target: node.anchor,
          depth: 1,
          number: node.label,
          title: node.type === 'figure' || node.type === 'table' ? (node.caption ?? []) : node.title,
        },
      ];
    }),
  );
}
