// Render room: inline Markdown: links, code and emphasis. Raw HTML never is anything but text. One pass over the
// characters, so that no text takes longer than its length.

import { html } from './html.ts';
import type { Html } from './html.ts';
import { link, linkTarget, LONGEST_TARGET, mailLink } from './links.ts';

/** The text with its Markdown as HTML. What is not certainly Markdown is shown as it is written. */
export function inline(text: string): Html {
  return html`${new Scanner(text).read().map(pieceHtml)}`;
}

/** The text without its Markdown, for places that can only show letters. */
export function plain(text: string): string {
  return new Scanner(text).read().map(pieceText).join('');
}

/** The text as Markdown of its own: its links, code and emphasis, with everything else made harmless. */
export function markdown(text: string): string {
  return new Scanner(text).read().map(pieceMarkdown).join('');
}

type Piece =
  | { kind: 'text'; text: string }
  | { kind: 'code'; text: string }
  | { kind: 'link'; target: string; inside: readonly Piece[] }
  | { kind: 'mail'; text: string }
  | { kind: 'emphasis' | 'strong'; inside: readonly Piece[] };

/** A star or underscore that may open or close emphasis; until its partner is found it is text. */
interface Mark {
  readonly sign: string;
  /** Where its text stands among the pieces. */
  readonly at: number;
}

function pieceHtml(piece: Piece): Html {
  switch (piece.kind) {
    case 'text':
      return html`${piece.text}`;
    case 'code':
      return html`<code>${piece.text}</code>`;
    case 'mail':
      return mailLink(piece.text);
    case 'link':
      return link(linkTarget(piece.target), piece.inside.map(pieceHtml));
    case 'emphasis':
      return html`<em>${piece.inside.map(pieceHtml)}</em>`;
    case 'strong':
      return html`<strong>${piece.inside.map(pieceHtml)}</strong>`;
  }
}

function pieceText(piece: Piece): string {
  return 'inside' in piece ? piece.inside.map(pieceText).join('') : piece.text;
}

