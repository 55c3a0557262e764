// Syntax room: mending values in block style: text that needs quotes, quotes that do not end, lists on the line of a key.

import type { Case, Diagnosis } from './diagnosis.ts';
import type { Edit } from './draft.ts';
import { misplacedLine } from './indentation.ts';
import { typedBullets } from './keys.ts';
import { missingSpace } from './spaces.ts';
import * as lines from './text.ts';

/** Everything from `start` to `end` becomes text. */
export function quoted(
  { text }: Case,
  kind: Diagnosis['kind'],
  value: { readonly start: number; readonly end: number },
  underline: { readonly start: number; readonly end: number } = value,
): Diagnosis {
  const mend = lines.quoteEdits(text, value.start, value.end);
  const args = { text: lines.excerpt(text, value.start, value.end) };
  return { kind, start: underline.start, end: underline.end, focus: value.start, args, mend, certain: true };
}

/** A `: ` inside a value. */
export function colonInValue(found: Case): Diagnosis | undefined {
  const { text, fault } = found;
  const first = lines.firstFilled(text, lines.lineStart(text, fault.at));
  // A key on a line of its own was taken for a part of the sentence before it, since it is indented too much.
  if (first > fault.from && lines.isStructure(lines.lineText(text, fault.at))) return misplacedLine(found, first);
  const other = spaceBeforeBracket(found, first) ?? keyInValue(found);
  if (other) return other;
  const end = Math.max(fault.at + 1, lines.proseEnd(text, fault.at, parentColumn(found)));
  const kind = isQuote(text.charAt(fault.from)) ? 'text-after-quote' : 'colon-in-text';
  const underline = { start: lines.wordStart(text, fault.at, fault.from), end: fault.at + 1 };
  return quoted(found, kind, { start: fault.from, end }, underline);
}

