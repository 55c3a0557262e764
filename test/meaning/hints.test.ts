// What is shown beside the text: the day, the schedule in words, the change from the baseline, the next review.

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { changeOf } from '../../server/src/meaning/change.ts';
import { hintsOf } from '../../server/src/meaning/hints.ts';
import type { HintKind } from '../../server/src/meaning/hints.ts';
import { textOf } from '../../server/src/messages/text.ts';
import { readDocument } from '../../server/src/model/read.ts';
import { readDate } from '../../server/src/model/values/date.ts';
import type { Better } from '../../server/src/model/values/compare.ts';
import { readQuantity } from '../../server/src/model/values/quantity.ts';
import { parse } from '../../server/src/syntax/parse.ts';

/** The page with its hints in brackets where they stand. */
function shown(text: string, today = '2026-11-20', ...kinds: readonly HintKind[]): string {
  const document = readDocument(parse(text));
  const hints = hintsOf(document, readDate(today)!, kinds.length > 0 ? new Set(kinds) : undefined);
  let result = '';
  let done = 0;
  for (const { offset, parts, about } of hints) {
    assert.ok(offset >= done && textOf(about) !== '');
    result += `${text.slice(done, offset)} [${parts.map((part) => textOf(part)).join(', ')}]`;
    done = offset;
  }
  return result + text.slice(done);
}

test('the day of the plan stands behind its start', () => {
  const day = (today: string): string =>
    shown('stage: document\nstarted: 2026-11-11 # then\n', today).split('\n')[1] ?? '';
  assert.equal(day('2026-11-20'), 'started: 2026-11-11 [day 10] # then');
  assert.equal(day('2026-11-11'), 'started: 2026-11-11 [day 1] # then');
  assert.equal(day('2026-11-10'), 'started: 2026-11-11 [starts tomorrow] # then');
  assert.equal(day('2026-11-01'), 'started: 2026-11-11 [starts in 10 days] # then');
});

test('after a redesign the days are counted anew, off the track not at all', () => {
  const record = 'record: {decisions: [{on: 2026-11-11, outcome: redesign, by: Eva, because: x}]}\n';
  assert.match(shown(`started: 2026-01-01\n${record}`), /^started: 2026-01-01 \[day 10 since the redesign\]$/m);
  assert.match(shown('stage: retired\nstarted: 2026-01-01\n'), /^started: 2026-01-01$/m);
  assert.match(shown('started: 2026-02-30\n'), /^started: 2026-02-30$/m);
});

