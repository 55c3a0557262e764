// Render room: what may be linked to. Everything that is not on the short list stays text.

import { attribute, html } from './html.ts';
import type { Hole, Html } from './html.ts';

/** Longer targets are no links that anybody wrote by hand. */
export const LONGEST_TARGET = 2000;

/** Where a link goes: out into the world, or to a file beside the document. */
export type LinkTarget = { readonly to: 'world' | 'file'; readonly href: string };

/**
 * The target of a link, or undefined where it is not one we follow: `http:`, `https:` and `mailto:` lead out, a path
 * without a scheme to a file of the workspace. A part of the page (`#x`) and a path from the root lead nowhere.
 */
export function linkTarget(written: string): LinkTarget | undefined {
  const target = written.trim();
  if (target === '' || target.length > LONGEST_TARGET || hasStrangeCharacters(target)) return undefined;
  if (/^https?:\/\/[^/]/i.test(target) || /^mailto:[^/]/i.test(target)) return { to: 'world', href: target };
  // A colon in the first part would be read as a scheme, also one that we do not know yet.
  const [first = ''] = target.split(/[/?#]/, 1);
  if (first.includes(':') || /^[/#?~]/.test(target)) return undefined;
  const [path = ''] = target.split(/[?#]/, 1);
  return path === '' ? undefined : fileTarget(decoded(path));
}

/** The target of a path that stands in a document as a path, blanks and all. */
export function fileTarget(path: string): LinkTarget {
  return { to: 'file', href: path };
}

/** The contents as a link; without a target they stand alone. A file is opened by whoever shows the page. */
export function link(target: LinkTarget | undefined, contents: Hole): Html {
  if (!target) return html`${contents}`;
  if (target.to === 'world') return html`<a href="${target.href}">${contents}</a>`;
  return html`<a href="#" ${attribute('data-file', target.href)}>${contents}</a>`;
}

/** An e-mail address as a link; a narrow column may break it behind its sign. */
export function mailLink(address: string): Html {
  const [name = '', ...rest] = address.split('@');
  const shown = rest.length === 0 ? name : html`${name}@<wbr />${rest.join('@')}`;
  return link(linkTarget(`mailto:${address}`), shown);
}

function decoded(path: string): string {
  try {
    return decodeURIComponent(path);
  } catch {
    return path;
  }
}

/** Blanks, control characters and backslashes: browsers pass over some of them, so that a scheme could hide there. */
function hasStrangeCharacters(target: string): boolean {
  return /[\s\\\p{Cc}\p{Cf}\p{Z}]/u.test(target);
}
