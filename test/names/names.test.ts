// Persons, systems and measures as symbols: which places name the same, and which place says what it is.

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readDocument } from '../../server/src/model/read.ts';
import { fieldNamedAt, measuresIn, nameAt, namesIn, personsIn, systemsIn } from '../../server/src/names/names.ts';
import { formatPath } from '../../server/src/syntax/path.ts';
import { parse } from '../../server/src/syntax/parse.ts';

/** Each name as `kind text: place, place*`; the star marks the definition. */
function names(text: string): readonly string[] {
  return namesIn(readDocument(parse(text))).map(({ kind, text: called, definition, occurrences }) => {
    const places = occurrences.map((one) => `${formatPath(one.path)}${one === definition ? '*' : ''}`);
    return `${kind} ${called}: ${places.join(', ')}`;
  });
}

/** The characters shown for each place of the first name. */
function shown(text: string): readonly string[] {
  const [name] = namesIn(readDocument(parse(text)));
  return (name?.occurrences ?? []).map(({ range }) => text.slice(range.start, range.end));
}

test('one person by name, by contact and by both, whatever links them', () => {
  const text = `owner: Dana Whitfield
second-owner: D. Whitfield <dana@example.com>
sponsor: {name: Dr. DANA Whitfield (Sales), contact: [dana@example.com, "@dana"], role: Head of Sales}
review: {reviewer: ["@dana", Ben Ode], checks: x}
failure: {alert: "mailto:DANA@example.com"}
cadence: {every: month, by: dana whitfield}
`;
  assert.deepEqual(names(text), [
    'person Dana Whitfield: owner, second-owner*, sponsor, review.reviewer[0], failure.alert, cadence.by',
    'person Ben Ode: review.reviewer[1]*',
  ]);
  assert.deepEqual(shown(text), [
    'Dana Whitfield',
    'D. Whitfield',
    'DANA Whitfield',
    '@dana',
    'DANA@example.com',
    'dana whitfield',
  ]);
});

test('every field that names persons is looked at, groups and channels are nobody', () => {
  const text = `owner: Dana W <d@example.com>
second-owner: The ops team
sponsor: Everyone
input: {source: Mails, data-owner: Dana W}
failure: {alert: "#ops", fallback: By hand, escalate-to: Dana W}
governance: {risk: low, can-stop: Dana W, accepts-risk: Dana W}
record:
  dry-runs: [{on: 2026-01-01, by: Dana W, result: clean}]
  gaps: [{at: input, question: Which?, raised-by: Dana W}]
  reviews: [{on: 2026-01-01, by: Dana W}]
  decisions: [{on: 2026-01-01, outcome: scale, by: Dana W, because: x}]
  approvals: [{area: law, by: Dana W, on: 2026-01-01}]
  waivers: [{rule: owner/missing, because: x, by: Dana W, until: 2026-01-01}]
`;
  assert.equal(names(text).length, 1);
  assert.equal(shown(text).length, 11);
});

test('a sentence names a person only where another place does too', () => {
  const about = (review: string): readonly string[] => names(`owner: Dana Whitfield\nreview: ${review}\n`);
  assert.deepEqual(about('Dana Whitfield'), ['person Dana Whitfield: owner*, review']);
  assert.deepEqual(about('Dana reads every draft'), ['person Dana Whitfield: owner*']);
  assert.deepEqual(about('Ben Ode'), ['person Dana Whitfield: owner*']);
});

test('two persons in one value are two, and a role held by one person is one too', () => {
  const text = `owner: Dana Whitfield
failure: {alert: 'Dana Whitfield <d@example.com> and Ben Ode <b@example.com>', fallback: x}
review: {reviewer: The on-call analyst, checks: x}
cadence: {every: month, by: the on-call analyst}
`;
  assert.deepEqual(names(text), [
    'person Dana Whitfield: owner, failure.alert*',
    'person The on-call analyst: review.reviewer*, cadence.by',
    'person Ben Ode: failure.alert*',
  ]);
  const document = readDocument(parse(text));
  assert.equal(nameAt(document, text.indexOf('Ben') + 1)?.name.text, 'Ben Ode');
  assert.equal(nameAt(document, text.indexOf('d@example'))?.name.text, 'Dana Whitfield');
});

