// Whatever is chosen wherever, the page stays YAML; and whatever the text, completion answers and is quick.

import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { test } from 'node:test';
import fc from 'fast-check';
import { completeAt } from '../../server/src/complete/complete.ts';
import type { CompletionItem } from '../../server/src/complete/item.ts';
import { hoverAt } from '../../server/src/hover/hover.ts';
import { analyseText } from '../support/analyse.ts';
import { apply, labelOf } from './cursor.ts';

const BASES = path.join(import.meta.dirname, '../bases');
const page = (stage: string): string => readFileSync(path.join(BASES, `${stage}.workflowdoc.yaml`), 'utf8');
const CONTEXT = { from: { epoch: 0 }, timeZone: 'UTC', ruleLink: () => undefined };

/** The faults that a choice must not bring: text that is no YAML, and keys and values that are in the wrong place. */
const FAULTS = ['syntax', 'unknown-key', 'duplicate-key', 'wrong-type', 'swallowed-text', 'not-a-mapping', 'bad-date'];

async function faultsOf(text: string): Promise<readonly string[]> {
  const { result } = await analyseText(text);
  return result.findings.flatMap(({ rule }) => (FAULTS.includes(rule.replace('page/', '')) ? [rule] : []));
}

test('every item that is offered on a new line can be chosen without breaking the page', async () => {
  const lines = page('pilot').trimEnd().concat('\n', RECORD).split('\n');
  let tried = 0;
  for (let at = 1; at < lines.length; at += 1) {
    for (const indent of ['', '  ', '    ', '      ']) {
      const before = [...lines.slice(0, at), indent].join('\n');
      const text = [before, ...lines.slice(at)].join('\n');
      for (const item of completeAt(await analyseText(text), before.length)) {
        const after = apply(text, item);
        const where = `${labelOf(item)} below "${lines[at - 1] ?? ''}", ${indent.length} spaces:\n${after}`;
        assert.deepEqual(await faultsOf(after), [], where);
        tried += 1;
      }
    }
  }
  assert.ok(tried > 400, `${tried} items were tried`);
});

const RECORD = `record:
  dry-runs:
    - on: 2026-11-12
      by: Luis Ortega

    - on: 2026-11-13
  gaps:
  - at: task
    question: Which tone?
  decisions: [{on: 2026-11-14}]
`;

test('every value that is offered in the place of another can be chosen without breaking the page', async () => {
  const text = page('integrate');
  const values = [...text.matchAll(/^ *(?:- )?[a-z-]+: (.+)$/gm)];
  let tried = 0;
  for (const { index, 0: line, 1: value = '' } of values) {
    const start = index + line.length - value.length;
    const without = text.slice(0, start) + text.slice(start + value.length);
    const items = completeAt(await analyseText(without), start);
    for (const item of items.slice(0, 12)) {
      assert.deepEqual(await faultsOf(apply(without, item)), [], `${labelOf(item)} in "${line}"`);
      tried += 1;
    }
  }
  assert.ok(tried > 100, `${tried} items were tried`);
});

test('no text and no place makes completion or hover fail', async () => {
  const piece = fc.constantFrom(
    ...['owner', 'input', 'record', 'dry-runs', 'review', 'success', 'x'],
    ...[
      ': ',
      ':',
      '\n',
      '\n  ',
      '\n    ',
      '- ',
      '-',
      '{',
      '}',
      '[',
      ']',
      ', ',
      '"',
      "'",
      '#',
      ' # ',
      '|',
      '>',
      '*a',
      '&a ',
      '!t ',
    ],
    ...['\t', '\r\n', '\ufeff', '---\n', '<<<<<<< a\n', '👩‍🏫', '2026-11-20', 'Dana <d@x.example>', '* 8 * * *', '\\'],
  );
  await fc.assert(
    fc.asyncProperty(fc.array(piece, { maxLength: 30 }), fc.nat(), async (pieces, place) => {
      const text = pieces.join('');
      const analysis = await analyseText(text);
      const offset = place % (text.length + 1);
      for (const item of completeAt(analysis, offset)) {
        assert.ok(isOnLine(text, item, offset), `${item.label} replaces what the cursor is in`);
      }
      hoverAt(analysis, offset, CONTEXT);
    }),
    { numRuns: 1500 },
  );
});

/** The protocol allows only one line, and the cursor in it. */
function isOnLine(text: string, { range }: CompletionItem, offset: number): boolean {
  const isInside = range.start <= offset && offset <= range.end;
  return isInside && !/[\r\n]/.test(text.slice(range.start, range.end));
}

test('hostile texts are answered in no time', async () => {
  const wide = `review: {${'a: "b", '.repeat(20_000)}`;
  const texts = [
    wide,
    `review: ${'['.repeat(90)}${' '.repeat(100_000)}`,
    `purpose: ${'"'.repeat(100_000)}`,
    '- '.repeat(90),
    `x: {a${'{'.repeat(50_000)}`,
    `owner: ${'a:'.repeat(50_000)}`,
    'a: 1\n'.repeat(20_000),
  ];
  for (const text of texts) {
    const analysis = await analyseText(text);
    const started = performance.now();
    completeAt(analysis, text.length);
    hoverAt(analysis, text.length - 1, CONTEXT);
    const took = performance.now() - started;
    assert.ok(took < 1000, `${text.slice(0, 20)}… took ${took.toFixed(0)} ms`);
  }
});

test('on a whole page the median answer takes less than 2 ms', async () => {
  const text = page('production');
  const analysis = await analyseText(text);
  const times: number[] = [];
  for (let round = 0; round < 4; round += 1) {
    for (let offset = 0; offset < text.length; offset += 29) {
      const started = performance.now();
      completeAt(analysis, offset);
      times.push(performance.now() - started);
    }
  }
  times.sort((a, b) => a - b);
  assert.ok((times[times.length >> 1] ?? 0) < 2, `median ${times[times.length >> 1]?.toFixed(2) ?? ''} ms`);
});
