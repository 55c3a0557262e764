// Tests of answers and placeholders: both are the whole value or nothing.

import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { isAnswer, isPlaceholder, readAnswer } from '../../server/src/model/values/answer.ts';

const placeholders =
  'TODO|tbd|TBD.|T.B.D.|TBC|TODO: ask Dana|TBD (Q2)|TBD?|???|?|...|…|-|—|___|<name>|<Name of the owner>|<name> <contact>|[name]|[ ]|xxx|' +
  'to be defined|To be confirmed.|still to be decided|Lorem ipsum dolor sit amet|fill in|N.N.|NN|"TBD"|*TBD*|(tbd)|à définir|noch offen';

const values =
  'TBD in the sentence|We said TBD|TODO list of the team|Tobias|<https://x.example>|<dana@x.example>|<#ops>|[Dana](https://x.example)|XX|' +
  '{{name}}|<b>bold</b> text|to be reviewed by Dana|How many? ???|0|none|.|..|x|Not a placeholder|5 - 10|(name)|Nina|Toto';

test('placeholders', () => {
  for (const text of placeholders.split('|')) assert.ok(isPlaceholder(text), text);
  for (const text of values.split('|')) assert.ok(!isPlaceholder(text), text);
  assert.ok(!isPlaceholder(''));
});

test('a placeholder inside a sentence is none', () => {
  fc.assert(
    fc.property(fc.constantFrom('TBD', 'TODO', '???', '<name>', 'xxx', 'fill in'), (placeholder) => {
      assert.ok(!isPlaceholder(`The reply names the order and says ${placeholder} at the end`));
      assert.ok(isPlaceholder(`  ${placeholder.toLowerCase()}\u00A0`));
    }),
  );
});

test('answers with and without a reason', () => {
  const table: [string, string, string?][] = [
    ['none', 'none'],
    ['None.', 'none'],
    ['none (all is automatic)', 'none', 'all is automatic'],
    ['none because Dana does it', 'none', 'because Dana does it'],
    ['no', 'none'],
    ['keine', 'none'],
    ['aucun', 'none'],
    ['N/A', 'not-applicable'],
    ['NA', 'not-applicable'],
    ['n/a (no people)', 'not-applicable', 'no people'],
    ['N/A - public', 'not-applicable', 'public'],
    ['N/A: because', 'not-applicable', 'because'],
    ['not applicable, nobody is concerned', 'not-applicable', 'nobody is concerned'],
    ['0', 'zero'],
    ['0.0', 'zero'],
  ];
  for (const [text, kind, reason] of table) {
    assert.deepEqual(readAnswer(text), { kind, ...(reason === undefined ? {} : { reason }) }, text);
  }
  for (const text of 'No one|Na|Nil|none of the above|Nothing to do|nobody|-|TBD|10|Nadia (HR)|'.split('|')) {
    assert.ok(!isAnswer(text), text);
  }
});