test('cron is read back in words; what is no cron is left alone', () => {
  const schedule = (text: string): string => shown(`trigger: {event: x, schedule: ${text}}\n`).trim();
  assert.match(schedule('"30 5 * * 1-5"'), /schedule: "30 5 \* \* 1-5" \[At 05:30, Monday through Friday\]\}$/);
  assert.match(schedule('"* 8 * * *"'), /\[Every minute, between 08:00 and 08:59\]/);
  for (const other of ['every Monday', '"61 5 * *"', '"0 0 99 99 *"'])
    assert.doesNotMatch(schedule(other), /" \[|y \[/);
  const two = 'trigger:\n  - {event: x, schedule: "@daily"}\n  - {event: y, schedule: "0 9 * * 1"}\n';
  assert.equal(shown(two).match(/\[A/g)?.length, 2);
});

test('a target shows the change and its direction, a result the change', () => {
  const text = `success:
  - {metric: Minutes, kind: time, baseline: 25 min, target: 10 min}
  - {metric: Share, baseline: 40 %, target: 60 %, better: higher}
  - {metric: Things, baseline: 4, target: 2}
  - {metric: Mixed, baseline: 40 %, target: 3 hours}
record:
  results:
    - {on: 2026-11-01, metric: minutes, value: 20 min}
    - {on: 2026-11-01, metric: Other, value: 20 min}
`;
  assert.equal(
    shown(text),
    `success:
  - {metric: Minutes, kind: time, baseline: 25 min, target: 10 min [−60 %, lower is better]}
  - {metric: Share, baseline: 40 %, target: 60 % [+20 points, higher is better], better: higher}
  - {metric: Things, baseline: 4, target: 2 [−50 %]}
  - {metric: Mixed, baseline: 40 %, target: 3 hours}
record:
  results:
    - {on: 2026-11-01, metric: minutes, value: 20 min [−20 %]}
    - {on: 2026-11-01, metric: Other, value: 20 min}
`,
  );
});

test('the next review follows the last one, else the decision to scale', () => {
  const page = (record: string): string => `cadence: {every: month, by: Eva}\nrecord: {${record}}\n`;
  const every = (record: string): string | undefined => /every: month([^,]*),/.exec(shown(page(record)))?.[1];
  assert.equal(every('reviews: [{on: 2026-11-03, by: Eva}]'), ' [next review 2026-12-03]');
  assert.equal(every('reviews: [{on: 2026-10-20, by: Eva}]'), ' [next review 2026-11-20]');
  assert.equal(every('reviews: [{on: 2026-10-19, by: Eva}]'), ' [review overdue since 2026-11-19]');
  assert.equal(
    every('decisions: [{on: 2026-11-03, outcome: scale, by: Eva, because: x}]'),
    ' [next review 2026-12-03]',
  );
  assert.equal(every('decisions: [{on: 2026-11-03, outcome: stop, by: Eva, because: x}]'), '');
  assert.equal(every('reviews: [{on: soon, by: Eva}]'), '');
  assert.match(shown('cadence: month\nrecord: {reviews: [{on: 2026-11-03, by: Eva}]}\n'), /^cadence: month \[next/);
});

test('each kind is shown by itself', () => {
  const text = `started: 2026-11-11
trigger: {event: x, schedule: "@daily"}
success: {metric: M, baseline: 2, target: 1}
cadence: month
record: {reviews: [{on: 2026-11-03, by: Eva}]}
`;
  assert.equal(shown(text).match(/ \[[^{]/g)?.length, 4);
  for (const [kind, begins] of [
    ['day', ' [day'],
    ['schedule', ' [At'],
    ['change', ' [−50'],
    ['nextReview', ' [next'],
  ] as const) {
    const only = shown(text, '2026-11-20', kind);
    assert.ok(only.includes(begins), kind);
    assert.equal(only.match(/ \[[^{]/g)?.length, 1, kind);
  }
});

test('a value of several lines has no hint at its end', () => {
  const text = 'success:\n  metric: M\n  baseline: 2\n  target: >\n    1 of\n    them\n';
  assert.equal(shown(text), text);
});

test('a change is told only where it is one', () => {
  const change = (from: string, to: string, better?: Better): string | undefined => {
    const [a, b] = [readQuantity(from), readQuantity(to)];
    assert.ok(a.state === 'known' && b.state === 'known', `${from}, ${to}`);
    const message = changeOf(a.value, b.value, better);
    return message && textOf(message);
  };
  assert.equal(change('4 days', '20 hours'), '−79 %');
  assert.equal(change('1 year', '6 months'), '−50 %');
  assert.equal(change('€1.200 per month', '€900 per month'), '−25 %');
  assert.equal(change('2 per week', '4 per 2 weeks'), 'no change');
  assert.equal(change('10 minutes', '9.6 minutes'), '−4 %');
  assert.equal(change('10 minutes', '0'), '−100 %');
  assert.equal(change('5 %', '0'), '−5 points');
  assert.equal(change('0', '60 %'), '+60 points');
  assert.equal(change('1', '30'), '30 times as much');
  assert.equal(change('8–10 minutes', '4–6 minutes', 'lower'), '−40 %');
  assert.equal(change('8–10 minutes', '4–6 minutes', 'higher'), '−50 %');
  for (const [from, to, better] of [
    ['0', '5 minutes'],
    ['8–10 minutes', '4 minutes'],
    ['10 %', '5 minutes'],
    ['10 leads', '5 deals'],
    ['€10', '$5'],
    ['20 per month', '5 per day', 'higher'],
    ['2 months', '10 days', 'lower'],
  ] as const) {
    assert.equal(change(from, to, better), undefined, `${from}, ${to}`);
  }
});
