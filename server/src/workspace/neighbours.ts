// Workspace room: what documents know of each other: titles, and who feeds whom. Each document leaves a card when it is
// analysed; when a card changes, the documents that it makes a difference to are named. Nothing is read or parsed here.

import type { WorkflowDocument } from '../model/document.ts';
import { locate } from '../model/locate.ts';
import { asRead } from '../model/sections.ts';
import { valueOf } from '../model/slot.ts';
import type { Slot } from '../model/slot.ts';
import type { FileReference } from '../model/values/file.ts';
import { fold } from '../model/values/text.ts';
import { isWorkflowDocument } from '../protocol.ts';
import type { OtherDocument, Others, PlaceElsewhere } from '../rules/rule.ts';
import { formatPath } from '../syntax/path.ts';
import type { Path } from '../syntax/path.ts';
import type { SyntaxTree } from '../syntax/tree.ts';
import { resolveInside } from './files.ts';
import type { Roots } from './files.ts';
import { comparable, relativePath } from './uris.ts';

/** The text that is open in an editor comes before the one on the disk. */
export type CardSource = 'open' | 'disk';

/** So many others with a title are told of: where a hundred copies lie in a folder, each new one is no news to all. */
const MOST_SHARERS = 3;

/** `from` feeds `to`, both as `comparable` writes them; said at this field of the card's document. */
interface Edge {
  readonly from: string;
  readonly to: string;
  readonly field: string;
  readonly place: PlaceElsewhere;
}

/** What a document tells the others, as plain data. */
export interface Card {
  readonly uri: string;
  /** Titles are compared within a workspace; a document outside all folders is alone with those in its own. */
  readonly title?: { readonly key: string; readonly place: PlaceElsewhere };
  readonly edges: readonly Edge[];
}

/** All that others mean to one document, as plain data. */
export interface KnownOthers {
  /** As the card has it. */
  readonly title: string;
  readonly withTitle: readonly OtherDocument[];
  readonly rings: readonly { readonly field: string; readonly ring: readonly OtherDocument[] }[];
}

export class Neighbours {
  readonly #cards = new Map<string, { open?: Card; disk?: Card }>();
  readonly #titles = new Map<string, Set<string>>();
  readonly #feeds = new Map<string, Map<string, Edge>>();
  readonly #fedBy = new Map<string, Map<string, Edge>>();

  /**
   * Takes in a document as it is now.
   * @returns the URIs of the other documents to which the news makes a difference
   */
  enter(uri: string, document: WorkflowDocument, roots: Roots, source: CardSource): readonly string[] {
    return this.#put(uri, cardOf(uri, document, roots), source);
  }

  /** The same for a document that was read elsewhere. */
  take(card: Card, source: CardSource): readonly string[] {
    return this.#put(card.uri, card, source);
  }

  /** A document is gone from the disk, or is not open any more. The same is returned. */
  leave(uri: string, source: CardSource): readonly string[] {
    return this.#put(uri, undefined, source);
  }

  /** What a document may ask about the others. The answers are those of the moment. */
  of(uri: string): Others {
    return {
      withTitle: (title) => {
        const key = this.#card(comparable(uri))?.title?.key;
        return key !== undefined && isTitle(key, title) ? this.#sharersOf(uri, key) : [];
      },
      ring: (path) => this.#ring(uri, formatPath(path)),
    };
  }

  /** The answers of the moment at once, to be taken elsewhere; undefined where no other document means anything. */
  knownTo(uri: string): KnownOthers | undefined {
    const { title, edges = [] } = this.#card(comparable(uri)) ?? {};
    const withTitle = title ? this.#sharersOf(uri, title.key) : [];
    const rings = edges.flatMap(({ field }) => {
      const ring = this.#ring(uri, field);
      return ring ? [{ field, ring }] : [];
    });
    return withTitle.length + rings.length > 0 ? { title: title?.key ?? '', withTitle, rings } : undefined;
  }

