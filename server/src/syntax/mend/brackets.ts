// Syntax room: mending what stands in brackets and braces.

import type { Case, Diagnosis } from './diagnosis.ts';
import * as lines from './text.ts';
import { quoted } from './values.ts';

/** Brackets or braces that do not end, or end with the wrong one. */
export function unclosedBracket(found: Case): Diagnosis {
  const { text, fault } = found;
  const char = text.charAt(fault.at);
  if (char === ']' || char === '}') return wrongBracket(found, char);
  const swallowed = swallowedEnd(found);
  if (swallowed) return swallowed;
  const closers = fault.flows.map((open) => closerOf(text, open)).reverse();
  return unclosed(found, lines.insert(fault.at, closers.join('')));
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

function unclosed({ text, fault }: Case, mend: Diagnosis['mend'][number]): Diagnosis {
  const args = { text: lines.excerpt(text, fault.from, fault.at), bracket: closerOf(text, fault.from) };
  const end = Math.max(fault.at, fault.from + 1);
  return { kind: 'unclosed-bracket', start: fault.from, end, focus: fault.from, args, mend: [mend], certain: true };
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

function comma({ text, fault }: Case, mend: Diagnosis['mend'][number], detail: string): Diagnosis {
  const start = Math.max(0, mend.start - 1);
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

/** A quote in brackets that does not end: it ends before the next comma or bracket. */
export function unclosedQuoteInBrackets({ text, fault }: Case): Diagnosis {
  const lineEnd = lines.lineEnd(text, fault.at);
  const length = text.slice(fault.at, lineEnd).search(/[,\]}]/);
  const end = length === -1 ? lines.textEnd(text, fault.at) : fault.at + length;
  const quote = text.charAt(fault.at);
  return {
    kind: 'unclosed-quote',
    start: fault.at,
    end,
    focus: fault.at,
    args: { text: lines.excerpt(text, fault.at, end), quote },
    mend: [lines.insert(end, quote)],
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
