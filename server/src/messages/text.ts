// Messages into words: the catalogue's sentence with its arguments filled in.

import { en } from './en.ts';
import type { Message, MessageArgument, MessageId } from './message.ts';

/** Sentences by message id, with `{name}` where an argument goes. */
export type Catalogue = Readonly<Record<MessageId, string>>;

/** The longest argument that is shown whole, in characters; longer ones end with an ellipsis. */
const MOST_SHOWN = 80;

/** The message in words of the catalogue's language; an argument that is not given stays visible as `{name}`. */
export function textOf(message: Message, catalogue: Catalogue = en): string {
  return catalogue[message.id].replace(/\{([a-z]+)\}/gi, (whole, name: string) => {
    const argument = message.args[name];
    return argument === undefined ? whole : inWords(argument);
  });
}

/** Whether the catalogue has a message of this name. */
export function isMessageId(id: string): id is MessageId {
  return Object.hasOwn(en, id);
}

function inWords(argument: MessageArgument): string {
  if (typeof argument === 'number') return String(argument);
  if (typeof argument === 'string') return shortened(argument);
  const items = argument.map(shortened);
  return items.length < 2 ? items.join('') : `${items.slice(0, -1).join(', ')} and ${items.at(-1)!}`;
}

function shortened(text: string): string {
  const line = text.replace(/\s+/g, ' ').trim();
  if (line.length <= MOST_SHOWN) return line;
  const letters = [...line.slice(0, 4 * MOST_SHOWN)];
  return letters.length <= MOST_SHOWN ? line : `${letters.slice(0, MOST_SHOWN - 1).join('')}…`;
}
