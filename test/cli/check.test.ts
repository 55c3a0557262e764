// `check`: exit codes, options, the standard input, JSON, and faults of our own.

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { RULES } from '../../server/src/rules/index.ts';
import { rule } from '../../server/src/rules/rule.ts';
import type { Rule } from '../../server/src/rules/rule.ts';
import { say } from '../../server/src/messages/message.ts';
import { FAULTY, GOOD, runIn } from './world.ts';

const one = (text: string | Uint8Array): { files: Record<string, string | Uint8Array> } => ({
  files: { 'x.workflowdoc.yaml': text },
});

/** One warning: the document has no start date in a stage that asks for it; and hints about the next stage. */
const WARNED = GOOD.replace('owner: Dana Whitfield <dana@example.com>\n', '');

test('the exit code follows the bar', async () => {
  const cases: readonly (readonly [text: string, bar: string | undefined, code: number])[] = [
    [GOOD, undefined, 0],
    [FAULTY, undefined, 1],
    [WARNED, undefined, 0],
    [WARNED, 'warning', 1],
    [GOOD, 'warning', 0],
    [GOOD, 'hint', 1],
    [FAULTY, 'never', 0],
  ];
  for (const [text, bar, code] of cases) {
    const told = await runIn(one(text), 'check', ...(bar === undefined ? [] : ['--fail-on', bar]));
    assert.equal(told.code, code, `${bar ?? 'no bar'} for\n${text}`);
  }
});

test('hints are counted but shown only when they are asked for, or when they fail the run', async () => {
  const quiet = await runIn(one(GOOD), 'check');
  assert.doesNotMatch(quiet.out, / {2}hint {2}/);
  assert.match(quiet.out, /1 document, no errors, no warnings, \d+ hints? \(--hints shows them\)\n$/);
  for (const ask of [['--hints'], ['--fail-on', 'hint']]) {
    const loud = await runIn(one(GOOD), 'check', ...ask);
    assert.match(loud.out, /:1:1 {2}hint {2}/);
    assert.doesNotMatch(loud.out, /--hints shows/);
  }
});

test('JSON has every finding with its place, counted as it says', async () => {
  const text = `\ufeff# 🦆 first\r\nworkflow: Lead triage\r\nstage: pilot\r\nx-note: "🦆"\r\ntriger: A form\r\n`;
  const told = await runIn(one(text), 'check', '--format', 'json');
  const report = JSON.parse(told.out) as Report;
  assert.equal(report.version, 1);
  assert.equal(report.asOf, '2026-11-20');
  const [document] = report.documents;
  assert.deepEqual(Object.keys(document!), [
    'file',
    'stage',
    'day',
    'gates',
    'questions',
    'next',
    'findings',
    'waived',
    'crashed',
    'fixed',
  ]);
  assert.equal(document!.stage, 'pilot');
  assert.equal(document!.day, null);
  assert.equal(document!.gates.length, 6);
  const finding = document!.findings.find((each) => each.rule === 'page/unknown-key');
  assert.deepEqual(finding, {
    file: 'x.workflowdoc.yaml',
    rule: 'page/unknown-key',
    path: 'triger',
    line: 5,
    range: { start: { line: 4, character: 0 }, end: { line: 4, character: 6 } },
    severity: 'error',
    message: 'There is no field "triger" in this place. Did you mean "trigger"?',
    fixes: [
      { title: 'Rename to "trigger"', safe: true },
      { title: 'Keep it as your own field "x-triger"', safe: false },
    ],
    related: [],
    joined: [],
  });
  const counted = (severity: string): number => document!.findings.filter((each) => each.severity === severity).length;
  assert.deepEqual(report.summary, {
    documents: 1,
    error: counted('error'),
    warning: counted('warning'),
    info: 0,
    hint: counted('hint'),
    waived: 0,
    fixed: 0,
  });
  assert.ok(counted('hint') > 0, 'hints are always there');
});

interface Report {
  readonly version: number;
  readonly asOf: string;
  readonly documents: readonly {
    readonly stage: string;
    readonly day: number | null;
    readonly gates: readonly unknown[];
    readonly findings: readonly { readonly rule: string; readonly severity: string }[];
  }[];
  readonly problems: readonly unknown[];
  readonly summary: unknown;
}

