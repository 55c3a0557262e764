// Language server room: what changes around the documents: files, folders and settings. The findings follow.

import {
  DidChangeConfigurationNotification,
  DidChangeWatchedFilesNotification,
  FileChangeType,
  FileOperationPatternKind,
  WatchKind,
} from 'vscode-languageserver';
import type { FileEvent as SentEvent, FileOperationOptions } from 'vscode-languageserver';
import { CONFIGURATION_FILE, OTHER_YAML, SETTINGS_SECTION } from '../../protocol.ts';
import type { FileEvent } from '../../workspace/folder.ts';
import type { Folder } from '../folder.ts';
import { isObject } from '../from-lsp.ts';
import type { Session } from '../session.ts';
import { NO_SETTINGS, preferencesFrom, readSettings } from '../settings.ts';
import type { GivenSettings } from '../settings.ts';
import type { ConfigurationHandler } from './configuration.ts';
import type { DiagnosticsHandler } from './diagnostics.ts';

export interface SurroundingsHandler {
  /** Takes the settings that came with the first message. */
  start(options: unknown): void;
  /** Asks the client to tell what changes; called when it is ready to be asked. */
  subscribe(): void;
  /** Settles when the settings that were asked for are there, or will not come. */
  settled(): Promise<void>;
}

const FILE_FILTERS = [
  { pattern: { glob: '**/*.workflowdoc.{yaml,yml}', matches: FileOperationPatternKind.file } },
  { pattern: { glob: '**/*', matches: FileOperationPatternKind.folder } },
];

/** What the client tells us when somebody creates, renames or deletes documents or folders in it. */
export const FILE_OPERATIONS: FileOperationOptions = {
  didCreate: { filters: FILE_FILTERS },
  didRename: { filters: FILE_FILTERS },
  didDelete: { filters: FILE_FILTERS },
};

/** Keeps the session's folders and settings up to date, and tells whose findings may have changed. */
export function handleSurroundings(
  session: Session,
  diagnostics: DiagnosticsHandler,
  folder: Folder,
  configuration: ConfigurationHandler,
): SurroundingsHandler {
  const { connection } = session;
  const settings = new SettingsKeeper(session, diagnostics);
  followFiles(session, diagnostics, folder, configuration);
  connection.onDidChangeConfiguration(({ settings: sent }: { settings: unknown }) => {
    // Some clients send the settings, others only say that there are new ones.
    if (session.client.hasSettings) settings.fetch();
    else settings.take(sent);
  });
  connection.onNotification(OTHER_YAML, (sent: unknown) => {
    session.otherYaml = isOtherYaml(sent, 'active');
  });
  return {
    start(options) {
      session.otherYaml = isOtherYaml(options, 'otherYaml');
      session.asksForWaivers = isObject(options) && options.asksForWaivers === true;
      settings.start(options);
    },
    subscribe() {
      watchFiles(session);
      watchFolders(session, diagnostics, folder);
      settings.subscribe();
      session.clock.onNewDay?.(() => {
        diagnostics.outdated(session.documents.all().map(({ uri }) => uri));
        folder.changed();
      });
    },
    settled: () => settings.settled,
  };
}

/** Takes in what the client tells of files: what its disk says, and what was done in the client itself. */
function followFiles(
  session: Session,
  diagnostics: DiagnosticsHandler,
  folder: Folder,
  configuration: ConfigurationHandler,
): void {
  const { connection } = session;
  const happened = (events: readonly FileEvent[]): void => {
    session.files.renew();
    // What is written in a file does not matter to those who name it.
    const moved = events.filter(({ type }) => type !== 'changed').map(({ uri }) => uri);
    diagnostics.outdated(session.analyses.forgetThoseWith(moved));
    const concerned = events.filter(({ uri }) => session.configurations.concerns(uri));
    const isMoved = concerned.some(({ type }) => type !== 'changed');
    if (isMoved) configuration.moved();
    else for (const { uri } of concerned) if (!session.openConfigurations.get(uri)) configuration.changed(uri);
    folder.happened(events).catch((error: unknown) => session.logFault('the files of the workspace', error));
  };
  const inClient = (type: FileEvent['type'], files: readonly { readonly uri: string }[]): readonly FileEvent[] =>
    files.map(({ uri }) => ({ uri, type }));
  session.onLate = (uri) => {
    diagnostics.outdated(session.analyses.forgetThoseWith([uri]));
    folder.touch(uri);
    if (session.configurations.concerns(uri)) configuration.moved();
  };
  connection.onDidChangeWatchedFiles(({ changes }) => happened(changes.map(fileEvent)));
  connection.workspace.onDidCreateFiles(({ files }) => happened(inClient('created', files)));
  connection.workspace.onDidDeleteFiles(({ files }) => happened(inClient('deleted', files)));
  connection.workspace.onDidRenameFiles(({ files }) =>
    happened(
      files.flatMap(({ oldUri, newUri }): FileEvent[] => [
        { uri: oldUri, type: 'deleted' },
        { uri: newUri, type: 'created' },
      ]),
    ),
  );
  connection.onDidSaveTextDocument(({ textDocument: { uri } }) => {
    // Editors leave some folders out when they watch: with each save the files are looked for anew.
    session.files.renew();
    session.analyses.renew(uri);
    // Where nobody tells us of files, saving is the moment at which an author looks.
    if (session.client.watchesFiles || !session.documents.get(uri)) return;
    session.configurations.forget();
    diagnostics.outdated([uri]);
    folder.startAnew();
  });
}

