// Wording: a sentence read into what a judgement asks for: its words, and what stands in it for something definite.

import { listed } from '../model/values/words/listed.ts';
import { fold, GLANCE, normaliseSpaces } from '../model/values/text.ts';

/** What a team adds to the words that say nothing, and takes from them. */
export interface Wording {
  /** Words and phrases that say nothing wherever they stand. */
  readonly add?: readonly string[];
  /** Words and phrases that are definite here, whatever the lists say. */
  readonly allow?: readonly string[];
}

/** A text as the judgements see it. */
export interface Sentence {
  /** In lower case with single spaces; what is quoted or definite by its form is one `◆`. */
  readonly plain: string;
  readonly words: readonly Word[];
  /** Something is there that is definite by its form: a quote, code, a link, an address, a channel. */
  readonly isAnchored: boolean;
  readonly hasNumber: boolean;
  /** The first phrase in it that the team has added to the list. */
  readonly added?: string;
  /** What judgements have said of it; each says the same each time. */
  readonly said: Map<unknown, unknown>;
}

export interface Word {
  /** In lower case, as written. */
  readonly text: string;
  readonly stem: string;
  /** A capital in the middle of a sentence, a number, an anchor: never an empty word, whatever it spells. */
  readonly isDefinite: boolean;
}

/** What stands for something definite by its form. */
export const ANCHOR = '◆';

/** Reads a text; more than its first few hundred characters nobody needs to judge it. */
export function readSentence(text: string, wording: Wording = {}): Sentence {
  const whole = normaliseSpaces(text.slice(0, GLANCE)).replace(/[*_]{2,}/gu, '');
  const unquoted = /^(?:"([^"]*)"|'([^']*)'|“([^”]*)”|„([^“”]*)[“”]|«([^»]*)»)\.?$/u.exec(whole);
  const bare = unquoted ? unquoted.slice(1).join('') : whole;
  const marked = MARK.test(bare) ? bare.replace(RUN_BUTTON, 'run').replace(DEFINITE, ` ${ANCHOR} `) : bare;
  const anchored = withAllowed(marked, wording.allow ?? []);
  const plain = normaliseSpaces(anchored.toLowerCase().replace(/[’]/gu, "'"));
  const added = (wording.add ?? []).find((phrase) => holds(plain, phrase));
  return {
    plain,
    words: wordsOf(anchored),
    isAnchored: anchored.includes(ANCHOR),
    hasNumber: /\d/.test(bare),
    said: new Map(),
    ...(added === undefined ? {} : { added }),
  };
}

/** The button of an automation tool that starts it by hand. */
const RUN_BUTTON = /["'‘“](?:test|execute|run|start)(?: the)? (?:work)?flow["'’”]/giu;

/** A character without which nothing is definite by its form, nor a button. */
const MARK = /["'“”‘’„«»`{@#_]|:\/\/|\.[a-z]/i;

/** Quotes, code, placeholders of templates, links, addresses, handles, channels, and names of files and fields. */
const DEFINITE =
  /"[^"]+"|“[^”]+”|‘[^’]+’|„[^“”]+[“”]|«[^»]+»|`[^`]+`|(?<![\p{L}\p{N}])'[^']+'(?![\p{L}\p{N}])|\{\{.*?\}\}|\b[a-z]+:\/\/\S+|\S+@\S+|(?<![\p{L}\p{N}&])[@#][\p{L}\p{N}][\p{L}\p{N}_-]+|\b[\p{L}\p{N}]+_[\p{L}\p{N}_]+|\b[\p{L}\p{N}_-]+\.(?:pdf|csv|json|xml|xlsx?|docx?|md|txt|ya?ml|html)\b/giu;

/** The text with an anchor for every phrase that the team allows. */
function withAllowed(text: string, allow: readonly string[]): string {
  let result = text;
  for (const phrase of allow) {
    const at = fold(result).indexOf(fold(phrase));
    // Folding keeps the length of what our lists are made of; where it does not, nothing is taken out.
    if (phrase.trim() !== '' && at >= 0 && fold(result).length === result.length && holds(result, phrase)) {
      result = `${result.slice(0, at)} ${ANCHOR} ${result.slice(at + phrase.length)}`;
    }
  }
  return result;
}

function holds(text: string, phrase: string): boolean {
  const bare = (form: string): string =>
    ` ${fold(form)
      .replace(/[^\p{L}\p{N}◆]+/gu, ' ')
      .trim()} `;
  return phrase.trim() !== '' && bare(text).includes(bare(phrase));
}

function wordsOf(text: string): readonly Word[] {
  // In a title, and in German, capitals say nothing.
  const isTitle = !/(?:^|[^\p{L}])\p{Ll}{4}/u.test(text) || GERMAN.test(text);
  const words: Word[] = [];
  for (const { 0: raw, index } of text.matchAll(/◆|[\p{L}\p{N}]+(?:['’][\p{L}]+)*/gu)) {
    const isName = !isTitle && /^\p{Lu}\p{Ll}/u.test(raw) && !startsSentence(text, index);
    const lower = raw.toLowerCase().replace(/’/gu, "'");
    // `IT` is a department, `it` is anything.
    const isDefinite = raw === ANCHOR || raw === 'IT' || /\d/.test(raw) || isName;
    words.push({ text: lower, stem: stemOf(lower), isDefinite });
  }
  return words;
}

function startsSentence(text: string, index: number): boolean {
  return /(?:^|[.:;!?(\n•–—-])[^\p{L}\p{N}◆]*$/u.test(text.slice(Math.max(0, index - 4), index));
}

const GERMAN = /\b(?:der|die|das|und|aus|von|für|mit|verschiedene|diverse|eine?)\b/u;

/** What is left of an English word without its endings, so that a list names each word once. */
export function stemOf(word: string): string {
  return fold(word)
    .replace(/'s$|s'$/u, '')
    .replace(/ically$|(?<=.{4})(?<!pp)ly$/u, (ending) => (ending === 'ly' ? '' : 'ic'))
    .replace(/(?<=.{2})(?:ies|ied|y)$/u, 'i')
    .replace(/(?<=.{3}|.[aeo]{2})(?:ings|ing|ed|es|s)$/u, '')
    .replace(/(?<=.{2})e$/u, '')
    .replace(/([bdfglmnprt])\1$/u, '$1');
}

/** A list of words as a set of stems. */
export function stems(text: string): ReadonlySet<string> {
  return new Set(listed(text.replace(/ /gu, ',')).map(stemOf));
}
