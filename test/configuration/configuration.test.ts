// What a configuration says, which one holds, and what is wrong with one.

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { applyEdits } from '../../server/src/edit/apply.ts';
import { textOf } from '../../server/src/messages/text.ts';
import { completeAt } from '../../server/src/complete/complete.ts';
import { hoverAt } from '../../server/src/hover/hover.ts';
import { plainTextOf } from '../../server/src/hover/markdown.ts';
import { effectiveText } from '../../server/src/workspace/effective.ts';
import { safeEdits } from '../../server/src/workspace/fixes.ts';
import { found, HAND_OVER, ROOT, World } from './world.ts';

const NO_CONTACT = HAND_OVER.replace(/^owner: .*$/m, 'owner: Dana Whitfield');

test('the base page is clean, and without a contact it has one warning', async () => {
  const world = new World({});
  assert.deepEqual(
    found(await world.analyse(HAND_OVER)).filter((one) => !one.startsWith('hint')),
    [],
  );
  assert.ok(found(await world.analyse(NO_CONTACT)).includes('warning owner/no-contact'));
});

test('a rule gets the severity that the configuration gives, by its id before its section', async () => {
  const severity = async (rules: string): Promise<string | undefined> => {
    const world = new World({ '.workflow-docs.yaml': `rules: ${rules}\n` });
    return found(await world.analyse(NO_CONTACT))
      .find((one) => one.endsWith(' owner/no-contact'))
      ?.split(' ')[0];
  };
  assert.equal(await severity('{}'), 'warning');
  for (const level of ['hint', 'info', 'warning', 'error']) {
    assert.equal(await severity(`{owner/no-contact: ${level}}`), level);
    assert.equal(await severity(`{owner: ${level}}`), level);
  }
  assert.equal(await severity('{owner/no-contact: off}'), undefined);
  assert.equal(await severity('{owner: off}'), undefined);
  assert.equal(await severity('{owner: off, owner/no-contact: info}'), 'info');
  assert.equal(await severity('{owner/no-contact: warn}'), 'warning', 'what cannot be read says nothing');
});

test('a rule that is off counts neither for its gate nor as skipped', async () => {
  const text = HAND_OVER.replace('stage: hand-over', 'stage: production').replace(/^second-owner: .*\n/m, '');
  const without = await new World({}).analyse(text);
  const off = await new World({ '.workflow-docs.yaml': 'rules: {second-owner/missing: off}' }).analyse(text);
  const skipped = (analysis: typeof off): readonly string[] =>
    analysis.result.findings
      .filter(({ rule }) => rule === 'stage/skipped')
      .flatMap(({ related }) => related.map(({ path }) => path.join('.')));
  assert.ok(skipped(without).includes('second-owner'));
  assert.ok(skipped(off).length > 0 && !skipped(off).includes('second-owner'));
  const missing = (analysis: typeof off): readonly string[] =>
    analysis
      .readiness()
      .gates.flatMap((gate) => gate.missing)
      .map(({ rule }) => rule);
  assert.ok(missing(without).includes('second-owner/missing'));
  assert.ok(!missing(off).includes('second-owner/missing'));
});

test('rules of structure can be changed, and a hint that was asked for is not joined with those of the next stage', async () => {
  const text = `${HAND_OVER.replace(/^failure:\n(?: .*\n)+/m, '')}color: red\n`;
  const world = new World({ '.workflow-docs.yaml': 'rules: {page/unknown-key: hint, failure/missing: hint}' });
  const { result } = await world.analyse(text);
  assert.equal(result.findings.find(({ rule }) => rule === 'page/unknown-key')?.severity, 'hint');
  assert.ok(result.findings.some(({ rule, joined }) => rule === 'failure/missing' && !joined));
});

test('the nearest file holds, up to the folder of the workspace', async () => {
  const world = new World({
    '.workflow-docs.yaml': 'rules: {owner/no-contact: error}',
    'a/.workflow-docs.yaml': 'rules: {owner/no-contact: info}',
  });
  const at = async (path: string): Promise<boolean> =>
    found(await world.analyse(NO_CONTACT, path)).includes('info owner/no-contact');
  assert.ok(await at('a/b/c/page.workflowdoc.yaml'));
  assert.ok(await at('a/page.workflowdoc.yaml'));
  assert.ok(!(await at('b/page.workflowdoc.yaml')));
  assert.ok(found(await world.analyse(NO_CONTACT, 'b/page.workflowdoc.yaml')).includes('error owner/no-contact'));
  const reads = world.reads;
  await world.analyse(NO_CONTACT, 'a/b/c/other.workflowdoc.yaml');
  assert.equal(world.reads, reads, 'files are read once');
});

