// Gaps as an editor gets them: each at its field, and asked, answered, closed and reopened by edits that change nothing
// else; dry runs from the list of parts to the record.

import assert from 'node:assert/strict';
import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { after, test } from 'node:test';
import type { WorkspaceEdit } from 'vscode-languageserver/node';
import { ALL_GAPS, DRY_RUN, EDIT_GAP, GAPS } from '../../server/src/protocol.ts';
import type {
  DocumentGaps,
  DryRunView,
  EditGapParams,
  GapEdit,
  GapName,
  GapView,
  GapsView,
} from '../../server/src/protocol.ts';
import { Editor, stopAll, textEditsOf } from './editor.ts';
import { Page } from './page.ts';
import { EIGHT_LINES, folder, page } from './pages.ts';

after(stopAll);

/** One gap is open, one is answered, one is closed; comments everywhere, and a list in flow style among them. */
const ASKED = `${EIGHT_LINES}failure:
  alert: "#leads-down" # read by Dana
# what happened
record:
  dry-runs:
    - {on: 2026-11-12, by: Luis Ortega, result: gaps} # half an hour
  gaps: # newest last
    # from the first dry run
    - at: review.reject-when # or checks?
      question: What if the lead is a competitor?
      raised-by: Luis Ortega # by phone
      on: 2026-11-12
    - {at: output, question: Which field?, answer: "Score, with a dot", on: 2026-11-12} # in flow style
    - at: task
      question: In which language?
      answer: |
        That of the form.
        English when in doubt.
      fixed: 2026-11-14 # with version 2
# the end
`;

/** A change without the document that it is about. */
type Change = EditGapParams extends infer P ? (P extends unknown ? Omit<P, 'uri'> : never) : never;

test('every gap stands at its field, or at the nearest parent that is there', async () => {
  const { gaps, opened } = await asked();
  const { gaps: all, version, isBroken } = await gaps();
  assert.equal(version, opened.version);
  assert.equal(isBroken, false);
  assert.deepEqual(
    all.map(({ index, at, fixed, range }) => [index, at, fixed, opened.slice(range)]),
    [
      [0, 'review.reject-when', undefined, 'review'],
      [1, 'output', undefined, 'output'],
      [2, 'task', '2026-11-14', 'task'],
    ],
  );
  assert.deepEqual(
    { ...all[0], range: 0 },
    {
      ...{ index: 0, at: 'review.reject-when', question: 'What if the lead is a competitor?', answer: '' },
      ...{ raisedBy: 'Luis Ortega', on: '2026-11-12', range: 0 },
    },
  );
  assert.equal(all[2]?.answer, 'That of the form.\nEnglish when in doubt.');
});

test('a gap that names no field stands on its own entry; one list item may be written without a list', async () => {
  const { gaps, opened } = await asked(`${EIGHT_LINES}record: {gaps: {at: letters, question: Who signs?}}\n`);
  const { gaps: all } = await gaps();
  assert.deepEqual(
    all.map(({ question, range }) => [question, range.start.line]),
    [['Who signs?', opened.range('letters').start.line]],
  );
});

