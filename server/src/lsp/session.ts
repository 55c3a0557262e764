// Language server room: what the handlers share: one client, its documents, and their analyses.

import { LSPErrorCodes, ResponseError } from 'vscode-languageserver';
import type { CancellationToken, Connection } from 'vscode-languageserver';
import { readDate } from '../model/values/date.ts';
import type { PlainDate } from '../model/values/date.ts';
import type { Analysis, Around } from '../workspace/analysis.ts';
import { Analyses } from '../workspace/documents.ts';
import type { AnalysisSurroundings, OpenDocument } from '../workspace/documents.ts';
import { Configurations } from '../workspace/configurations.ts';
import type { Roots } from '../workspace/files.ts';
import { PatientFiles } from '../workspace/patience.ts';
import type { LiveClock, WorkspaceFiles } from '../workspace/ports.ts';
import { isConfigurationFile } from '../protocol.ts';
import { Neighbours } from '../workspace/neighbours.ts';
import type { CardSource } from '../workspace/neighbours.ts';
import { comparable } from '../workspace/uris.ts';
import { UNKNOWN_CLIENT } from './client.ts';
import type { Client } from './client.ts';
import { Documents } from './documents.ts';
import { Positions } from './positions.ts';
import { Pulls } from './pulls.ts';
import { NO_SETTINGS, preferencesFrom } from './settings.ts';
import type { Preferences } from './settings.ts';

/** The world around the server. */
export interface Host {
  readonly files: WorkspaceFiles;
  readonly clock: LiveClock;
}

/** A document with the analysis of exactly this version. */
export interface Analysed {
  readonly document: OpenDocument;
  readonly analysis: Analysis;
  /** Its places as the client counts them. */
  readonly positions: Positions;
}

export class Session {
  readonly connection: Connection;
  readonly documents: Documents;
  readonly analyses: Analyses;
  /** The configurations that are open in the editor. */
  readonly openConfigurations: Documents;
  readonly configurations: Configurations;
  readonly pulls = new Pulls();
  readonly clock: LiveClock;
  /** What the client can do; known once it has introduced itself. */
  client: Client = UNKNOWN_CLIENT;
  /** The settings that hold now. */
  preferences: Preferences = preferencesFrom(NO_SETTINGS);
  /** The client has a command that asks for what a waiver needs. */
  asksForWaivers = false;
  /** Another YAML extension that gives symbols and the like is active in the client. */
  otherYaml = false;
  /** The files as they are, for those who can wait. */
  readonly disk: WorkspaceFiles;
  /** The same for those who cannot: they answer in time. */
  readonly files: PatientFiles;
  /** The client has agreed to tell which files come and go. */
  isToldOfFiles = false;
  #roots: Roots = [];
  #day = readDate('1970-01-01')!;
  /** Told when what is known of some documents makes a difference to others. */
  onNews: (uris: readonly string[]) => void = () => undefined;
  /** Told when something is known of a file that did not answer in time. */
  onLate: (uri: string) => void = () => undefined;
  readonly #neighbours = new Neighbours();
  readonly #around = { open: this.#aroundOf('open'), disk: this.#aroundOf('disk') };
  readonly #brokenRules = new Set<string>();

  constructor(connection: Connection, host: Host) {
    this.connection = connection;
    this.clock = host.clock;
    this.disk = host.files;
    this.files = new PatientFiles(host.files, host.clock.later, (uri) => this.onLate(uri));
    this.documents = new Documents(() => this.client.encoding);
    this.openConfigurations = new Documents(() => this.client.encoding, isConfigurationFile);
    this.configurations = new Configurations({
      files: this.files,
      today: () => this.today,
      openText: (uri) => this.#openConfiguration(uri)?.text,
    });
    this.analyses = new Analyses(() => this.surroundingsOf('open'));
  }

  /** What an analysis depends on beside the text, which is that of the editor or that on the disk. */
  surroundingsOf(source: CardSource): AnalysisSurroundings {
    return {
      today: this.today,
      isTodayGiven: this.asOf !== undefined,
      roots: this.#roots,
      files: this.files,
      around: this.#around[source],
      watched: this.isToldOfFiles ? this.#roots : [],
    };
  }

