// Values: files and links. Nothing here touches a file system: whether a file exists is asked elsewhere.

import { isAnswer, isPlaceholder } from './answer.ts';
import { fold } from './text.ts';
import { FILE_EXTENSIONS, HOST_ENDINGS, PRODUCTS_LIKE_FILES } from './words/file-words.ts';
import { VENDORS } from './words/vendors.ts';

/** What a value of the kind *file* points to. */
export type FileReference =
  | { readonly kind: 'url'; readonly url: string }
  | {
      readonly kind: 'relative';
      /** With `/` between the parts, without `.`, `#fragment` and what `..` takes back; `..` only at the start. */
      readonly path: string;
      /** How many folders above the document's own the path climbs. */
      readonly climbs: number;
      /** The path leaves the workspace for certain: it is absolute, on a drive or a share, or in a home folder. */
      readonly outside: boolean;
    }
  | { readonly kind: 'text' };

/**
 * Reads a value as a file. With `textAllowed` only a value without a space that has a slash or a known extension, and is
 * no host name (`Make.com`), is one. Without it everything is, but for host names, answers, placeholders, and words
 * with spaces that have neither a slash nor an extension. A whole Markdown link counts as what it points to.
 */
export function readFile(text: string, options: { readonly textAllowed: boolean }): FileReference {
  const written = text.slice(0, LONGEST).trim();
  const value = linkTarget(written);
  if (text.length > LONGEST || value === '' || /[\n\r\0]/.test(value) || isAnswer(value) || isPlaceholder(value))
    return TEXT;
  const url = readUrl(value, options.textAllowed);
  if (url !== undefined) return { kind: 'url', url };
  // Somebody who writes a link means a place, whatever it looks like; `#part` is one in the document itself.
  if (value !== written) return value.startsWith('#') ? TEXT : relative(value);
  return (options.textAllowed ? looksLikeFile(value) : mayBeFile(value)) ? relative(value) : TEXT;
}

const TEXT: FileReference = { kind: 'text' };

/** Longer values are no paths. */
const LONGEST = 2000;

/** The target of a value that is one Markdown link or one `<…>` link; else the value. */
function linkTarget(value: string): string {
  const link = /^\[[^\]]*\]\(<?([^()<>]+)>?\)$/u.exec(value) ?? /^<([^<>\s]+)>$/u.exec(value);
  if (!link) return value;
  const target = (link[1] ?? '').trim();
  try {
    return /^[a-z][a-z\d+.-]+:/iu.test(target) ? target : decodeURIComponent(target);
  } catch {
    return target;
  }
}

/** Everything with a scheme is a link, also `git@host:path`; `C:\` is a drive. Words may follow where no text is allowed. */
function readUrl(value: string, textAllowed: boolean): string | undefined {
  const match = /^(?:[a-z][a-z\d+.-]+:(?:\/\/)?[^\s/]\S*|[a-z][a-z\d+.-]+:\/\/\/\S+|git@[^\s:]+:\S+)/iu.exec(value);
  if (!match) return undefined;
  if (match[0].length === value.length) return isScheme(value) ? value : undefined;
  return !textAllowed && value.includes('://') ? match[0] : undefined;
}

/** `note:something` is words; a scheme without slashes is one we know. */
function isScheme(value: string): boolean {
  return value.includes('://') || /^(?:mailto|tel|data|urn|file|git@)/iu.test(value);
}

function looksLikeFile(value: string): boolean {
  if (/\s/u.test(value) || /^[@#{]|\{\{|\}\}|^[\d/.,-]+$/u.test(value) || value.includes('@')) return false;
  if (isHost(value)) return false;
  return /[\\/]/.test(value) || hasExtension(value);
}

/** Where only a file can stand, a name without an extension is one as well (`Makefile`, `prompts`). */
function mayBeFile(value: string): boolean {
  if (isHost(value) || /^[#@]|\{\{|\}\}|^[^\s/\\@]+@[^\s/\\@]+$/u.test(value) || VENDORS.has(fold(value))) return false;
  return (
    !/\s/u.test(value) ||
    hasExtension(value) ||
    /^[^\s]*[\\/]/u.test(value) ||
    /[\\/][^\\/]*\.[a-z\d]{1,5}$/iu.test(value)
  );
}

/** `Make.com`, `hubspot.com/deals`, `localhost:3000`: the first part has the ending of a host and of no file. */
function isHost(value: string): boolean {
  const first = (/^[^\\/?#]*/u.exec(value)?.[0] ?? '').toLowerCase();
  if (PRODUCTS_LIKE_FILES.has(first) || /:\d{2,5}$/.test(first) || first.startsWith('www.')) return true;
  if (first.startsWith('.') || !/^[\p{L}\p{N}-]+(?:\.[\p{L}\p{N}-]+)+$/u.test(first)) return false;
  const ending = first.slice(first.lastIndexOf('.') + 1);
  return HOST_ENDINGS.has(ending) && (!FILE_EXTENSIONS.has(ending) || first.length < value.length);
}

function hasExtension(value: string): boolean {
  const name = withoutFragment(value).split(/[\\/]/u).pop() ?? '';
  const dot = name.lastIndexOf('.');
  if (PRODUCTS_LIKE_FILES.has(name.toLowerCase())) return false;
  return dot >= 0 && FILE_EXTENSIONS.has(name.slice(dot + 1).toLowerCase());
}

function withoutFragment(value: string): string {
  const hash = value.indexOf('#');
  return hash > 0 ? value.slice(0, hash) : value;
}

function relative(value: string): FileReference {
  const slashed = withoutFragment(value).replace(/\\/g, '/');
  const outside = /^(?:\/|~(?:[^/]*)(?:\/|$)|[a-z]:)/iu.test(slashed);
  const parts: string[] = [];
  let climbs = 0;
  for (const part of slashed.split('/')) {
    if (part === '' || part === '.') continue;
    if (part !== '..') parts.push(part);
    else if (parts.length > 0) parts.pop();
    else climbs += 1;
  }
  const root = slashed.startsWith('//') ? '//' : slashed.startsWith('/') ? '/' : '';
  const path = [...(root === '' ? Array<string>(climbs).fill('..') : []), ...parts].join('/');
  return { kind: 'relative', path: root + path || '.', climbs: outside ? 0 : climbs, outside };
}