  #sharersOf(uri: string, key: string): readonly OtherDocument[] {
    const name = comparable(uri);
    const others = [...(this.#titles.get(key) ?? [])].filter((other) => other !== name);
    return others.slice(0, MOST_SHARERS).flatMap((other) => {
      const card = this.#card(other);
      return card?.title ? [elsewhere(uri, card.uri, card.title.place)] : [];
    });
  }

  /** The documents that are named by those that are known, and are not known themselves. */
  unknown(): readonly string[] {
    const named = [...this.#cards.values()].flatMap((cards) => (cards.open ?? cards.disk)?.edges ?? []);
    return [...new Set(named.flatMap(({ from, to }) => [from, to]))].filter((name) => !this.#cards.has(name));
  }

  #card(name: string): Card | undefined {
    const cards = this.#cards.get(name);
    return cards?.open ?? cards?.disk;
  }

  #put(uri: string, card: Card | undefined, source: CardSource): readonly string[] {
    const name = comparable(uri);
    const before = this.#card(name);
    const { [source]: _old, ...other } = this.#cards.get(name) ?? {};
    const cards: { open?: Card; disk?: Card } = card ? { ...other, [source]: card } : other;
    if (cards.open || cards.disk) this.#cards.set(name, cards);
    else this.#cards.delete(name);
    const after = this.#card(name);
    const concerned = new Set<string>();
    if (isOther(before?.title, after?.title)) this.#retitle(name, before, after, concerned);
    if (isOther(before?.edges ?? [], after?.edges ?? [])) {
      for (const edge of before?.edges ?? []) this.#addRing(edge, concerned);
      for (const edge of before?.edges ?? []) this.#unlink(edge);
      for (const edge of after?.edges ?? []) this.#link(edge);
      for (const edge of after?.edges ?? []) this.#addRing(edge, concerned);
    }
    concerned.delete(name);
    return [...concerned].flatMap((other) => this.#card(other)?.uri ?? []);
  }

  #retitle(name: string, before: Card | undefined, after: Card | undefined, concerned: Set<string>): void {
    const [old, now] = [before?.title?.key, after?.title?.key];
    if (old !== undefined) this.#addSharers(old, name, concerned);
    if (old !== now && old !== undefined) {
      const sharers = this.#titles.get(old);
      sharers?.delete(name);
      if (sharers?.size === 0) this.#titles.delete(old);
    }
    if (old !== now && now !== undefined) {
      this.#titles.set(now, (this.#titles.get(now) ?? new Set()).add(name));
      this.#addSharers(now, name, concerned);
    }
  }

  /** Those who share a title with a document, where it is among the first, which are all that the others are told of. */
  #addSharers(title: string, name: string, concerned: Set<string>): void {
    const sharers = [...(this.#titles.get(title) ?? [])];
    if (sharers.indexOf(name) <= MOST_SHARERS) for (const other of sharers) concerned.add(other);
  }

  #link(edge: Edge): void {
    setIn(this.#feeds, edge.from, edge.to, edge);
    setIn(this.#fedBy, edge.to, edge.from, edge);
  }

  /** The other end of a link may say the same. */
  #unlink({ from, to, place }: Edge): void {
    if (this.#feeds.get(from)?.get(to)?.place.uri !== place.uri) return;
    this.#feeds.get(from)?.delete(to);
    this.#fedBy.get(to)?.delete(from);
    for (const end of [from, to]) {
      const card = this.#card(end);
      const same =
        card && card.uri !== place.uri ? card.edges.find((one) => one.from === from && one.to === to) : undefined;
      if (same) this.#link(same);
    }
  }

  /** The documents on any ring that an edge is a part of. */
  #addRing({ from, to }: Edge, found: Set<string>): void {
    const ahead = reachable(to, this.#feeds);
    if (!ahead.has(from)) return;
    const behind = reachable(from, this.#fedBy);
    for (const name of ahead) if (behind.has(name)) found.add(name);
  }

  /** The shortest ring that the link at a field of a document closes, from that document on. */
  #ring(uri: string, field: string): readonly OtherDocument[] | undefined {
    const edge = this.#card(comparable(uri))?.edges.find((one) => one.field === field);
    const way = edge && shortestWay(edge.to, edge.from, this.#feeds);
    if (!way) return undefined;
    // The ring begins with the document that asks, whichever end of the link it is.
    const ring = [edge, ...way];
    const start = ring.findIndex(({ from }) => from === comparable(uri));
    return [...ring.slice(start), ...ring.slice(0, start)].map(({ from, place }) => ({
      ...elsewhere(uri, place.uri, place),
      name: nameOf(uri, this.#card(from)?.uri ?? from),
    }));
  }
}

/** What a document may ask of what is known of others already. */
export function othersFrom({ title: key, withTitle, rings }: KnownOthers): Others {
  return {
    withTitle: (title) => (isTitle(key, title) ? withTitle : []),
    ring: (path) => rings.find(({ field }) => field === formatPath(path))?.ring,
  };
}

/** The card of a document; undefined for one that is nowhere. */
export function cardOf(uri: string, document: WorkflowDocument, roots: Roots): Card | undefined {
  // What is not saved anywhere is nobody's neighbour.
  if (!/^[\w+.-]+:\/\//.test(uri)) return undefined;
  const { tree } = document;
  const title = valueOf(asRead(document, 'workflow'));
  const workspace = roots.some((root) => uri.startsWith(root)) ? '' : uri.slice(0, uri.lastIndexOf('/'));
  const related = valueOf(asRead(document, 'related'));
  return {
    uri,
    ...(title !== undefined && {
      title: { key: `${workspace} ${fold(title)}`, place: placeOf(uri, tree, ['workflow'], true) },
    }),
    edges: related ? [...edgesOf('after', related.after), ...edgesOf('feeds', related.feeds)] : [],
  };

  function edgesOf(direction: 'after' | 'feeds', slot: Slot<readonly Slot<FileReference>[]>): readonly Edge[] {
    return (valueOf(slot) ?? []).flatMap((item) => {
      const file = valueOf(item);
      const target = file?.kind === 'relative' ? resolveInside(file.path, uri, roots) : undefined;
      if (target === undefined || !isWorkflowDocument(target)) return [];
      const [here, there] = [comparable(uri), comparable(target)];
      const ends = direction === 'feeds' ? { from: here, to: there } : { from: there, to: here };
      return [{ ...ends, field: formatPath(item.path), place: placeOf(uri, tree, item.path, false) }];
    });
  }
}

/** A place in lines, the same in every way of counting characters: where that cannot be told, the start of the line. */
function placeOf(uri: string, tree: SyntaxTree, path: Path, onKey: boolean): PlaceElsewhere {
  const range = locate(tree, path, onKey);
  const { line, character } = tree.lines.positionAt(range.start);
  const start = tree.lines.startOf(line);
  const isPlain = /^[ -~]*$/.test(tree.text.slice(start, range.end));
  return { uri, line, start: isPlain ? character : 0, end: isPlain ? character + range.end - range.start : 0 };
}

function isTitle(key: string, title: string): boolean {
  return key.endsWith(` ${fold(title)}`);
}

function elsewhere(asking: string, uri: string, place: PlaceElsewhere): OtherDocument {
  return { name: nameOf(asking, uri), place };
}

function nameOf(asking: string, uri: string): string {
  return relativePath(asking, uri);
}

function isOther(one: unknown, other: unknown): boolean {
  return one !== other && JSON.stringify(one) !== JSON.stringify(other);
}

function setIn(all: Map<string, Map<string, Edge>>, one: string, other: string, edge: Edge): void {
  const inside = all.get(one);
  if (inside) inside.set(other, edge);
  else all.set(one, new Map([[other, edge]]));
}

function reachable(start: string, next: ReadonlyMap<string, ReadonlyMap<string, Edge>>): ReadonlySet<string> {
  const found = new Set([start]);
  // The set grows while it is walked.
  for (const name of found) for (const other of next.get(name)?.keys() ?? []) found.add(other);
  return found;
}

/** The edges of the shortest way between two documents; none where they are the same. */
function shortestWay(
  from: string,
  to: string,
  next: ReadonlyMap<string, ReadonlyMap<string, Edge>>,
): readonly Edge[] | undefined {
  const cameBy = new Map<string, Edge | undefined>([[from, undefined]]);
  for (const [name] of cameBy) {
    if (name === to) break;
    for (const [other, edge] of next.get(name) ?? []) if (!cameBy.has(other)) cameBy.set(other, edge);
  }
  if (!cameBy.has(to)) return undefined;
  const way: Edge[] = [];
  for (let edge = cameBy.get(to); edge; edge = cameBy.get(edge.from)) way.unshift(edge);
  return way;
}
