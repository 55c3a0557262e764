// Language server room: documents that make a difference to each other: a title that two have, a ring of links. All
// documents of the folders are read once in the background; from then on only those are judged anew that it is about.

import { comparable } from '../../workspace/uris.ts';
import type { Folder } from '../folder.ts';
import type { Session } from '../session.ts';
import type { DiagnosticsHandler } from './diagnostics.ts';

export interface NeighboursHandler {
  /** Gets to know the documents of the folders, and those that come later. */
  start(ready: Promise<void>): void;
}

export function handleNeighbours(session: Session, diagnostics: DiagnosticsHandler, folder: Folder): NeighboursHandler {
  session.onNews = (uris) => {
    const names = new Set(uris.map(comparable));
    const open = session.documents.all().filter(({ uri }) => names.has(comparable(uri)));
    for (const { uri } of open) session.analyses.renew(uri);
    folder.forget(uris);
    diagnostics.outdated(open.map(({ uri }) => uri));
  };
  const readAll = async (): Promise<void> => {
    for (;;) {
      const { generation } = folder;
      for (const uri of await folder.uris()) {
        await folder.digest(uri).catch((error: unknown) => session.logFault(uri, error));
      }
      if (folder.generation === generation) await new Promise<void>((resolve) => void folder.onChange(resolve));
    }
  };
  return {
    start(ready) {
      ready.then(readAll).catch((error: unknown) => session.logFault('the documents of the workspace', error));
    },
  };
}
