// What people and tools do to a text: random edits, and what they make of it.

import fc from 'fast-check';

/** What is typed or pasted: all that means something to YAML, in pieces. */
export const SNIPPETS: readonly string[] = [
  ...['a', 'b c', ' ', '  ', '\n', '\n\n', '\r\n', '\r', '\t', ':', ': ', ' :', '-', '- ', '? ', '#', ' #', '# note\n'],
  ...[
    '"',
    "'",
    '|',
    '>',
    '|+\n',
    '|2\n',
    '{',
    '}',
    '[',
    ']',
    ',',
    ', ',
    '&a ',
    '*a',
    '!t ',
    '%',
    '@',
    '---\n',
    '...\n',
  ],
  ...[
    '\ufeff',
    'x-',
    'x-own: 1.10\n',
    '1.10',
    'key: value\n',
    '  key: value\n',
    '    - item\n',
    '\n  ',
    '\n    - ',
    '{{a}}',
  ],
  ...['\n      ', '\\', '%TAG ! b\n', '🚀', '    # note\n', '"a\n  b"', 'source:X\n', '-x\n', '  "q": \'r\'\n'],
];

/** An edit; places are shares of the text, so that it fits any. */
export type Change =
  | { readonly kind: 'insert'; readonly at: number; readonly text: string }
  | { readonly kind: 'delete'; readonly at: number; readonly length: number }
  | { readonly kind: 'replace'; readonly at: number; readonly length: number; readonly text: string }
  /** Lines are copied to the start of another line, or taken away, or pushed right or left. */
  | { readonly kind: 'paste' | 'cut' | 'push'; readonly from: number; readonly to: number; readonly count: number }
  | { readonly kind: 'undo'; readonly steps: number };

const place = fc.double({ min: 0, max: 1, noNaN: true });
/** Any edit. */
export const change: fc.Arbitrary<Change> = fc.oneof(
  { weight: 5, arbitrary: fc.record({ kind: fc.constant('insert'), at: place, text: fc.constantFrom(...SNIPPETS) }) },
  {
    weight: 3,
    arbitrary: fc.record({ kind: fc.constant('insert'), at: place, text: fc.constantFrom('a', 'b', ' c') }),
  },
  { weight: 2, arbitrary: fc.record({ kind: fc.constant('delete'), at: place, length: fc.nat(3) }) },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('delete'), at: place, length: fc.nat(200) }) },
  {
    weight: 2,
    arbitrary: fc.record({
      kind: fc.constant('replace'),
      at: place,
      length: fc.nat(12),
      text: fc.constantFrom(...SNIPPETS),
    }),
  },
  {
    weight: 4,
    arbitrary: fc.record({
      kind: fc.constantFrom('paste', 'cut', 'push'),
      from: place,
      to: place,
      count: fc.integer({ min: 1, max: 4 }),
    }),
  },
  { weight: 8, arbitrary: fc.record({ kind: fc.constant('undo'), steps: fc.integer({ min: 1, max: 2 }) }) },
);

/** The text after an edit. */
export function changed(text: string, change: Exclude<Change, { kind: 'undo' }>): string {
  const at = 'at' in change ? Math.floor(change.at * text.length) : 0;
  if (change.kind === 'insert') return text.slice(0, at) + change.text + text.slice(at);
  if (change.kind === 'delete') return text.slice(0, at) + text.slice(at + change.length);
  if (change.kind === 'replace') return text.slice(0, at) + change.text + text.slice(at + change.length);
  const lines = text.split(/(?<=\n)/);
  const from = Math.floor(change.from * lines.length);
  const to = Math.floor(change.to * lines.length);
  if (change.kind === 'paste') lines.splice(to, 0, ...lines.slice(from, from + change.count));
  else if (change.kind === 'cut') lines.splice(from, change.count);
  else for (let line = from; line < from + change.count; line += 1) lines[line] = pushed(lines[line] ?? '', change.to);
  return lines.join('');
}

function pushed(line: string, to: number): string {
  const by = Math.floor(to * 9) - 4;
  return by < 0 ? line.replace(new RegExp(`^ {0,${-by}}`), '') : ' '.repeat(by) + line;
}