test('a date of the configuration counts as today, unless one is given', async () => {
  const world = new World({ '.workflow-docs.yaml': 'as-of: 2027-06-01' });
  assert.equal((await world.analyse(HAND_OVER)).today, '2027-06-01');
  assert.equal((await world.analyse(HAND_OVER, 'page.workflowdoc.yaml', true)).today, '2026-11-20');
  assert.equal((await new World({}).analyse(HAND_OVER)).asOf, undefined);
});

test('what is extended holds as far as the file says nothing else', async () => {
  const world = new World({
    'a/.workflow-docs.yaml':
      'extends: ../team.workflow-docs.yaml\nrules: {owner: info}\npeople: Ann Lee\nsystems: SAP\n',
    'team.workflow-docs.yaml':
      'rules: {owner/no-contact: error, costs: off}\npeople: [Bo Chen]\nsystems: [SAP, HubSpot]\nvague: {add: nice}\nas-of: 2026-12-01\n',
  });
  const { configuration } = await world.analyse(NO_CONTACT, 'a/page.workflowdoc.yaml');
  assert.deepEqual(
    configuration.people?.map(({ person }) => person.name),
    ['Ann Lee', 'Bo Chen'],
  );
  assert.deepEqual(configuration.systems, ['SAP', 'HubSpot']);
  assert.deepEqual(configuration.wording, { add: ['nice'], allow: [] });
  assert.equal(configuration.asOf, '2026-12-01');
  assert.ok(found(await world.analyse(NO_CONTACT, 'a/page.workflowdoc.yaml')).includes('info owner/no-contact'));
});

test('faults stand at their place, and the rest holds', async () => {
  const world = new World({
    '.workflow-docs.yaml': [
      'rules:',
      '  owner/mising: error',
      '  success: warn',
      '  owner/no-contact: info',
      'peple: Ann Lee',
      'as-of: 20.11.2026',
      'systems: {a: b}',
      'vague: nice',
      'people:',
      '  - contact: ann@example.com',
      'x-mine: anything',
      '',
    ].join('\n'),
  });
  assert.deepEqual(await world.faults('.workflow-docs.yaml'), [
    '2: error page/unknown-key',
    '3: error page/unknown-value',
    '5: error page/unknown-key',
    '6: error page/bad-date',
    '7: error page/wrong-type',
    '8: error page/wrong-type',
    '10: error page/missing-field',
  ]);
  assert.ok(found(await world.analyse(NO_CONTACT)).includes('info owner/no-contact'));
  const judged = await world.configurations.judged(`${ROOT}.workflow-docs.yaml`, [ROOT]);
  const words = judged?.result.findings.map(({ message }) => textOf(message)) ?? [];
  assert.equal(words[0], 'There is no rule and no section "owner/mising". Did you mean "owner/missing"?');
  assert.match(words[1] ?? '', /Did you mean "warning"\?/);
  assert.match(words[2] ?? '', /Did you mean "people"\?/);
});

test('text that is not YAML is mended, and its certain fixes apply', async () => {
  const text = 'people:\n\t- name: Ann Lee\n\t  contact: @ann\nrules:\n  owner/no-contct: error\n';
  const world = new World({ '.workflow-docs.yaml': text });
  const { configuration } = await world.analyse(NO_CONTACT);
  assert.deepEqual(
    configuration.people?.map(({ person }) => [person.name, person.contacts]),
    [['Ann Lee', []]],
  );
  const judged = await world.configurations.judged(`${ROOT}.workflow-docs.yaml`, [ROOT]);
  assert.ok(judged);
  assert.ok(judged.result.findings.some(({ rule }) => rule === 'page/syntax'));
  const mended = applyEdits(text, safeEdits(judged, judged.result.findings));
  const again = new World({ '.workflow-docs.yaml': mended });
  assert.deepEqual(await again.faults('.workflow-docs.yaml'), [], mended);
});

