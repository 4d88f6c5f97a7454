import { readdirSync, readFileSync } from 'node:fs';
import { join, posix } from 'node:path';
import { describe, expect, test } from 'vitest';

const root = new URL('..', import.meta.url).pathname;
const source = /\.(ts|mjs)$/;
const below = (folder: string): string[] =>
  readdirSync(join(root, folder), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => posix.join(entry.parentPath.slice(root.length), entry.name))
    .sort();
const scripts = below('scripts').filter((path) => source.test(path));
const text = (path: string): string => readFileSync(join(root, path), 'utf8');

/** Folder of scripts/ that a file belongs to; files at its top are rooms of their own. */
const roomOf = (path: string): string => path.split('/')[1] ?? '';
const importsOf = (path: string): string[] =>
  [...text(path).matchAll(/(?<!['\w])(?:from|import)\s*\(?\s*'([^']+)'/g)].map((match) => match[1] ?? '');
const relativeImports = (path: string): string[] =>
  importsOf(path)
    .filter((name) => name.startsWith('.'))
    .map((name) => posix.join(posix.dirname(path), name))
    .filter((name) => name.startsWith('scripts/'));
const packageImports = (path: string): string[] =>
  importsOf(path)
    .filter((name) => !name.startsWith('.') && !name.startsWith('node:'))
    .map((name) => (name.startsWith('@') ? name.split('/').slice(0, 2).join('/') : (name.split('/')[0] ?? '')));

const stages = ['read', 'resolve', 'check', 'seal', 'compose', 'write', 'inspect', 'save', 'changes', 'translate', 'release'];
/** What each room may import besides itself. Stages never import one another. */
const allowed: Readonly<Record<string, readonly string[]>> = {
  model: [],
  text: ['model', 'diagnostics'],
  diagnostics: ['model'],
  host: ['diagnostics', 'model'],
  'stage.ts': ['diagnostics', 'host', 'model'],
  'findings.ts': ['diagnostics', 'model'],
  ...Object.fromEntries(stages.map((stage) => [stage, ['model', 'diagnostics', 'text', 'host', 'stage.ts']])),
  terms: ['model', 'diagnostics', 'text', 'host'],
  dictionaries: ['host'],
  fonts: ['model', 'host'],
  // Files from outside, and the terms that a translator is told of.
  translate: ['terms', 'dictionaries', 'xml', 'model', 'diagnostics', 'text', 'host', 'stage.ts'],
  exchange: ['xml', 'model', 'diagnostics', 'text', 'host'],
  release: ['xml', 'pdf-file', 'zip-file', 'model', 'diagnostics', 'text', 'host', 'stage.ts'],
  'pdf-file': [],
  xml: ['model'],
  'zip-file': [],
  'docx-file': ['xml', 'zip-file'],
  'docx-changes': ['docx-file', 'xml'],
  inspect: ['pdf-file', 'docx-file', 'zip-file', 'xml', 'model', 'diagnostics', 'text', 'host', 'stage.ts'],
  resolve: ['terms', 'model', 'diagnostics', 'text', 'host', 'stage.ts'],
  check: ['terms', 'dictionaries', 'fonts', 'model', 'diagnostics', 'text', 'host', 'stage.ts'],
  write: ['fonts', 'pdf-file', 'docx-file', 'xml', 'model', 'diagnostics', 'text', 'host', 'stage.ts'],
  'book-since.ts': ['changes', 'read', 'resolve', 'translate', 'host', 'model'],
  'make-edition.ts': [...stages, 'model', 'diagnostics', 'stage.ts', 'findings.ts'],
  'make-change-edition.ts': ['make-edition.ts', 'docx-changes', 'save', 'model', 'diagnostics', 'stage.ts'],
  'make-editions.ts': ['make-edition.ts', 'make-change-edition.ts', 'save', 'model'],
  'pipeline.ts': [
    ...stages,
    'book-since.ts',
    'make-edition.ts',
    'make-editions.ts',
    'model',
    'diagnostics',
    'text',
    'host',
    'stage.ts',
    'findings.ts',
  ],
  links: ['model', 'diagnostics', 'text', 'host'],
  impact: ['terms', 'pipeline.ts', ...stages, 'model', 'diagnostics', 'text', 'host', 'stage.ts'],
  lsp: ['impact', 'pipeline.ts', ...stages, 'model', 'diagnostics', 'text', 'host', 'stage.ts', 'findings.ts'],
  review: ['pipeline.ts', ...stages, 'docx-file', 'xml', 'model', 'diagnostics', 'text', 'host'],
  commands: [
    'review',
    'terms',
    'exchange',
    'lsp',
    'impact',
    'links',
    'pipeline.ts',
    'book-since.ts',
    ...stages,
    'model',
    'diagnostics',
    'text',
    'host',
    'stage.ts',
    'findings.ts',
  ],
  'handbook.ts': ['commands', 'host'],
  'start.ts': ['commands', 'host', 'handbook.ts'],
  'handbook.mjs': ['start.ts', 'host'],
};

describe('who imports whom', () => {
  test.each(scripts)('%s', (path) => {
    const room = roomOf(path);
    const may = allowed[room];
    expect(may, `${room} is a room that the architecture test does not know`).toBeDefined();
    const others = relativeImports(path)
      .map(roomOf)
      .filter((other) => other !== room && !may?.includes(other));
    expect(others).toEqual([]);
  });

  test('stages take the host by argument: they import its types and errors only', () => {
    for (const path of scripts.filter((candidate) => stages.includes(roomOf(candidate))))
      for (const imported of relativeImports(path).filter((name) => roomOf(name) === 'host'))
        expect(imported, path).toBe('scripts/host/host.ts');
  });

  test('the writers of the four formats do not import one another', () => {
    for (const stage of ['write', 'inspect'])
      for (const path of scripts.filter((candidate) => roomOf(candidate) === stage)) {
        const own = path.split('/')[2] ?? '';
        if (!['pdf', 'epub', 'docx', 'web'].includes(own)) continue;
        const others = relativeImports(path).filter(
          (name) => roomOf(name) === stage && ['pdf', 'epub', 'docx', 'web'].includes(name.split('/')[2] ?? ''),
        );
        expect(
          others.filter((name) => name.split('/')[2] !== own),
          path,
        ).toEqual([]);
      }
  });

  test('each npm package is imported in one room only', () => {
    const rooms = new Map<string, Set<string>>();
    for (const path of scripts) for (const name of packageImports(path)) rooms.set(name, (rooms.get(name) ?? new Set()).add(roomOf(path)));
    const vocabularies = [
      'mdast',
      'xast',
      'hast',
      'hast-util-from-html',
      'zod',
      'mdast-util-directive',
      'unist-util-visit',
      'mdast-util-to-string',
      'puppeteer-core',
    ];
    const shared = [...rooms]
      .filter(([name, where]) => where.size > 1 && !vocabularies.includes(name))
      .map(([name, where]) => `${name}: ${[...where].join(', ')}`);
    expect(shared).toEqual([]);
  });

  test('only the host knows the machine', () => {
    const machine = /^(node:(fs|child_process|os|http|https|net|worker_threads)|fs|child_process)/;
    const found = scripts.filter((path) => roomOf(path) !== 'host' && importsOf(path).some((name) => machine.test(name)));
    expect(found).toEqual([]);
  });

  test('nothing asks the clock or chance', () => {
    const asks = /Date\.now\(|new Date\(\)|Math\.random\(|randomUUID|performance\.now\(/;
    const found = scripts.filter((path) => roomOf(path) !== 'host' && asks.test(text(path)));
    expect(found).toEqual([]);
  });
});

describe('size and names', () => {
  test('no file passes 400 lines', () => {
    const long = [...scripts, ...below('test').filter((path) => source.test(path))].filter((path) => text(path).split('\n').length > 400);
    expect(long).toEqual([]);
  });

  test('files are kebab-case, and none is named for nothing', () => {
    const odd = scripts.filter((path) => {
      const name = posix.basename(path).replace(/(\.d)?\.(ts|mjs)$/, '');
      return !/^[a-z0-9]+(-[a-z0-9]+)*$/.test(name) || /^(utils?|helpers?|common|misc|manager)$/.test(name);
    });
    expect(odd).toEqual([]);
  });

  test('every export has a doc comment, but for what its type says whole', () => {
    const bare = scripts.flatMap((path) => {
      const lines = text(path).split('\n');
      return lines.flatMap((line, at) =>
        /^export (async )?function /.test(line) && !/\*\/$/.test((lines[at - 1] ?? '').trim()) ? [`${path}:${at + 1}`] : [],
      );
    });
    expect(bare).toEqual([]);
  });

  test('every folder of code has a README of at most 40 lines', () => {
    const folders = [...new Set(scripts.map((path) => posix.dirname(path)))].filter((folder) => folder.split('/').length === 2);
    for (const folder of folders) expect(text(`${folder}/README.md`).split('\n').length, folder).toBeLessThanOrEqual(41);
  });
});