test('a report of nothing readable is still JSON', async () => {
  const told = await runIn({}, 'check', '--format', 'json', 'nope.workflowdoc.yaml');
  assert.equal(told.code, 2);
  const report = JSON.parse(told.out) as Report;
  assert.deepEqual(report.problems, [{ file: 'nope.workflowdoc.yaml', reason: 'no such file' }]);
});

test('the day can be given, and the verdict is that of the day', async () => {
  const text = GOOD.replace('stage: pilot', 'stage: pilot\nstarted: 2026-11-01');
  const dayOn = async (...asked: string[]): Promise<string | undefined> =>
    /pilot, day (-?\d+)/.exec((await runIn(one(text), 'check', ...asked)).out)?.[1];
  assert.equal(await dayOn(), '20');
  assert.equal(await dayOn('--as-of', '2026-10-30'), '-1');
});

test('wrong usage says what is right and does nothing', async () => {
  const cases: readonly (readonly [args: string, says: RegExp])[] = [
    ['', /Say what to do: check, render or explain/],
    ['chek', /no command "chek"\. Did you mean "check"\?/],
    ['examples/', /To check it: workflow-docs check examples\//],
    ['check --fromat json', /check has no option --fromat\. Did you mean --format\?/],
    ['check --format xml', /--format cannot be "xml"\. It is one of text, json\./],
    ['check --format', /--format needs a value: text, json/],
    ['check --format --fix', /--format needs a value/],
    ['check --fix=yes', /--fix takes no value/],
    ['check --as-of 2026-02-30', /"2026-02-30" is none\.$/m],
    ['check --as-of 20.11.2026', /Did you mean 2026-11-20\?/],
    ['check --fail-on info', /one of error, warning, hint, never/],
    ['check --stdin-path a.workflowdoc.yaml', /give "-" as the path too/],
    ['check --fix - x.workflowdoc.yaml', /must be the only document/],
    ['explain --fix', /explain has no option --fix/],
    ['explain a b', /takes one rule/],
    ['-x', /no option -x/],
  ];
  for (const [args, says] of cases) {
    const told = await runIn(one(FAULTY), ...args.split(' ').filter((word) => word !== ''));
    assert.equal(told.code, 2, args);
    assert.equal(told.out, '', args);
    assert.match(told.err, says, args);
    assert.match(told.err, /See workflow-docs --help\.\n$/);
    assert.equal(told.disk.text('x.workflowdoc.yaml'), FAULTY);
  }
});

test('help and version are answers, not errors', async () => {
  for (const args of [
    ['--help'],
    ['-h'],
    ['check', '--help'],
    ['check', 'x', '-h'],
    ['explain', '--help'],
    ['--version'],
  ]) {
    const told = await runIn({}, ...args);
    assert.deepEqual({ code: told.code, err: told.err }, { code: 0, err: '' });
    for (const line of told.out.split('\n')) assert.ok(line.length <= 80, line);
  }
  assert.match((await runIn({}, '--version')).out, /^\d+\.\d+\.\d+\n$/);
});

test('the standard input is a document, with or without a name', async () => {
  const text = GOOD.replace('task: ', 'task:\n  prompt: prompts/x.md\n  does: ');
  const nameless = await runIn({ stdin: text }, 'check', '-', '--fail-on', 'never');
  assert.match(nameless.out, /^<stdin>\n/m);
  assert.doesNotMatch(nameless.out, /page\/missing-file/, 'without a place nobody can tell');
  const named = await runIn({ stdin: text }, 'check', '-', '--stdin-path', 'docs/x.workflowdoc.yaml');
  assert.match(named.out, /^docs\/x\.workflowdoc\.yaml:7:\d+ {2}error {2}page\/missing-file/m);
  assert.equal(named.code, 1);
  const there = await runIn(
    { stdin: text, files: { 'docs/prompts/x.md': '' } },
    'check',
    '-',
    '--stdin-path',
    'docs/x.workflowdoc.yaml',
  );
  assert.equal(there.code, 0);
});

test('a relative file is looked for in the repository and never outside', async () => {
  const naming = (file: string): string => GOOD.replace('task: ', `task:\n  prompt: ${file}\n  does: `);
  const files = { '/repo/.git/HEAD': '', '/repo/prompts/x.md': '', '/outside/y.md': '' };
  const missing = async (file: string, at: string): Promise<boolean> => {
    const told = await runIn({ files: { ...files, [at]: naming(file) } }, 'check', at);
    return told.out.includes('page/missing-file');
  };
  assert.equal(await missing('../prompts/x.md', '/repo/docs/a.workflowdoc.yaml'), false);
  assert.equal(await missing('../prompts/z.md', '/repo/docs/a.workflowdoc.yaml'), true);
  assert.equal(
    await missing('../../outside/nothing.md', '/repo/docs/a.workflowdoc.yaml'),
    false,
    'outside is not probed',
  );
  assert.equal(await missing('../z.md', 'docs/a.workflowdoc.yaml'), true, 'the current folder is the workspace');
  assert.equal(await missing('../z.md', '/lone/a.workflowdoc.yaml'), false, 'a lone document has its own folder');
});

test('what is no page is one finding in plain words', async () => {
  const cases: readonly (readonly [content: string | Uint8Array, says: RegExp])[] = [
    ['', /page\/empty/],
    [new Uint8Array([0x77, 0xff, 0xfe]), /not UTF-8/],
    [new Uint8Array(3_000_000).fill(97), /larger than 1048576 bytes/],
    ['workflow: a\0b\n', /NUL/],
    [`${'# line\n'.repeat(21_000)}workflow: x\n`, /lines/],
  ];
  for (const [content, says] of cases) {
    const told = await runIn(one(content), 'check');
    assert.equal(told.code, 1);
    assert.match(told.out, says);
    assert.match(told.out, /:1:1 {2}error {2}page\//);
    assert.match(told.out, /1 document, 1 error/);
    assert.match(told.out, /cannot be judged as a page/);
    const piped = await runIn({ stdin: content }, 'check', '-');
    assert.match(piped.out, /1 document, 1 error/);
  }
});

test('a rule that throws is our fault: exit code 3, and the others go on', async () => {
  const broken = rule({
    id: 'owner/broken',
    due: 'pilot',
    kind: 'requirement',
    check: () => {
      throw new Error('oh \u001b[31mno');
    },
    message: () => say('owner/missing'),
  });
  const told = await runIn({ ...one(FAULTY), rules: [broken, ...RULES] }, 'check');
  assert.equal(told.code, 3);
  assert.equal(
    told.err,
    'workflow-docs: internal fault: the rule owner/broken could not be run on x.workflowdoc.yaml (oh ␛[31mno)\n',
  );
  assert.match(told.out, /page\/unknown-key/);
});

test('a fix that throws costs its finding the fix and nothing else', async () => {
  const broken = RULES.map((each) =>
    each.id !== 'page/unknown-key'
      ? each
      : {
          ...each,
          fixes: () => {
            throw new Error('no fix');
          },
        },
  );
  const text = FAULTY.replace('Dana reads', 'Dana: reads');
  const told = await runIn({ ...one(text), rules: broken }, 'check', '--fix');
  assert.match(told.out, /error {2}page\/unknown-key/);
  assert.match(told.disk.text('x.workflowdoc.yaml'), /^review: "Dana: reads .*"$/m, 'the other fix was applied');
});

test('a document on which the core itself fails does not take the others with it', async () => {
  const files = { 'a.workflowdoc.yaml': FAULTY, 'b.workflowdoc.yaml': GOOD };
  const bomb: Rule = {
    ...RULES[0]!,
    get afterOthers(): true {
      throw new Error('bang');
    },
  };
  const told = await runIn({ files, rules: [bomb] }, 'check');
  assert.equal(told.code, 3);
  assert.match(
    told.err,
    /^workflow-docs: internal fault while checking a\.workflowdoc\.yaml: bang\nworkflow-docs: internal fault while checking b/,
  );
});