/** `sponsor:{role: Sales, contact: x}` and `-{when: x}`. */
function spaceBeforeBracket(found: Case, first: number): Diagnosis | undefined {
  const dashes = /^(?:-[ \t]+)*/.exec(lines.lineText(found.text, first))?.[0].length ?? 0;
  const due = /^(?:[A-Za-z_][\w-]*:|-)(?=[{["'])/.exec(lines.lineText(found.text, first).slice(dashes));
  return due ? missingSpace(found, first + dashes) : undefined;
}

/** `success: measures:` and a list or more keys on the next lines: a line end is missing. */
function keyInValue(found: Case): Diagnosis | undefined {
  const { text, fault } = found;
  const next = lines.nextFilledLine(text, fault.at);
  const isKey = lines.isKey(text.slice(fault.from, lines.lineEnd(text, fault.at)));
  if (!isKey || !lines.isBlank(text, fault.at + 1) || next === undefined) return undefined;
  const below = lines.lineText(text, next);
  const parent = parentColumn(found);
  const inner = lines.indentOf(text, next);
  if (!lines.isStructure(below) || inner <= parent + 1) return undefined;
  const column = lines.isDash(below) && inner <= parent + 2 ? inner : Math.max(parent + 1, inner - 2);
  return {
    kind: 'not-yaml',
    start: fault.from,
    end: fault.at + 1,
    focus: fault.from,
    args: { detail: 'two keys are on one line', text: lines.excerpt(text, fault.from, fault.at + 1) },
    mend: [onNewLine(text, fault.from, column)],
    certain: true,
  };
}

/** Words behind a value that is complete: behind a closing quote, a bracket or an alias. */
export function textAfterValue(found: Case): Diagnosis | undefined {
  const { text, fault } = found;
  if (text.charAt(fault.at) === '#') return missingSpaceBeforeComment(found);
  const end = lines.proseEnd(text, fault.at, parentColumn(found));
  const kind = isQuote(text.charAt(fault.from)) ? 'text-after-quote' : 'needs-quotes';
  return quoted(
    found,
    kind,
    { start: fault.from, end },
    kind === 'needs-quotes' ? undefined : { start: fault.at, end },
  );
}

/** `"text"#comment`: the comment touches the quote. */
function missingSpaceBeforeComment({ text, fault }: Case): Diagnosis {
  return {
    kind: 'missing-space',
    start: fault.at,
    end: fault.at + 1,
    focus: fault.from,
    args: { text: lines.excerpt(text, fault.at, lines.lineEnd(text, fault.at)), mark: '#' },
    mend: [lines.insert(fault.at, ' ')],
    certain: true,
  };
}

/** A value starts with a character that has a meaning in YAML. */
export function badStart(found: Case): Diagnosis | undefined {
  const { text, fault } = found;
  const first = lines.firstFilled(text, lines.lineStart(text, fault.from));
  const line = lines.lineText(text, fault.from);
  const list = fault.from === first ? typedBullets(found) : undefined;
  if (list) return list;
  const level = fault.levels.at(-1);
  const isKeyPosition =
    fault.from === first && (!level || (level.kind === 'mapping' && level.column === column(text, first)));
  if (isKeyPosition) return keyNeedsQuotes(found, line);
  const end = lines.proseEnd(text, fault.from, parentColumn(found));
  if (end <= fault.from) return undefined;
  const blockText = textOnHeader(found, end);
  return blockText ?? quoted(found, 'needs-quotes', { start: fault.from, end });
}

/** `@dana: x`: a key that starts with a character that it cannot start with. */
function keyNeedsQuotes(found: Case, line: string): Diagnosis | undefined {
  const colon = line.search(/:(?:\s|$)/);
  if (colon <= 0) return undefined;
  const start = found.fault.from;
  return quoted(found, 'needs-quotes', { start, end: start + line.slice(0, colon).trimEnd().length });
}

/** `purpose: > Sorts mails` with more on the next lines: the text of a block starts on a line of its own. */
function textOnHeader({ text, fault }: Case, end: number): Diagnosis | undefined {
  const mark = /^[|>][-+]?(?=[ \t])/.exec(text.slice(fault.from, fault.from + 3))?.[0];
  const lineEnd = lines.lineEnd(text, fault.from);
  if (mark === undefined || end <= lineEnd) return undefined;
  const next = lines.nextFilledLine(text, fault.from) ?? lineEnd;
  const content = lines.firstFilled(text, fault.from + mark.length);
  return {
    kind: 'not-yaml',
    start: content,
    end: lineEnd,
    focus: fault.from,
    args: { detail: `text behind ${mark} starts on a line of its own`, text: lines.excerpt(text, content, lineEnd) },
    mend: [onNewLine(text, content, lines.indentOf(text, next))],
    certain: true,
  };
}

/** `checks: - Day`: a list that starts on the line of its key. */
export function listOnKeyLine(found: Case): Diagnosis {
  const { text, fault } = found;
  const end = lines.textEnd(text, fault.at);
  const isText = end <= fault.at + 1 || /\d/.test(text.charAt(lines.firstFilled(text, fault.at + 1)));
  if (isText) return quoted(found, 'needs-quotes', { start: fault.at, end: Math.max(end, fault.at + 1) });
  const next = lines.nextFilledLine(text, fault.at);
  const siblings = next !== undefined && lines.isDash(lines.lineText(text, next)) ? lines.indentOf(text, next) : -1;
  const parent = parentColumn(found);
  return {
    kind: 'indentation',
    start: fault.at,
    end: fault.at + 1,
    focus: fault.at,
    args: { text: lines.excerpt(text, fault.at, end) },
    mend: [onNewLine(text, fault.at, siblings >= parent ? siblings : parent + 2)],
    certain: true,
  };
}

/** A quote that does not end. */
export function unclosedQuote(found: Case): Diagnosis {
  const { text, fault } = found;
  const quote = text.charAt(fault.at);
  const end = lines.proseEnd(text, fault.at, parentColumn(found));
  const body = text.slice(fault.at + 1, end);
  if (quote === "'" && /^(?:tis|twas|til|em|cause|n|bout|round|s|t|\d\ds)\b/i.test(body)) {
    return quoted(found, 'needs-quotes', { start: fault.from, end });
  }
  return {
    kind: 'unclosed-quote',
    start: fault.at,
    end,
    focus: fault.at,
    args: { text: lines.excerpt(text, fault.at, end), quote },
    mend: quote === '"' && body.includes('\\') ? literalQuotes(text, fault.at, end) : [lines.insert(end, quote)],
    // In front of a mark that ends the document no quote helps.
    certain: !/\n(?:\.{3}|---)/.test(body),
  };
}

/** `"C:\temp`: the backslash is meant as it is, so the text gets the quotes in which it is. */
function literalQuotes(text: string, start: number, end: number): Edit[] {
  const closed = text.charAt(end - 1) === '"' ? end - 1 : end;
  const apostrophes = [...text.slice(start + 1, closed).matchAll(/'/g)].map(({ index }) =>
    lines.insert(start + 1 + index, "'"),
  );
  return [{ start, end: start + 1, text: "'" }, ...apostrophes, { start: closed, end, text: "'" }];
}

/** A backslash in double quotes with no meaning behind it. */
export function badEscape({ text, fault }: Case): Diagnosis | undefined {
  const end = closingQuote(text, fault.from);
  if (text.charAt(fault.from) !== '"' || end === undefined) return undefined;
  const body = text.slice(fault.from + 1, end - 1);
  return {
    kind: 'not-yaml',
    start: fault.at,
    end: fault.at + 2,
    focus: fault.from,
    args: {
      detail: 'a backslash in double quotes starts a special character',
      text: lines.excerpt(text, fault.from, end),
    },
    mend: body.includes('\\"') ? [lines.insert(fault.at, '\\')] : literalQuotes(text, fault.from, end),
    certain: true,
  };
}

/** Where the double quote that opens at `start` ends. */
function closingQuote(text: string, start: number): number | undefined {
  for (let at = start + 1; at < text.length; at += 1) {
    const char = text.charAt(at);
    if (char === '\\') at += 1;
    else if (char === '"') return at + 1;
  }
  return undefined;
}

/** Puts what starts at `start` on a line of its own. */
function onNewLine(text: string, start: number, column: number): Edit {
  let gap = start;
  while (/[ \t]/.test(text.charAt(gap - 1))) gap -= 1;
  return { start: gap, end: start, text: lines.endOfLine(text) + ' '.repeat(column) };
}

/** The column of the collection that the faulty value belongs to. */
function parentColumn({ fault }: Case): number {
  return fault.levels.at(-1)?.column ?? -1;
}

function column(text: string, at: number): number {
  return at - lines.lineStart(text, at);
}

function isQuote(char: string): boolean {
  return char === '"' || char === "'";
}