test('a directory with an entry that cannot be read is none, so that nobody is unknown meanwhile', async () => {
  const unknown = async (people: string): Promise<boolean> => {
    const world = new World({ '.workflow-docs.yaml': `people:\n  - name: Bo Chen\n${people}` });
    return found(await world.analyse(NO_CONTACT)).includes('error owner/unknown');
  };
  assert.ok(await unknown('  - name: Ann Lee\n'));
  for (const people of ['  - name:\n', '  - contact: ann@example.com\n', '  - name: <name>\n'])
    assert.ok(!(await unknown(people)), people);
});

test('an empty file, a comment and a file that says nothing have no fault', async () => {
  for (const text of ['', '# nothing yet\n', 'rules:\npeople: []\n', 'rules: {}\n'])
    assert.deepEqual(await new World({ '.workflow-docs.yaml': text }).faults('.workflow-docs.yaml'), [], text);
  assert.deepEqual(await new World({ '.workflow-docs.yaml': '- a\n' }).faults('.workflow-docs.yaml'), [
    '1: error page/not-a-mapping',
  ]);
});

test('what cannot be extended is told where it is named', async () => {
  const world = new World({
    '.workflow-docs.yaml': 'systems: SAP\nextends: not-there.yaml\n',
    'a/.workflow-docs.yaml': 'extends: b/.workflow-docs.yaml\n',
    'a/b/.workflow-docs.yaml': 'rules: {owner/no-contact: info}\nextends: ../.workflow-docs.yaml\n',
    'c/.workflow-docs.yaml': 'extends: ../../outside.yaml\n',
    'd/.workflow-docs.yaml': 'extends: https://example.com/x.yaml\n',
    'e/.workflow-docs.yaml': 'extends: .workflow-docs.yaml\n',
    'f/.workflow-docs.yaml': 'extends: g.yaml\n',
    'f/g.yaml': 'rulez: {}\nsystems: SAP\n',
  });
  assert.deepEqual(await world.faults('.workflow-docs.yaml'), ['2: error config/extends']);
  assert.deepEqual(await world.faults('a/b/.workflow-docs.yaml'), ['2: warning config/extends']);
  assert.deepEqual(await world.faults('c/.workflow-docs.yaml'), ['1: warning config/extends']);
  assert.deepEqual(await world.faults('d/.workflow-docs.yaml'), ['1: error config/extends']);
  assert.deepEqual(await world.faults('e/.workflow-docs.yaml'), ['1: error config/extends']);
  assert.deepEqual(await world.faults('f/.workflow-docs.yaml'), ['1: warning config/extends']);
  assert.ok(found(await world.analyse(NO_CONTACT, 'a/page.workflowdoc.yaml')).includes('info owner/no-contact'));
});

