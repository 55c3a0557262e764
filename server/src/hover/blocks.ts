// Hover room: what is shown, as blocks of words; `markdown.ts` gives them a form.

import type { Message } from '../messages/message.ts';

/**
 * A run of words. `text` is the catalogue's, in which backticks are code; `plain` holds something the author wrote, of
 * which nothing is markup; `code` stands as it is written in the page.
 */
export type Run =
  | { readonly kind: 'text' | 'plain' | 'strong'; readonly words: Message }
  | { readonly kind: 'author' | 'code'; readonly text: string }
  | { readonly kind: 'link'; readonly text: string; readonly target: string };

export type Block =
  | { readonly kind: 'paragraph'; readonly runs: readonly Run[] }
  | { readonly kind: 'list'; readonly items: readonly (readonly Run[])[] }
  /** Lines of a page. */
  | { readonly kind: 'yaml'; readonly text: string }
  /** Between two things that have nothing to do with each other. */
  | { readonly kind: 'line' };

/** A sentence of the catalogue. */
export function text(words: Message): Run {
  return { kind: 'text', words };
}

/** A sentence in which the author's own words stand. */
export function plain(words: Message): Run {
  return { kind: 'plain', words };
}

/** Words that stand out. */
export function strong(words: Message): Run {
  return { kind: 'strong', words };
}

/** The author's words. */
export function author(words: string): Run {
  return { kind: 'author', text: words };
}

/** Characters as they stand in a page. */
export function code(characters: string): Run {
  return { kind: 'code', text: characters };
}

export function paragraph(...runs: readonly Run[]): Block {
  return { kind: 'paragraph', runs };
}
