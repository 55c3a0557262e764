// Syntax room: what is done when nobody can tell what a line means: it is left out, and the rest is read without it.

import { read } from '../read/read.ts';
import type { Fault } from '../read/reading.ts';
import type { Diagnosis } from './diagnosis.ts';
import type { Edit } from './draft.ts';
import * as lines from './text.ts';

/** Leaves out the line of a fault with what is nested in it, or only the value when the line has a key. */
export function leaveOut(text: string, fault: Fault): Diagnosis {
  // The line may be empty by now, since it was left out before; then the one that the fault comes from goes.
  const at = !lines.isBlank(text, lines.lineStart(text, fault.at)) ? fault.at : lastFilled(text, fault);
  const start = lines.lineStart(text, at);
  const first = lines.firstFilled(text, start);
  const end = lines.lineEnd(text, first);
  const key = /^(?:-[ \t]+)*[A-Za-z_][\w-]*[ \t]*:(?=[ \t])/.exec(text.slice(first, end))?.[0];
  const keeps = key !== undefined && first + key.length < at;
  const from = keeps ? first + key.length : first;
  const cut: Edit = { start: from, end: keeps ? end : blockEnd(text, start), text: '' };
  const underlined = lines.firstFilled(text, from);
  return notRead(text, underlined, lines.trimEnd(text, underlined, end), [cut]);
}

/**
 * Reads the parts of a page one by one, up to `until`, and leaves out what is in those that cannot be read.
 * `known` is the first fault of the whole text.
 */
export function leaveOutSections(text: string, until: number, known: Fault): Diagnosis[] {
  const left: Diagnosis[] = [];
  const starts = sectionStarts(text, until);
  starts.forEach((start, index) => {
    const section = text.slice(start, starts[index + 1] ?? until).trimEnd();
    const { fault } = starts.length === 1 ? { fault: known } : read(section);
    if (!fault) return;
    const key = /^[^\s:#"'[\]{}]+:(?=\s)/.exec(section.slice(0, LONGEST_KEY))?.[0] ?? '';
    const at = start + Math.min(fault.from, Math.max(0, section.length - 1));
    left.push(
      notRead(text, at, lines.textEnd(text, at), [
        { start: start + key.length, end: start + section.length, text: '' },
      ]),
    );
  });
  return left;
}

const LONGEST_KEY = 200;

/** Where the entries of the page start: lines that are not indented and do not go on with something. */
function sectionStarts(text: string, until: number): number[] {
  const starts: number[] = [0];
  for (let line = lines.nextLine(text, 0); line !== undefined && line < until; line = lines.nextLine(text, line)) {
    if (!/[\s#\-\]}]/.test(text.charAt(line))) starts.push(line);
  }
  return starts;
}

/** The end of a line and of what belongs to it: lines that are indented more, and of an item those that follow it. */
function blockEnd(text: string, start: number): number {
  const indent = lines.indentOf(text, start);
  const isItem = lines.isDash(lines.lineText(text, start));
  let end = lines.lineEnd(text, start);
  for (let line = lines.nextFilledLine(text, start); line !== undefined; line = lines.nextFilledLine(text, line)) {
    const below = lines.indentOf(text, line);
    if (below < indent || (below === indent && !(isItem && lines.isDash(lines.lineText(text, line))))) break;
    end = lines.lineEnd(text, line);
  }
  return end;
}

/** A place on the last line before the fault that has something on it. */
function lastFilled(text: string, fault: Fault): number {
  const line = lines.isBlank(text, lines.lineStart(text, fault.from)) ? undefined : fault.from;
  return line ?? lines.previousFilledLine(text, fault.at) ?? fault.at;
}

function notRead(text: string, start: number, end: number, mend: readonly Edit[]): Diagnosis {
  const args = { detail: 'this cannot be read', text: lines.excerpt(text, start, end) };
  return { kind: 'not-yaml', start, end: Math.max(start, end), focus: start, args, mend, certain: false };
}
