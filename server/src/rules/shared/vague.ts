// The family of rules about wording: what a text must name in its field.

import type { TrackStage } from '../../language/stages.ts';
import { say } from '../../messages/message.ts';
import type { MessageId } from '../../messages/message.ts';
import type { WorkflowDocument } from '../../model/document.ts';
import type { Slot } from '../../model/slot.ts';
import { readAnswer } from '../../model/values/answer.ts';
import type { PersonText } from '../../model/values/person.ts';
import type { Path } from '../../syntax/path.ts';
import { readSentence } from '../../wording/sentence.ts';
import type { Sentence } from '../../wording/sentence.ts';
import { contentOf } from '../../wording/vagueness.ts';
import type { Vagueness } from '../../wording/vagueness.ts';
import { rule } from '../rule.ts';
import type { Context, Fact, Rule } from '../rule.ts';
import { ask } from './fixes.ts';

/** A text and what is vague about it, if anything. */
export interface Judged {
  readonly path: Path;
  readonly vague: Vagueness | undefined;
}

interface VagueFact extends Fact {
  readonly vague: Vagueness;
}

type VagueId = Extract<MessageId, `${string}/vague`>;

interface About {
  readonly id: VagueId;
  readonly due: TrackStage;
  readonly judge: (document: WorkflowDocument, read: (text: string) => Sentence) => Iterable<Judged>;
}

/** A judgement of wording. `id#open` is what is said where words leave it open, `id` where nothing is named. */
export function vague({ id, due, judge }: About): Rule {
  return rule<VagueFact>({
    id,
    due,
    kind: 'judgement',
    *check(document, context) {
      for (const { path, vague: found } of judge(document, reader(context))) {
        if (found) yield { path, vague: found };
      }
    },
    message: ({ vague: { words } }) => say(id, { words }),
    fixes: ask,
  });
}

/** Reads texts with the words that the team has added and taken away. */
export function reader(context: Context): (text: string) => Sentence {
  const { memory, wording } = context;
  return (text) => memory.recall(wording, text, (own) => readSentence(own, wording));
}

/** The text of a field that was read; undefined for placeholders, answers and what cannot be read. */
export function textOf(slot: Slot<unknown>): string | undefined {
  return slot.state === 'present' ? slot.text : undefined;
}

/**
 * Judges the text of a field, where it was read. An answer (`none`, `N/A (reason)`) is one; where something must happen,
 * `needed`, it needs its reason.
 */
export function judged(
  slot: Slot<unknown>,
  judge: (text: string) => Vagueness | undefined,
  needed: 'needed' | 'optional' = 'needed',
): Judged[] {
  const text = textOf(slot);
  if (text === undefined) return [];
  const answer = readAnswer(text);
  if (answer === undefined) {
    const found = judge(text);
    return [{ path: slot.path, vague: found && { ...found, words: asWritten(text, found.words) } }];
  }
  const isOpen = needed === 'needed' && answer.reason === undefined;
  return isOpen ? [{ path: slot.path, vague: { why: 'nothing', words: text } }] : [];
}

/** Whether the words may be a name although each of them says nothing: `Will`, `Will Team`. */
export function mayBeName(person: PersonText | undefined, sentence: Sentence): boolean {
  const isCapital = person?.text.split(' ').every((word) => /^\p{Lu}/u.test(word)) ?? false;
  return person?.is === 'person' && isCapital && contentOf(sentence).length === 0;
}

/** Words that were found in a text as its author wrote them; the text where they are not in it as they are. */
export function asWritten(text: string, words: string): string {
  const at = text.toLowerCase().indexOf(words);
  return at < 0 ? text : text.slice(at, at + words.length);
}
