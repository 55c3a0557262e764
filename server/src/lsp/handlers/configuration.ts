// Language server room: configurations: what is typed in an open one, and what happens to those on the disk, counts at
// once for the documents that they hold for.

import type { CancellationToken } from 'vscode-languageserver';
import { EFFECTIVE_CONFIGURATION } from '../../protocol.ts';
import { effectiveText } from '../../workspace/effective.ts';
import type { Folder } from '../folder.ts';
import { isObject } from '../from-lsp.ts';
import type { Session } from '../session.ts';
import type { DiagnosticsHandler } from './diagnostics.ts';

export interface ConfigurationHandler {
  /** The text of a configuration changed, in the editor or on the disk. */
  changed(uri: string): void;
  /** A configuration came or went, or one that is open was closed. */
  moved(): void;
}

/** Judges documents anew when what holds for them changes, and answers what holds. */
export function handleConfiguration(
  session: Session,
  diagnostics: DiagnosticsHandler,
  folder: Folder,
): ConfigurationHandler {
  const { connection, configurations } = session;
  const all = (): readonly string[] =>
    [...session.documents.all(), ...session.openConfigurations.all()].map(({ uri }) => uri);
  const judgeAnew = (): void => {
    session.analyses.forgetAll();
    folder.forgetAll();
    diagnostics.outdated(all());
  };
  connection.onRequest(
    EFFECTIVE_CONFIGURATION,
    session.guard(EFFECTIVE_CONFIGURATION, async (params: unknown, token: CancellationToken) => {
      const uri = isObject(params) && typeof params.uri === 'string' ? params.uri : '';
      const found = await session.newest(uri, token);
      if (!found) return null;
      return effectiveText(uri, await configurations.filesFor(uri, session.roots), session.asOf);
    }),
  );
  return {
    changed(uri) {
      const underWay = configurations.textChanged(uri);
      diagnostics.changed(uri);
      underWay
        .then((saysElse) => (saysElse ? judgeAnew() : folder.changed()))
        .catch((error: unknown) => session.logFault(uri, error));
    },
    moved() {
      configurations.forget();
      judgeAnew();
    },
  };
}
