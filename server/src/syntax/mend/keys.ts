// Syntax room: mending lines where a key or a dash is due and something else is written.

import { indentation, misplacedLine } from './indentation.ts';
import type { Case, Diagnosis } from './diagnosis.ts';
import { missingSpace, sameLines, spaceDue } from './spaces.ts';
import * as lines from './text.ts';

/** A line that is neither `key:` nor an item, where a key is due. */
export function lineWithoutColon(found: Case): Diagnosis | undefined {
  const { text, fault } = found;
  return (
    missingSpace(found, fault.at) ??
    forgottenColon(found) ??
    typedBullets(found) ??
    wrappedProse(found) ??
    halfKey(text, fault.at)
  );
}

/** A line that does not start with a dash, where a dash is due. */
export function lineWithoutDash(found: Case): Diagnosis | undefined {
  const { text, fault } = found;
  const line = lines.lineText(text, fault.at);
  const spaced = line.startsWith('-') ? missingSpace(found, fault.at) : undefined;
  if (spaced) return spaced;
  if (lines.isKey(line)) return misplacedLine(found, fault.at);
  return typedBullets(found) ?? wrappedProse(found) ?? missingDash(text, fault.at);
}

/** `owner Dana Whitfield`, `owner = Dana`: a key of the page without its colon, or with another sign for it. */
function forgottenColon({ text, fault, words }: Case): Diagnosis | undefined {
  const end = lines.textEnd(text, fault.at);
  const line = /^([a-z][a-z-]*)([ \t]*[=：;][ \t]*|[ \t]+)(?=\S)/u.exec(text.slice(fault.at, end));
  const [, key = '', sign = ''] = line ?? [];
  if (key === '' || !words?.isKey(key)) return undefined;
  const start = fault.at + key.length;
  return {
    kind: 'not-yaml',
    start: fault.at,
    end: start,
    focus: fault.at,
    args: { detail: `behind "${key}" there must be a colon`, text: lines.excerpt(text, fault.at, end) },
    mend: [{ start, end: start + sign.length, text: ': ' }],
    certain: true,
  };
}

/** Bullets of another kind, as word processors make them, on this line and those right below it. */
export function typedBullets({ text, fault }: Case): Diagnosis | undefined {
  const bullet = /^[*•·–—▪‣](?=\s)/u.exec(text.slice(fault.at, fault.at + 2))?.[0];
  if (bullet === undefined) return undefined;
  const mend = sameLines(text, fault.at, (line) => line.startsWith(`${bullet} `));
  const args = {
    detail: 'an item of a list starts with a dash',
    text: lines.excerpt(text, fault.at, lines.textEnd(text, fault.at)),
  };
  const edits = mend.map((start) => ({ start, end: start + 1, text: '-' }));
  return { kind: 'not-yaml', start: fault.at, end: fault.at + 1, focus: fault.at, args, mend: edits, certain: true };
}

/** Lines that go on with the sentence of the line before but are not indented. */
function wrappedProse(found: Case): Diagnosis | undefined {
  const { text, fault } = found;
  const previous = lines.previousFilledLine(text, fault.at);
  if (previous === undefined || !isProse(lines.lineText(text, fault.at))) return undefined;
  const before = lines.lineText(text, previous);
  const value = before.replace(/^(?:-[ \t]+)*/, '').replace(/^[A-Za-z_][\w-]*[ \t]*:[ \t]*/, '');
  if (before.startsWith('#') || /^["'[{]/.test(value) || /[ \t]#/.test(value)) return undefined;
  const column = lines.indentOf(text, fault.at);
  const indent = lines.indentOf(text, previous);
  // Text right under its key is not the rest of a sentence.
  if (value === '' && indent < column) return undefined;
  const depth = lines.isStructure(before) ? indent + 2 : indent > column ? indent : column + 2;
  const mend = [];
  for (
    let line: number | undefined = lines.lineStart(text, fault.at);
    line !== undefined;
    line = lines.nextFilledLine(text, line)
  ) {
    if (lines.indentOf(text, line) !== column || !isProse(lines.lineText(text, line))) break;
    mend.push({ start: line, end: line + column, text: ' '.repeat(depth) });
  }
  return indentation(found, fault.at, mend, isRestOfSentence(before, lines.lineText(text, fault.at)));
}

/** Whether a line can only be the rest of the one before: that one is as long as lines get before they are wrapped. */
function isRestOfSentence(before: string, line: string): boolean {
  return /^[\p{Ll}\d("]/u.test(line) && before.trimEnd().length >= SHORTEST_WRAPPED;
}

/** Nobody wraps a line before it has so many characters. */
const SHORTEST_WRAPPED = 40;

/** Whether a line is several words that start nothing. */
function isProse(line: string): boolean {
  return /\S[ \t]+\S/.test(line) && !lines.isStructure(line) && spaceDue(line) === undefined && !/:(?:\s|$)/.test(line);
}

/** A word where a key is due: the colon is not typed yet. */
function halfKey(text: string, at: number): Diagnosis | undefined {
  const end = lines.textEnd(text, at);
  if (!/^[\w-]+$/.test(text.slice(at, end))) return undefined;
  const args = { detail: 'a key needs a colon', text: lines.excerpt(text, at, end) };
  return { kind: 'not-yaml', start: at, end, focus: at, args, mend: [lines.insert(end, ':')], certain: false };
}

/** Text among the items of a list. */
function missingDash(text: string, at: number): Diagnosis | undefined {
  const end = lines.textEnd(text, at);
  if (lines.isDash(text.slice(at, end))) return undefined;
  const args = { detail: 'an item of a list starts with a dash', text: lines.excerpt(text, at, end) };
  return { kind: 'not-yaml', start: at, end, focus: at, args, mend: [lines.insert(at, '- ')], certain: false };
}
