// Completion room: one value as an item, written as YAML reads it in its place.

import { quoted, writeText } from '../edit/scalars.ts';
import { isPlaceholder } from '../model/values/answer.ts';
import type { CompletionItem } from './item.ts';
import type { ValuePlace } from './place.ts';

/** An item that writes `text` as the value; it is found by what is typed already, also behind an opening quote. */
export function valueItem(
  place: ValuePlace,
  text: string,
  rest: Omit<CompletionItem, 'label' | 'range' | 'newText' | 'snippet'>,
): CompletionItem {
  const { filter = text, ...others } = rest;
  return {
    ...others,
    label: text,
    filter: filterFor(place, filter),
    range: place.range,
    newText: place.lead + valueText(place, text),
  };
}

/** The text as a scalar, in quotes where the author began with one. */
export function valueText({ typed, flow }: ValuePlace, text: string): string {
  return /^["']/.test(typed) ? quoted(text) : writeText(text, flow);
}

/** What the client compares with the characters from the start of the value to the cursor. */
export function filterFor({ typed }: ValuePlace, filter: string): string {
  // A blank that is selected goes whatever it says, so every value fits.
  if (isPlaceholder(typed)) return typed;
  return /^["']/.test(typed) ? typed.charAt(0) + filter : filter;
}
