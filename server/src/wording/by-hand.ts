// Wording: whether a sentence says that a person moves data, or starts the workflow, by hand.

import { ROLE_WORDS } from '../model/values/words/people.ts';
import { singular } from '../model/values/text.ts';
import type { Sentence } from './sentence.ts';
import { MOVES, STARTED_BY_HAND, SOMEBODY, STARTS } from './words/by-hand.ts';

/** The names of the people on the page, word by word, in lower case. */
export type Names = Pick<ReadonlySet<string>, 'has'>;

/** Who brings data in copies, pastes, exports or uploads it; who takes it on forwards it as well. */
export type Direction = 'in' | 'out';

/** The verb with which a person moves data by hand; undefined where a system does, or nobody can tell who. */
export function movesByHand(sentence: Sentence, names: Names, direction: Direction): string | undefined {
  const { plain } = sentence;
  const pasted =
    /\b(?:cop(?:y|ies|ied|ying)(?: and | & |-|\/| )past\w+|past(?:es?|ed|ing)(?= (?:it|them|the|his|her|into|in)\b))/u.exec(
      plain,
    );
  if (pasted && !isByMachine(plain.slice(0, pasted.index))) return pasted[0];
  const words = sentence.words.map(({ text }) => text);
  return words.find(
    (word, index) =>
      MOVES.test(word) &&
      (direction === 'out' || !word.startsWith('forward')) &&
      isVerb(words, index) &&
      isByPerson(words, index, names),
  );
}

/** The words that say that a person starts it, as a chore of its own. */
export function startsByHand(sentence: Sentence, names: Names): string | undefined {
  const { plain } = sentence;
  const said = STARTED_BY_HAND.exec(plain)?.[0];
  if (said !== undefined) return said;
  for (const match of plain.matchAll(STARTS)) {
    const before = plain
      .slice(0, match.index)
      .trim()
      .split(/[^\p{L}\p{N}'◆]+/u);
    if (lastActor(before, before.length, 3, names) !== undefined) return match[0];
  }
  return undefined;
}

function isByMachine(before: string): boolean {
  return /\b(?:flow|script|bot|automation|agent|ai|system|app|zap|zapier|scenario|connector|workflow|model|tool)s?\b[^.;,]*$/u.test(
    before,
  );
}

/** `the nightly export`, `a copy`: after an article it is a thing. */
function isVerb(words: readonly string[], index: number): boolean {
  const before = words[index - 1] ?? '';
  if (
    /^(?:an?|the|of|this|each|every|one|no|its|their|his|her|our|my|that|per|from|weekly|daily|monthly|nightly)$/u.test(
      before,
    )
  )
    return false;
  return words[index + 1] !== 'of' && !/ing$/u.test(words[index] ?? '');
}

function isByPerson(words: readonly string[], index: number, names: Names): boolean {
  const word = words[index] ?? '';
  const isBase = !/(?:s|ed)$/u.test(word);
  const rest = words.slice(index + 1).join(' ');
  const all = words.join(' ');
  if (/\bby hand\b|\bmanually\b/u.test(all) && !isByMachine(words.slice(0, index).join(' '))) return true;
  if (/ed$/u.test(word)) {
    const by = /\bby ((?:[\p{L}']+ ?){1,3})/u.exec(rest)?.[1]?.split(' ') ?? [];
    if (by.some((one) => isActor(one, names))) return true;
  }
  const actor = lastActor(words, index, isBase ? 2 : 3, names);
  return (
    actor !== undefined &&
    !(
      isBase &&
      !/^(?:i|we|you|they|must|will|to|and|then|should|can|who|manually)$/u.test(words[index - 1] ?? '') &&
      !/s$/u.test(actor)
    )
  );
}

/** The actor among the words just before a place, with nothing else that could have done it between. */
function lastActor(words: readonly string[], end: number, reach: number, names: Names): string | undefined {
  for (let index = end - 1; index >= Math.max(0, end - reach); index -= 1) {
    const word = words[index] ?? '';
    if (isActor(word, names)) return word;
    if (!SKIPPED.test(word)) return undefined;
  }
  return undefined;
}

/** What may stand between an actor and the verb. */
const SKIPPED =
  /^(?:then|also|and|manually|always|usually|who|must|will|should|can|has|have|to|had|just|first|only|later|still|on|duty|call)$|ly$/u;

function isActor(word: string, names: Names): boolean {
  return SOMEBODY.has(word) || names.has(word) || (ROLE_WORDS.has(singular(word)) && !NOT_OURS.test(word));
}

/** Roles that may be the machine, and people outside: what they send or upload is the event. */
const NOT_OURS =
  /^(?:agent|assistant|bot|customer|client|applicant|supplier|sender|requester|requestor|submitter|user|partner|contractor|author)s?$/u;
