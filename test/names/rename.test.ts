// Calling somebody or something otherwise: few characters change, quotes stay right, everything else stays.

import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { applyEdits } from '../../server/src/edit/apply.ts';
import { textOf } from '../../server/src/messages/text.ts';
import { readDocument } from '../../server/src/model/read.ts';
import { namesIn } from '../../server/src/names/names.ts';
import { renamableAt, renameEdits } from '../../server/src/names/rename.ts';
import { parse } from '../../server/src/syntax/parse.ts';

/** The page after what stands at `$` is called otherwise; what is refused comes as its words in brackets. */
function renamed(marked: string, by: string): string {
  const text = marked.replace('$', '');
  const document = readDocument(parse(text));
  const target = renamableAt(document, marked.indexOf('$'));
  if (!target) return '(nothing)';
  const result = renameEdits(document, target, by);
  return 'edits' in result ? applyEdits(text, result.edits) : `(${textOf(result.refused)})`;
}

test('a person is renamed everywhere and keeps contact, title, role and remark', () => {
  const text = `owner: Dr. Da$na Whitfield, Head of Sales <dana@example.com> # since May
sponsor: {role: Head, name: "Dana Whitfield", contact: dana@example.com}
review:
  reviewer: [Ben Ode, 'Dana Whitfield (Sales)']
  checks: Dana Whitfield signs
failure:
  alert: >-
    Dana
    Whitfield <dana@example.com>
`;
  assert.equal(
    renamed(text, ' Dana Miller '),
    `owner: Dr. Dana Miller, Head of Sales <dana@example.com> # since May
sponsor: {role: Head, name: "Dana Miller", contact: dana@example.com}
review:
  reviewer: [Ben Ode, 'Dana Miller (Sales)']
  checks: Dana Whitfield signs
failure:
  alert: >-
    Dana Miller <dana@example.com>
`,
  );
});

test('quotes come where the new name needs them, and only there', () => {
  const text = `trigger: {event: x, system: H$S}
output: {destination: x, system: 'HS'}
manual-steps:
  - {step: x, from: "HS"}
  - step: x
    to: HS # here
`;
  const lines = (by: string): readonly string[] => renamed(text, by).split('\n');
  assert.deepEqual(lines('Sales, "new"'), [
    `trigger: {event: x, system: 'Sales, "new"'}`,
    `output: {destination: x, system: 'Sales, "new"'}`,
    'manual-steps:',
    '  - {step: x, from: "Sales, \\"new\\""}',
    '  - step: x',
    '    to: Sales, "new" # here',
    '',
  ]);
  assert.deepEqual(lines("it's: x # y"), [
    `trigger: {event: x, system: "it's: x # y"}`,
    "output: {destination: x, system: 'it''s: x # y'}",
    'manual-steps:',
    `  - {step: x, from: "it's: x # y"}`,
    '  - step: x',
    `    to: "it's: x # y" # here`,
    '',
  ]);
  assert.equal(lines('42').at(-2), '    to: "42" # here');
});

test('what was plain although the writer would quote it stays plain', () => {
  assert.equal(renamed('owner: Da$na 🦊 <d@example.com>\n', 'Eva'), 'owner: Eva <d@example.com>\n');
  assert.equal(renamed('owner: Da$na 🦊 W\n', 'Eva 🦊 W'), 'owner: Eva 🦊 W\n');
});

test('a name behind escapes is written anew, an anchor once', () => {
  assert.equal(renamed('owner: "D\\u0061na$"\n', 'Eva'), 'owner: "Eva"\n');
  assert.equal(renamed('owner: &d "D$ana"\nsponsor: *d\n', 'Eva'), 'owner: &d "Eva"\nsponsor: *d\n');
  assert.equal(
    renamed('x-d: &d Dana <d@example.com>\nowner: *$d\n', 'Eva'),
    'x-d: &d Eva <d@example.com>\nowner: *d\n',
  );
});