/** What each change makes of the page: the line that is new, and what stood there before. */
const CHANGES: readonly (readonly [string, Change, old: string, now: string])[] = [
  [
    'a first answer',
    {
      do: 'answer',
      text: ' Reject it ',
      index: 0,
      at: 'review.reject-when',
      question: 'What if the lead is a competitor?',
    },
    'on: 2026-11-12\n    - {at',
    'on: 2026-11-12\n      answer: Reject it\n    - {at',
  ],
  [
    'an answer that closes',
    {
      ...{ do: 'answer', text: 'Reject: always', fixed: true, index: 7 },
      ...{ at: 'review.reject-when', question: 'What if the lead is a competitor?' },
    },
    'on: 2026-11-12\n    - {at',
    'on: 2026-11-12\n      answer: "Reject: always"\n      fixed: 2026-11-20\n    - {at',
  ],
  [
    'a reply below an answer in flow style',
    { do: 'answer', text: 'On the deal', index: 1, at: 'output', question: 'Which field?' },
    'answer: "Score, with a dot"',
    'answer: "Score, with a dot\\nOn the deal"',
  ],
  [
    'a reply below an answer of several lines',
    { do: 'answer', text: 'Or French', index: 2, at: 'task', question: 'In which language?' },
    'in doubt.\n',
    'in doubt.\n        Or French\n',
  ],
  [
    'closing alone',
    { do: 'answer', text: '', fixed: true, index: 1, at: 'output', question: 'Which field?' },
    'dot", on: 2026-11-12}',
    'dot", fixed: 2026-11-20, on: 2026-11-12}',
  ],
  [
    'reopening',
    { do: 'reopen', index: 2, at: 'task', question: 'In which language?' },
    '      fixed: 2026-11-14 # with version 2\n',
    '      # with version 2\n',
  ],
  [
    'a question',
    { do: 'ask', at: 'failure.fallback', question: 'Who writes the reply then?', by: 'L. Ortega <luis@example.com>' },
    '# with version 2\n',
    `# with version 2
    - at: failure.fallback
      question: Who writes the reply then?
      raised-by: L. Ortega
      on: 2026-11-20\n`,
  ],
  [
    'a question taken back by who asked it',
    {
      ...{ do: 'withdraw', at: 'review.reject-when', question: 'What if the lead is a competitor?' },
      by: 'Luis Ortega <luis@example.com>',
    },
    `    - at: review.reject-when # or checks?
      question: What if the lead is a competitor?
      raised-by: Luis Ortega # by phone
      on: 2026-11-12
`,
    '    # or checks?\n    # by phone\n',
  ],
  [
    'a dry run',
    { do: 'run', by: 'Luis Ortega <luis@example.com>', result: 'clean' },
    'result: gaps} # half an hour\n',
    'result: gaps} # half an hour\n    - on: 2026-11-20\n      by: Luis Ortega\n      result: clean\n',
  ],
];

for (const eol of ['\n', '\r\n']) {
  for (const [name, change, old, now] of CHANGES) {
    test(`${name}: a minimal edit with every comment kept, once${eol === '\n' ? '' : ', with CR LF'}`, async () => {
      const text = ASKED.replaceAll('\n', eol);
      const { editor, opened, edit } = await asked(text);
      const first = await edit(change);
      assert.ok(first.edit, JSON.stringify(first));
      assert.equal(first.version, opened.version);
      const edits = textEditsOf(first.edit, opened);
      const back = opened.reversed(edits);
      await editor.edit(opened, edits);
      const expected = ASKED.replace(old, () => now).replaceAll('\n', eol);
      assert.ok(ASKED.includes(old));
      assert.equal(opened.text, expected);
      const second = await edit(change);
      assert.equal(second.edit, undefined, 'a second time changes nothing');
      await editor.edit(opened, back);
      assert.equal(opened.text, text, 'and it can be taken back');
    });
  }
}

test('a gap is found again when others came before it; one that is gone is refused', async () => {
  const { editor, opened, edit } = await asked();
  await editor.replace(
    opened,
    '    # from the first',
    '    - {at: owner, question: And in July?}\n    # from the first',
  );
  const name = { index: 1, at: 'output', question: 'Which field?' };
  const { edit: made } = await edit({ do: 'answer', text: 'Score', fixed: true, ...name });
  await editor.edit(opened, textEditsOf(made as WorkspaceEdit, opened));
  assert.match(opened.text, /Which field\?, answer: "Score, with a dot\\nScore", fixed: 2026-11-20, on: 2026-11-12}/);
  assert.equal((await edit({ do: 'reopen', ...name, question: 'Which deal?' })).refused, 'gone');
  assert.equal((await edit({ do: 'ask', at: 'letters', question: 'Who?', by: '' })).refused, 'gone');
  assert.equal((await edit({ do: 'ask', at: 'task', question: '  ', by: '' })).refused, 'gone');
});

test('a question that was answered, closed or asked by somebody else is not taken back', async () => {
  const { edit } = await asked();
  const luis = 'Luis Ortega <luis@example.com>';
  for (const [at, question, by] of [
    ['review.reject-when', 'What if the lead is a competitor?', 'Mara Lind'],
    ['review.reject-when', 'What if?', luis],
    ['output', 'Which field?', luis],
    ['task', 'In which language?', luis],
    ['letters', 'Who?', luis],
  ] as const)
    assert.deepEqual((await edit({ do: 'withdraw', at, question, by })).edit, undefined, at);
  const {
    editor,
    opened,
    edit: change,
  } = await asked(
    `${EIGHT_LINES}record:\n  gaps:\n    - {at: task, question: How?, raised-by: ${luis.slice(0, 11)}}\n`,
  );
  const { edit: made } = await change({ do: 'withdraw', at: 'task', question: 'How?', by: luis });
  await editor.edit(opened, textEditsOf(made as WorkspaceEdit, opened));
  assert.equal(opened.text, EIGHT_LINES, 'nothing is left of a record that has nothing else');
});

