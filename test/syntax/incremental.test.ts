// Reading again only what an edit touched gives what reading the whole text gives, after any sequence of edits.
// `FUZZ_RUNS=100000 npm run test:unit -- incremental` makes as many edits; else there are some 2,000.

import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { test } from 'node:test';
import fc from 'fast-check';
import { vocabulary } from '../../server/src/language/lookup.ts';
import { check } from '../../server/src/check/check.ts';
import type { CheckResult } from '../../server/src/check/finding.ts';
import type { Checked } from '../../server/src/check/again.ts';
import { NO_CONFIGURATION } from '../../server/src/language/configuration.ts';
import type { WorkflowDocument } from '../../server/src/model/document.ts';
import { Memory } from '../../server/src/model/memory.ts';
import { readDocument } from '../../server/src/model/read.ts';
import { makeDate } from '../../server/src/model/values/date.ts';
import { RULES } from '../../server/src/rules/index.ts';
import { parse } from '../../server/src/syntax/parse.ts';
import type { MappingEntry, SequenceItem } from '../../server/src/syntax/tree.ts';
import { readAgain } from '../../server/src/syntax/parts.ts';

const ROOT = path.join(import.meta.dirname, '../..');
const PAGES = ['test/bases', 'test/samples', 'examples'].flatMap((folder) =>
  readdirSync(path.join(ROOT, folder), { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.workflowdoc.yaml'))
    .sort()
    .map((file) => readFileSync(path.join(ROOT, folder, file), 'utf8')),
);

const today = makeDate(2026, 11, 20)!;

/** What a page may have and the bases have not. */
const MORE = `x-own:
  1.10: {a: [1.10, b], c: "d"}
  list:
  - one
    more
  -
    two: |+
      text

      # no comment

  - - a
    - b: c
# note
  deep: {a: {b: [c, {d: e}]}}
last: >-
   folded
   text
`;

const EDITS_A_RUN = 20;
const RUNS = Math.ceil(Number(process.env.FUZZ_RUNS ?? 2000) / EDITS_A_RUN);

const SNIPPETS = [
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

type Change =
  | { readonly kind: 'insert'; readonly at: number; readonly text: string }
  | { readonly kind: 'delete'; readonly at: number; readonly length: number }
  | { readonly kind: 'replace'; readonly at: number; readonly length: number; readonly text: string }
  /** Lines are copied to the start of another line, or taken away, or pushed right or left. */
  | { readonly kind: 'paste' | 'cut' | 'push'; readonly from: number; readonly to: number; readonly count: number }
  | { readonly kind: 'undo'; readonly steps: number };

const place = fc.double({ min: 0, max: 1, noNaN: true });
const change: fc.Arbitrary<Change> = fc.oneof(
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

function changed(text: string, change: Exclude<Change, { kind: 'undo' }>): string {
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

/** A document and what is found in it, in the light of one that was checked before. */
function checked(document: WorkflowDocument, memory: Memory, before?: Checked): Checked & { result: CheckResult } {
  const result = check(document, { today, fileState: () => 'there', memory, before }, RULES);
  return { document, today, configuration: NO_CONFIGURATION, asked: result.asked, result };
}

/** Entries and items that were moved are made when they are asked for, which JSON does not do. */
function plain({ key, value, range }: { key?: unknown; value?: unknown; range: unknown }): unknown {
  return { ...(key === undefined ? {} : { key }), ...(value === undefined ? {} : { value }), range };
}

function isPart(value: unknown): value is MappingEntry | SequenceItem {
  return typeof value === 'object' && value !== null && 'origin' in value;
}

/** All that is known of a document and found in it; numbers that JSON has not are written out. */
function asData(document: WorkflowDocument, { findings, waived, open }: CheckResult): string {
  const { tree, ...read } = document;
  const { root, slips, refused, comments, secondDocument, eol, tokens, lines } = tree;
  const starts = Array.from({ length: lines.count }, (_, line) => lines.startOf(line));
  const fixes = findings.map((finding) => finding.fixes());
  return JSON.stringify(
    [
      root,
      slips,
      refused,
      comments,
      secondDocument,
      eol,
      tokens !== undefined,
      starts,
      read,
      findings,
      waived,
      fixes,
      open,
    ],
    (_, value: unknown) => {
      if (isPart(value)) return plain(value);
      return typeof value === 'number' && !Number.isFinite(value) ? String(value) : value;
    },
  );
}

test('after any edits, what is read in parts is what is read as a whole', () => {
  let inParts = 0;
  let all = 0;
  const base = fc.tuple(fc.constantFrom(...PAGES), fc.nat(3), fc.nat(3)).map(([page, more, ends]) => {
    const text = more === 0 ? page + MORE : page;
    return ends === 0 ? text.replaceAll('\n', '\r\n') : text;
  });
  const changes = fc.array(change, { minLength: EDITS_A_RUN, maxLength: EDITS_A_RUN });
  const property = fc.property(base, changes, (text, edits) => {
    const texts = [text];
    const memory = new Memory();
    let before = checked(readDocument(parse(text, vocabulary)), memory);
    for (const edit of edits) {
      if (edit.kind === 'undo') texts.length = Math.max(1, texts.length - edit.steps);
      const now = texts.at(-1) ?? '';
      const next = edit.kind === 'undo' ? now : changed(now, edit);
      if (edit.kind !== 'undo') texts.push(next);
      all += 1;
      if (readAgain(next, before.document.tree, vocabulary)) inParts += 1;
      const known = before.document;
      const inPart = checked(readDocument(parse(next, vocabulary, known.tree), memory, known), memory, before);
      const whole = checked(readDocument(parse(next, vocabulary)), new Memory());
      const [again, fresh] = [inPart, whole].map(({ document, result }) => asData(document, result)) as [
        string,
        string,
      ];
      if (again !== fresh) assert.deepEqual(JSON.parse(again), JSON.parse(fresh), next);
      // As with the open documents of a server, the last one that can be read in parts is kept.
      if (inPart.document.tree.tokens !== undefined) before = inPart;
      // Authors take back most of what breaks a page; in a page that is broken all over nothing is read in parts.
      else if (texts.length > 1 && texts.length % 3 !== 0) texts.length -= 1;
    }
  });
  fc.assert(property, { numRuns: RUNS, seed: 20261120 });
  assert.ok(inParts > all / 4, `${inParts} of ${all} edits were read in parts`);
});
