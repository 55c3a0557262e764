// Wording: what all judgements share. A text is vague when nothing is left of it without the words that say nothing
// in its field, or when a phrase that leaves it open stands beside hardly anything else.

import type { Sentence, Word } from './sentence.ts';
import { COMMON } from './words/common.ts';

/**
 * Why a text is vague, and the words that are.
 * - `nothing`: it does not name what its field must name
 * - `open`: these words leave it open
 */
export interface Vagueness {
  readonly why: 'nothing' | 'open';
  readonly words: string;
}

/** Says whether a sentence is vague; `hasSystem` where the system of its field is named beside it. */
export type Judgement = (sentence: Sentence, hasSystem?: boolean) => Vagueness | undefined;

/** A judgement that is made once of each sentence: the same one comes again with every edit, and on other pages. */
export function judgement(judge: (sentence: Sentence, hasSystem: boolean) => Vagueness | undefined): Judgement {
  const alone = {};
  return (sentence, hasSystem = false) => {
    const { said } = sentence;
    const about = hasSystem ? judge : alone;
    if (!said.has(about)) said.set(about, judge(sentence, hasSystem));
    return said.get(about) as Vagueness | undefined;
  };
}

/** What is left of a sentence without words that say nothing: these, and those that say nothing in any field. */
export function contentOf(sentence: Sentence, ...empty: readonly ReadonlySet<string>[]): readonly Word[] {
  return sentence.words.filter(
    (word) => word.isDefinite || !(COMMON.has(word.stem) || empty.some((words) => words.has(word.stem))),
  );
}

/** The words that a pattern finds in a sentence. */
export function found(sentence: Sentence, pattern: RegExp): string | undefined {
  return pattern.exec(sentence.plain)?.[0].trim();
}

/** The words that the first of these patterns finds. A search costs most of a judgement: who can, asks the rest first. */
export function foundFirst(sentence: Sentence, ...patterns: readonly RegExp[]): string | undefined {
  for (const pattern of patterns) {
    const words = found(sentence, pattern);
    if (words !== undefined) return words;
  }
  return undefined;
}

/** Phrases that the team has added come first, whatever else stands there. */
export function addedBy(sentence: Sentence): Vagueness | undefined {
  return sentence.added === undefined ? undefined : { why: 'open', words: sentence.added };
}

/** The text itself, where it names nothing. */
export function nothing(sentence: Sentence): Vagueness {
  return { why: 'nothing', words: sentence.plain.replace(/^[\s:.-]+|[\s:.-]+$/gu, '') };
}

/** Words of the sentence that leave it open. */
export function open(words: string): Vagueness {
  return { why: 'open', words };
}
