// edit: the front door of the only writer of YAML. Operations by path become minimal edits in the author's text.

import { parse } from '../syntax/parse.ts';
import { formatPath } from '../syntax/path.ts';
import type { Path } from '../syntax/path.ts';
import type { SyntaxTree, TextEdit } from '../syntax/tree.ts';
import { Anchors } from './anchors.ts';
import { draftOf } from './draft.ts';
import { Layout } from './layout.ts';
import { Manuscript } from './manuscript.ts';
import { moveEntry, renameKey } from './move.ts';
import type { Operation, PageShape } from './operations.ts';
import type { Change } from './parts.ts';
import { follow, hasOddKey, impliedField, isEmpty, reach } from './place.ts';
import { quoteValue } from './quote.ts';
import { removeAt } from './remove.ts';
import type { Plan } from './replace.ts';
import { appendValue, setValue } from './set.ts';
import { sortEntries } from './sort.ts';
import { Tracker } from './tracker.ts';
import { unwrap, wrap } from './wrap.ts';

export { applyEdits } from './parts.ts';
export { writeValue } from './write.ts';
export type { WriteContext } from './write.ts';

/**
 * How many characters may be read again so that operations that touch each other compose. On a page that is hundreds of
 * rounds; on hostile input the operations that are left over then are skipped, and asking again does them.
 */
const REREAD_LIMIT = 2_000_000;

/**
 * The edits that carry out operations on a page: in order, not overlapping, in the characters that the operations are
 * about and no others. All paths name places of the page as it is given. An operation is left out when its place is not
 * there, when it would undo what an earlier one wrote, when a comment would be lost or an alias change its meaning; a
 * page that was refused gets no edits at all. Never throws.
 */
export function applyOperations(
  tree: SyntaxTree,
  operations: readonly Operation[],
  shape: PageShape,
): readonly TextEdit[] {
  if (tree.refused) return [];
  const session = new Session(tree, shape);
  for (const operation of operations) session.add(operation);
  return session.edits();
}

/** An operation that names places of the page as it stands, worked out but not yet carried out. */
interface Planned {
  readonly changes: readonly Change[];
  /** The stretch of text that the plan works on, of which no other one may touch a part. */
  readonly start: number;
  readonly end: number;
  /** Keys and lists whose being there the plan relied on, and those it changes. */
  readonly reads: readonly string[];
  readonly writes: readonly string[];
}

/**
 * The operations of one call. Plans that have nothing to do with each other are carried out together; a plan that meets
 * another one waits until that is done and the page has been read again.
 */
class Session {
  readonly #shape: PageShape;
  readonly #original: SyntaxTree;
  readonly #manuscript: Manuscript;
  #tree: SyntaxTree;
  #layout: Layout;
  #anchors: Anchors | undefined;
  #tracker: Tracker | undefined;
  /** Plans that are still to be carried out, in the order of the text; they do not touch. */
  #pending: Planned[] = [];
  #written = new Set<string>();
  #reread = 0;

  constructor(tree: SyntaxTree, shape: PageShape) {
    this.#shape = shape;
    this.#original = tree;
    this.#manuscript = new Manuscript(tree.text);
    this.#tree = tree;
    this.#layout = new Layout(tree);
  }