function pieceMarkdown(piece: Piece): string {
  const inside = 'inside' in piece ? piece.inside.map(pieceMarkdown).join('') : '';
  switch (piece.kind) {
    case 'text':
      return escapeMarkdown(piece.text);
    case 'code':
      return /[`\n]/.test(piece.text) ? escapeMarkdown(piece.text) : `\`${piece.text}\``;
    case 'mail':
      return `<${piece.text}>`;
    case 'link': {
      const target = linkTarget(piece.target);
      // Brackets, blanks and quotes would end the target.
      return target === undefined
        ? inside
        : `[${inside}](<${encodeURI(wellFormed(target.href)).replaceAll('%25', '%')}>)`;
    }
    case 'emphasis':
      return `*${inside}*`;
    case 'strong':
      return `**${inside}**`;
  }
}

/** Text in which no sign means anything, neither in Markdown nor in HTML. */
export function escapeMarkdown(text: string): string {
  return text
    .replace(/[\\`*_[\]{}<>#|~!&$]/g, '\\$&')
    .replace(/^(\s*)([-+=:])/gm, '$1\\$2')
    .replace(/^(\s*\d+)([.)])(?=\s|$)/gm, '$1\\$2');
}

/** A lonely half of a surrogate pair cannot be written in an address. */
export function wellFormed(text: string): string {
  return text.replace(/\p{Surrogate}/gu, '\ufffd');
}

const WORD = /[\p{L}\p{N}]/u;
const PUNCTUATION = /[!-/:-@[-`{-~]/;
const ADDRESS = /[\w.%+-]{1,64}@[a-z\d-]{1,63}(?:\.[a-z\d-]{1,63}){1,8}(?![\w-])/iy;
const ADDRESS_ALONE = /^[\w.%+-]{1,64}@[a-z\d-]{1,63}(?:\.[a-z\d-]{1,63}){1,8}$/i;
const WEB = /https?:\/\/[^\s<>"`]{1,2000}/iy;
/** The characters at which anything but text can begin. */
const PLAIN_RUN = /[^\\`[<*_@hH\p{L}\p{N}]+/uy;
const WORD_RUN = /[\p{L}\p{N}]+/uy;

class Scanner {
  readonly #text: string;
  readonly #isInLink: boolean;
  readonly #pieces: Piece[] = [];
  readonly #marks: Mark[] = [];
  readonly #openSigns = new Map<string, number>();
  /** Runs of backticks of this length have no partner further on. */
  readonly #lonelyTicks = new Set<number>();
  readonly #brackets: ReadonlyMap<number, number>;
  #at = 0;

  constructor(text: string, isInLink = false) {
    this.#text = text;
    this.#isInLink = isInLink;
    this.#brackets = isInLink ? new Map() : bracketPairs(text);
  }

  read(): readonly Piece[] {
    while (this.#at < this.#text.length) this.#step();
    return this.#pieces;
  }

  #step(): void {
    const character = this.#text[this.#at] ?? '';
    if (character === '\\' && PUNCTUATION.test(this.#text[this.#at + 1] ?? '')) {
      this.#say(this.#text[this.#at + 1] ?? '', 2);
    } else if (character === '`') this.#code();
    else if (character === '[' && !this.#isInLink && this.#link()) return;
    else if (character === '<' && !this.#isInLink && this.#autolink()) return;
    else if (character === '*' || character === '_') this.#emphasis(character);
    else if (!this.#isInLink && WORD.test(character) && !this.#isAfterWord() && this.#bareLink()) return;
    else this.#plainRun();
  }

  /** Takes what is certainly text: up to the next character at which something can begin. */
  #plainRun(): void {
    const found = matchAt(WORD_RUN, this.#text, this.#at) ?? matchAt(PLAIN_RUN, this.#text, this.#at);
    const run = found ?? this.#text[this.#at] ?? '';
    this.#say(run, run.length);
  }

  #say(text: string, length: number): void {
    const last = this.#pieces.at(-1);
    // A mark's text stays a piece of its own, since its partner may turn it into emphasis.
    if (last?.kind === 'text' && this.#marks.at(-1)?.at !== this.#pieces.length - 1) last.text += text;
    else this.#pieces.push({ kind: 'text', text });
    this.#at += length;
  }

  #code(): void {
    const ticks = runLength(this.#text, this.#at, '`');
    const start = this.#at + ticks;
    const end = this.#lonelyTicks.has(ticks) ? -1 : closingTicks(this.#text, start, ticks);
    if (end === -1) {
      this.#lonelyTicks.add(ticks);
      this.#say('`'.repeat(ticks), ticks);
      return;
    }
    const inside = this.#text.slice(start, end);
    const isPadded = /^ .*[^ ].* $/s.test(inside);
    this.#pieces.push({ kind: 'code', text: isPadded ? inside.slice(1, -1) : inside });
    this.#at = end + ticks;
  }

  #link(): boolean {
    const close = this.#brackets.get(this.#at);
    if (close === undefined || this.#text[close + 1] !== '(') return false;
    const end = targetEnd(this.#text, close + 2);
    const target = this.#text.slice(close + 2, end);
    if (!linkTarget(target)) return false;
    const inside = new Scanner(this.#text.slice(this.#at + 1, close), true).read();
    this.#pieces.push({ kind: 'link', target, inside });
    this.#at = end + 1;
    return true;
  }

  #autolink(): boolean {
    const rest = this.#text.slice(this.#at + 1, this.#at + 2 + LONGEST_TARGET);
    const end = rest.search(/[\s<>]/);
    if (end < 1 || rest[end] !== '>') return false;
    const inside = rest.slice(0, end);
    const isMail = ADDRESS_ALONE.test(inside);
    if (!isMail && linkTarget(inside)?.to !== 'world') return false;
    if (isMail) this.#pieces.push({ kind: 'mail', text: inside });
    else this.#pieces.push({ kind: 'link', target: inside, inside: [{ kind: 'text', text: inside }] });
    this.#at += end + 2;
    return true;
  }

  /** A web or mail address between the words. */
  #bareLink(): boolean {
    const web = matchAt(WEB, this.#text, this.#at)?.replace(/[.,;:!?'*_)\]]+$/, '');
    if (web !== undefined && linkTarget(web)) {
      this.#pieces.push({ kind: 'link', target: web, inside: [{ kind: 'text', text: web }] });
      this.#at += web.length;
      return true;
    }
    const mail = matchAt(ADDRESS, this.#text, this.#at);
    if (mail === undefined) return false;
    this.#pieces.push({ kind: 'mail', text: mail });
    this.#at += mail.length;
    return true;
  }

  #emphasis(character: string): void {
    const length = runLength(this.#text, this.#at, character);
    const sign = character.repeat(Math.min(length, 2));
    const before = this.#text[this.#at - 1] ?? ' ';
    const after = this.#text[this.#at + length] ?? ' ';
    // Inside a word an underscore is part of a name: `order_id`.
    const isInWord = character === '_' && WORD.test(before) && WORD.test(after);
    if (length > 2 || isInWord) return this.#say(character.repeat(length), length);
    if (!/\s/.test(before) && this.#close(sign)) return;
    const canOpen = !/\s/.test(after) && (character === '*' || !WORD.test(before));
    if (canOpen) {
      this.#openSigns.set(sign, (this.#openSigns.get(sign) ?? 0) + 1);
      this.#marks.push({ sign, at: this.#pieces.length });
      this.#pieces.push({ kind: 'text', text: sign });
      this.#at += length;
    } else this.#say(sign, length);
  }

  /** Ends the emphasis that the nearest mark of the same sign began; marks in between stay text. */
  #close(sign: string): boolean {
    if ((this.#openSigns.get(sign) ?? 0) === 0) return false;
    let mark = this.#marks.pop();
    while (mark) {
      this.#openSigns.set(mark.sign, (this.#openSigns.get(mark.sign) ?? 1) - 1);
      if (mark.sign === sign) break;
      mark = this.#marks.pop();
    }
    if (!mark) return false;
    const inside = this.#pieces.splice(mark.at).slice(1);
    this.#pieces.push({ kind: sign.length === 2 ? 'strong' : 'emphasis', inside });
    this.#at += sign.length;
    return true;
  }

  #isAfterWord(): boolean {
    return WORD.test(this.#text[this.#at - 1] ?? ' ');
  }
}

/** Where the bracket that opens at each place is closed again. */
function bracketPairs(text: string): ReadonlyMap<number, number> {
  const pairs = new Map<number, number>();
  const open: number[] = [];
  for (let at = 0; at < text.length; at += 1) {
    if (text[at] === '\\') at += 1;
    else if (text[at] === '[') open.push(at);
    else if (text[at] === ']') {
      const start = open.pop();
      if (start !== undefined) pairs.set(start, at);
    }
  }
  return pairs;
}

/**
 * Where the target of a link ends that begins here: at its closing bracket, or at once where there is none. A bracket
 * inside may hold no other one, so that a thousand openings are not each looked through to the end.
 */
function targetEnd(text: string, from: number): number {
  let depth = 0;
  for (let at = from; at <= from + LONGEST_TARGET; at += 1) {
    const character = text[at];
    if (character === undefined || /\s/.test(character)) return from;
    if (character === '(' && depth === 1) return from;
    if (character === '(') depth += 1;
    else if (character === ')') {
      if (depth === 0) return at;
      depth -= 1;
    }
  }
  return from;
}

function runLength(text: string, from: number, character: string): number {
  let end = from;
  while (text[end] === character) end += 1;
  return end - from;
}

/** Where the next run of exactly so many backticks begins; -1 where there is none. */
function closingTicks(text: string, from: number, ticks: number): number {
  let at = text.indexOf('`', from);
  while (at !== -1) {
    const length = runLength(text, at, '`');
    if (length === ticks) return at;
    at = text.indexOf('`', at + length);
  }
  return -1;
}

/** What a sticky pattern matches at a place. */
function matchAt(pattern: RegExp, text: string, at: number): string | undefined {
  pattern.lastIndex = at;
  return pattern.exec(text)?.[0];
}
