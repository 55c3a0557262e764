// Where a finding stands: pages with a path and the words it must underline.

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { locate } from '../../server/src/model/locate.ts';
import { parsePath } from '../../server/src/syntax/path.ts';
import { parse } from '../../server/src/syntax/parse.ts';

const PAGE = `# about leads
workflow: Lead triage
purpose: |
  Two lines
  of purpose
owner: {name: Dana, contact: dana@example.com}
input:
  - source: Form
    format: JSON
  - Price list
review: Dana reads every draft
success:
  - metric: Minutes
    baseline: "20
      minutes"
record:
  results:
    - {on: 2026-11-01, metric: Minutes}
`;

const CASES: readonly (readonly [path: string, underlined: string, why: string])[] = [
  ['workflow', 'Lead triage', 'a value stands on itself'],
  ['purpose', 'purpose', 'a block of text on its key'],
  ['owner', '{name: Dana, contact: dana@example.com}', 'a flow mapping on one line on itself'],
  ['owner.contact', 'dana@example.com', 'a field inside it too'],
  ['owner.role', 'owner', 'an absent field on the key of its part'],
  ['input', 'input', 'a block list on its key'],
  ['input[0]', 'source', 'an entry on its first key'],
  ['input[0].example', 'source', 'what an entry lacks on its first key'],
  ['input[1]', 'Price list', 'an entry of one line on itself'],
  ['input[1].format', 'Price list', 'what it lacks too'],
  ['input[1].source', 'Price list', 'and the field it stands for'],
  ['review.reviewer', 'Dana reads every draft', 'the field that one line stands for on the line'],
  ['review.checks', 'review', 'what one line lacks on its key'],
  ['success[0].baseline', '"20', 'a value of several lines on its first'],
  ['success[0].by', 'metric', 'an absent field of a measure on its first key'],
  ['success.stop-if', 'success', 'an absent field of the section on its key'],
  ['failure', 'workflow', 'an absent part on the title'],
  ['failure.alert', 'workflow', 'and what is inside it'],
  ['record.results[0]', 'on', 'a record entry on its first key'],
  ['record.results[0].value', 'on', 'what it lacks too'],
  ['record.decisions', 'record', 'an absence of the record on the record'],
];

for (const [path, underlined, why] of CASES) {
  test(`${path}: ${why}`, () => {
    const { start, end } = locate(parse(PAGE), parsePath(path)!);
    assert.equal(PAGE.slice(start, end), underlined);
  });
}

test('without a title on the first key, without a key on the first line', () => {
  const words = (text: string): string => {
    const { start, end } = locate(parse(text), ['owner']);
    return text.slice(start, end);
  };
  assert.equal(words('# leads\nstage: pilot\ntask: x\n'), 'stage');
  assert.equal(words('just words\nand more\n'), 'just words');
  assert.equal(words('\ufeffjust words\r\nand more\r\n'), 'just words');
  assert.equal(words(''), '');
});

test('onKey asks for the key also where there is a value', () => {
  const { start, end } = locate(parse(PAGE), ['workflow'], true);
  assert.equal(PAGE.slice(start, end), 'workflow');
});
