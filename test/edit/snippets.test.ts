// Tab stops: where an edit leaves something to write, clients that can fill it in get a snippet.

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { applyOperations } from '../../server/src/edit/apply.ts';
import { blank } from '../../server/src/edit/operations.ts';
import type { Operation } from '../../server/src/edit/operations.ts';
import { parse } from '../../server/src/syntax/parse.ts';
import { shapeAt } from './shape.ts';

/** The new texts and snippets of operations on a page. */
function edits(
  text: string,
  ...operations: Operation[]
): readonly (readonly [newText: string, snippet: string | undefined])[] {
  return applyOperations(parse(text), operations, shapeAt()).map(({ newText, snippet }) => [newText, snippet]);
}

test('an edit without a blank has no snippet', () => {
  assert.deepEqual(edits('stage: pilot\n', { op: 'set', path: ['owner'], value: 'Dana ${1}' }), [
    ['\nowner: Dana ${1}', undefined],
  ]);
});

test('stops are numbered through all edits in the order of the text, the last one is behind the last of them', () => {
  assert.deepEqual(
    edits(
      'workflow: X\nstage: pilot\ninput: The form\n',
      { op: 'set', path: ['input', 'format'], value: blank('format') },
      { op: 'set', path: ['stage'], value: 'document' },
      { op: 'set', path: ['purpose'], value: blank('purpose') },
      { op: 'set', path: ['input', 'access'], value: blank('access') },
      { op: 'set', path: ['x-last'], value: 'no blank' },
    ),
    [
      ['\npurpose: <purpose>', '\npurpose: ${1:purpose}'],
      ['document', undefined],
      ['\n  source:', undefined],
      [
        '\n  format: <format>\n  access: <access>\nx-last: no blank',
        '\n  format: ${2:format}\n  access: ${3:access}\nx-last: no blank$0',
      ],
    ],
  );
});

test('literal text is escaped, in quotes and outside', () => {
  assert.deepEqual(
    edits('stage: pilot\n', { op: 'set', path: ['owner'], value: { name: 'a}$b\\', contact: blank('x} "$y\\: z') } }),
    [
      [
        "\nowner:\n  name: a}$b\\\n  contact: '<x} \"$y\\: z>'",
        "\nowner:\n  name: a\\}\\$b\\\\\n  contact: '${1:x\\} \"\\$y\\\\: z}'$0",
      ],
    ],
  );
});

test('text around a blank, and values to choose from', () => {
  assert.deepEqual(edits('stage: pilot\n', { op: 'set', path: ['owner'], value: blank('e-mail', 'Dana <', '>') }), [
    ['\nowner: Dana <e-mail>', '\nowner: Dana <${1:e-mail}>$0'],
  ]);
  assert.deepEqual(
    edits('owner: Dana\n', { op: 'set', path: ['stage'], value: { blank: 'stage', choices: ['pilot', 'a, b|c'] } }),
    [['stage: <stage>\n', 'stage: ${1|pilot,a\\, b\\|c|}\n$0']],
  );
});

test('a blank keeps its stop when it moves', () => {
  assert.deepEqual(
    edits(
      'stage: pilot\nowner: Dana\nworkflow: X\n',
      { op: 'set', path: ['team'], value: blank('team') },
      { op: 'sort', path: [] },
    ),
    [
      ['workflow: X\n', undefined],
      ['team: <team>', 'team: ${1:team}$0'],
    ],
  );
});

test('snippets of texts worked out before are counted on', () => {
  assert.deepEqual(
    edits(
      'owner: Dana\nteam: x\n',
      { op: 'set', path: ['stage'], value: blank('stage') },
      { op: 'text', edits: [{ range: { start: 18, end: 19 }, newText: 'y', snippet: '${1:y} \\$1 $2$0' }] },
    ),
    [
      ['stage: <stage>\n', 'stage: ${1:stage}\n'],
      ['y', '${2:y} \\$1 $3$0'],
    ],
  );
});

test('a blank that was filled in with its own hint is written once', () => {
  assert.deepEqual(edits('stage: <stage>\n', { op: 'set', path: ['stage'], value: blank('stage') }), []);
});
