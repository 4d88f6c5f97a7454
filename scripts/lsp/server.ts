import {
  type Connection,
  DidChangeWatchedFilesNotification,
  type InitializeParams,
  type InitializeResult,
  TextDocumentSyncKind,
  TextDocuments,
} from 'vscode-languageserver';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { type Host, HostError } from '../host/host.ts';
import { actions } from './actions.ts';
import { complete, triggerCharacters } from './complete.ts';
import { definition, references } from './definition.ts';
import { hover } from './hover.ts';
import { overlayHost } from './overlay-host.ts';
import { createRecheck } from './recheck.ts';
import { prepareRename, rename } from './rename.ts';
import { toDiagnostics } from './to-diagnostics.ts';
import { createWorkspace, type Workspace } from './workspace.ts';

export interface ServerInput {
  /** Absolute path of the manuscript. */
  readonly book: string;
  readonly version: string;
  readonly host: Host;
}

/** Serves one manuscript over a connection (LSP 3.17): findings, mends, completion, hover, definitions, references, rename. */
export function serve(connection: Connection, { book, version, host }: ServerInput): void {
  const documents = new TextDocuments(TextDocument);
  const open = (): Map<string, string> => {
    const texts = new Map<string, string>();
    for (const document of documents.all()) {
      const path = workspace.addresses.pathOf(document.uri);
      if (path !== undefined) texts.set(path, document.getText());
    }
    return texts;
  };
  const overlay = overlayHost(host, () => new Map([...open()].map(([path, text]) => [`${book}/${path}`, text])));
  const workspace = createWorkspace(book, overlay, open);
  const recheck = createRecheck((what) => publish(workspace, connection, what));
  let client: InitializeParams['capabilities'] = {};

  connection.onInitialize(({ capabilities }) => {
    client = capabilities;
    return initializeResult(version);
  });
  connection.onInitialized(() => {
    if (client.workspace?.didChangeWatchedFiles?.dynamicRegistration)
      void connection.client.register(DidChangeWatchedFilesNotification.type, {
        watchers: [{ globPattern: '**/*.{md,yaml,csv,json,svg,png,jpg,jpeg}' }],
      });
    recheck.now();
  });
  connection.onDidChangeWatchedFiles(({ changes }) => {
    if (changes.some(({ uri }) => workspace.addresses.pathOf(uri) !== undefined)) recheck.soon();
  });
  documents.onDidChangeContent(({ document }) => {
    if (workspace.addresses.pathOf(document.uri) !== undefined) recheck.soon();
  });
  documents.onDidClose(() => recheck.soon());
  addFeatures(connection, documents, workspace, () => client.textDocument?.completion?.completionItem?.snippetSupport === true);
  connection.onShutdown(() => recheck.stop());
  documents.listen(connection);
  connection.listen();
}

function addFeatures(connection: Connection, documents: TextDocuments<TextDocument>, workspace: Workspace, snippets: () => boolean): void {
  const { pathOf } = workspace.addresses;
  connection.onCompletion(({ textDocument, position }) => {
    const path = pathOf(textDocument.uri);
    const document = documents.get(textDocument.uri);
    if (path === undefined || !document) return [];
    const line = document.getText({ start: { line: position.line, character: 0 }, end: position });
    return complete(workspace, path, line, position, snippets());
  });
  connection.onHover(({ textDocument, position }) => {
    const path = pathOf(textDocument.uri);
    return path === undefined ? null : hover(workspace, path, position);
  });
  connection.onDefinition(({ textDocument, position }) => {
    const path = pathOf(textDocument.uri);
    return path === undefined ? [] : definition(workspace, path, position);
  });
  connection.onReferences(({ textDocument, position, context }) => {
    const path = pathOf(textDocument.uri);
    return path === undefined ? [] : references(workspace, path, position, context.includeDeclaration);
  });
  connection.onPrepareRename(({ textDocument, position }) => {
    const path = pathOf(textDocument.uri);
    return path === undefined ? null : prepareRename(workspace, path, position);
  });
  connection.onRenameRequest(({ textDocument, position, newName }) => {
    const path = pathOf(textDocument.uri);
    return path === undefined ? null : rename(workspace, path, position, newName);
  });
  connection.onCodeAction(({ textDocument, range }) => {
    const path = pathOf(textDocument.uri);
    return path === undefined ? [] : actions(workspace, path, range);
  });
}

function initializeResult(version: string): InitializeResult {
  return {
    serverInfo: { name: 'handbook', version },
    capabilities: {
      textDocumentSync: TextDocumentSyncKind.Incremental,
      completionProvider: { triggerCharacters },
      hoverProvider: true,
      definitionProvider: true,
      referencesProvider: true,
      renameProvider: { prepareProvider: true },
      codeActionProvider: { codeActionKinds: ['quickfix', 'source.fixAll.handbook'] },
    },
  };
}

/** Tells the editor what is found now; files that had findings before and have none now are told so. True where other languages wait to be checked. */
async function publish(workspace: Workspace, connection: Connection, what: 'near' | 'all'): Promise<boolean> {
  const before = shown.get(workspace) ?? new Set<string>();
  const languages = what === 'near' ? workspace.openLanguages() : undefined;
  try {
    const found = toDiagnostics(await workspace.check(languages), workspace.addresses);
    const judged = (uri: string): boolean => isJudged(workspace, uri, languages);
    for (const uri of before) if (judged(uri) && !found.has(uri)) await connection.sendDiagnostics({ uri, diagnostics: [] });
    for (const [uri, diagnostics] of found) if (judged(uri)) await connection.sendDiagnostics({ uri, diagnostics });
    shown.set(workspace, new Set([...[...before].filter((uri) => !judged(uri)), ...[...found.keys()].filter(judged)]));
  } catch (error) {
    if (!(error instanceof HostError)) connection.console.error(error instanceof Error ? (error.stack ?? error.message) : String(error));
    else connection.console.warn([error.message, error.hint].filter(Boolean).join(' '));
  }
  return languages !== undefined;
}
const shown = new WeakMap<Workspace, ReadonlySet<string>>();

/** Texts in a language that was not checked keep what they have. */
function isJudged(workspace: Workspace, uri: string, languages: readonly string[] | undefined): boolean {
  const [folder = ''] = (workspace.addresses.pathOf(uri) ?? '').split('/');
  const known = workspace.last()?.manuscript.settings.languages ?? [];
  return languages === undefined || !known.includes(folder) || languages.includes(folder);
}
