// Hover room: texts of the catalogue whose name is put together from a field, a stage, a rule.

import type { Message } from '../messages/message.ts';
import { sayIfThere } from '../messages/lookup.ts';
import { textOf } from '../messages/text.ts';

/** What a field is for; the fields of a person are the same wherever the person is. */
export function fieldText(field: string): Message | undefined {
  const last = field.slice(field.lastIndexOf('.') + 1);
  return sayIfThere(`field.${field}`) ?? sayIfThere(`person.${last}`);
}

/** Text of the catalogue that is no sentence: an example as it stands in a page. */
export function textIfThere(id: string): string | undefined {
  const message = sayIfThere(id);
  return message && textOf(message);
}

/** What an author wrote, cut to what a glance takes in. */
export function glance(written: string): string {
  const line = written.replace(/\s+/g, ' ').trim();
  return line.length <= MOST ? line : `${line.slice(0, MOST - 1)}…`;
}

const MOST = 160;
