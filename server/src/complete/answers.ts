// Completion room: answers that need no value: `none` and `N/A (reason)`.

import { fieldName } from '../language/field-name.ts';
import type { Kind } from '../language/kinds.ts';
import { fieldAt } from '../language/lookup.ts';
import { say } from '../messages/message.ts';
import { textOf } from '../messages/text.ts';
import type { CompletionItem } from './item.ts';
import type { ValuePlace } from './place.ts';
import { filterFor, valueText } from './value-item.ts';

/** The answers that a field may have; only while what is typed can still become one, so that prose is left alone. */
export function answerItems(place: ValuePlace, kind: Kind): readonly CompletionItem[] {
  const field = fieldName(place.path);
  if (place.behindDash || !mayBeAnswered(field, kind)) return [];
  const typed = place.typed.trim().replace(/^["']/, '').toLowerCase();
  const items = NONE.has(field) ? [none(place)] : [notApplicable(place)];
  return items.filter(({ label }) => label.toLowerCase().startsWith(typed) || filterFor(place, '') === place.typed);
}

/** Where there can be nothing of the kind, and saying so is the whole answer. */
const NONE: ReadonlySet<string> = new Set(['manual-steps']);

/** Fields without which a page is none, or that something is counted from. */
const NEVER: ReadonlySet<string> = new Set([
  ...['workflow', 'purpose', 'stage', 'started', 'implementation', 'owner', 'second-owner'],
  ...['trigger.kind', 'trigger.schedule', 'trigger.time-zone', 'review.when', 'cadence.every', 'governance.risk'],
]);

function mayBeAnswered(field: string, kind: Kind): boolean {
  if (NONE.has(field)) return true;
  if (NEVER.has(field) || field.startsWith('record') || field.startsWith('success')) return false;
  const inner = kind.type === 'list' ? kind.of : kind;
  const isSingle = ['text', 'file', 'quantity', 'duration'].includes(inner.type);
  return isSingle && fieldAt(field.split('.'))?.required === false;
}

function none(place: ValuePlace): CompletionItem {
  return {
    kind: 'answer',
    label: 'none',
    detail: [say('editor.answer.none')],
    filter: filterFor(place, 'none'),
    range: place.range,
    newText: place.lead + valueText(place, 'none'),
  };
}

function notApplicable(place: ValuePlace): CompletionItem {
  const reason = textOf(say('editor.answer.reason'));
  const text = valueText(place, `N/A (${reason})`);
  const at = text.indexOf(reason);
  const snippet = `${text.slice(0, at)}\${1:${reason}}${text.slice(at + reason.length)}`;
  return {
    kind: 'answer',
    label: `N/A (${reason})`,
    detail: [say('editor.answer.not-applicable')],
    filter: filterFor(place, `N/A (${reason})`),
    range: place.range,
    newText: place.lead + text,
    snippet: place.lead + snippet,
  };
}
