// edit: where the places of the given page are after earlier operations of the same call.

import type { Path } from '../syntax/path.ts';
import type { SyntaxNode, SyntaxTree } from '../syntax/tree.ts';
import { valueStart } from './layout.ts';
import type { Manuscript } from './manuscript.ts';
import { follow } from './place.ts';

/** A place of the page as it stands, among keys of the same name. */
interface Found {
  readonly path: Path;
  readonly occurrence: number;
}

/** Finds places again by the characters they start with, wherever those have gone. */
export class Tracker {
  readonly #original: SyntaxTree;
  readonly #manuscript: Manuscript;
  readonly #keys = new Map<number, Found>();
  readonly #items = new Map<number, Path>();

  constructor(original: SyntaxTree, now: SyntaxTree, manuscript: Manuscript) {
    this.#original = original;
    this.#manuscript = manuscript;
    this.#index(now.root, []);
  }

  /** The path and occurrence now of a path of the given page; undefined when what stood there is gone. */
  now(path: Path, occurrence: number): Found | undefined {
    const { place, rest } = follow(this.#original, path, occurrence);
    if (!place.within) return { path, occurrence };
    const { collection, index } = place.within;
    let found: Found | undefined;
    if (collection.kind === 'mapping') {
      const at = this.#manuscript.locate(collection.entries[index]!.key.range.start);
      found = at === undefined ? undefined : this.#keys.get(at);
    } else {
      const at = this.#manuscript.locate(itemStart(collection.items[index]!));
      const now = at === undefined ? undefined : this.#items.get(at);
      found = now && { path: now, occurrence: 0 };
    }
    return found && { path: [...found.path, ...rest], occurrence: rest.length === 0 ? found.occurrence : occurrence };
  }

  #index(node: SyntaxNode | undefined, path: Path): void {
    if (node?.kind === 'sequence') {
      node.items.forEach((item, index) => {
        this.#items.set(itemStart(item), [...path, index]);
        this.#index(item.value, [...path, index]);
      });
    } else if (node?.kind === 'mapping') {
      const seen = new Map<string, number>();
      for (const { key, value } of node.entries) {
        const occurrence = seen.get(key.text) ?? 0;
        seen.set(key.text, occurrence + 1);
        this.#keys.set(key.range.start, { path: [...path, key.text], occurrence });
        this.#index(value, [...path, key.text]);
      }
    }
  }
}

function itemStart(item: {
  readonly value?: SyntaxNode | undefined;
  readonly range: { readonly start: number };
}): number {
  return item.value === undefined ? item.range.start : Math.min(item.range.start, valueStart(item.value));
}
