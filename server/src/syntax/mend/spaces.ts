// Syntax room: the space that is missing behind a colon or a dash.

import type { Case, Diagnosis } from './diagnosis.ts';
import * as lines from './text.ts';

/** `owner:Dana` and `-step`. */
export function missingSpace({ text }: Case, at: number): Diagnosis | undefined {
  const end = lines.textEnd(text, at);
  const mark = spaceDue(text.slice(at, end));
  if (mark === undefined) return undefined;
  const isStep = text.charAt(at) === '-';
  // A list without spaces is one slip, not one for each of its items.
  const places = isStep ? sameLines(text, at, (line) => line.startsWith('-') && spaceDue(line) === 1) : [at];
  return {
    kind: 'missing-space',
    start: at,
    end: at + mark,
    focus: at,
    args: { text: lines.excerpt(text, at, end), mark: text.charAt(at + mark - 1) },
    mend: places.map((place) => lines.insert(place + mark, ' ')),
    certain: true,
  };
}

/** How far the key with its colon, or the dash, reaches on a line that lacks the space behind it; else undefined. */
export function spaceDue(line: string): number | undefined {
  const key = /^[A-Za-z_][\w-]*:(?=[^ \t\r\n/:])/.exec(line);
  if (key) return key[0].length;
  return /^-[^\s\-\d>]/.test(line) ? 1 : undefined;
}

/** Where the line of `at` and those right below it begin that have the same column and are alike. */
export function sameLines(text: string, at: number, isAlike: (line: string) => boolean): number[] {
  const column = lines.indentOf(text, at);
  const found = [at];
  for (let line = lines.nextFilledLine(text, at); line !== undefined; line = lines.nextFilledLine(text, line)) {
    if (lines.indentOf(text, line) !== column || !isAlike(lines.lineText(text, line))) break;
    found.push(line + column);
  }
  return found;
}