test('what holds is shown with the line it comes from, and can be read back', async () => {
  const world = new World({
    'a/.workflow-docs.yaml': 'extends: ../team.yaml\nrules:\n  owner: info\npeople:\n  - Ann Lee <ann@example.com>\n',
    'team.yaml':
      'rules: {owner/no-contact: error, costs: off}\npeople:\n  - name: Bo Chen\n    left: 2026-01-31\nsystems: SAP\nas-of: 2026-12-01\n',
  });
  const uri = `${ROOT}a/page.workflowdoc.yaml`;
  const text = effectiveText(uri, await world.configurations.filesFor(uri, [ROOT]));
  assert.equal(
    text,
    [
      '# What holds for page.workflowdoc.yaml, and the file and line it comes from.',
      'rules:',
      '  owner: info # .workflow-docs.yaml:3',
      '  costs: "off" # ../team.yaml:1',
      'people:',
      '  - name: Ann Lee # .workflow-docs.yaml:5',
      '    contact: ann@example.com',
      '  - name: Bo Chen # ../team.yaml:3',
      '    left: 2026-01-31',
      'systems:',
      '  - SAP # ../team.yaml:5',
      'as-of: 2026-12-01 # ../team.yaml:6',
      '',
    ].join('\n'),
  );
  assert.deepEqual(await new World({ '.workflow-docs.yaml': text }).faults('.workflow-docs.yaml'), []);
  const other = `${ROOT}page.workflowdoc.yaml`;
  assert.match(effectiveText(other, await world.configurations.filesFor(other, [ROOT])), /^# No configuration/);
});

async function labelsAt(text: string): Promise<readonly string[]> {
  const world = new World({ '.workflow-docs.yaml': text.replace('$0', '') });
  const judged = await world.configurations.judged(`${ROOT}.workflow-docs.yaml`, [ROOT]);
  assert.ok(judged);
  return completeAt(judged, text.indexOf('$0')).map(({ label }) => label);
}

test('completion offers keys, rules, sections, severities and dates', async () => {
  assert.deepEqual(await labelsAt('$0'), ['extends', 'rules', 'people', 'systems', 'vague', 'as-of']);
  assert.deepEqual(await labelsAt('systems: SAP\n$0\n'), ['extends', 'rules', 'people', 'vague', 'as-of']);
  const rules = await labelsAt('rules:\n  costs: off\n  $0\n');
  for (const name of ['owner', 'owner/no-contact', 'page/order', 'second-owner']) assert.ok(rules.includes(name), name);
  assert.ok(!rules.includes('costs'));
  assert.deepEqual(await labelsAt('rules:\n  owner: $0\n'), ['off', 'hint', 'info', 'warning', 'error']);
  assert.deepEqual(await labelsAt('people:\n  - name: Ann\n    $0\n'), ['contact', 'left']);
  assert.deepEqual(await labelsAt('as-of: $0\n'), ['2026-11-20']);
  assert.deepEqual(await labelsAt('people:\n  $0\n'), ['-']);
});

test('hover tells what a key, a rule and a severity are', async () => {
  const text = 'rules:\n  owner/no-contact: error\n  costs: off\npeople:\n  - name: Ann Lee\n    left: 2026-01-01\n';
  const world = new World({ '.workflow-docs.yaml': text });
  const judged = await world.configurations.judged(`${ROOT}.workflow-docs.yaml`, [ROOT]);
  assert.ok(judged);
  const at = (word: string): string => {
    const hover = hoverAt(judged, text.indexOf(word), {
      from: { epoch: 0 },
      timeZone: 'UTC',
      ruleLink: () => undefined,
    });
    return plainTextOf(hover?.blocks ?? []);
  };
  assert.match(at('rules'), /How severe/);
  assert.match(at('owner/no'), /An alert without an address/);
  assert.match(at('error'), /An error, whatever/);
  assert.match(at('costs'), /begins with/);
  assert.match(at('left'), /gone/);
  assert.match(at('people'), /directory/);
});

test('a document is offered the people who are there, with their contact, and the systems', async () => {
  const world = new World({
    '.workflow-docs.yaml':
      'people:\n  - {name: Ann Lee, contact: ann@example.com}\n  - {name: Bo Chen, left: 2026-01-01}\n  - Dana Whitfield <dana@example.com>\nsystems: [SAP, HubSpot]\n',
  });
  const labels = async (text: string): Promise<readonly string[]> =>
    completeAt(await world.analyse(text.replace('$0', '')), text.indexOf('$0')).map(({ label }) => label);
  assert.deepEqual(await labels('workflow: A\nowner: $0\nsponsor: Bo Chen\n'), [
    'Ann Lee <ann@example.com>',
    'Dana Whitfield <dana@example.com>',
  ]);
  assert.deepEqual(await labels('owner: Dana Whitfield <dana@example.com>\ncadence:\n  every: month\n  by: $0\n'), [
    'Dana Whitfield',
    'Ann Lee',
  ]);
  const systems = await labels('trigger: {event: x, system: Hubspot}\noutput:\n  destination: x\n  system: $0\n');
  assert.deepEqual(systems.slice(0, 2), ['Hubspot', 'SAP']);
});

test('a system that the configuration lists is no person', async () => {
  const text = HAND_OVER.replace(/^owner: .*$/m, 'owner: Zorblax <ops@example.com>');
  assert.ok(!found(await new World({}).analyse(text)).includes('error owner/not-a-person'));
  const world = new World({ '.workflow-docs.yaml': 'systems: Zorblax <ops@example.com>\n' });
  assert.ok(found(await world.analyse(text)).includes('error owner/not-a-person'));
});