  /** Plans an operation; reads the page again first when the plan meets one that is still to be carried out. */
  add(operation: Operation): void {
    let planned = this.#plan(operation);
    if (this.#meetsPending(planned)) {
      if (this.#reread + this.#manuscript.text.length > REREAD_LIMIT) return;
      this.#flush();
      planned = this.#plan(operation);
    }
    if (planned.changes.length === 0) return;
    if (this.#manuscript.removesNewText(planned.changes) || !this.#anchorsNow().survive(planned.changes)) return;
    this.#pending.splice(this.#firstBehind(planned), 0, planned);
    for (const name of planned.writes) this.#written.add(name);
  }

  edits(): readonly TextEdit[] {
    this.#manuscript.apply(this.#pending.flatMap(({ changes }) => changes));
    return this.#manuscript.edits();
  }

  #flush(): void {
    this.#manuscript.apply(this.#pending.flatMap(({ changes }) => changes));
    this.#reread += this.#manuscript.text.length;
    this.#tree = parse(this.#manuscript.text);
    this.#layout = new Layout(this.#tree);
    this.#tracker = new Tracker(this.#original, this.#tree, this.#manuscript);
    this.#anchors = undefined;
    this.#pending = [];
    this.#written = new Set();
  }

  /** Whether a plan relies on what is about to change, or touches the stretch of text that another one works on. */
  #meetsPending(planned: Planned): boolean {
    if (planned.reads.some((name) => this.#written.has(name))) return true;
    const other = planned.changes.length === 0 ? undefined : this.#pending[this.#firstBehind(planned)];
    return other !== undefined && other.start <= planned.end;
  }

  /** The position of the first pending plan that ends where a plan starts, or behind that. */
  #firstBehind(planned: Planned): number {
    let low = 0;
    let high = this.#pending.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (this.#pending[middle]!.end < planned.start) low = middle + 1;
      else high = middle;
    }
    return low;
  }