test('an answer that cannot be read whole is not written over', async () => {
  const name = { index: 0, at: 'task', question: 'Why?' };
  const gap = (answer: string): string =>
    `${EIGHT_LINES}record:\n  gaps:\n    - at: task\n      question: Why?\n${answer}`;
  const list = await asked(gap('      answer: [one, two]\n'));
  assert.equal((await list.edit({ do: 'answer', text: 'more', ...name })).refused, 'text');
  const swallowed = await asked(gap('      answer: Slack #ops-alerts\n'));
  assert.equal((await swallowed.edit({ do: 'answer', text: 'more', ...name })).refused, 'text');
  const placeholder = await asked(gap('      answer: TBD\n'));
  const { edit } = await placeholder.edit({ do: 'answer', text: 'Because', ...name });
  assert.deepEqual(
    textEditsOf(edit as WorkspaceEdit, placeholder.opened).map(({ newText }) => newText),
    ['Because'],
  );
});

test('a question goes to the field of its line', async () => {
  const text = `# a page
workflow: Triage
owner: Dana
input:
  - source: Form
    format: JSON
  - source: Mail

    # how it comes
    format: >-
      The text of the mail,
      without a signature
review: {reviewer: Dana, checks: [a, b]}
success:
  - metric: Hours
x-own: 3
record:
  gaps:
    - question: Where?
      at: owner
`;
  const { opened, edit } = await asked(text);
  const fields: readonly (readonly [string, string])[] = [
    ['# a page', 'workflow'],
    ['owner:', 'owner'],
    ['input:', 'input'],
    ['- source: Form', 'input[0].source'],
    ['    format: JSON', 'input[0].format'],
    ['# how it comes', 'input[1].format'],
    ['without', 'input[1].format'],
    ['review:', 'review'],
    ['- metric', 'success[0].metric'],
    ['x-own', 'workflow'],
    ['  gaps:', 'record.gaps'],
    ['at: owner', 'owner'],
  ];
  for (const [needle, at] of fields) {
    const { line } = opened.range(needle).start;
    const answer = await edit({ do: 'ask', line, question: 'What?', by: '' });
    assert.equal(answer.at, at, needle);
  }
  assert.equal((await edit({ do: 'ask', line: 99, question: 'What?', by: '' })).at, 'owner', 'behind the last line');
});

test('in text that is not YAML just now gaps are still there and can be answered', async () => {
  const { editor, opened, gaps, edit } = await asked(ASKED.replace('pilot', 'pilot: or not'));
  const { gaps: all, isBroken } = await gaps();
  assert.equal(isBroken, true);
  assert.equal(all.length, 3);
  const { edit: made } = await edit({ do: 'answer', text: 'Reject it', ...nameOf(all[0]) });
  await editor.edit(opened, textEditsOf(made as WorkspaceEdit, opened));
  assert.match(opened.text, /stage: pilot: or not\n[^]*on: 2026-11-12\n {6}answer: Reject it\n/);
});

test('the first question makes the record; a text that is no page gets none', async () => {
  const { editor, opened, edit } = await asked(EIGHT_LINES);
  const { edit: made } = await edit({ do: 'ask', at: 'task', question: 'How?', by: 'dana@example.com' });
  await editor.edit(opened, textEditsOf(made as WorkspaceEdit, opened));
  assert.equal(
    opened.text,
    `${EIGHT_LINES}record:
  gaps:
    - at: task
      question: How?
      raised-by: Dana Whitfield
      on: 2026-11-20\n`,
    'who asks is named as the page names them',
  );
  for (const text of ['', '- a list\n', '# only a comment\n']) {
    const none = await asked(text);
    const answer = await none.edit({ do: 'ask', at: 'task', question: 'How?', by: '' });
    assert.equal(answer.refused, 'text', text);
  }
});

