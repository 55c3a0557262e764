// Preview room: the part of a page that a change lies in, so that a letter costs the part and not the page.

import type { Change } from './change.ts';

/** An element of a page that holds all of a change. */
export interface Part {
  /** The name of the element, and how many of those with this name and its path stand before it. */
  readonly tag: string;
  readonly nth: number;
  /** Its text after the change. */
  readonly html: string;
}

/** Elements that mean the same wherever they stand; the path is as the server writes it. */
const OPENING = /<(section|div|h1|li) (?:[^<>"]|"[^"]*")*?data-path="([^"]*)"(?:[^<>"]|"[^"]*")*>/g;

/** The innermost part of a page that a change lies in, between its tags; undefined where there is none. */
export function partAt(page: string, { start, end, text }: Change): Part | undefined {
  const before: { readonly tag: string; readonly path: string; readonly from: number; readonly inside: number }[] = [];
  for (const { 0: opening, 1: tag = '', 2: path = '', index } of page.matchAll(OPENING)) {
    const inside = index + opening.length;
    if (inside > start) break;
    before.push({ tag, path, from: index, inside });
  }
  for (const [at, { tag, path, from, inside }] of [...before.entries()].reverse()) {
    const closing = closingOf(page, tag, inside);
    if (!closing || closing.from < end) continue;
    const nth = before.slice(0, at).filter((one) => one.tag === tag && one.path === path).length;
    return { tag, nth, html: page.slice(from, start) + text + page.slice(end, closing.to) };
  }
  return undefined;
}

/** The tag with which an element ends that is open at a place. */
function closingOf(
  page: string,
  tag: string,
  inside: number,
): { readonly from: number; readonly to: number } | undefined {
  const tags = new RegExp(`<(/?)${tag}(?:>|\\s(?:[^<>"]|"[^"]*")*>)`, 'g');
  tags.lastIndex = inside;
  let open = 1;
  for (let found = tags.exec(page); found; found = tags.exec(page)) {
    open += found[1] === '/' ? -1 : 1;
    if (open === 0) return { from: found.index, to: tags.lastIndex };
  }
  return undefined;
}
