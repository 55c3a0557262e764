// The kinds of value the language knows, and the types that the model gives them. A description is plain data: the
// reader, the JSON Schema, completion, hover and the reference all walk the same one.

import type { Duration } from '../model/values/duration.ts';
import type { FileReference } from '../model/values/file.ts';
import type { PersonText } from '../model/values/person.ts';
import type { PlainDate } from '../model/values/date.ts';
import type { Quantity } from '../model/values/quantity.ts';
import type { Slot } from '../model/slot.ts';

export interface TextKind {
  readonly type: 'text';
}

export interface ChoiceKind<V extends string = string> {
  readonly type: 'choice';
  readonly values: readonly V[];
  /** Another rule names these words; they are then no unknown value but *cannot tell*. */
  readonly leaveToRule?: (text: string) => boolean;
  /** The value that other words for it mean (`quarterly`). */
  readonly meant?: (text: string) => V | undefined;
}

/** `any`: any text will do; `role`: a role that one person holds at a time will do; `person`: a person. */
export interface PersonKind {
  readonly type: 'person';
  readonly accepts: 'person' | 'role' | 'any';
}

export interface DateKind {
  readonly type: 'date';
}

export interface DurationKind {
  readonly type: 'duration';
}

export interface QuantityKind {
  readonly type: 'quantity';
  /** The rule that reports a value without a number, where one has it; else it is page/bad-quantity. */
  readonly reportedBy?: string;
}

export interface FileKind {
  readonly type: 'file';
  /** Text will do as well (`prompt`); then only what looks like a file is one. */
  readonly orText: boolean;
}

export interface ListKind<K extends Kind = Kind> {
  readonly type: 'list';
  readonly of: K;
}

export interface MappingKind<F extends Fields = Fields> {
  readonly type: 'mapping';
  readonly fields: F;
  /** The field that a part written as one line stands for; without one, text is the wrong type. */
  readonly line?: string;
  /** The field that a list in this place stands for (`success` → `measures`). */
  readonly listField?: string;
}

/** One mapping or a list of them (`trigger`, `input`, `task`, `output`). */
export interface PartsKind<F extends Fields = Fields> {
  readonly type: 'parts';
  readonly of: MappingKind<F>;
}

/** A list of parts, or the one word that says there are none (`manual-steps: none`). */
export interface NoneOrListKind<F extends Fields = Fields> {
  readonly type: 'none-or-list';
  readonly of: MappingKind<F>;
}

export type Kind =
  | TextKind
  | ChoiceKind
  | PersonKind
  | DateKind
  | DurationKind
  | QuantityKind
  | FileKind
  | ListKind
  | MappingKind
  | PartsKind
  | NoneOrListKind;

export interface Field<K extends Kind = Kind> {
  readonly kind: K;
  /** The contract's `!`: the mapping form must have it. */
  readonly required: boolean;
  /** The rule that reports a required field that is not there; without one it is page/missing-field. */
  readonly reportedBy?: string;
  /** Whether a part written as one line may have told this in its sentence, so that its absence is *cannot tell*. */
  readonly inSentence: boolean | ((line: string) => boolean);
}

export type Fields = Readonly<Record<string, Field>>;

/** What the model gives for a kind. */
export type ValueOf<K> = K extends { type: 'text' }
  ? string
  : K extends ChoiceKind<infer V>
    ? V
    : K extends { type: 'person' }
      ? PersonText
      : K extends { type: 'date' }
        ? PlainDate
        : K extends { type: 'duration' }
          ? Duration
          : K extends { type: 'quantity' }
            ? Quantity
            : K extends { type: 'file' }
              ? FileReference
              : K extends ListKind<infer I>
                ? readonly Slot<ValueOf<I>>[]
                : K extends MappingKind<infer F>
                  ? Part<F>
                  : K extends { type: 'parts' | 'none-or-list'; of: MappingKind<infer F> }
                    ? readonly Slot<Part<F>>[]
                    : never;

/** A mapping that was read: a slot for every field of the language, written or not. */
export type Part<F extends Fields> = { readonly [N in keyof F]: Slot<ValueOf<F[N]['kind']>> };

/** Whether a list may stand where this kind is asked for. */
export function takesList(kind: Kind): boolean {
  return (
    kind.type === 'list' ||
    kind.type === 'parts' ||
    kind.type === 'none-or-list' ||
    (kind.type === 'mapping' && kind.listField !== undefined)
  );
}

// ---- builders, so that the description reads like the contract's table

interface FieldOptions {
  readonly required?: boolean;
  readonly reportedBy?: string;
  readonly inSentence?: Field['inSentence'];
}

/** A field of a kind; the options are the contract's `!`, the rule that reports its absence, and what one line tells. */
export function field<K extends Kind>(kind: K, options: FieldOptions = {}): Field<K> {
  return {
    kind,
    required: options.required ?? false,
    inSentence: options.inSentence ?? false,
    ...(options.reportedBy === undefined ? {} : { reportedBy: options.reportedBy }),
  };
}

export const text: TextKind = { type: 'text' };
export const date: DateKind = { type: 'date' };
export const duration: DurationKind = { type: 'duration' };
export const quantity: QuantityKind = { type: 'quantity' };
export const file: FileKind = { type: 'file', orText: false };
export const fileOrText: FileKind = { type: 'file', orText: true };
export const person: PersonKind = { type: 'person', accepts: 'person' };
export const personOrRole: PersonKind = { type: 'person', accepts: 'role' };
export const anyPerson: PersonKind = { type: 'person', accepts: 'any' };

export function choice<const V extends string>(...values: readonly V[]): ChoiceKind<V> {
  return { type: 'choice', values };
}

export function list<K extends Kind>(of: K): ListKind<K> {
  return { type: 'list', of };
}

export function mapping<F extends Fields>(
  fields: F,
  options: { readonly line?: keyof F & string; readonly listField?: keyof F & string } = {},
): MappingKind<F> {
  return { type: 'mapping', fields, ...options };
}

export function parts<F extends Fields>(of: MappingKind<F>): PartsKind<F> {
  return { type: 'parts', of };
}
