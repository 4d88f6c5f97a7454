import type { ElementContent } from 'hast';
import { h } from 'hastscript';
import { expect, test } from 'vitest';
import { markCapitals } from '../../../scripts/write/html/capitals.ts';
import { toHtml } from '../../../scripts/write/html/index.ts';

const shown = (node: ElementContent): string => toHtml({ type: 'root', children: markCapitals([node]) });
const caps = (word: string): string => `<span class="caps">${word}</span>`;

test('acronyms are marked, wherever they stand in running text', () => {
  expect(shown(h('p', 'IOM’s survey of the EU, with UNHCR.'))).toBe(
    `<p>${caps('IOM')}’s survey of the ${caps('EU')}, with ${caps('UNHCR')}.</p>`,
  );
  expect(shown(h('li', h('strong', 'The ERF')))).toBe(`<li><strong>The ${caps('ERF')}</strong></li>`);
  expect(shown(h('p', '2004/904/EC'))).toBe('<p>2004/904/EC</p>');
});
test('but not Roman numbers, single capitals, names of files, titles, tables, links and what is marked already', () => {
  for (const text of ['Part III', 'A B', 'F013', 'IOMs', 'A.IOM', 'www.IOM.int']) expect(shown(h('p', text)), text).toBe(`<p>${text}</p>`);
  for (const name of ['h2', 'a', 'td', 'abbr', 'code'])
    expect(shown(h('div', h(name === 'td' ? 'table' : name, 'IOM')))).not.toContain('caps');
  expect(shown(h('p', { className: ['box-title'] }, 'IOM'))).not.toContain('caps');
});
