const { existsSync } = require('node:fs');
const { join } = require('node:path');
const { commands, window, workspace } = require('vscode');
const { copyClient } = require('./copy-client.js');
const { serverCommand } = require('./server-command.js');

/** The running client; one workspace has one manuscript. */
let client;

/** Starts the language server where the workspace has the press and its packages. */
async function activate(context) {
  context.subscriptions.push(commands.registerCommand('handbook.restart', restart));
  await start();
}

async function start() {
  const root = workspace.workspaceFolders?.map(({ uri }) => uri.fsPath).find((folder) => existsSync(join(folder, 'scripts', 'handbook.mjs')));
  if (root === undefined) return;
  const packages = join(root, 'node_modules');
  if (!existsSync(join(packages, 'vscode-languageclient'))) {
    void window.showWarningMessage('The packages of the press are missing: run “npm ci” in this folder, then “Handbook: Restart the language server”.');
    return;
  }
  copyClient('vscode-languageclient', packages, join(__dirname, 'node_modules'));
  const { LanguageClient, TransportKind } = require('vscode-languageclient/node');
  const settings = workspace.getConfiguration('handbook');
  const book = settings.get('book', 'manuscript');
  const server = { ...serverCommand(root, book, settings.get('node', 'node')), transport: TransportKind.stdio };
  const documentSelector = ['md', 'yaml', 'csv', 'json'].map((ending) => ({ scheme: 'file', pattern: `${join(root, book).replaceAll('\\', '/')}/**/*.${ending}` }));
  client = new LanguageClient('handbook', 'Handbook', server, { documentSelector });
  await client.start();
}

async function restart() {
  await deactivate();
  await start();
}

async function deactivate() {
  const running = client;
  client = undefined;
  await running?.stop();
}

module.exports = { activate, deactivate };
