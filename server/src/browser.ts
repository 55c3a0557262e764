// The language server as a worker of a browser. It has no files of its own: the client reads them.

import { BrowserMessageReader, BrowserMessageWriter, createConnection } from 'vscode-languageserver/browser';
import { clientFiles } from './lsp/client-files.ts';
import { createServer } from './lsp/server.ts';
import { systemClock } from './workspace/system-clock.ts';

main();

function main(): void {
  const connection = createConnection(new BrowserMessageReader(globalThis), new BrowserMessageWriter(globalThis));
  createServer(connection, { files: clientFiles(connection), clock: systemClock });
  connection.listen();
}
