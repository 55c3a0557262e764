// Preview room: the parts of a page and their places in the text.

import { Position } from 'vscode';
import type { PreviewPlace } from '../../../server/src/protocol.ts';

/** Where a part begins; undefined when the page has none of this name. */
export function placeOf(places: readonly PreviewPlace[], key: string): Position | undefined {
  const place = places.find((one) => one.key === key);
  return place && new Position(place.range.start.line, place.range.start.character);
}

/** The innermost part that is written around a place; undefined outside of all parts. */
export function partAround(places: readonly PreviewPlace[], at: Position): string | undefined {
  let best: PreviewPlace | undefined;
  for (const place of places) {
    if (!place.written || !isAround(place, at)) continue;
    if (!best || isInside(place, best)) best = place;
  }
  return best?.key;
}

function isAround({ range: { start, end } }: PreviewPlace, { line, character }: Position): boolean {
  if (line < start.line || line > end.line) return false;
  return (line > start.line || character >= start.character) && (line < end.line || character <= end.character);
}

function isInside({ range: inner }: PreviewPlace, { range: outer }: PreviewPlace): boolean {
  if (inner.start.line !== outer.start.line) return inner.start.line > outer.start.line;
  if (inner.start.character !== outer.start.character) return inner.start.character > outer.start.character;
  return inner.end.line < outer.end.line || inner.end.character <= outer.end.character;
}
