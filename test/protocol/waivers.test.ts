// Waivers: a quick-fix that adds one, as a question for our client and as an edit with blanks for others.

import assert from 'node:assert/strict';
import { after, test } from 'node:test';
import type { WorkspaceEdit } from 'vscode-languageserver/node';
import { Editor, MODERN, PLAIN, stopAll, textEditsOf } from './editor.ts';
import type { Page } from './page.ts';
import { EIGHT_LINES, GOOD, MESSY, page } from './pages.ts';

after(stopAll);

const QUICK = { only: ['quickfix'] };
const NO_PROMPT = `${EIGHT_LINES.replace('stage: pilot', 'stage: document')}record:
  decisions:
    - {on: 2026-11-01, outcome: scale, by: Ann Lee, because: it works} # for now
`;

async function waive(
  editor: Editor,
  text: string,
  rule: string,
): Promise<{ readonly at: Page; readonly titles: readonly string[] }> {
  const at = page(text);
  await editor.open(at);
  const actions = await editor.actions(at, [await editor.diagnostic(at, rule)], QUICK);
  const action = actions.find(({ title }) => title.startsWith('Waive'));
  if (action) await editor.run(at, action);
  return { at, titles: actions.map(({ title }) => title) };
}

test('other clients get an edit with blanks, which is still found as such until it is filled in', async () => {
  for (const capabilities of [MODERN, PLAIN]) {
    const editor = await Editor.start({ capabilities, initializationOptions: { asOf: '2026-11-20' } });
    const at = page(NO_PROMPT);
    await editor.open(at);
    const needle = { range: at.range('task') };
    const actions = await editor.actions(at, [], { ...QUICK, ...needle });
    const action = actions.find(({ title }) => title === 'Waive task/no-prompt until 2026-12-20…');
    assert.ok(action, actions.map(({ title }) => title).join('\n'));
    assert.equal(actions.at(-1), action, 'it is the last way out');
    await editor.run(at, action);
    const [kept, added] = at.text.split(' # for now\n');
    assert.equal(`${kept} # for now\n`, NO_PROMPT, 'nothing else changes');
    assert.match(
      added ?? '',
      /^ {2}waivers:\n {4}- rule: task\/no-prompt\n {6}because: <.+>\n {6}by: <.+>\n {6}until: 2026-12-20\n$/,
    );
    await editor.stop();
  }
});

test('the setting says who waives, and a second waiver stands behind the first', async () => {
  const editor = await Editor.start({ initializationOptions: { asOf: '2026-11-20', me: 'Ann Lee <ann@example.com>' } });
  const first = `${EIGHT_LINES.replace('stage: pilot', 'stage: document')}record:\n  waivers:\n    # agreed in May\n    - rule: success/missing\n      because: no numbers yet\n      by: Bo Chen\n      until: 2026-12-01\n`;
  const { at } = await waive(editor, first, 'task/no-prompt');
  assert.ok(at.text.startsWith(first));
  assert.match(
    at.text.slice(first.length),
    /^ {4}- rule: task\/no-prompt\n {6}because: <.+>\n {6}by: Ann Lee <ann@example.com>\n/,
  );
  const blanks = (await editor.diagnostics(at)).filter(({ code }) => code === 'page/placeholder');
  assert.equal(blanks.length, 1);
  const [blank] = blanks;
  await editor.replace(at, at.slice(blank!.range), 'the prompt is on its way');
  assert.ok(!(await editor.diagnostics(at)).some(({ code }) => code === 'task/no-prompt'), 'now it is waived');
});

test('faults of structure cannot be waived, but for a file that is on its way', async () => {
  const editor = await Editor.start();
  const { titles } = await waive(editor, MESSY, 'page/bad-date');
  assert.ok(titles.length > 0 && !titles.some((title) => title.startsWith('Waive')));
  const missing = await waive(
    await Editor.start(),
    GOOD.replace('files/prompt.md', 'files/later.md'),
    'page/missing-file',
  );
  assert.ok(missing.titles.some((title) => title.startsWith('Waive page/missing-file')));
});

test('our client gets a command, and asks for the edit with its answers', async () => {
  const editor = await Editor.start({ initializationOptions: { asOf: '2026-11-20', asksForWaivers: true } });
  const at = page(NO_PROMPT);
  await editor.open(at);
  const actions = await editor.actions(at, [await editor.diagnostic(at, 'task/no-prompt')], QUICK);
  const action = actions.find(({ title }) => title.startsWith('Waive'));
  assert.ok(action && !action.edit);
  assert.deepEqual(action.command?.arguments, [at.uri, 'task/no-prompt', '2026-12-20']);
  const answers = { rule: 'task/no-prompt', because: 'until: #5 is done', by: 'Ann Lee', until: '2027-01-15' };
  const ask = (others: object): Promise<WorkspaceEdit | null> =>
    editor.ask('workflowDocs/waive', { uri: at.uri, ...answers, ...others });
  for (const wrong of [
    { until: 'soon' },
    { until: '2026-02-30' },
    { because: ' ' },
    { by: '' },
    { rule: 'page/syntax' },
    { rule: 'x/y' },
  ])
    assert.equal(await ask(wrong), null, JSON.stringify(wrong));
  const edit = await ask({});
  assert.ok(edit);
  await editor.edit(at, textEditsOf(edit, at));
  assert.ok(at.text.endsWith('because: "until: #5 is done"\n      by: Ann Lee\n      until: 2027-01-15\n'), at.text);
  assert.ok(!(await editor.diagnostics(at)).some(({ code }) => code === 'task/no-prompt'));
  assert.ok(!(await editor.diagnostics(at)).some(({ code }) => String(code).startsWith('page/')));
});
