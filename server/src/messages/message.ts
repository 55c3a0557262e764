// A message is an id and its arguments until the last moment; `text.ts` puts it into words.

import type { en } from './en.ts';

export type MessageId = keyof typeof en;

export type MessageArgument = string | number | readonly string[];

export interface Message {
  readonly id: MessageId;
  readonly args: Readonly<Record<string, MessageArgument>>;
}

/** A message by its id in the catalogue and its arguments by name. */
export function say(id: MessageId, args: Message['args'] = {}): Message {
  return { id, args };
}
