// Language server room: what changes around the documents: files, folders and settings. The findings follow.

import {
  DidChangeConfigurationNotification,
  DidChangeWatchedFilesNotification,
  WatchKind,
} from 'vscode-languageserver';
import type { PlainDate } from '../../model/values/date.ts';
import { SETTINGS_SECTION } from '../../protocol.ts';
import type { Session } from '../session.ts';
import { readSettings } from '../settings.ts';
import type { DiagnosticsHandler } from './diagnostics.ts';

export interface SurroundingsHandler {
  /** Takes the settings that came with the first message. */
  start(options: unknown): void;
  /** Asks the client to tell what changes; called when it is ready to be asked. */
  subscribe(): void;
}

/** Keeps the session's folders and settings up to date, and tells whose findings may have changed. */
export function handleSurroundings(session: Session, diagnostics: DiagnosticsHandler): SurroundingsHandler {
  const { connection } = session;
  const settings = new SettingsKeeper(session, diagnostics);
  connection.onDidChangeWatchedFiles(({ changes }) => {
    diagnostics.outdated(session.analyses.forgetThoseWith(changes.map(({ uri }) => uri)));
  });
  connection.onDidSaveTextDocument(({ textDocument: { uri } }) => {
    // Where nobody tells us of files, saving is the moment at which an author looks.
    if (session.client.watchesFiles || !session.documents.get(uri)) return;
    session.analyses.forget(uri);
    diagnostics.outdated([uri]);
  });
  connection.onDidChangeConfiguration(({ settings: sent }: { settings: unknown }) => {
    // Some clients send the settings, others only say that there are new ones.
    if (session.client.hasSettings) settings.fetch();
    else settings.take(sent);
  });
  return {
    start: (options) => settings.start(options),
    subscribe() {
      watchFiles(session);
      watchFolders(session, diagnostics);
      settings.subscribe();
    },
  };
}

/** The settings that hold now: the client's, else those that came with the first message. */
class SettingsKeeper {
  readonly #session: Session;
  readonly #diagnostics: DiagnosticsHandler;
  #first: PlainDate | undefined;

  constructor(session: Session, diagnostics: DiagnosticsHandler) {
    this.#session = session;
    this.#diagnostics = diagnostics;
  }

  start(options: unknown): void {
    this.#first = this.#read(options);
    this.#session.asOf = this.#first;
  }

  subscribe(): void {
    const { client, connection } = this.#session;
    if (!client.hasSettings) return;
    this.fetch();
    if (!client.tellsNewSettings) return;
    connection.client
      .register(DidChangeConfigurationNotification.type, { section: SETTINGS_SECTION })
      .catch((error: unknown) => this.#session.logFault('client/registerCapability', error));
  }

  /** Asks for the settings. The documents are judged meanwhile, and once more when the answer makes a difference. */
  fetch(): void {
    this.#session.connection.workspace
      .getConfiguration(SETTINGS_SECTION)
      .then((sent: unknown) => this.take(sent))
      .catch((error: unknown) => this.#session.logFault('workspace/configuration', error));
  }

  take(sent: unknown): void {
    const asOf = this.#read(sent) ?? this.#first;
    if (asOf === this.#session.asOf) return;
    this.#session.asOf = asOf;
    this.#diagnostics.outdated(this.#session.documents.all().map(({ uri }) => uri));
  }

  #read(sent: unknown): PlainDate | undefined {
    const { asOf, complaints } = readSettings(sent);
    for (const complaint of complaints) this.#session.connection.console.warn(complaint);
    return asOf;
  }
}

/**
 * Asks to be told of files and folders that come and go, whatever their names: a page may name any file. What happens
 * inside a file does not matter to us, and that is what most events are about.
 */
function watchFiles(session: Session): void {
  if (!session.client.watchesFiles) return;
  session.connection.client
    .register(DidChangeWatchedFilesNotification.type, {
      watchers: [{ globPattern: '**/*', kind: WatchKind.Create | WatchKind.Delete }],
    })
    .catch((error: unknown) => session.logFault('client/registerCapability', error));
}

function watchFolders(session: Session, diagnostics: DiagnosticsHandler): void {
  if (!session.client.tellsNewFolders) return;
  session.connection.workspace.onDidChangeWorkspaceFolders(({ added, removed }) => {
    session.removeRoots(removed.map(({ uri }) => uri));
    session.addRoots(added.map(({ uri }) => uri));
    session.analyses.forgetAll();
    diagnostics.outdated(session.documents.all().map(({ uri }) => uri));
  });
}