function fileEvent({ uri, type }: SentEvent): FileEvent {
  switch (type) {
    case FileChangeType.Created:
      return { uri, type: 'created' };
    case FileChangeType.Deleted:
      return { uri, type: 'deleted' };
    default:
      return { uri, type: 'changed' };
  }
}

/** Whether the client says that another YAML extension is active: by a truth value, or in an object under a name. */
function isOtherYaml(sent: unknown, name: string): boolean {
  return sent === true || (isObject(sent) && sent[name] === true);
}

/** The settings that hold now: the client's, else those that came with the first message. */
class SettingsKeeper {
  readonly #session: Session;
  readonly #diagnostics: DiagnosticsHandler;
  #first: GivenSettings = NO_SETTINGS;
  #settled = Promise.resolve();

  constructor(session: Session, diagnostics: DiagnosticsHandler) {
    this.#session = session;
    this.#diagnostics = diagnostics;
  }

  /** Settles when what was asked for last is there, or will not come. */
  get settled(): Promise<void> {
    return this.#settled;
  }

  start(options: unknown): void {
    this.#first = this.#read(options);
    this.#session.preferences = preferencesFrom(this.#first);
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
    this.#settled = this.#session.connection.workspace
      .getConfiguration(SETTINGS_SECTION)
      .then((sent: unknown) => this.take(sent))
      .catch((error: unknown) => this.#session.logFault('workspace/configuration', error));
  }

  take(sent: unknown): void {
    const before = this.#session.preferences;
    const now = preferencesFrom(this.#read(sent), this.#first);
    this.#session.preferences = now;
    if (now.asOf !== before.asOf) this.#diagnostics.outdated(this.#session.documents.all().map(({ uri }) => uri));
    this.#diagnostics.preferencesChanged?.(before);
  }

  #read(sent: unknown): GivenSettings {
    const { given, complaints } = readSettings(sent);
    for (const complaint of complaints) this.#session.connection.console.warn(complaint);
    return given;
  }
}

/**
 * Asks to be told of files and folders that come and go, whatever their names: a page may name any file. What happens
 * inside a file matters only where it is a document or a configuration; that is what most events are about.
 */
function watchFiles(session: Session): void {
  if (!session.client.watchesFiles) return;
  session.connection.client
    .register(DidChangeWatchedFilesNotification.type, {
      watchers: [
        { globPattern: '**/*', kind: WatchKind.Create | WatchKind.Delete },
        { globPattern: '**/*.workflowdoc.{yaml,yml}', kind: WatchKind.Change },
        { globPattern: `**/*${CONFIGURATION_FILE}`, kind: WatchKind.Change },
      ],
    })
    .then(() => {
      session.isToldOfFiles = true;
    })
    .catch((error: unknown) => session.logFault('client/registerCapability', error));
}

function watchFolders(session: Session, diagnostics: DiagnosticsHandler, folder: Folder): void {
  if (!session.client.tellsNewFolders) return;
  session.connection.workspace.onDidChangeWorkspaceFolders(({ added, removed }) => {
    session.removeRoots(removed.map(({ uri }) => uri));
    session.addRoots(added.map(({ uri }) => uri));
    session.configurations.forget();
    session.analyses.forgetAll();
    folder.startAnew();
    diagnostics.outdated(session.documents.all().map(({ uri }) => uri));
  });
}
