// A rule that throws becomes a finding of its own; the others go on as if it were not there.

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { check } from '../../server/src/check/check.ts';
import { say } from '../../server/src/messages/message.ts';
import { textOf } from '../../server/src/messages/text.ts';
import { readDocument } from '../../server/src/model/read.ts';
import { readDate } from '../../server/src/model/values/date.ts';
import { RULES } from '../../server/src/rules/index.ts';
import { rule } from '../../server/src/rules/rule.ts';
import type { Rule } from '../../server/src/rules/rule.ts';
import { parse } from '../../server/src/syntax/parse.ts';

const TODAY = readDate('2026-11-20')!;
const DOCUMENT = readDocument(parse('workflow: Lead triage\nstage: document\nownr: Dana\n'));

function run(rules: readonly Rule[]): ReturnType<typeof check> {
  return check(DOCUMENT, { today: TODAY, fileState: () => 'unknown' }, rules);
}

function throwing(when: 'check' | 'midway' | 'message', what: unknown): Rule {
  return rule({
    id: 'page/broken',
    due: 'error',
    kind: 'structure',
    *check() {
      if (when === 'check') throw what;
      yield { path: ['stage'] };
      if (when === 'midway') throw what;
    },
    message() {
      if (when === 'message') throw what;
      return say('page/empty');
    },
  });
}

for (const when of ['check', 'midway', 'message'] as const) {
  test(`a rule that throws (${when}) is named, and every other finding is there`, () => {
    const expected = run(RULES);
    const { findings, crashed } = run([throwing(when, new Error('no such thing')), ...RULES]);
    const own = findings.filter((finding) => finding.rule === 'page/broken');
    const others = findings.filter((finding) => finding.rule !== 'page/broken');
    assert.deepEqual(others.map(identity), expected.findings.map(identity));
    assert.deepEqual(crashed, [{ rule: 'page/broken', error: 'no such thing' }]);
    const told = own.find((finding) => finding.message.id === 'rule.crashed');
    assert.equal(told?.severity, 'info');
    assert.match(textOf(told.message), /page\/broken.*no such thing/);
  });
}

test('a rule that comes after the others and throws, or throws no error, is no different', () => {
  const late: Rule = { ...throwing('check', 'just a text'), afterOthers: true };
  const { findings, crashed } = run([...RULES, late]);
  assert.deepEqual(crashed, [{ rule: 'page/broken', error: 'just a text' }]);
  assert.equal(findings.length, run(RULES).findings.length + 1);
});

function identity({ rule: id, path, range, severity, message }: ReturnType<typeof run>['findings'][number]): unknown {
  return { id, path, range, severity, message };
}
