// What the commands of a client ask for: readiness in words and places, whole sections, page order, new documents.

import assert from 'node:assert/strict';
import { after, test } from 'node:test';
import type { WorkspaceEdit } from 'vscode-languageserver/node';
import { PAGE } from '../../server/src/language/page.ts';
import {
  INSERT_SECTION,
  NEW_DOCUMENT,
  READINESS,
  RULES_REQUEST,
  SECTIONS,
  SORT_PAGE,
} from '../../server/src/protocol.ts';
import type { NewDocument, ReadinessView, RuleView, SectionView } from '../../server/src/protocol.ts';
import { RULES } from '../../server/src/rules/index.ts';
import { Editor, stopAll, textEditsOf } from './editor.ts';
import type { Page } from './page.ts';
import { EIGHT_LINES, GOOD, MESSY, page } from './pages.ts';

after(stopAll);

test('the readiness of a page says its stage, its gates and what is left, each with its place', async () => {
  const { editor, opened } = await editing(EIGHT_LINES);
  const view = await readiness(editor, opened);
  assert.equal(view.title, 'Inbound lead triage');
  assert.equal(view.stage, 'pilot');
  assert.equal(view.day, undefined, 'without a start there is no day');
  assert.equal(view.gates.length, 6);
  assert.match(view.gatesPassed ?? '', /6 of 6/);
  assert.equal(view.next?.stage, 'document');
  const { left } = view.next;
  assert.ok(left.length > 0, 'the next stage asks for more');
  const noStart = left.find(({ rule }) => rule === 'stage/no-start');
  assert.ok(noStart, left.map(({ rule }) => rule).join(', '));
  assert.equal(opened.slice(noStart.range), 'workflow', 'what is absent at the top stands on the title');
  const checks = left.find(({ rule }) => rule === 'review/no-checks');
  assert.ok(checks);
  assert.equal(opened.slice(checks.range), 'review');
  assert.deepEqual(
    view.questions.map(({ answers }) => answers.length),
    [1, 1, 1, 0],
  );
});

test('the readiness counts the days of the plan, and a gate that is not passed says how many points are open', async () => {
  const { editor, opened } = await editing(EIGHT_LINES.replace('stage: pilot', 'stage: document\nstarted: 2026-11-17'));
  const view = await readiness(editor, opened);
  assert.match(view.day ?? '', /\b4\b/);
  const open = view.gates.filter(({ state }) => state === 'open');
  assert.ok(open.length > 0);
  for (const { missing, summary } of open) assert.match(summary, new RegExp(`\\b${missing.length}\\b`));
});

test('off the track and in an unknown stage there are no gates; what is not open has no readiness', async () => {
  const { editor, opened } = await editing(EIGHT_LINES.replace('pilot', 'research'));
  assert.deepEqual((await readiness(editor, opened)).gates, []);
  await editor.replace(opened, 'research', 'nowhere');
  const view = await readiness(editor, opened);
  assert.equal(view.stage, undefined);
  assert.deepEqual(view.gates, []);
  assert.equal(await editor.ask(READINESS, { uri: 'file:///elsewhere.workflowdoc.yaml' }), null);
  assert.equal(await editor.ask(READINESS, undefined), null);
});

test('each section that is not there can be inserted, and is there then; the page stays readable', async () => {
  const { editor, opened } = await editing(EIGHT_LINES);
  const offered = await sections(editor, opened);
  assert.ok(!offered.some(({ path }) => path === 'owner'));
  const order = Object.keys(PAGE.fields);
  const places = offered.map(({ path }) => order.indexOf(path.split('.')[0] ?? ''));
  assert.deepEqual(
    places,
    [...places].sort((a, b) => a - b),
    'in page order',
  );
  for (const { path, name, about } of offered) {
    assert.ok(name !== '' && about !== '', `${path} has a name and says what it is for`);
    const edit = await editor.ask<WorkspaceEdit>(INSERT_SECTION, { uri: opened.uri, path });
    await editor.edit(opened, textEditsOf(edit, opened));
  }
  assert.deepEqual(await sections(editor, opened), []);
  assert.equal(await editor.ask(INSERT_SECTION, { uri: opened.uri, path: 'owner' }), null, 'not a second time');
  const codes = (await editor.diagnostics(opened)).map(({ code }) => code);
  for (const code of ['page/syntax', 'page/wrong-type', 'page/unknown-key', 'page/duplicate-key'])
    assert.ok(!codes.includes(code), `${code} in\n${opened.text}`);
  assert.equal(await editor.ask(SORT_PAGE, { uri: opened.uri }), null, 'each went to its place in page order');
});