test('with the cursor in a contact the contact changes, and the name stays', () => {
  const text = 'owner: Dana <dana$@example.com>\nreview: {reviewer: [DANA@example.com, "Dana <@dana>"], checks: x}\n';
  assert.equal(
    renamed(text, 'd.miller@example.com'),
    'owner: Dana <d.miller@example.com>\nreview: {reviewer: [d.miller@example.com, "Dana <@dana>"], checks: x}\n',
  );
  assert.equal(
    renamed(text, 'Dana Miller'),
    '("Dana Miller" is no contact: write an e-mail address, @handle, #channel or link.)',
  );
});

test('two spellings of one person become one, a role stays a role', () => {
  const text = `owner: Da$na Whitfield <d@example.com>
sponsor: D. Whitfield <d@example.com>
cadence: {every: month, by: Head of Sales <d@example.com>}
`;
  assert.equal(
    renamed(text, 'Eva Ode'),
    `owner: Eva Ode <d@example.com>
sponsor: Eva Ode <d@example.com>
cadence: {every: month, by: Head of Sales <d@example.com>}
`,
  );
});

test('a measure takes its results with it, but not the name of another', () => {
  const text = `success:
  - {metric: Min$utes, baseline: 4 min, target: 2 min}
  - {metric: Errors, baseline: 4, target: 2}
record: {results: [{on: 2026-01-01, metric: minutes, value: 3 min}]}
`;
  assert.match(renamed(text, 'Time, all'), /metric: "Time, all", base[^]*metric: "Time, all", value/);
  assert.equal(renamed(text, 'errors'), '(Another measure is called "errors".)');
  assert.match(renamed(text, 'MINUTES'), /metric: MINUTES, base[^]*metric: MINUTES, value/);
});

test('what is no name is refused', () => {
  assert.equal(renamed('owner: Da$na\n', '  '), '(A name is missing.)');
  assert.equal(renamed('owner: Da$na\n', 'a\nb'), '(A name is one line, and not longer than 200 characters.)');
  assert.equal(renamed('owner: Da$na\n', 'Eva <e@example.com>'), '(Write the name alone; the contact stays as it is.)');
  assert.equal(renamed('pur$pose: x\nowner: Dana\n', 'Eva'), '(nothing)');
  assert.equal(renamed('purpose: Da$na\nowner: Dana\n', 'Eva'), '(nothing)');
});

test('after any rename the page says the same with another name, and comments stand where they stood', () => {
  const name = fc
    .array(
      fc.constantFrom('Eva', 'ö', ' ', "'", '"', ': ', ' #', ',', ']', '{', '\\', '- ', '🦊', '@', '&', '%', '!', '0'),
      {
        minLength: 1,
        maxLength: 5,
      },
    )
    .map((parts) => `X${parts.join('').trim()}`);
  const place = fc.constantFrom(
    'system: HS # beside',
    "system: 'HS' # beside",
    'system: "HS"',
    'system: "\\x48S"',
    'system: >-\n    HS',
    'system: |\n    HS\n',
  );
  fc.assert(
    fc.property(fc.array(place, { minLength: 1, maxLength: 4 }), fc.boolean(), name, (places, flow, by) => {
      const items = places.map((one) => (flow && !/[#\n]/.test(one) ? `- {event: x, ${one}}` : `- event: x\n  ${one}`));
      const text = `# top\ntrigger:\n${items.join('\n')}\nx-end: HS # end\n`;
      const document = readDocument(parse(text));
      const [found] = namesIn(document);
      assert.equal(found?.occurrences.length, places.length);
      const result = renameEdits(document, { ...renamableAt(document, found.definition.range.start)! }, by);
      assert.ok('edits' in result);
      const after = applyEdits(text, result.edits);
      const read = readDocument(parse(after));
      assert.deepEqual(read.tree.slips, [], after);
      const [again, ...others] = namesIn(read);
      assert.deepEqual(others, [], after);
      assert.equal(again?.text.trim(), by, after);
      assert.equal(again.occurrences.length, places.length, after);
      const comments = (tree: typeof read.tree): readonly string[] =>
        tree.comments.map(({ start, end }) => `${tree.lines.positionAt(start).line} ${tree.text.slice(start, end)}`);
      assert.deepEqual(comments(read.tree), comments(document.tree));
    }),
    { numRuns: 400 },
  );
});