  /** The date that a setting puts in the place of today. */
  get asOf(): PlainDate | undefined {
    return this.preferences.asOf;
  }

  /** The date that counts as today; where the clock shows none, the last that it showed. */
  get today(): PlainDate {
    if (this.asOf !== undefined) return this.asOf;
    try {
      this.#day = this.clock.today();
    } catch {
      // A clock that is broken is no reason to say nothing.
    }
    return this.#day;
  }

  /** The folders of the workspace, each ending with a slash. */
  get roots(): Roots {
    return this.#roots;
  }

  addRoots(folders: readonly string[]): void {
    this.#roots = [...new Set([...this.#roots, ...folders.map(withSlash)])];
  }

  removeRoots(folders: readonly string[]): void {
    const gone = new Set(folders.map(withSlash));
    this.#roots = this.#roots.filter((root) => !gone.has(root));
  }

  /**
   * The analysis of a document's newest version: when the text or something around it changes meanwhile, the analysis
   * that was under way is dropped. Undefined when the document is not open, or not any more. Rejects when the request is
   * cancelled.
   */
  async newest(uri: string, token?: CancellationToken): Promise<Analysed | undefined> {
    for (;;) {
      if (token?.isCancellationRequested) throw new ResponseError(LSPErrorCodes.RequestCancelled, 'cancelled');
      const document = this.documents.get(uri);
      if (!document) return undefined;
      const underWay = this.analyses.of(document);
      const analysis = await underWay;
      if (this.documents.get(uri) !== document || this.analyses.of(document) !== underWay) continue;
      return { document, analysis, positions: new Positions(document.text, analysis.tree.lines, this.client.encoding) };
    }
  }

  /** The same for a document of any kind: a configuration is judged too. */
  async newestOfAny(uri: string, token?: CancellationToken): Promise<Analysed | undefined> {
    for (;;) {
      const document = this.openConfigurations.get(uri);
      if (!document) return this.newest(uri, token);
      const analysis = await this.configurations.judged(uri, this.#roots);
      if (!analysis || analysis.tree.text !== document.text) {
        // It was changed meanwhile; what was read before is forgotten with every change.
        if (this.openConfigurations.get(uri) === document) return undefined;
        continue;
      }
      return { document, analysis, positions: new Positions(document.text, analysis.tree.lines, this.client.encoding) };
    }
  }

  /** A document is gone from the disk, or is not open any more. */
  left(uri: string, source: CardSource): void {
    this.#tell(this.#neighbours.leave(uri, source));
  }

  #aroundOf(source: CardSource): Around {
    return {
      configurationOf: (uri) => this.configurations.of(uri, this.#roots),
      meet: (uri, document) => {
        this.#tell(this.#neighbours.enter(uri, document, this.#roots, source));
        return this.#neighbours.of(uri);
      },
    };
  }

  #tell(uris: readonly string[]): void {
    if (uris.length > 0) this.onNews(uris);
  }

  #openConfiguration(uri: string): OpenDocument | undefined {
    const name = comparable(uri);
    return this.openConfigurations.all().find((one) => comparable(one.uri) === name);
  }

  /** A request handler whose faults are logged before they are answered. */
  guard<P extends readonly unknown[], R>(
    name: string,
    handler: (...params: P) => Promise<R>,
  ): (...params: P) => Promise<R> {
    return async (...params) => {
      try {
        return await handler(...params);
      } catch (error) {
        if (!(error instanceof ResponseError)) this.logFault(name, error);
        throw error;
      }
    };
  }

  /** Tells the log that a rule could not be run: once, and not again with every letter that is typed. */
  logBrokenRule(rule: string, error: string): void {
    if (this.#brokenRules.has(rule)) return;
    this.#brokenRules.add(rule);
    this.logFault(rule, error);
  }

  /** Tells the client's log what went wrong and where. */
  logFault(where: string, error: unknown): void {
    const words = error instanceof Error ? (error.stack ?? error.message) : String(error);
    this.connection.console.error(`${where}: ${words}`);
  }
}

function withSlash(folder: string): string {
  return folder.endsWith('/') ? folder : `${folder}/`;
}
