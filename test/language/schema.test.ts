// The JSON Schema: it takes every right page, and leaves out what is wrong at every stage.

import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { test } from 'node:test';
import { Ajv } from 'ajv';
import { parse as parseYaml } from 'yaml';
import { wholePage } from '../../scripts/generate/whole-page.ts';
import { allFieldPaths } from '../../server/src/language/lookup.ts';
import { PAGE } from '../../server/src/language/page.ts';
import { jsonSchema } from '../../server/src/language/schema.ts';
import { formatPath } from '../../server/src/syntax/path.ts';
import { readDocument } from '../../server/src/model/read.ts';
import { parse } from '../../server/src/syntax/parse.ts';

const ROOT = new URL('../../', import.meta.url);

// Strict, so that a misspelt keyword of ours is noticed; the one below is known to editors only.
const ajv = new Ajv({ strict: true, strictRequired: false, allowUnionTypes: true, allErrors: true });
ajv.addVocabulary(['enumDescriptions']);
const validate = ajv.compile(jsonSchema());

function isValid(yaml: string): boolean {
  return validate(parseYaml(yaml, { logLevel: 'silent' }));
}

const documents = ['test/bases/', 'test/samples/', 'examples/'].flatMap((folder) =>
  readdirSync(new URL(folder, ROOT), { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.workflowdoc.yaml'))
    .map((name) => folder + name),
);

test('the base pages and the examples are valid', () => {
  const good = documents.filter((file) => !file.startsWith('test/samples/'));
  assert.ok(good.length >= 11);
  for (const file of good) assert.ok(isValid(text(file)), `${file}: ${ajv.errorsText(validate.errors)}`);
});

test('no page without a fault of structure is refused', () => {
  for (const file of documents) {
    const { faults, placeholders, tree, topLevel } = readDocument(parse(text(file)));
    if (faults.length + placeholders.length + tree.slips.length > 0 || topLevel !== 'page') continue;
    assert.ok(isValid(text(file)), `${file}: ${ajv.errorsText(validate.errors)}`);
  }
});

test('a page in which every field is written is valid', () => {
  assert.ok(isValid(wholePage()), ajv.errorsText(validate.errors));
});

for (const [what, yaml] of [
  ['a part as one line', 'trigger: A form is sent'],
  ['a part as a mapping', 'trigger: {event: A form is sent, kind: event}'],
  ['parts as a list of both', 'trigger: [A form is sent, {event: A call comes in}]'],
  ['one value where a list is asked for', 'task: {does: Drafts, never: Promise a discount}'],
  ['a list of values', 'task: {does: Drafts, never: [Promise a discount, Name a price]}'],
  ['a number as text', 'review: {reviewer: Dana, minutes: 4}'],
  ['a person as a mapping', 'owner: {name: Dana, contact: ["@dana", dana@example.com]}'],
  ['a role that can be reached', 'owner: {role: Head of sales, contact: "#sales"}'],
  ['none', 'manual-steps: none'],
  ['steps', 'manual-steps: [{step: Copies it, keep-because: It is a decision}, Sends it]'],
  ['a measure alone', 'success: {metric: Hours, baseline: 5, target: 3 h, by: 2026-12-01}'],
  ['measures as a list', 'success: [{metric: Hours}, {metric: Errors}]'],
  ['measures with their rules', 'success: {measures: [{metric: Hours}], stop-if: They rise}'],
  ['an answer for a date', 'started: N/A (never)'],
  ['an answer for a choice', 'governance: {risk: n/a}'],
  ['a cadence that a rule will judge', 'cadence: year'],
  ['an own key, in the page and in a part', 'x-team: {a: 1}\ntask: {does: Drafts, x-note: [1]}'],
  [
    'nothing yet',
    'owner:\nstage:\nstarted:\ntrigger:\ninput: {source: , format: }\nsuccess:\nrecord: {gaps: }\ncosts:',
  ],
] as const) {
  test(`valid: ${what}`, () => {
    assert.ok(isValid(`workflow: Leads\n${yaml}\n`), ajv.errorsText(validate.errors));
  });
}

for (const [what, yaml] of [
  ['a misspelt key', 'triger: A form is sent'],
  ['a misspelt key in a part', 'input: {source: The form, formt: JSON}'],
  ['a misspelt key in a list of the record', 'record: {gaps: [{at: input, queston: Why?}]}'],
  ['a misspelt key in a measure', 'success: [{metric: Hours, basline: 5 hours}]'],
  ['a mapping where text is asked for', 'purpose: {a: b}'],
  ['a list where one value is asked for', 'team: [Sales, Service]'],
  ['text where there is no one-line form', 'costs: three days'],
  ['text for a measure', 'success: fewer hours'],
  ['a number for a time span', 'output: {destination: The deal, within: 5}'],
  ['an unknown stage', 'stage: live'],
  ['an unknown word', 'task: {does: Drafts, autonomy: full}'],
  ['no date', 'started: 20 November'],
  ['a role that cannot be reached', 'owner: {role: Head of sales}'],
  ['an entry without what it must have', 'record: {decisions: [{on: 2026-11-20, outcome: stop}]}'],
] as const) {
  test(`not valid: ${what}`, () => {
    assert.equal(isValid(`workflow: Leads\n${yaml}\n`), false);
  });
}

test('a page without its title, a list and a text are not valid', () => {
  for (const yaml of ['stage: pilot', '- workflow: Leads', 'Leads']) assert.equal(isValid(yaml), false, yaml);
});

test('every field is in it, in page order, with its description and its words', () => {
  const schema = jsonSchema();
  const fieldsIn = (mapping: unknown): readonly string[] => Object.keys(at(mapping, 'properties') as object);
  assert.deepEqual(fieldsIn(schema), Object.keys(PAGE.fields));
  for (const path of allFieldPaths()) {
    const outer = path.slice(0, -1);
    const mapping = outer.length === 0 ? schema : at(schema, 'definitions', formatPath(outer));
    const property = at(mapping, 'properties', String(path.at(-1)));
    assert.equal(typeof at(property, 'description'), 'string', formatPath(path));
  }
  const stage = JSON.stringify(at(schema, 'properties', 'stage'));
  assert.match(stage, /"enum":\["pilot",.*"retired"\],"enumDescriptions":\["The idea works in a demo\./);
  assert.equal(at(schema, '$id'), undefined, 'there is no host that could serve it');
});

function at(value: unknown, ...keys: readonly string[]): unknown {
  return keys.reduce<unknown>(
    (inner, key) =>
      typeof inner === 'object' && inner !== null
        ? Object.entries(inner).find(([name]) => name === key)?.[1]
        : undefined,
    value,
  );
}

function text(file: string): string {
  return readFileSync(new URL(file, ROOT), 'utf8');
}
