// A machine in memory to run the command line on: folders, links, rights, a terminal, a clock.

import { EIGHT_LINES } from '../support/eight-lines.ts';
import path from 'node:path';
import type { Disk, Entry, Io } from '../../server/src/cli/io.ts';
import { run } from '../../server/src/cli/run.ts';
import { readDate } from '../../server/src/model/values/date.ts';
import type { Rule } from '../../server/src/rules/rule.ts';
import { fileURLToPath } from 'node:url';

export interface World {
  /** The files by path; a relative one is in the current folder, `/w`. */
  readonly files?: Readonly<Record<string, string | Uint8Array>>;
  /** Symbolic links and where they point. */
  readonly links?: Readonly<Record<string, string>>;
  /** Folders that may not be listed and files that may not be read or replaced. */
  readonly denied?: readonly string[];
  /** Files that are listed and then not there any more. */
  readonly vanishing?: readonly string[];
  readonly stdin?: string | Uint8Array;
  readonly isTerminal?: boolean;
  readonly columns?: number;
  readonly env?: Readonly<Record<string, string>>;
  readonly rules?: readonly Rule[];
  /** Happens just before a file is read for the given time (from 1). */
  readonly onRead?: (file: string, time: number, disk: MemoryDisk) => unknown;
}

export interface Told {
  readonly code: number;
  readonly out: string;
  readonly err: string;
  readonly disk: MemoryDisk;
}

/** The day on every clock here. */
export const TODAY = '2026-11-20';

const HERE = '/w';

/** Runs `workflow-docs ARGUMENTS` on that machine. */
export async function runIn(world: World, ...argv: readonly string[]): Promise<Told> {
  const disk = new MemoryDisk(world);
  const told = { out: [] as string[], err: [] as string[] };
  const output = (name: 'out' | 'err'): Io['out'] => ({
    write: (text) => void told[name].push(typeof text === 'string' ? text : Buffer.from(text).toString('latin1')),
    isTerminal: world.isTerminal ?? false,
    ...(world.columns === undefined ? {} : { columns: world.columns }),
  });
  const io: Io = {
    cwd: HERE,
    env: world.env ?? {},
    out: output('out'),
    err: output('err'),
    input: (limit) => Promise.resolve(bytesOf(world.stdin ?? '').subarray(0, limit)),
    disk,
    files: {
      state: async (uri) => {
        const found = await disk.look(fileURLToPath(uri)).catch(() => 'missing' as const);
        return found === 'other' ? 'unknown' : found;
      },
      read: (uri, most = Infinity) =>
        disk.read(fileURLToPath(uri), most).then(
          (bytes) => bytes ?? undefined,
          () => undefined,
        ),
    },
    clock: { today: () => readDate(TODAY)! },
  };
  const code = await run(argv, io, world.rules ? { rules: world.rules } : {});
  return { code, out: told.out.join(''), err: told.err.join(''), disk };
}

/** A page without an error or a warning in the pilot. */
export const GOOD = EIGHT_LINES;

/** The same page with one misspelt key: one error, and a fix that is certain. */
export const FAULTY = GOOD.replace('trigger:', 'triger:');

function bytesOf(content: string | Uint8Array): Uint8Array {
  return typeof content === 'string' ? Buffer.from(content, 'utf8') : content;
}

class MemoryDisk implements Disk {
  readonly #files = new Map<string, Uint8Array>();
  readonly #links = new Map<string, string>();
  readonly #folders = new Set<string>(['/', HERE]);
  readonly #world: World;
  readonly #reads = new Map<string, number>();

  constructor(world: World) {
    this.#world = world;
    for (const [name, content] of Object.entries(world.files ?? {})) {
      this.#files.set(this.#place(name), bytesOf(content));
    }
    for (const [name, target] of Object.entries(world.links ?? {})) {
      const at = this.#place(name);
      this.#links.set(at, path.posix.resolve(path.posix.dirname(at), target));
    }
  }

