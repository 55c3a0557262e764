// Workspace room: which configuration holds for which document. Files are read once and kept until somebody says that
// they changed; text that is open in an editor counts before what is on the disk.

import { combine, NO_CONFIGURATION } from '../language/configuration.ts';
import type { Configuration } from '../language/configuration.ts';
import { say } from '../messages/message.ts';
import type { Message } from '../messages/message.ts';
import { textOf } from '../messages/text.ts';
import { locate } from '../model/locate.ts';
import type { PlainDate } from '../model/values/date.ts';
import { CONFIGURATION_FILE, isConfigurationFile } from '../protocol.ts';
import { LIMITS } from '../syntax/scan.ts';
import { decode } from './decode.ts';
import type { Analysis } from './analysis.ts';
import { findingOn, readConfiguration } from './configuration.ts';
import type { ReadConfiguration } from './configuration.ts';
import { resolveInside } from './files.ts';
import { attempt } from './patience.ts';
import type { Roots } from './files.ts';
import type { FileSystem } from './ports.ts';
import { comparable } from './uris.ts';

export interface ConfigurationsOptions {
  readonly files: FileSystem;
  readonly today: () => PlainDate;
  /** The text of a file that is open in an editor. */
  readonly openText?: (uri: string) => string | undefined;
}

/** A file with those that it extends. */
interface Chain {
  readonly files: readonly ReadConfiguration[];
  /** The file itself, judged. */
  readonly analysis: Analysis;
}

export class Configurations {
  readonly #options: ConfigurationsOptions;
  readonly #nearest = new Map<string, Promise<string | undefined>>();
  readonly #read = new Map<string, Promise<ReadConfiguration | undefined>>();
  readonly #effective = new Map<string, Promise<Configuration>>();
  /** Something could not be looked at, and nobody tells when it can. */
  #isUnsure = false;

  constructor(options: ConfigurationsOptions) {
    this.#options = options;
  }

  /** What holds for a document: what the nearest file at or above it says, up to its workspace folder. */
  async of(documentUri: string, roots: Roots): Promise<Configuration> {
    if (this.#isUnsure) this.forget();
    const uri = await this.#nearestTo(documentUri, roots);
    if (uri === undefined) return NO_CONFIGURATION;
    return kept(this.#effective, comparable(uri), async () => {
      const chain = await this.#chain(uri, roots, []);
      return chain ? combine(chain.files.map(({ layer }) => layer)) : NO_CONFIGURATION;
    });
  }

