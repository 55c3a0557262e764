// Syntax room: mending what stands in brackets and braces.

import type { Case, Diagnosis } from './diagnosis.ts';
import type { Edit } from './draft.ts';
import { leaveOut } from './leave-out.ts';
import * as lines from './text.ts';
import * as values from './values.ts';

/**
 * Brackets that are still open where a key or a dash stands that is not indented: they were meant to end before it.
 * Undefined when it is not so.
 */
export function bracketsLeftOpen(found: Case): Diagnosis | undefined {
  const { text, fault } = found;
  const open = fault.flows[0] ?? fault.from;
  const column = lines.indentOf(text, open);
  // On a line of their own among keys they are nothing; then every key below them ends them.
  const isAlone = fault.levels.length > 0 && /^[[{]+\s*$/.test(lines.lineText(text, open));
  const ends = (line: number): boolean =>
    lines.isStructure(lines.lineText(text, line)) && (isAlone || lines.indentOf(text, line) <= column);
  let last = open;
  let next = lines.nextFilledLine(text, open);
  while (next !== undefined && next <= fault.at && !ends(next)) {
    last = next;
    next = lines.nextFilledLine(text, next);
  }
  if (next === undefined || next > fault.at) return undefined;
  if (isAlone) return leaveOut(text, { ...fault, at: open, from: open });
  const end = lines.textEnd(text, Math.max(last, open));
  const inner = fault.flows.filter((start) => start < end);
  return unclosed(found, lines.insert(end, closers(text, inner)), { start: open, end });
}

/** Brackets or braces that do not end, or end with the wrong one. */
export function unclosedBracket(found: Case): Diagnosis {
  const { text, fault } = found;
  const char = text.charAt(fault.at);
  if (char === ']' || char === '}') return wrongBracket(found, char);
  const swallowed = swallowedEnd(found);
  if (swallowed) return swallowed;
  return bracketsLeftOpen(found) ?? unclosed(found, lines.insert(fault.at, closers(text, fault.flows)));
}

/** `[Slack #ops, mail]`: the `#` starts a comment, which takes the bracket with it. */
function swallowedEnd(found: Case): Diagnosis | undefined {
  const { text, fault } = found;
  const gap = /^[ \t]+(?=#[^\s#])/.exec(text.slice(fault.at, lines.lineEnd(text, fault.at)))?.[0];
  if (gap === undefined) return undefined;
  const hash = fault.at + gap.length;
  const start = /[[{,:]/.test(text.charAt(fault.at - 1)) ? hash : fault.valueStart;
  return quoted(found, 'needs-quotes', { start, end: itemEnd(found, hash) });
}

function wrongBracket(found: Case, char: string): Diagnosis {
  const { text, fault } = found;
  const around = fault.flows.at(-2);
  const closer = closerOf(text, fault.from);
  // Either the bracket around this one ends here, or this one was meant to end.
  if (around !== undefined && closerOf(text, around) === char) return unclosed(found, lines.insert(fault.at, closer));
  return unclosed(found, { start: fault.at, end: fault.at + 1, text: closer });
}

function unclosed(
  { text, fault }: Case,
  mend: Edit,
  { start, end } = { start: fault.from, end: Math.max(fault.at, fault.from + 1) },
): Diagnosis {
  const args = { text: lines.excerpt(text, start, end), bracket: closerOf(text, start) };
  return { kind: 'unclosed-bracket', start, end, focus: start, args, mend: [mend], certain: true };
}

/** What ends the brackets and braces that stand at these places. */
function closers(text: string, flows: readonly number[]): string {
  return flows
    .map((open) => closerOf(text, open))
    .reverse()
    .join('');
}

/** Quotes for an item. The last one takes the place of the last character, so that a bracket that is added comes after it. */
function quoted(...[found, ...rest]: Parameters<typeof values.quoted>): Diagnosis {
  const diagnosis = values.quoted(found, ...rest);
  const last = diagnosis.mend.at(-1);
  return last ? { ...diagnosis, mend: [...diagnosis.mend.slice(0, -1), behindCharacter(found.text, last)] } : diagnosis;
}

function behindCharacter(text: string, { start, text: added }: Edit): Edit {
  const isPair = /[\udc00-\udfff]/.test(text.charAt(start - 1));
  const from = start - (isPair ? 2 : 1);
  return { start: from, end: start, text: text.slice(from, start) + added };
}

/** Something in brackets that YAML cannot read on with. */
export function textInBrackets(found: Case): Diagnosis | undefined {
  const { text, fault } = found;
  const char = text.charAt(fault.at);
  if (char === ',') return comma(found, { start: fault.at, end: fault.at + 1, text: '' }, 'there is a comma too many');
  const lineOfKey = lines.lineStart(text, fault.at);
  if (char === ':' && lineOfKey > fault.from && lines.isKey(lines.lineText(text, fault.at))) {
    const previous = lines.previousFilledLine(text, lineOfKey) ?? fault.from;
    return comma(found, lines.insert(lines.textEnd(text, previous), ','), 'a comma is missing');
  }
  const value = { start: fault.from, end: itemEnd(found, fault.at) };
  if (value.end <= fault.at) return undefined;
  if (char === ':') {
    const underline = { start: lines.wordStart(text, fault.at, fault.from), end: fault.at + 1 };
    return quoted(found, 'colon-in-text', value, underline);
  }
  const isQuote = /["']/.test(text.charAt(fault.from));
  return quoted(found, isQuote ? 'text-after-quote' : 'needs-quotes', value);
}

function comma({ text, fault }: Case, mend: Edit, detail: string): Diagnosis {
  const start = mend.start === mend.end ? mend.start - 1 : mend.start;
  const args = { detail, text: lines.excerpt(text, fault.from, lines.lineEnd(text, fault.from)) };
  return { kind: 'not-yaml', start, end: start + 1, focus: fault.from, args, mend: [mend], certain: true };
}

/** A key or value in brackets that starts with a character that it cannot start with. */
export function badStartInBrackets(found: Case): Diagnosis | undefined {
  const { text, fault } = found;
  let end = itemEnd(found, fault.from);
  const isKey = /[{,][ \t]*$/.test(text.slice(lines.lineStart(text, fault.from), fault.from));
  const colon = isKey && isMapping(found) ? text.slice(fault.from, end).search(/:(?:\s|$)/) : -1;
  if (colon > 0) end = fault.from + colon;
  return end > fault.from ? quoted(found, 'needs-quotes', { start: fault.from, end }) : undefined;
}

/** A quote in brackets that does not end: it ends before the next comma or bracket, or on its line with all of them. */
export function unclosedQuoteInBrackets({ text, fault }: Case): Diagnosis {
  const rest = text.slice(fault.at, lines.lineEnd(text, fault.at));
  const length = /[\]}]/.test(rest) ? rest.search(/[,\]}]/) : -1;
  const end = length === -1 ? lines.textEnd(text, fault.at) : fault.at + length;
  const quote = text.charAt(fault.at);
  // A backslash at the very end would take the meaning from the quote.
  const escape = quote === '"' && /(?:^|[^\\])(?:\\\\)*\\$/.test(text.slice(fault.at, end)) ? '\\' : '';
  const closing = escape + quote + (length === -1 ? closers(text, fault.flows) : '');
  return {
    kind: 'unclosed-quote',
    start: fault.at,
    end,
    focus: fault.at,
    args: { text: lines.excerpt(text, fault.at, end), quote },
    mend: [behindCharacter(text, lines.insert(end, closing))],
    certain: text.charAt(end) !== ',',
  };
}

/** Where the item or value around `from` ends on its line. In braces, words between commas belong to the value before. */
function itemEnd(found: Case, from: number): number {
  const { text } = found;
  const end = lines.lineEnd(text, from);
  let depth = 0;
  for (let at = from; at < end; at += 1) {
    const char = text.charAt(at);
    if (char === '[' || char === '{') depth += 1;
    else if (char === ']' || char === '}') depth -= 1;
    if (depth < 0) return lines.trimEnd(text, from, at);
    const endsItem =
      char === ',' && depth === 0 && (!isMapping(found) || /^,[^,}\]]*:(?:[\s,}\]]|$)/.test(text.slice(at, end)));
    if (endsItem) return lines.trimEnd(text, from, at);
  }
  return lines.textEnd(text, from);
}

function isMapping({ text, fault }: Case): boolean {
  return text.charAt(fault.flows.at(-1) ?? 0) === '{';
}

function closerOf(text: string, open: number): string {
  return text.charAt(open) === '[' ? ']' : '}';
}
