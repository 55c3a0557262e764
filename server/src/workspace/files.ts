// The files that a document names: where they are, and whether they may be looked at.

import type { FileMention } from '../model/faults.ts';
import type { Memory } from '../model/memory.ts';
import type { FileState } from '../rules/rule.ts';
import { attempt } from './patience.ts';
import type { FileSystem } from './ports.ts';

/** The folder URIs of the workspace, each ending with a slash; a document outside all of them has its own folder. */
export type Roots = readonly string[];

/** The state of every relative file that a document names, by the path as it is written. */
export async function fileStates(
  mentions: readonly FileMention[],
  documentUri: string,
  roots: Roots,
  files: FileSystem,
  memory?: Memory,
): Promise<ReadonlyMap<string, FileState>> {
  const paths = new Set(mentions.flatMap(({ reference }) => (reference.kind === 'relative' ? [reference.path] : [])));
  // All documents of a folder mean the same by a path.
  const here = [...roots, documentUri.slice(0, documentUri.lastIndexOf('/') + 1)].join(' ');
  const states = await Promise.all(
    [...paths].map(async (path): Promise<[string, FileState]> => {
      const place = (): Place => ({ uri: resolveInside(path, documentUri, roots) });
      const { uri } = memory ? memory.recall(here, path, place) : place();
      return [path, uri === undefined ? 'unknown' : await stateOf(uri, files)];
    }),
  );
  return new Map(states);
}

interface Place {
  readonly uri: string | undefined;
}

/** The URI of a path relative to the document; undefined where it leaves the workspace or cannot be told. */
export function resolveInside(path: string, documentUri: string, roots: Roots): string | undefined {
  try {
    const encoded = path.replaceAll('\\', '/').split('/').map(encodeURIComponent).join('/');
    const uri = new URL(encoded, documentUri).href;
    const inside = roots.filter((root) => documentUri.startsWith(root));
    const allowed = inside.length > 0 ? inside : [new URL('.', documentUri).href];
    return allowed.some((root) => uri.startsWith(root) || `${uri}/` === root) ? uri : undefined;
  } catch {
    // An untitled document has no place that a path could be relative to, and half of a character is in no URI.
    return undefined;
  }
}

async function stateOf(uri: string, files: FileSystem): Promise<FileState> {
  const state = await attempt(() => files.state(uri), 'unknown');
  return state === 'missing' || state === 'unknown' ? state : 'there';
}
