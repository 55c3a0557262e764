// Syntax room: braces, brackets and commas that the author meant as text.

import { spaceDue } from '../mend/spaces.ts';
import type { MappingEntry, MappingNode, SequenceNode, TextEdit, TextRange, Vocabulary } from '../tree.ts';
import type { Swallowed } from './values.ts';

/** `{{ticket.body}}` and `{name}`: braces with words in them, and no key with a value. */
export function isMapInPlaceOfText(text: string, { entries, range }: MappingNode): boolean {
  return text.charAt(range.start) === '{' && entries.length > 0 && entries.every((entry) => isBare(text, entry));
}

/** A key in braces without value and colon. */
function isBare(text: string, { value, range, key }: MappingEntry): boolean {
  return !value && range.end === key.range.end && text.charAt(range.end - 1) !== ':';
}

/** Words that stand for what is still to be written. */
const PLACEHOLDER =
  /^(?:tb[acd]|todo|fixme|to be .+|x{2,}|\?+|\.{2,}|…|(?:first|last|full|your|their|person|team)? ?name|date|yyyy-mm-dd|role|person|team|link|url|e-?mail|placeholder|(?:your|insert|fill|add|enter) .+)$/i;

/** `[TBD]`: brackets around a placeholder, as in a form, make a list of it. */
export function isPlaceholderList({ flow, items }: SequenceNode): boolean {
  const only = items[0]?.value;
  if (!flow || items.length !== 1 || only?.kind !== 'scalar' || only.style !== 'plain') return false;
  return PLACEHOLDER.test(only.text);
}

/**
 * `{on:2026-10-01}`: keys in braces whose colon lacks the space, so that all of it is the key; outside of braces
 * `sponsor:{role: Sales}` and `-when: x`.
 */
export function unspacedKeys(text: string, { entries, flow }: MappingNode): { range: TextRange; edits: TextEdit[] }[] {
  const found: { range: TextRange; edits: TextEdit[] }[] = [];
  for (const entry of entries) {
    const { key } = entry;
    const isCandidate = flow
      ? isBare(text, entry) && isKeyLike(key.text)
      : (key.text.startsWith('-') || key.text.includes(':')) && /^(?:[a-z][\w-]*:[{[]|-[A-Za-z{[])/.test(key.text);
    const length = isCandidate && key.style === 'plain' ? spaceDue(key.text) : undefined;
    if (length === undefined) continue;
    const at = key.range.start + length;
    found.push({ range: key.range, edits: [{ range: { start: at, end: at }, newText: ' ' }] });
  }
  return found;
}

/** Whether text starts like a key of a page and not like an address. */
export function isKeyLike(text: string): boolean {
  return /^[a-z][a-z0-9-]*:/.test(text) && !/^(?:https?|file|mailto|tel|urn|data|sms):/.test(text);
}

/** `{then: Queue "late", no draft}` and `{baseline: 6,2 %}`: commas that are part of a text or a number. */
export function cutByCommas(text: string, { entries }: MappingNode, words?: Vocabulary): Swallowed[] {
  const cuts: Swallowed[] = [];
  let index = 1;
  while (index < entries.length) {
    const before = entries[index - 1]!;
    let end = index;
    // What follows a piece of the text is one too, whatever it looks like.
    while (
      end < entries.length &&
      (end === index ? isFragment(text, before, entries[end]!, words) : isBare(text, entries[end]!))
    )
      end += 1;
    if (end > index) cuts.push(cut(text, before, entries[index]!, entries[end - 1]!));
    index = end + 1;
  }
  return cuts;
}

/** Whether a bare key belongs to the text before it, rather than being a key that is still being typed. */
function isFragment(text: string, { value }: MappingEntry, entry: MappingEntry, words?: Vocabulary): boolean {
  if (value?.kind !== 'scalar' || value.text === '' || !isBare(text, entry)) return false;
  const word = entry.key.text;
  const isKey = words ? words.startsKey(word) : /^[a-z][a-z0-9-]*$/.test(word);
  return !isKey || /\s/.test(value.text);
}

function cut(text: string, before: MappingEntry, first: MappingEntry, last: MappingEntry): Swallowed {
  const start = before.value?.range.start ?? before.range.end;
  const end = last.range.end;
  const gap = text.slice(before.range.end, first.range.start);
  const isNumber =
    gap === ',' && /\d$/.test(before.value?.kind === 'scalar' ? before.value.text : '') && /^\d/.test(first.key.text);
  const read = before.value?.kind === 'scalar' ? before.value.text : '';
  const kind = isNumber ? 'comma-cuts-number' : 'comma-cuts-text';
  return { kind, range: { start: first.range.start, end }, value: { start, end }, read };
}
