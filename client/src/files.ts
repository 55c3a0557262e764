// Files for a server that cannot reach them: all of them for one in a worker, those of a virtual workspace for one in Node.

import { Disposable, FileSystemError, FileType, RelativePattern, workspace } from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import { FILE_STATE, FIND_DOCUMENTS, READ_FILE } from '../../server/src/protocol.ts';
import type { DocumentParams, FileStateAnswer } from '../../server/src/protocol.ts';

/** More documents are not looked for, here as on a disk. */
const MOST_DOCUMENTS = 5000;

/** Answers what the server asks about files. */
export function answerFileRequests(client: BaseLanguageClient): Disposable {
  const { protocol2CodeConverter: uris } = client;
  return Disposable.from(
    client.onRequest(FILE_STATE, async ({ uri }: DocumentParams): Promise<FileStateAnswer> => {
      try {
        const { type } = await workspace.fs.stat(uris.asUri(uri));
        return (type & FileType.Directory) !== 0 ? 'folder' : 'file';
      } catch (error) {
        const isMissing = error instanceof FileSystemError && error.code === 'FileNotFound';
        return isMissing ? 'missing' : 'unknown';
      }
    }),
    client.onRequest(READ_FILE, async ({ uri }: DocumentParams): Promise<string | null> => {
      try {
        return base64(await workspace.fs.readFile(uris.asUri(uri)));
      } catch {
        return null;
      }
    }),
    client.onRequest(FIND_DOCUMENTS, async ({ uri }: DocumentParams): Promise<readonly string[]> => {
      try {
        const pattern = new RelativePattern(uris.asUri(uri), '**/*.workflowdoc.{yaml,yml}');
        const found = await workspace.findFiles(pattern, '{**/node_modules/**,**/.*/**}', MOST_DOCUMENTS);
        return found.map((one) => client.code2ProtocolConverter.asUri(one));
      } catch {
        return [];
      }
    }),
  );
}

function base64(bytes: Uint8Array): string {
  let text = '';
  for (const byte of bytes) text += String.fromCharCode(byte);
  return btoa(text);
}
