// Messages whose name is put together from a field, a stage or a rule, so that nobody knows beforehand that they exist.

import { say } from './message.ts';
import type { Message } from './message.ts';
import { isMessageId } from './text.ts';

/** The message of this name; undefined where the catalogue has none. */
export function sayIfThere(id: string): Message | undefined {
  return isMessageId(id) ? say(id) : undefined;
}
