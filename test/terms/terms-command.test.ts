import { describe, expect, test } from 'vitest';
import { runCommand } from '../commands/run-command.ts';

const files = {
  'terms/termbase.csv':
    'concept_id,domain,fr,deprecated_fr,veto_fr,inflect_fr,source\nchi-002,children,mineur non accompagné,mineur isolé,,,a\nret-002,return,retour,,retours,,a\n',
  'list.tsv': 'uam\tmineur non accompagné\tpreferred\nill\tclandestin\tdeprecated\n',
  'text.txt': 'Les mineures non‑accompagnées et un mineur isolé.\n',
  'text.md': '# Titre {#t}\n\nUne **mineure** non accompagnée ; `mineur isolé` est du code.\n',
};
const lines = (out: string): unknown[] =>
  out
    .trim()
    .split('\n')
    .map((line): unknown => JSON.parse(line));

describe('handbook terms match', () => {
  test('prints one line of JSON for each hit, in UTF-16 units', async () => {
    const { out, code } = await runCommand(['terms', 'match', '--lang', 'fr', '--book', 'book', 'book/text.txt'], files);
    expect(code).toBe(0);
    expect(lines(out)).toEqual([
      { concept: 'chi-002', term: 'mineur non accompagné', status: 'preferred', start: 4, end: 29 },
      { concept: 'chi-002', term: 'mineur isolé', status: 'deprecated', start: 36, end: 48 },
    ]);
  });
  test('reads a list of terms, and Markdown with its places in the source', async () => {
    const { out } = await runCommand(['terms', 'match', '--lang', 'fr', '--termbase', 'book/list.tsv', 'book/text.md'], files);
    expect(lines(out)).toEqual([{ concept: 'uam', term: 'mineur non accompagné', status: 'preferred', start: 20, end: 45 }]);
  });
  test('says what it needs', async () => {
    expect((await runCommand(['terms', 'match', 'book/text.txt'], files)).code).toBe(2);
    expect((await runCommand(['terms', 'match', '--lang', 'fr', '--termbase', 'book/text.txt', 'book/text.txt'], files)).code).toBe(2);
  });
});

describe('handbook terms expand', () => {
  test('prints the forms that are matched, without those that are vetoed', async () => {
    const { out } = await runCommand(['terms', 'expand', 'chi-002', '--lang', 'fr', '--book', 'book'], files);
    expect(out).toContain('  mineures non accompagnées\n');
    expect(out).toContain('mineur isolé (deprecated)');
    expect((await runCommand(['terms', 'expand', 'ret-002', '--lang', 'fr', '--book', 'book'], files)).out).toBe(
      'retour (preferred)\n  retour\n',
    );
  });
  test('names the nearest concept', async () => {
    const { err, code } = await runCommand(['terms', 'expand', 'chi-02', '--lang', 'fr', '--book', 'book'], files);
    expect(code).toBe(2);
    expect(err).toContain('Did you mean “chi-002”?');
  });
});

describe('handbook check --fix', () => {
  const fixed = async (text: string): Promise<string> => {
    const termbase =
      'concept_id,domain,en,deprecated_en,source\nsta-001,status,third-country national,,a\nact-001,actors,Member State,member state,a\n';
    const { host } = await runCommand(['check', '--book', 'book', '--fix'], {
      'terms/termbase.csv': termbase,
      'en/01.md': `# Chapter {#ch-one}\n\n${text}\n`,
    });
    return new TextDecoder().decode(host.tree.get('/desk/book/en/01.md')).split('\n')[2] ?? '';
  };
  test('mends spelling and capitals, and nothing in code, quotations, addresses or across marks', async () => {
    expect(await fixed('Third country nationals of each member state.')).toBe('Third-country nationals of each Member State.');
    const kept =
      '`third country nationals`, “third country nationals”, [an act](https://example.org/third-country/member-state), **third** country nationals.';
    expect(await fixed(kept)).toBe(kept);
  });
  test('changes nothing the second time', async () => {
    const once = await fixed('Third country nationals, third‑country nationals and member states.');
    expect(await fixed(once)).toBe(once);
  });
});