  #plan(operation: Operation): Planned {
    const own = inOrder(this.#changesOf(operation) ?? []);
    const orphans = own.length === 0 ? [] : this.#anchorsNow().orphans(own);
    const all = inOrder([...own, ...orphans.map((anchor) => this.#layout.withoutProp(anchor))]);
    const apart = all.every((change, index) => index === 0 || all[index - 1]!.end <= change.start);
    const changes = apart ? all.filter(doesSomething) : [];
    const names = namesOf(operation);
    const { reads, writes } = this.#valueNames(operation);
    return {
      changes,
      start: all.reduce((least, { start }) => Math.min(least, start), Infinity),
      end: all.reduce((most, { end }) => Math.max(most, end), 0),
      reads: [...names.reads, ...reads],
      writes: [...names.writes, ...writes],
    };
  }

  #anchorsNow(): Anchors {
    this.#anchors ??= new Anchors(this.#tree);
    return this.#anchors;
  }

  /** Whether a path leads to or through a mapping in which nothing is written. */
  #isOdd(path: Path): boolean {
    const { text } = this.#layout;
    let { place } = follow(this.#tree, path);
    while (!hasOddKey(text, place.node)) {
      if (!place.within) return false;
      place = place.within.place;
    }
    return true;
  }

  #changesOf(operation: Operation): Plan {
    const paths =
      operation.op === 'text' ? [] : operation.op === 'move' ? [operation.from, operation.to] : [operation.path];
    if (paths.some((path) => this.#isOdd(path))) return undefined;
    switch (operation.op) {
      case 'set':
      case 'append': {
        const path = this.#now(operation.path)?.path;
        if (!path || this.#isTaken(operation.path, path)) return undefined;
        const write = operation.op === 'set' ? setValue : appendValue;
        return write(this.#layout, this.#shape, path, draftOf(operation.value));
      }
      case 'remove':
      case 'rename': {
        const now = this.#now(operation.path, operation.occurrence);
        if (!now) return undefined;
        if (operation.op === 'rename') return renameKey(this.#layout, now.path, operation.to, now.occurrence);
        const { place, rest } = follow(this.#tree, now.path, now.occurrence);
        return rest.length > 0 ? undefined : removeAt(this.#layout, place);
      }
      case 'move': {
        const from = this.#now(operation.from)?.path;
        const to = this.#now(operation.to)?.path;
        return from && to && moveEntry(this.#layout, this.#shape, from, to);
      }
      case 'wrap':
      case 'unwrap': {
        const path = this.#now(operation.path)?.path;
        const found = path && reach(this.#tree, path, this.#shape);
        if (!found || found.rest.length > 0 || found.place.implied.length > 0) return undefined;
        return operation.op === 'wrap' ? wrap(this.#layout, found.place) : unwrap(this.#layout, found.place);
      }
      case 'quote': {
        const path = this.#now(operation.path)?.path;
        return path && quoteValue(this.#layout, this.#shape, path, operation.text);
      }
      case 'sort': {
        const path = this.#now(operation.path)?.path;
        return path && sortEntries(this.#layout, this.#shape, path);
      }
      case 'text':
        return this.#textChanges(operation.edits);
    }
  }

  /**
   * The names under which an operation depends on the value it works on: `path=` for the value as a whole, `path+` for
   * what is added to a mapping or list, which any number of operations may do.
   */
  #valueNames(operation: Operation): { readonly reads: readonly string[]; readonly writes: readonly string[] } {
    const path = 'path' in operation ? this.#now(operation.path)?.path : undefined;
    if (!path || ['remove', 'rename', 'sort'].includes(operation.op)) return { reads: [], writes: [] };
    const { place, rest } = reach(this.#tree, path, this.#shape);
    const { node } = place;
    const name = formatPath(place.path.slice(0, place.path.length - place.implied.length));
    const inserts = node?.kind === 'mapping' && rest.length > 0 && impliedField(place, this.#shape) === undefined;
    const appends = node?.kind === 'sequence' && (operation.op === 'append' || typeof rest[0] === 'number');
    if ((inserts || appends) && !isEmpty(node)) return { reads: [`${name}=`], writes: [`${name}+`] };
    return { reads: [`${name}=`, `${name}+`], writes: [`${name}=`] };
  }

  /** Where a path of the given page leads now. */
  #now(path: Path, occurrence = 0): { readonly path: Path; readonly occurrence: number } | undefined {
    return this.#tracker ? this.#tracker.now(path, occurrence) : { path, occurrence };
  }

  /** Whether a value that the author wrote has come to stand, by an earlier operation, where nothing was. */
  #isTaken(then: Path, now: Path): boolean {
    if (this.#tree === this.#original || reach(this.#original, then, this.#shape).rest.length === 0) return false;
    const { place, rest } = reach(this.#tree, now, this.#shape);
    return (
      rest.length === 0 &&
      place.node !== undefined &&
      !this.#manuscript.hasNewText(place.node.range.start, place.node.range.end)
    );
  }

  #textChanges(edits: readonly TextEdit[]): Plan {
    const changes: Change[] = [];
    for (const { range, newText, snippet } of edits) {
      const now = this.#manuscript.locateRange(range.start, range.end);
      if (!now) return undefined;
      changes.push({ ...now, parts: [snippet === undefined ? newText : { kind: 'ready', text: newText, snippet }] });
    }
    return changes;
  }
}

/** In the order of the text, insertions before what is replaced behind them. */
function inOrder(changes: readonly Change[]): readonly Change[] {
  return [...changes].sort((a, b) => a.start - b.start || a.end - b.end);
}

function doesSomething({ start, end, parts }: Change): boolean {
  return end > start || parts.some((part) => part !== '');
}

/** The names under which an operation depends on others: `path#` for the keys of a mapping, `path` for one place. */
function namesOf(operation: Operation): { readonly reads: readonly string[]; readonly writes: readonly string[] } {
  switch (operation.op) {
    case 'set':
    case 'append':
      return {
        reads: operation.path.map((_, at) => keysOf(operation.path.slice(0, at))),
        writes: [formatPath(operation.path)],
      };
    case 'rename': {
      const parent = operation.path.slice(0, -1);
      const to = formatPath([...parent, operation.to]);
      return { reads: [to], writes: [keysOf(parent), to] };
    }
    case 'remove':
      return {
        reads: countOf(operation.path),
        writes: [keysOf(operation.path.slice(0, -1)), ...countOf(operation.path)],
      };
    case 'move': {
      const parents = [operation.from.slice(0, -1), operation.to.slice(0, -1)].map(keysOf);
      const all = [...parents, ...countOf(operation.from), formatPath(operation.to)];
      return { reads: all, writes: all };
    }
    case 'sort':
      return { reads: [keysOf(operation.path)], writes: [keysOf(operation.path)] };
    case 'wrap':
    case 'unwrap':
      return { reads: [], writes: [keysOf(operation.path)] };
    default:
      return { reads: [], writes: [] };
  }
}

function keysOf(path: Path): string {
  return `${formatPath(path)}#`;
}

/** How many entries are left around a place, and around the places around it. */
function countOf(path: Path): readonly string[] {
  return path.slice(1).map((_, at) => `${formatPath(path.slice(0, at + 1))}##`);
}
