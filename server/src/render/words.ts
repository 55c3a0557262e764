// Render room: the page's own words, from the catalogue.

import { say } from '../messages/message.ts';
import type { Message, MessageId } from '../messages/message.ts';
import { isMessageId, textOf } from '../messages/text.ts';
import type { Path } from '../syntax/path.ts';

/** A text of the catalogue with its arguments. */
export function words(id: MessageId, args: Message['args'] = {}): string {
  return textOf(say(id, args));
}

/** What the field at a path is called on the page; a key that is not of the language is its own name. */
export function labelOf(path: Path): string {
  const names = path.filter((step) => typeof step === 'string');
  const name = names.at(-1) ?? '';
  for (const id of [`label.${names.join('.')}`, `label.${name}`]) if (isMessageId(id)) return words(id);
  return name;
}

/** A word of the language as people say it: `acts-after-review` is "acts after review". */
export function spoken(word: string): string {
  return word.replaceAll('-', ' ');
}

/** The text as it stands within a sentence. */
export function lowered(text: string): string {
  return text.slice(0, 1).toLowerCase() + text.slice(1);
}

/** The text with its first letter as a capital. */
export function capitalised(text: string): string {
  const [first = ''] = text;
  return first.toUpperCase() + text.slice(first.length);
}