test('the gaps of the whole folder are told by document, open ones as they are in the editor', async () => {
  const home = folder();
  writeFileSync(path.join(home.path, 'closed.workflowdoc.yaml'), ASKED);
  writeFileSync(path.join(home.path, 'open.workflowdoc.yaml'), EIGHT_LINES);
  writeFileSync(path.join(home.path, 'none.workflowdoc.yaml'), EIGHT_LINES);
  const editor = await Editor.start({ folders: [home.uri] });
  const open = new Page(
    `${home.uri}open.workflowdoc.yaml`,
    `${EIGHT_LINES}record: {gaps: [{at: task, question: Q}]}\n`,
  );
  await editor.open(open);
  const all = await editor.ask<readonly DocumentGaps[]>(ALL_GAPS);
  assert.deepEqual(
    all.map(({ uri, title, gaps }) => [uri.slice(home.uri.length), title, gaps.length]),
    [
      ['open.workflowdoc.yaml', 'Inbound lead triage', 1],
      ['closed.workflowdoc.yaml', 'Inbound lead triage', 3],
    ],
  );
});

test('a dry run asks about every part in the order of the work, also about what is not written', async () => {
  const { dryRun } = await asked();
  const { title, by, isOwner, parts } = await dryRun('Luis Ortega <luis@example.com>');
  assert.deepEqual([title, by, isOwner], ['Inbound lead triage', 'Luis Ortega', false]);
  const at = parts.map((part) => part.at);
  assert.deepEqual([...at].sort(), [...new Set(at)].sort(), 'each once');
  assert.deepEqual(
    at.map((field) => field.split(/[.[]/)[0]).filter((section, index, all) => section !== all[index - 1]),
    ['trigger', 'input', 'task', 'review', 'output', 'failure', 'manual-steps', 'owner'].filter((section) =>
      at.some((field) => field.startsWith(section)),
    ),
  );
  assert.equal(parts.find((part) => part.at === 'trigger')?.value, 'A demo request form is submitted in HubSpot');
  assert.deepEqual(
    parts.filter(({ value }) => value === '').map((part) => part.at),
    ['input.example', 'input.edge-cases', 'task.prompt', 'task.never', 'review.checks', 'review.reject-when'],
  );
  for (const part of parts) assert.ok(part.name !== '', part.at);
});

test('the owner is known by contact, then by name, and cannot pass the own dry run', async () => {
  const { dryRun, edit } = await asked();
  for (const me of ['D. W. <dana@example.com>', 'dana whitfield', 'dana@example.com']) {
    assert.deepEqual([me, (await dryRun(me)).isOwner], [me, true]);
    const { refused, edit: made } = await edit({ do: 'run', by: me, result: 'clean' });
    assert.deepEqual([refused, made], ['owner', undefined]);
  }
  for (const me of ['Dana Ortega <d.ortega@example.com>', 'luis@example.com', ''])
    assert.deepEqual([me, (await dryRun(me)).isOwner], [me, false]);
});

test('nonsense is answered, not thrown at', async () => {
  const { editor, opened } = await asked();
  const { uri } = opened;
  for (const request of [GAPS, EDIT_GAP, DRY_RUN]) {
    for (const params of [undefined, 3, {}, { uri: 'file:///elsewhere.workflowdoc.yaml' }])
      assert.equal(await editor.ask(request, params), null);
  }
  for (const params of [{}, { do: 'burn' }, { do: 'answer', index: 'x' }, { do: 'ask', line: -4, question: 3 }])
    assert.equal((await editor.ask<GapEdit>(EDIT_GAP, { uri, ...params })).refused, 'gone');
});

function nameOf(gap: GapView | undefined): GapName {
  assert.ok(gap);
  return { index: gap.index, at: gap.at, question: gap.question };
}

async function asked(text = ASKED): Promise<{
  readonly editor: Editor;
  readonly opened: Page;
  gaps(): Promise<GapsView>;
  edit(change: Change): Promise<GapEdit>;
  dryRun(me: string): Promise<DryRunView>;
}> {
  const editor = await Editor.start();
  const opened = page(text);
  await editor.open(opened);
  const { uri } = opened;
  return {
    editor,
    opened,
    gaps: () => editor.ask<GapsView>(GAPS, { uri }),
    edit: (change) => editor.ask<GapEdit>(EDIT_GAP, { uri, ...change }),
    dryRun: (me) => editor.ask<DryRunView>(DRY_RUN, { uri, me }),
  };
}