test('a page is sorted once', async () => {
  const { editor, opened } = await editing(MESSY);
  const edit = await editor.ask<WorkspaceEdit>(SORT_PAGE, { uri: opened.uri });
  await editor.edit(opened, textEditsOf(edit, opened));
  assert.match(opened.text, /^workflow: /);
  assert.ok(opened.text.indexOf('review:') < opened.text.indexOf('output:'));
  assert.equal(await editor.ask(SORT_PAGE, { uri: opened.uri }), null);
});

test('a new document is made of the answers, with blanks for the others; what an answer holds is only text', async () => {
  const { editor } = await editing(GOOD);
  const answers = {
    workflow: 'Lead triage: inbound',
    owner: '  Dana Whitfield <dana@example.com> ',
    task: '$1 ${2:x} # y',
  };
  const made = await editor.ask<NewDocument>(NEW_DOCUMENT, { answers });
  assert.match(
    made.text,
    /^workflow: "Lead triage: inbound"\nstage: pilot\nowner: Dana Whitfield <dana@example.com>\n/,
  );
  assert.equal(made.text.split('\n').length, 9, 'eight lines');
  assert.ok(made.text.includes('\ntask: "$1 ${2:x} # y"\n'), made.text);
  assert.ok(made.snippet?.includes('\ntask: "\\$1 \\${2:x\\} # y"\n'), made.snippet);
  assert.equal((made.snippet ?? '').match(/(?<!\\)\$\{\d+:/g)?.length, 4, 'four answers are open');
  const whole = page(made.text, 'new');
  await editor.open(whole);
  const errors = (await editor.diagnostics(whole)).filter(({ severity }) => severity === 1);
  assert.deepEqual(errors, []);
});

test('a new document without any answer is all blanks, and one with all of them has none', async () => {
  const { editor } = await editing(GOOD);
  for (const params of [undefined, {}, { answers: 3 }, { answers: { workflow: 7 } }]) {
    const made = await editor.ask<NewDocument>(NEW_DOCUMENT, params);
    assert.equal((made.snippet ?? '').match(/\$\{\d+:/g)?.length, 7);
  }
  const lines = EIGHT_LINES.trim().split('\n');
  const answers = Object.fromEntries(lines.map((line) => line.split(/: (.*)/).slice(0, 2)));
  assert.deepEqual(await editor.ask(NEW_DOCUMENT, { answers }), { text: EIGHT_LINES });
});

test('all rules are told, each with what it is about', async () => {
  const { editor } = await editing(GOOD);
  const rules = await editor.ask<readonly RuleView[]>(RULES_REQUEST);
  assert.deepEqual(rules.map(({ id }) => id).sort(), RULES.map(({ id }) => id).sort());
  for (const { id, about } of rules) assert.ok(about.length > 20, id);
});

async function editing(text: string): Promise<{ readonly editor: Editor; readonly opened: Page }> {
  const editor = await Editor.start();
  const opened = page(text);
  await editor.open(opened);
  return { editor, opened };
}

async function readiness(editor: Editor, { uri }: Page): Promise<ReadinessView> {
  const view = await editor.ask<ReadinessView | null>(READINESS, { uri });
  assert.ok(view);
  return view;
}

function sections(editor: Editor, { uri }: Page): Promise<readonly SectionView[]> {
  return editor.ask(SECTIONS, { uri });
}
