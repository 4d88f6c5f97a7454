import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { runCommand } from '../commands/run-command.ts';
import { Editor } from './editor.ts';

const root = fileURLToPath(new URL('../..', import.meta.url));
const require = createRequire(import.meta.url);
const json = (path: string) => JSON.parse(readFileSync(new URL(`../../.vscode/${path}`, import.meta.url), 'utf8'));

test('the extension of the workspace starts the press of the workspace', async () => {
  const manifest = json('extensions/handbook/package.json');
  expect(readFileSync(new URL(`../../.vscode/extensions/handbook/${manifest.main}`, import.meta.url), 'utf8')).toContain('activate');
  expect(manifest.activationEvents).toEqual(['workspaceContains:scripts/handbook.mjs']);
  const { serverCommand } = require(`${root}/.vscode/extensions/handbook/server-command.js`);
  const editor = new Editor('test/books/three-languages', (book) => serverCommand(root, book, process.execPath));
  expect((await editor.start()).serverInfo.name).toBe('handbook');
  expect(await editor.leave()).toBe(0);
}, 30_000);

test('the client is copied with all that it needs, loads where VS Code is, and needs the VS Code that the extension asks for', () => {
  const { copyClient } = require(`${root}/.vscode/extensions/handbook/copy-client.js`);
  const folder = mkdtempSync(join(tmpdir(), 'handbook-vscode-'));
  copyClient('vscode-languageclient', join(root, 'node_modules'), join(folder, 'node_modules'));
  mkdirSync(join(folder, 'node_modules/vscode'));
  writeFileSync(join(folder, 'node_modules/vscode/index.js'), standIn);
  const script = `process.stdout.write(Object.keys(require('vscode-languageclient/node')).includes('LanguageClient') ? 'loaded' : 'not')`;
  expect(execFileSync(process.execPath, ['-e', script], { cwd: folder, encoding: 'utf8' })).toBe('loaded');
  const client = JSON.parse(readFileSync(join(folder, 'node_modules/vscode-languageclient/package.json'), 'utf8'));
  expect(json('extensions/handbook/package.json').engines.vscode).toBe(client.engines.vscode);
  rmSync(folder, { recursive: true });
});

/** The API of VS Code as far as the client touches it when it is loaded: any name is a class with any member. */
const standIn = `
const any = () => new Proxy(class {}, { get: (target, name) => (name === 'prototype' ? target.prototype : name === Symbol.toPrimitive ? () => '' : any()) });
module.exports = new Proxy({ version: '1.99.0' }, { get: (target, name) => target[name] ?? any() });
`;

test('the task reads findings from the lines that check prints', async () => {
  const [check] = json('tasks.json').tasks;
  const { regexp, ...groups } = check.problemMatcher.pattern;
  const { out } = await runCommand(['check', '--book', 'book', '--quiet', '--format', 'unix'], {
    'en/01.md': '# Chapter {#ch-one}\n\nSee [](#ch-onee).\n',
  });
  const match = new RegExp(regexp).exec(out.trim());
  expect(match?.[groups.file]).toBe('book/en/01.md');
  expect([match?.[groups.line], match?.[groups.column], match?.[groups.severity], match?.[groups.code]]).toEqual([
    '3',
    '5',
    'error',
    'reference/unknown-target',
  ]);
  expect(check.args.slice(1)).toEqual(['check', '--quiet', '--format', 'unix']);
});
