// The language server as a process of its own, for Node: over standard input and output, a socket, a pipe or Node's IPC.

import { createConnection, ProposedFeatures } from 'vscode-languageserver/node';
import type { Connection, MessageWriter } from 'vscode-languageserver/node';
import { clientFiles, filesByScheme } from './lsp/client-files.ts';
import { createServer } from './lsp/server.ts';
import { WholeWriter } from './node-writer.ts';
import { diskFiles, nodeClock } from './workspace/node-files.ts';

main();

function main(): void {
  const connection = connect();
  if (!connection) return;
  // A fault of one request must not take the others with it. Standard output belongs to the protocol, so faults go to
  // the client's log.
  process.on('uncaughtException', (error) => logFault(connection, error));
  process.on('unhandledRejection', (reason) => logFault(connection, reason));
  // Where Node's own channel is the way to the client, its end is the end of the client.
  process.on('disconnect', () => process.exit(1));
  // A page of a virtual workspace is edited here too, and its files are where only the client can look.
  const files = filesByScheme(diskFiles, clientFiles(connection));
  createServer(connection, { files, clock: nodeClock });
  connection.listen();
}

/** The connection that the arguments ask for; undefined when they ask for none. */
function connect(): Connection | undefined {
  try {
    return process.argv.includes('--stdio') ? connectByStdio() : createConnection(ProposedFeatures.all);
  } catch (error) {
    const words = error instanceof Error ? error.message : String(error);
    process.stderr.write(`${words}\nThis is the language server of Workflow Docs; an editor starts it.\n`);
    process.exitCode = 2;
    return undefined;
  }
}

/** What is on standard input and how it ends stays with the library, which takes streams and writers of messages alike. */
function connectByStdio(): Connection {
  globalThis.console = new console.Console(process.stderr);
  const writer = new WholeWriter(process.stdout) as MessageWriter | NodeJS.WritableStream;
  return createConnection(ProposedFeatures.all, process.stdin, writer as NodeJS.WritableStream);
}

function logFault(connection: Connection, error: unknown): void {
  connection.console.error(error instanceof Error ? (error.stack ?? error.message) : String(error));
}
