import type { Element, ElementContent, Root } from 'hast';
import { h } from 'hastscript';
import type { Proof, ProofChapter, ProofLanguage, ProofPiece, ProofRow } from '../../model/proof.ts';

const task = { missing: 'missing', initial: 'first draft', translated: 'translated', reviewed: 'reviewed', final: 'final' } as const;

/** A proof as one page of HTML that needs nothing else: a table a chapter, source and translation each in its language, and what is to be done beside them. */
export function proofDocument(proof: Proof, css: string): Root {
  const title = `${proof.title}: ${proof.source.name} and ${proof.target.name}`;
  const rows = proof.chapters.flatMap((chapter) => chapter.rows);
  const open = rows.filter((row) => row.state === 'missing' || row.isStale || row.isTouched || row.findings.length > 0).length;
  return {
    type: 'root',
    children: [
      { type: 'doctype' },
      h('html', { lang: 'en' }, [
        h('head', [
          h('meta', { charSet: 'utf-8' }),
          h('meta', { name: 'viewport', content: 'width=device-width, initial-scale=1' }),
          h('title', title),
          h('style', css),
        ]),
        h('body', [
          h('header', [
            h('h1', title),
            h(
              'p',
              { className: ['meta'] },
              `${rows.length} texts; ${open} of them want work. Numbers in frames stand for marks: point at one to see what it is.`,
            ),
          ]),
          h(
            'main',
            proof.chapters.flatMap((chapter) => chapterTable(chapter, proof)),
          ),
        ]),
      ]),
    ],
  };
}

function chapterTable({ name, title, rows }: ProofChapter, { source, target }: Proof): Element[] {
  const id = `chapter-${name.replace(/[^a-z0-9]+/gi, '-')}`;
  return [
    h('h2', { id }, [h('span', { lang: source.language }, title), ` (${name})`]),
    h('table', { ariaLabelledBy: id }, [
      h('thead', [
        h('tr', [
          h('th', { scope: 'col', className: ['col-state'] }, 'State'),
          h('th', { scope: 'col' }, source.name),
          h('th', { scope: 'col' }, target.name),
        ]),
      ]),
      h(
        'tbody',
        rows.map((row) => rowElement(row, id, source, target)),
      ),
    ]),
  ];
}

function rowElement(row: ProofRow, chapter: string, source: ProofLanguage, target: ProofLanguage): Element {
  const states = [row.state, ...(row.isStale ? ['stale'] : []), ...(row.isTouched ? ['touched'] : [])];
  const isCopy = row.state === 'missing';
  const own = isCopy ? source : target;
  return h(
    'tr',
    {
      id: `${row.id.startsWith('front') ? `${chapter}-` : ''}${row.id.replaceAll('.', '-')}`,
      className: [...states, ...(row.kind === 'heading' ? ['heading'] : [])],
    },
    [
      h('th', { scope: 'row', className: ['meta'] }, [
        h('strong', row.isStale ? 'out of date' : row.isTouched ? `${task[row.state]}, edited since` : task[row.state]),
        h('br'),
        `${row.kind} · ${row.place}`,
        h('br'),
        row.id,
      ]),
      h('td', [h('div', { lang: source.language, dir: source.direction }, pieces(row.source)), ...former(row, source)]),
      h('td', [h('div', { lang: own.language, dir: own.direction }, pieces(row.target)), ...terms(row, source, target), ...findings(row)]),
    ],
  );
}

function pieces(list: readonly ProofPiece[]): ElementContent[] {
  return list.map(
    (piece): ElementContent =>
      piece.kind === 'text' ? { type: 'text', value: piece.value } : h('span', { className: ['mark'], title: piece.written }, piece.label),
  );
}

function former({ changes }: ProofRow, { language, direction }: ProofLanguage): Element[] {
  if (changes.length === 0) return [];
  const names = { same: 'span', gone: 'del', come: 'ins' } as const;
  const words = changes.flatMap(({ kind, words: text }, at): ElementContent[] => [
    ...(at === 0 ? [] : [{ type: 'text' as const, value: ' ' }]),
    h(names[kind], text),
  ]);
  return [
    h('p', { className: ['former', 'meta'] }, ['Changed since it was translated: ', h('span', { lang: language, dir: direction }, words)]),
  ];
}

function terms({ terms: list }: ProofRow, source: ProofLanguage, target: ProofLanguage): Element[] {
  if (list.length === 0) return [];
  const items = list.map(({ term, wanted, isFound }) =>
    h('li', { className: isFound ? [] : ['lost'] }, [
      h('span', { lang: source.language }, term),
      isFound ? ' → ' : ' → not found: ',
      h('span', { lang: target.language }, wanted.join(', ')),
    ]),
  );
  return [h('ul', { className: ['terms', 'meta'] }, items)];
}

function findings({ findings: list }: ProofRow): Element[] {
  if (list.length === 0) return [];
  return [
    h(
      'ul',
      { className: ['findings', 'meta'] },
      list.map(({ code, severity, message }) => h('li', { className: [severity] }, `${severity}: ${message} (${code})`)),
    ),
  ];
}
