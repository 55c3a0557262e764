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
import { readAgain } from '../../server/src/syntax/parts.ts';
import { asData } from '../support/as-data.ts';
import { change, changed } from '../support/edits.ts';

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

/** A document and what is found in it, in the light of one that was checked before. */
function checked(document: WorkflowDocument, memory: Memory, before?: Checked): Checked & { result: CheckResult } {
  const result = check(document, { today, fileState: () => 'there', memory, before, isFollowed: true }, RULES);
  return { document, today, configuration: NO_CONFIGURATION, asked: result.asked, result };
}

test('after any edits, what is read in parts is what is read as a whole', () => {
  let inParts = 0;
  let foundBefore = 0;
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
      foundBefore += inPart.asked.found.filter((one, at) => one && one === before.asked.found[at]).length;
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
  assert.ok(foundBefore > all * 10, `${foundBefore} rules in ${all} edits were not asked again`);
});
