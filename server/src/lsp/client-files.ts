// Language server room: files that only the client can reach: all of them for a server in a browser's worker, those of a
// virtual workspace for one in Node.

import type { Connection } from 'vscode-languageserver';
import { FILE_STATE, FIND_DOCUMENTS, READ_FILE } from '../protocol.ts';
import type { FileStateAnswer } from '../protocol.ts';
import type { WorkspaceFiles } from '../workspace/ports.ts';

/** The files of the client. What it does not answer, or cannot, is `unknown`: *cannot tell*, never a finding. */
export function clientFiles(connection: Connection): WorkspaceFiles {
  const ask = (request: string, uri: string): Promise<unknown> =>
    connection.sendRequest<unknown>(request, { uri }).catch(() => undefined);
  return {
    async state(uri) {
      const answer = await ask(FILE_STATE, uri);
      return isFileState(answer) ? answer : 'unknown';
    },
    async read(uri) {
      const answer = await ask(READ_FILE, uri);
      return typeof answer === 'string' ? bytesOf(answer) : undefined;
    },
    async find(folder) {
      const answer = await ask(FIND_DOCUMENTS, folder);
      return Array.isArray(answer) ? answer.filter((one) => typeof one === 'string') : [];
    },
  };
}

/** Those of `own` by `file:` URI, and all others from the client. */
export function filesByScheme(own: WorkspaceFiles, client: WorkspaceFiles): WorkspaceFiles {
  const filesOf = (uri: string): WorkspaceFiles => (uri.startsWith('file:') ? own : client);
  return {
    state: (uri) => filesOf(uri).state(uri),
    read: (uri, most) => filesOf(uri).read(uri, most),
    find: (folder) => filesOf(folder).find(folder),
  };
}

function isFileState(answer: unknown): answer is FileStateAnswer {
  return answer === 'file' || answer === 'folder' || answer === 'missing' || answer === 'unknown';
}

function bytesOf(base64: string): Uint8Array | undefined {
  try {
    return Uint8Array.from(atob(base64), (character) => character.charCodeAt(0));
  } catch {
    return undefined;
  }
}
