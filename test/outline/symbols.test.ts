// The outline of a page: sections with their answer, record entries by date, whatever is written.

import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { test } from 'node:test';
import { outlineOf } from '../../server/src/outline/symbols.ts';
import type { OutlineItem } from '../../server/src/outline/symbols.ts';
import { parse } from '../../server/src/syntax/parse.ts';

const BASES = path.join(import.meta.dirname, '../bases');

/** `name: detail`, indented by level; `-` for entries. */
function lines(text: string): readonly string[] {
  const one = (item: OutlineItem, indent: string): string[] => [
    `${indent}${item.role === 'entry' ? '- ' : ''}${item.name}${item.detail && `: ${item.detail}`}`,
    ...item.children.flatMap((child) => one(child, `${indent}  `)),
  ];
  return outlineOf(parse(text)).flatMap((item) => one(item, ''));
}

test('a section shows its one-line answer, whatever its form', () => {
  const text = `workflow: Leads
trigger: {event: A form is sent, system: HubSpot}
input:
  - source: Answers
  - Call notes
review:
  reviewer: [Dana Whitfield, the agent on duty]
  checks: [Names, Prices]
owner: {name: Dana Whitfield, contact: dana@example.com}
manual-steps: none
success: {metric: Minutes, baseline: 14 min, target: 4 min}
governance: {risk: low}
stage:
purpose: |
  Every lead gets an answer
  within the hour.
x-own: [[1], {a: 2}]
`;
  const top = outlineOf(parse(text)).map(({ name, detail }) => [name, detail]);
  assert.deepEqual(top, [
    ['workflow', 'Leads'],
    ['trigger', 'A form is sent'],
    ['input', 'Answers, Call notes'],
    ['review', 'Dana Whitfield, the agent on duty'],
    ['owner', 'Dana Whitfield'],
    ['manual-steps', 'none'],
    ['success', 'Minutes'],
    ['governance', 'risk: low'],
    ['stage', ''],
    ['purpose', 'Every lead gets an answer within the hour.'],
    ['x-own', '1, a: 2'],
  ]);
});

test('entries of the record are known by their date', () => {
  const text = `record:
  dry-runs:
    - {on: 2026-04-09, by: Pontus, result: gaps}
  gaps:
    - {at: input.format, question: Which one?, on: 2026-04-10}
    - question: And then?
  waivers: []
success:
  measures:
    - {metric: Minutes, baseline: 14 min, target: 4 min}
`;
  assert.deepEqual(lines(text), [
    'record: 3 entries',
    '  dry-runs: 1 entry',
    '    - 2026-04-09: gaps · Pontus',
    '      on: 2026-04-09',
    '      by: Pontus',
    '      result: gaps',
    '  gaps: 2 entries',
    '    - 2026-04-10: input.format · Which one?',
    '      at: input.format',
    '      question: Which one?',
    '      on: 2026-04-10',
    '    - 2: And then?',
    '      question: And then?',
    '  waivers: nothing yet',
    'success: Minutes',
    '  measures: Minutes',
    '    - Minutes: 14 min → 4 min',
    '      metric: Minutes',
    '      baseline: 14 min',
    '      target: 4 min',
  ]);
});

test('no name is empty and every selection lies in its range, also in broken pages', () => {
  const check = (items: readonly OutlineItem[], outer: { start: number; end: number }): number =>
    items.reduce((count, { name, range, selection, children }) => {
      assert.notEqual(name, '');
      assert.ok(range.start >= outer.start && range.end <= outer.end, name);
      assert.ok(selection.start >= range.start && selection.end <= range.end && selection.start <= selection.end, name);
      return count + 1 + check(children, range);
    }, 0);
  for (const file of readdirSync(BASES).filter((name) => name.endsWith('.yaml'))) {
    const whole = readFileSync(path.join(BASES, file), 'utf8');
    for (let end = 0; end <= whole.length; end += 97) {
      const text = `"": 1\n${whole.slice(0, end)}`;
      assert.ok(check(outlineOf(parse(text)), { start: 0, end: text.length }) > 0);
    }
  }
});

test('an outline ends: of many entries some are left out, and aliases are not followed for ever', () => {
  const many = Array.from({ length: 15_000 }, (_, index) => `x-${index}: {a: 1}\n`).join('');
  assert.equal(outlineOf(parse(many)).length, 2500);
  const bomb = Array.from({ length: 60 }, (_, level) => `x-${level + 1}: &a${level + 1} [*a${level}, *a${level}]\n`);
  assert.equal(outlineOf(parse(`x-0: &a0 [x, x]\n${bomb.join('')}`)).length, 61);
  assert.deepEqual(outlineOf(parse('- a list')), []);
  assert.deepEqual(outlineOf(parse('')), []);
});
