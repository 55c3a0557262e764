// Completion room: what is offered. Words are messages until the door.

import type { Stage } from '../language/stages.ts';
import type { Message } from '../messages/message.ts';
import type { TextRange } from '../syntax/tree.ts';
import type { Inserted } from './pen.ts';

export type ItemKind =
  | 'field'
  | 'value'
  | 'person'
  | 'system'
  | 'measure'
  | 'date'
  | 'schedule'
  | 'zone'
  | 'path'
  | 'rule'
  | 'answer'
  | 'entry'
  | 'page';

/** What the documentation of an item is about; it is put into words when somebody looks at the item. */
export type About =
  | { readonly about: 'field'; readonly field: string }
  | { readonly about: 'value'; readonly field: string; readonly value: string }
  | { readonly about: 'rule'; readonly rule: string }
  | { readonly about: 'section'; readonly field: string }
  | { readonly about: 'page'; readonly stage: Stage };

/** A word of the page or of the language as it is, or a message. */
export type Words = string | Message;

export interface CompletionItem extends Inserted {
  readonly kind: ItemKind;
  readonly label: string;
  /** A few words behind the label that tell alike ones apart. */
  readonly suffix?: Message;
  /** A few words at the right: what is remarkable about this one here. */
  readonly remark?: Words;
  /** What it is, in parts that are shown in one line. */
  readonly detail: readonly Words[];
  /** The text that what is typed is compared with, where it is not the label. */
  readonly filter?: string;
  /** It is the first that the page needs. */
  readonly preselect?: true;
  readonly range: TextRange;
  readonly about?: About;
}
