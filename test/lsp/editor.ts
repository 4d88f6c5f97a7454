import { type ChildProcess, spawn } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { createMessageConnection, type MessageConnection, StreamMessageReader, StreamMessageWriter } from 'vscode-jsonrpc/node';

export interface Position {
  readonly line: number;
  readonly character: number;
}
export interface ShownDiagnostic {
  readonly range: { readonly start: Position; readonly end: Position };
  readonly severity: number;
  readonly code: string;
  readonly message: string;
}

const root = fileURLToPath(new URL('../..', import.meta.url));
const ofThisPress = (book: string): { command: string; args: string[] } => ({
  command: process.execPath,
  args: [join(root, 'scripts/handbook.mjs'), 'lsp', '--stdio', '--book', book],
});

/** An editor as the server sees it: a real client over the standard streams of a real process, on a copy of the small book. */
export class Editor {
  readonly book: string;
  readonly connection: MessageConnection;
  readonly #process: ChildProcess;
  readonly #shown = new Map<string, readonly ShownDiagnostic[]>();
  readonly #texts = new Map<string, { text: string; version: number }>();
  #changed: (() => void) | undefined;

  constructor(book: string, command: (book: string) => { command: string; args: string[] } = ofThisPress) {
    this.book = mkdtempSync(join(tmpdir(), 'handbook-lsp-'));
    cpSync(join(root, book), this.book, { recursive: true });
    const server = command(this.book);
    this.#process = spawn(server.command, server.args, { stdio: ['pipe', 'pipe', 'inherit'] });
    const { stdin, stdout } = this.#process;
    if (!stdin || !stdout) throw new Error('The server has no streams.');
    this.connection = createMessageConnection(new StreamMessageReader(stdout), new StreamMessageWriter(stdin));
    this.connection.onNotification('textDocument/publishDiagnostics', ({ uri, diagnostics }) => {
      this.#shown.set(uri, diagnostics);
      this.#changed?.();
    });
    this.connection.listen();
    // What is still asked for is then refused, instead of waited for.
    this.#process.once('exit', () => this.connection.dispose());
  }

  uri(path: string): string {
    return pathToFileURL(join(this.book, path)).href;
  }
  /** The text as the editor has it, open or not. */
  text(path: string): string {
    return this.#texts.get(path)?.text ?? readFileSync(join(this.book, path), 'utf8');
  }
  /** Where words start in a text, `into` units further. */
  at(path: string, words: string, into = 0): Position {
    const text = this.text(path);
    const offset = text.indexOf(words);
    if (offset < 0) throw new Error(`“${words}” is not in ${path}.`);
    const before = text.slice(0, offset + into).split('\n');
    return { line: before.length - 1, character: before.at(-1)?.length ?? 0 };
  }

  async start(): Promise<{ capabilities: Record<string, unknown>; serverInfo: { name: string } }> {
    const result = await this.connection.sendRequest<{ capabilities: Record<string, unknown>; serverInfo: { name: string } }>(
      'initialize',
      {
        processId: process.pid,
        rootUri: pathToFileURL(this.book).href,
        capabilities: { textDocument: { completion: { completionItem: { snippetSupport: true } } } },
      },
    );
    await this.connection.sendNotification('initialized', {});
    return result;
  }
  open(path: string): Promise<void> {
    return this.openAs(path, this.text(path));
  }
  async openAs(path: string, text: string): Promise<void> {
    this.#texts.set(path, { text, version: 1 });
    await this.connection.sendNotification('textDocument/didOpen', {
      textDocument: { uri: this.uri(path), languageId: 'markdown', version: 1, text },
    });
  }
  /** Closes without saving. */
  async close(path: string): Promise<void> {
    this.#texts.delete(path);
    await this.connection.sendNotification('textDocument/didClose', { textDocument: { uri: this.uri(path) } });
  }
  /** Types: `words` become `other`, as an incremental change. */
  async type(path: string, words: string, other: string): Promise<void> {
    const start = this.at(path, words);
    const end = this.at(path, words, words.length);
    const version = (this.#texts.get(path)?.version ?? 0) + 1;
    this.#texts.set(path, { text: this.text(path).replace(words, () => other), version });
    await this.connection.sendNotification('textDocument/didChange', {
      textDocument: { uri: this.uri(path), version },
      contentChanges: [{ range: { start, end }, text: other }],
    });
  }
  /** The first finding of a code in a file, as soon as it is shown. */
  async finding(path: string, code: string): Promise<ShownDiagnostic> {
    await this.#until(path, (shown) => shown.some((one) => one.code === code));
    const found = this.#shown.get(this.uri(path))?.find((one) => one.code === code);
    if (!found) throw new Error(`${code} is gone again.`);
    return found;
  }
  /** Waits until a file has no finding of a code. */
  gone(path: string, code: string): Promise<void> {
    return this.#until(path, (shown) => shown.every((one) => one.code !== code));
  }
  async #until(path: string, wanted: (shown: readonly ShownDiagnostic[]) => boolean): Promise<void> {
    for (;;) {
      const shown = this.#shown.get(this.uri(path));
      if (shown && wanted(shown)) return;
      await new Promise<void>((resolve) => {
        this.#changed = resolve;
      });
    }
  }
  ask<Result>(method: string, path: string, more: object): Promise<Result> {
    return this.connection.sendRequest<Result>(`textDocument/${method}`, { textDocument: { uri: this.uri(path) }, ...more });
  }
  /** Leaves as an editor does; gives the exit code. */
  async leave(): Promise<number | null> {
    await this.connection.sendRequest('shutdown');
    const ended = new Promise<number | null>((resolve) => this.#process.once('exit', resolve));
    await this.connection.sendNotification('exit');
    const code = await ended;
    rmSync(this.book, { recursive: true, force: true });
    return code;
  }
}
