import { createConnection, ProposedFeatures } from 'vscode-languageserver/node';
import { type ServerInput, serve } from './server.ts';

/** Serves a manuscript over two streams until the client leaves; then the process ends (LSP 3.17, exit). */
export function serveStreams(input: NodeJS.ReadableStream, output: NodeJS.WritableStream, server: ServerInput): Promise<never> {
  serve(createConnection(ProposedFeatures.all, input, output), server);
  return new Promise(() => {});
}