  /** A configuration with all that is wrong in it; undefined when it cannot be read. */
  async judged(uri: string, roots: Roots): Promise<Analysis | undefined> {
    return (await this.#chain(uri, roots, []))?.analysis;
  }

  /** The files that hold for a document, the nearest one first. */
  async filesFor(documentUri: string, roots: Roots): Promise<readonly ReadConfiguration[]> {
    const uri = await this.#nearestTo(documentUri, roots);
    return uri === undefined ? [] : ((await this.#chain(uri, roots, []))?.files ?? []);
  }

  /** The files that documents were led to, in the order in which they were found. */
  async known(): Promise<readonly string[]> {
    const found = (await Promise.all(this.#nearest.values())).flatMap((uri) => uri ?? []);
    return [...new Map(found.map((uri) => [comparable(uri), uri])).values()];
  }

  /** Whether something may be another way when this file is: it is a configuration, or one extends it. */
  concerns(uri: string): boolean {
    return isConfigurationFile(uri) || this.#read.has(comparable(uri));
  }

  /**
   * The text of a file changed; whether it says something else now. Nobody has to be judged anew for a comment, nor for
   * a word that is still being typed.
   */
  async textChanged(uri: string): Promise<boolean> {
    const name = comparable(uri);
    const before = this.#read.get(name);
    this.#read.delete(name);
    this.#effective.clear();
    if (!before) return true;
    return saidIn(await before) !== saidIn(await this.#readFile(uri));
  }

  /** Looks and reads anew: a file came or went, or nobody tells us of files. */
  forget(): void {
    this.#nearest.clear();
    this.#read.clear();
    this.#effective.clear();
    this.#isUnsure = false;
  }

  #nearestTo(documentUri: string, roots: Roots): Promise<string | undefined> {
    const folder = folderOf(documentUri);
    if (folder === undefined) return Promise.resolve(undefined);
    const root = roots.find((one) => documentUri.startsWith(one)) ?? folder;
    return this.#nearestAbove(folder, root);
  }

  #nearestAbove(folder: string, root: string): Promise<string | undefined> {
    return kept(this.#nearest, folder, async () => {
      const uri = folder + CONFIGURATION_FILE;
      if (await this.#isThere(uri)) return uri;
      const above = folderOf(folder.slice(0, -1));
      return folder === root || above === undefined || !folder.startsWith(root)
        ? undefined
        : this.#nearestAbove(above, root);
    });
  }

  async #isThere(uri: string): Promise<boolean> {
    if (this.#options.openText?.(uri) !== undefined) return true;
    const state = await attempt(() => this.#options.files.state(uri), 'unknown');
    if (state === 'unknown') this.#isUnsure = true;
    return state === 'file';
  }

  #readFile(uri: string): Promise<ReadConfiguration | undefined> {
    return kept(this.#read, comparable(uri), async () => {
      const { files, openText, today } = this.#options;
      const open = openText?.(uri);
      if (open !== undefined) return readConfiguration(open, uri, today());
      const bytes = await attempt(() => files.read(uri, LIMITS.bytes + 1), undefined);
      if (!bytes) {
        // It is there and cannot be read, or it is not there.
        if (await this.#isThere(uri)) this.#isUnsure = true;
        return undefined;
      }
      const source = decode(bytes);
      // Editors count places behind the byte order mark.
      return readConfiguration(typeof source === 'string' ? source.replace(/^\ufeff/, '') : source, uri, today());
    });
  }

  /** @param below the files that led here, each by the comparable form of its URI */
  async #chain(uri: string, roots: Roots, below: readonly string[]): Promise<Chain | undefined> {
    const read = await this.#readFile(uri);
    if (!read) return undefined;
    const { extended, analysis } = read;
    if (extended === undefined) return { files: [read], analysis };
    const path = [...below, comparable(uri)];
    const target = extended.kind === 'relative' ? resolveInside(extended.path, uri, roots) : undefined;
    const file = extended.kind === 'relative' ? extended.path : '';
    const alone = (severity: 'error' | 'warning', message: Message): Chain => ({
      files: [read],
      analysis: withExtends(analysis, severity, message),
    });
    if (extended.kind !== 'relative') return alone('error', say('config/extends#no-file'));
    if (target === undefined) return alone('warning', say('config/extends#outside', { file }));
    if (path.includes(comparable(target))) return alone('error', say('config/extends#ring', { file }));
    const chain = await this.#chain(target, roots, path);
    if (!chain) return alone('error', say('config/extends#missing', { file }));
    const { findings } = chain.analysis.result;
    const files = [read, ...chain.files];
    const [first] = findings;
    if (!first) return { files, analysis };
    const line = chain.analysis.tree.lines.positionAt(first.range.start).line + 1;
    const args = { file, line, count: findings.length, words: textOf(first.message) };
    return { files, analysis: withExtends(analysis, 'warning', say('config/extends#faulty', args)) };
  }
}

function withExtends(analysis: Analysis, severity: 'error' | 'warning', message: Message): Analysis {
  const path = ['extends'];
  return findingOn(analysis, { severity, path, range: locate(analysis.tree, path), message });
}

/** What a configuration says, in a form that compares. */
function saidIn(read: ReadConfiguration | undefined): string {
  if (!read) return '';
  return JSON.stringify([{ ...read.layer, rules: [...read.layer.rules] }, read.extended]);
}

/** The folder that a file or folder is in, with its slash; undefined where there is none. */
function folderOf(uri: string): string | undefined {
  const end = uri.lastIndexOf('/');
  return end > uri.indexOf(':') + 2 ? uri.slice(0, end + 1) : undefined;
}

/** What is kept under a name, or made now. */
function kept<T>(all: Map<string, Promise<T>>, name: string, make: () => Promise<T>): Promise<T> {
  const known = all.get(name);
  if (known) return known;
  const made = make();
  all.set(name, made);
  return made;
}