test('systems and measures are the same whatever their case', () => {
  const text = `trigger: [{event: x, system: HubSpot}, {event: y, system: "Town\\u0020app"}]
output: {destination: x, system: hubspot}
manual-steps: [{step: x, from: HUBSPOT, to: SAP TM}]
success:
  - {metric: Minutes per lead, baseline: 14 min, target: 4 min}
record:
  results:
    - {on: 2026-01-01, metric: minutes  per lead, value: 9 min}
    - {on: 2026-01-01, metric: Hours, value: 9 h}
`;
  assert.deepEqual(names(text), [
    'system HubSpot: trigger[0].system*, output.system, manual-steps[0].from',
    'system Town app: trigger[1].system*',
    'system SAP TM: manual-steps[0].to*',
    'measure Minutes per lead: success[0].metric*, record.results[0].metric',
  ]);
  const [, town] = namesIn(readDocument(parse(text)));
  assert.equal(text.slice(town!.definition.range.start, town!.definition.range.end), 'Town\\u0020app');
});

test('a person is known by contact or name, and the place that says most stands for all', () => {
  const text = `owner: Dana Whitfield
sponsor: {name: Priya Raman, contact: priya@shop.example}
failure:
  alert: [Dana Whitfield <dana@shop.example>, "#ops"]
review: Dana reads every draft
cadence: {every: month, by: anna@shop.example}
record:
  dry-runs:
    - by: priya@shop.example
    - by: Anna Ode <anna@shop.example>
    - by: Dana Whitfield (Sales)
`;
  const found = personsIn(readDocument(parse(text))).map(({ person, occurrences }) => [
    person.text,
    ...occurrences.map(({ path }) => formatPath(path)),
  ]);
  assert.deepEqual(found, [
    ['Dana Whitfield <dana@shop.example>', 'owner', 'failure.alert[0]', 'record.dry-runs[2].by'],
    ['Priya Raman <priya@shop.example>', 'sponsor', 'record.dry-runs[0].by'],
    ['Anna Ode <anna@shop.example>', 'cadence.by', 'record.dry-runs[1].by'],
  ]);
});

test('what a sentence says never stands for a person', () => {
  const text = 'owner: Dana Whitfield\nreview: Dana Whitfield <dana@shop.example>\n';
  const [dana] = personsIn(readDocument(parse(text)));
  assert.equal(dana?.person.text, 'Dana Whitfield');
  assert.deepEqual(
    dana.occurrences.map(({ person }) => person?.text),
    ['Dana Whitfield', undefined],
  );
});

test('systems and measures are known whatever their case; a result of no measure names none', () => {
  const text = `trigger: {event: a, system: HubSpot}
output:
  - {destination: b, system: hubspot}
  - {destination: c, system: Slack}
success: {metric: Hours, baseline: 3 hours}
record:
  results:
    - {metric: hours}
    - {metric: Minutes}
`;
  const document = readDocument(parse(text));
  const count = ({ text: called, occurrences }: ReturnType<typeof namesIn>[number]): readonly [string, number] => [
    called,
    occurrences.length,
  ];
  assert.deepEqual(systemsIn(document).map(count), [
    ['HubSpot', 2],
    ['Slack', 1],
  ]);
  assert.deepEqual(measuresIn(document).map(count), [['Hours', 2]]);
});

test('an alias is a place of its own', () => {
  const text = 'x-dana: &dana Dana Whitfield <d@example.com>\nowner: *dana\nsponsor: Dana Whitfield\n';
  assert.deepEqual(names(text), ['person Dana Whitfield: owner*, sponsor']);
  assert.deepEqual(shown(text), ['*dana', 'Dana Whitfield']);
});

test('a gap leads to the field that it is about, or to the nearest part that is written', () => {
  const gap = (at: string): string | undefined => {
    const text = `input:\n  source: Mails\n  format: JSON\nrecord: {gaps: [{at: '${at}', question: x}]}\n`;
    const found = fieldNamedAt(readDocument(parse(text)), text.indexOf(at) + 1);
    return (
      found && `${text.slice(found.range.start, found.range.end)} → ${text.slice(found.field.start, found.field.end)}`
    );
  };
  assert.equal(gap('input.format'), 'input.format → JSON');
  assert.equal(gap('input.example'), 'input.example → input');
  assert.equal(gap('output.system'), undefined);
  assert.equal(gap('nonsense'), undefined);
});

test('many names are grouped in time', () => {
  const people = Array.from({ length: 20_000 }, (_, index) => `Person N${index} <p${index}@example.com>`);
  const text = `owner: x\nreview: {reviewer: [${people.join(', ')}], checks: x}\n`;
  const started = performance.now();
  assert.equal(namesIn(readDocument(parse(text))).length, 300);
  assert.ok(performance.now() - started < 10_000);
});
