// The states of a page while somebody types it: what stands above stays as it is, and there is one slip at most.

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { parse } from '../../server/src/syntax/parse.ts';
import { fields, misplaced } from './support.ts';

const PAGE = `# Made for the depot
workflow: Answers to lost-property forms
stage: document
owner: Dana Whitfield <dana@example.com>
second-owner: {name: Ida Roos, contact: "@ida"}
trigger:
  - event: The form "Lost on the tram" is sent
    system: Website
input:
  source: The form's answers, as JSON
  edge-cases:
    - when: A passport is lost
      then: 'No match; the counter gets the task "Document"'
    - {when: Two claim the same umbrella, then: "Both are called, in turn"}
task:
  does: |
    Compares the form with the finds of the week
    and proposes at most three
  never:
    - Promise a find
success:
  - metric: Days until the answer
    baseline: 3 days
related: {feeds: [other.workflowdoc.yaml, "third.workflowdoc.yaml"]}
`;

test('typed from top to bottom, nothing that is complete is lost', () => {
  const lines = PAGE.split('\n');
  let start = 0;
  for (const line of lines) {
    const above = fields(parse(PAGE.slice(0, start)).root);
    for (let length = 1; length <= line.length; length += 1) {
      const typed = PAGE.slice(0, start + length);
      const tree = parse(typed);
      const state = JSON.stringify(line.slice(0, length));
      assert.equal(misplaced(tree), undefined, state);
      assert.ok(tree.slips.length <= 1, `${state}: ${tree.slips.map((slip) => slip.kind).join()}`);
      const now = fields(tree.root);
      for (const [path, words] of above) {
        const goes = now.get(path);
        // A key that was open gets its value, and the lines of a block are still coming.
        if (words === '∅' || path === 'task.does') continue;
        assert.equal(goes, words, `${state}: ${path}`);
      }
    }
    start += line.length + 1;
  }
});

test('a line typed in the middle leaves the others alone', () => {
  const lines = PAGE.split('\n');
  const whole = fields(parse(PAGE).root);
  for (const [after, typed, path] of [
    [3, 'sponsor: "Ida Roos', 'sponsor'],
    [3, 'team: [Depot, Counter', 'team'],
    [7, '    kind', 'trigger[0].kind'],
    [9, '  format: {a', 'input.format'],
    [9, '  fields: @all', 'input.fields'],
    [19, '    -Call anybody', 'task.never[1]'],
    [22, '    target: > 90 %', 'success[0].target'],
  ] as const) {
    for (let length = 1; length <= typed.length; length += 1) {
      const text = [...lines.slice(0, after + 1), typed.slice(0, length), ...lines.slice(after + 1)].join('\n');
      const tree = parse(text);
      const state = JSON.stringify(typed.slice(0, length));
      assert.ok(tree.slips.length <= 1, `${state}: ${tree.slips.map((slip) => slip.kind).join()}`);
      const now = fields(tree.root);
      for (const [other, words] of whole) assert.equal(now.get(other), words, `${state}: ${other}`);
    }
    const text = [...lines.slice(0, after + 1), typed, ...lines.slice(after + 1)].join('\n');
    const found = [...fields(parse(text).root).keys()].filter((other) => !whole.has(other));
    assert.ok(found.every((other) => other.startsWith(path)) && found.length > 0, found.join());
  }
});

test('a half typed key is there, without a value and with its slip', () => {
  const { root, slips } = parse('a: 1\nown\nb: 2\n');
  assert.equal(root?.kind, 'mapping');
  const own = root.entries[1];
  assert.equal(own?.key.text, 'own');
  assert.equal(own.value, undefined);
  assert.equal(own.key.slip, slips[0]);
  assert.deepEqual(slips[0]?.args, { detail: 'a key needs a colon', text: 'own' });
});

test('empty values and items are no slips', () => {
  for (const text of ['owner:\n', 'owner: \nstage:\n', 'a:\n  - \n  -\n', 'a: {b: }\n', 'a: []\n', 'a:\n  b:\nc:\n']) {
    assert.deepEqual(parse(text).slips, [], JSON.stringify(text));
  }
});
