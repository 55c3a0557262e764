// Completion room: values of several lines: the fields of a part, a new item of a list, the entry behind a dash.

import { kindAt, mappingIn } from '../language/lookup.ts';
import { takesList } from '../language/kinds.ts';
import type { Kind } from '../language/kinds.ts';
import { say } from '../messages/message.ts';
import type { SnippetPiece } from '../snippets/snippet.ts';
import type { YamlValue } from '../edit/operations.ts';
import type { Path } from '../syntax/path.ts';
import type { Completion } from './completion.ts';
import type { FreshMapping } from './fresh.ts';
import type { CompletionItem } from './item.ts';
import { entrySnippet } from '../snippets/library.ts';
import type { Inserted } from './pen.ts';
import type { ItemPlace, ValuePlace } from './place.ts';

/** The fields of a part or the first entry of a list, where nothing is written behind the key or the dash. */
export function newCollection(completion: Completion, place: ValuePlace, kind: Kind): readonly CompletionItem[] {
  if (!place.isEmpty) return [];
  const inserted = place.flow ? inFlow(completion, place) : collection(completion, place, kind);
  if (!inserted) return [];
  const isEntry = place.behindDash || kind.type === 'list';
  return [
    {
      kind: 'entry',
      label: labelFor(itemOf(completion, place.path), holdsItems(kind) && !place.behindDash),
      detail: [say(isEntry ? 'editor.entry' : 'editor.as-fields')],
      range: rangeFor(place),
      ...withLead(inserted, place.flow || place.behindDash ? place.lead : ''),
    },
  ];
}

/** A new item with its dash, on a line of its own; nothing where the language has no list. */
export function newItem(completion: Completion, place: ItemPlace): readonly CompletionItem[] {
  const kind = kindAt(place.path);
  if (!kind || !takesList(kind)) return [];
  const path = [...place.path, place.index];
  const { pen, fresh } = completion;
  const ready = readyEntry(completion, place.path);
  const inserted = ready ? pen.ready(ready, place) : pen.item(fresh.value(path), place);
  return [
    {
      kind: 'entry',
      label: labelFor(itemOf(completion, place.path), true),
      detail: [say(mappingIn(kind) ? 'editor.entry' : 'editor.item')],
      range: place.range,
      ...withLead(inserted, place.lead),
    },
  ];
}

function collection(completion: Completion, place: ValuePlace, kind: Kind): Inserted | undefined {
  const { pen, fresh } = completion;
  if (place.behindDash) {
    const ready = readyEntry(completion, place.path.slice(0, -1));
    if (ready) return pen.ready(withoutDash(ready), place);
    const value = fresh.value(place.path);
    return isMapping(value) ? pen.entries(value, place) : undefined;
  }
  const ready = readyEntry(completion, place.path);
  if (ready) return pen.readyBelow(ready, place);
  const value = kind.type === 'none-or-list' ? [fresh.value([...place.path, 0])] : fresh.value(place.path);
  return isList(value) || isMapping(value) ? pen.below(value, place) : undefined;
}

/** The same on one line, in brackets. */
function inFlow({ pen, fresh }: Completion, place: ValuePlace): Inserted | undefined {
  const value = fresh.value(place.path);
  return isList(value) || isMapping(value) ? pen.inline(value) : undefined;
}

/** The snippet of an entry, where the path is a list of the record. */
function readyEntry({ fresh }: Completion, path: Path): readonly SnippetPiece[] | undefined {
  return path[0] === 'record' && path.length === 2 ? entrySnippet(String(path[1]), fresh.variable) : undefined;
}

/** An entry without its dash, whose other lines are indented by that much less. */
function withoutDash(pieces: readonly SnippetPiece[]): readonly SnippetPiece[] {
  const [first, ...rest] = pieces;
  const lines = [typeof first === 'string' ? first.replace(/^- /, '') : first!, ...rest];
  return lines.map((piece) => (typeof piece === 'string' ? piece.replaceAll('\n  ', '\n') : piece));
}

/** `- on: …` for an entry of a mapping, `- …` for another item. */
function labelFor(value: YamlValue, withDash: boolean): string {
  const first = isMapping(value) ? Object.keys(value)[0] : undefined;
  const text = first === undefined ? '…' : `${first}: …`;
  return withDash ? `- ${text}` : text;
}

/** What an item of the list at a path is, or the part itself where there is no list. */
function itemOf({ fresh }: Completion, path: Path): YamlValue {
  const value = fresh.value(path);
  if (isMapping(value)) return value;
  return isList(value) ? (value[0] ?? null) : fresh.value([...path, 0]);
}

/** Whether a new value of this kind is written as a list. */
function holdsItems(kind: Kind): boolean {
  return (
    kind.type === 'list' || kind.type === 'none-or-list' || (kind.type === 'mapping' && kind.listField !== undefined)
  );
}

/** Lines below begin behind the colon, so that no space is left at the end of its line. */
function rangeFor(place: ValuePlace): ValuePlace['range'] {
  return place.flow || place.behindDash ? place.range : { start: place.colon, end: place.range.end };
}

function withLead({ newText, snippet }: Inserted, lead: string): Inserted {
  return { newText: lead + newText, ...(snippet !== undefined && { snippet: lead + snippet }) };
}

function isList(value: YamlValue): value is readonly YamlValue[] {
  return Array.isArray(value);
}

function isMapping(value: YamlValue): value is FreshMapping {
  return typeof value === 'object' && value !== null && !Array.isArray(value) && !('blank' in value);
}
