// Completion room: keys that are not there yet, in page order, each with its skeleton.

import { fieldName } from '../language/field-name.ts';
import type { Kind } from '../language/kinds.ts';
import { mappingIn } from '../language/lookup.ts';
import { lineOf } from '../language/skeleton.ts';
import { say } from '../messages/message.ts';
import type { Message } from '../messages/message.ts';
import type { Path } from '../syntax/path.ts';
import type { Asked } from './asked.ts';
import type { Completion } from './completion.ts';
import { dueStage, kindWords } from '../meaning/fields.ts';
import { fieldsAt } from './fields.ts';
import type { PossibleField } from './fields.ts';
import type { CompletionItem } from './item.ts';
import { entrySnippet, sectionSnippet } from '../snippets/library.ts';
import type { Inserted } from './pen.ts';
import type { KeyPlace } from './place.ts';

/** The keys that fit in a place; the other forms of sections come after all of them. */
export function keyItems(completion: Completion, place: KeyPlace): readonly CompletionItem[] {
  const free = fieldsAt(place.path, place.written).filter(({ name }) => !place.written.has(name));
  const asked = free.map(({ name }) =>
    completion.requirements.of([...place.path, name], place.typed !== '' && name.startsWith(place.typed)),
  );
  const first = firstNeeded(free, asked, place.typed);
  const items = free.map((field, index) => keyItem(completion, place, field, asked[index], field === first));
  return place.hasColon || place.flow
    ? items
    : [...items, ...free.flatMap((field) => otherForms(completion, place, field))];
}

/** Of those that begin as the word does, the first that is asked for now, else the first that is asked for next. */
function firstNeeded(
  free: readonly PossibleField[],
  asked: readonly (Asked | undefined)[],
  typed: string,
): PossibleField | undefined {
  const isNeeded = (wanted: Asked): PossibleField | undefined =>
    free.find(({ name }, index) => asked[index] === wanted && name.startsWith(typed));
  return isNeeded('now') ?? isNeeded('next');
}

function keyItem(
  completion: Completion,
  place: KeyPlace,
  { name, field }: PossibleField,
  asked: Asked | undefined,
  isFirst: boolean,
): CompletionItem {
  const path = [...place.path, name];
  const inserted = place.hasColon ? { newText: name } : written(completion, place, path, field.kind);
  const stage = dueStage(path);
  const detail: Message[] = [
    kindWords(field.kind),
    ...(field.required ? [say('editor.required')] : []),
    ...(stage ? [say('editor.due', { stage })] : []),
  ];
  return {
    ...keyBase(place, path, inserted),
    label: name,
    detail,
    ...(asked && { remark: say(`editor.${asked}`) }),
    ...(isFirst && { preselect: true }),
  };
}

/** The key with the value that it begins with. */
function written({ pen, fresh }: Completion, place: KeyPlace, path: Path, kind: Kind): Inserted {
  const name = String(path.at(-1));
  const value = fresh.value(path);
  if (place.flow) return isEmptyMapping(value) ? pen.entry(name, {}, place) : pen.entry(name, value, place);
  const entry = path[0] === 'record' && path.length === 2 ? entrySnippet(name, fresh.variable) : undefined;
  if (entry) return pen.readyEntry(name, entry, place);
  if (!isEmptyMapping(value)) return pen.entry(name, value, place);
  const fields = Object.keys(mappingIn(kind)?.fields ?? {});
  if (fields.length > MOST_FIELDS) return pen.open(name, place);
  return pen.entry(name, Object.fromEntries(fields.map((field) => [field, fresh.value([...path, field])])), place);
}

/** A mapping of no more fields, none of which is asked for, is written with all of them. */
const MOST_FIELDS = 3;

/** A section as one line, and with everything that will be asked for, where these say something else. */
function otherForms(
  completion: Completion,
  place: KeyPlace,
  { name, field }: PossibleField,
): readonly CompletionItem[] {
  if (place.path.length > 0) return [];
  const { pen, fresh } = completion;
  const path = [name];
  const skeleton = written(completion, place, path, field.kind);
  const hasLine = field.kind.type !== 'none-or-list' && mappingIn(field.kind)?.line !== undefined;
  const line = hasLine ? pen.entry(name, lineOf(path), place) : undefined;
  const whole = sectionSnippet(name, fresh.variable);
  const complete = whole && pen.ready(whole, place);
  const form = (inserted: Inserted | undefined, which: 'one-line' | 'complete'): CompletionItem[] =>
    inserted === undefined || isSame(inserted, skeleton)
      ? []
      : [
          {
            ...keyBase(place, path, inserted),
            kind: 'entry',
            label: name,
            suffix: say(`editor.${which}`),
            detail: [say(`editor.snippet.${which}`)],
            filter: name,
            ...(which === 'complete' && { about: { about: 'section', field: name } }),
          },
        ];
  return [...form(line, 'one-line'), ...form(complete, 'complete')];
}

function keyBase(place: KeyPlace, path: Path, { newText, snippet }: Inserted) {
  return {
    kind: 'field' as const,
    range: place.range,
    newText: place.lead + newText,
    ...(snippet !== undefined && { snippet: place.lead + snippet }),
    about: { about: 'field' as const, field: fieldName(path) },
  };
}

/** Whether two write the same; where the last stop is does not matter. */
function isSame(one: Inserted, other: Inserted): boolean {
  const text = ({ newText, snippet = newText }: Inserted): string => snippet.replace(/\$0$/, '');
  return text(one) === text(other);
}

function isEmptyMapping(value: unknown): boolean {
  return typeof value === 'object' && value !== null && !Array.isArray(value) && Object.keys(value).length === 0;
}
