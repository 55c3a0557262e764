// Random operations on random pages, by what always holds. fast-check prints the seed and the page of a failure.

import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { parse } from '../../server/src/syntax/parse.ts';
import { samples } from './documents.ts';
import { applyChecked } from './invariants.ts';
import { comparable, expected, plainOf } from './plain.ts';
import { shapeAt } from './shape.ts';

const RUNS = Number(process.env['RUNS'] ?? 300);

test('one operation on a random page', () => {
  const done = { changed: 0, possible: 0 };
  fc.assert(
    fc.property(samples(1), ({ text, operations }) => {
      const tree = parse(text);
      assert.deepEqual(tree.slips, [], `the page itself does not parse:\n${text}`);
      const after = applyChecked(text, operations, shapeAt());
      const [operation] = operations;
      const wanted = expected(plainOf(tree), operation!, shapeAt());
      if (wanted === undefined || JSON.stringify(comparable(wanted)) === JSON.stringify(comparable(plainOf(tree))))
        return;
      done.possible += 1;
      if (after !== text) done.changed += 1;
    }),
    { numRuns: RUNS, includeErrorInReport: true },
  );
  // What holds for pages that stay as they are would hold for a writer that does nothing, too.
  assert.ok(done.changed > done.possible * 0.9, `${done.changed} of ${done.possible} operations were carried out`);
  assert.ok(done.possible > RUNS / 4);
});

test('several operations on a random page', () => {
  fc.assert(
    fc.property(samples(6), ({ text, operations }) => {
      fc.pre(operations.every(({ op }) => op !== 'quote'));
      applyChecked(text, operations, shapeAt());
    }),
    { numRuns: RUNS / 2, includeErrorInReport: true },
  );
});