  /** The text of a file as it is now. */
  text(name: string): string {
    return Buffer.from(this.#files.get(path.posix.resolve(HERE, name)) ?? Buffer.from('(no file)')).toString('utf8');
  }

  /** Puts other content into a file, as another program would. */
  put(name: string, content: string): void {
    this.#files.set(path.posix.resolve(HERE, name), bytesOf(content));
  }

  look(name: string): Promise<'file' | 'folder' | 'other'> {
    return this.#on(name, (real) => {
      return this.#folders.has(real) ? 'folder' : 'file';
    });
  }

  isLink(name: string): Promise<boolean> {
    return Promise.resolve(this.#links.has(name));
  }

  list(folder: string): Promise<readonly Entry[]> {
    return this.#on(folder, (real) => {
      this.#allow(real);
      if (!this.#folders.has(real)) throw failure('ENOTDIR', real);
      const entries = new Map<string, Entry>();
      const add = (kind: Entry['kind']) => (at: string) => {
        if (at !== '/' && path.posix.dirname(at) === real) entries.set(at, { name: path.posix.basename(at), kind });
      };
      [...this.#folders].forEach(add('folder'));
      [...this.#files.keys()].forEach(add('file'));
      [...this.#links.keys()].forEach(add('link'));
      return [...entries.values()];
    });
  }

  realPath(name: string): Promise<string> {
    return this.#on(name, (real) => real);
  }

  read(name: string, limit: number): Promise<Uint8Array | undefined> {
    return this.#on(name, (real) => {
      this.#allow(real);
      const time = (this.#reads.get(real) ?? 0) + 1;
      this.#reads.set(real, time);
      this.#world.onRead?.(real, time, this);
      if (this.#is(this.#world.vanishing, real)) throw failure('ENOENT', real);
      const content = this.#content(real);
      return content.length > limit ? undefined : content;
    });
  }

  write(name: string, bytes: Uint8Array): Promise<void> {
    this.put(name, Buffer.from(bytes).toString('utf8'));
    return Promise.resolve();
  }

  replace(name: string, bytes: Uint8Array): Promise<void> {
    return this.#on(name, (real) => {
      this.#allow(real);
      this.#files.set(real, bytes);
    });
  }

  /** Registers the folders above a path and gives the path from the root. */
  #place(name: string): string {
    const at = path.posix.resolve(HERE, name);
    for (let folder = path.posix.dirname(at); folder !== '/'; folder = path.posix.dirname(folder))
      this.#folders.add(folder);
    return at;
  }

  #on<T>(name: string, work: (real: string) => T): Promise<T> {
    return new Promise((resolve) => resolve(work(this.#resolved(name))));
  }

  #resolved(name: string): string {
    let real = '/';
    const steps = name.split('/').filter((step) => step !== '');
    for (let hops = 0; steps.length > 0;) {
      const next = path.posix.join(real, steps.shift()!);
      const target = this.#links.get(next);
      if (target === undefined) real = next;
      else {
        hops += 1;
        if (hops > 40) throw failure('ELOOP', name);
        steps.unshift(...target.split('/').filter((step) => step !== ''));
        real = '/';
      }
    }
    if (!this.#files.has(real) && !this.#folders.has(real)) throw failure('ENOENT', name);
    return real;
  }

  #content(real: string): Uint8Array {
    const content = this.#files.get(real);
    if (!content) throw failure(this.#folders.has(real) ? 'EISDIR' : 'ENOENT', real);
    return content;
  }

  #allow(real: string): void {
    if (this.#is(this.#world.denied, real)) throw failure('EACCES', real);
  }

  #is(names: readonly string[] | undefined, real: string): boolean {
    return (names ?? []).some((name) => path.posix.resolve(HERE, name) === real);
  }
}

export type { MemoryDisk };

function failure(code: string, name: string): Error {
  return Object.assign(new Error(`${code}: ${name}`), { code });
}
