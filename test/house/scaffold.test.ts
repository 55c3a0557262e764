// `npm run new-rule`, tried on a copy of the core from which a rule was taken out.

import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { after, test } from 'node:test';
import { pathToFileURL } from 'node:url';
import ts from 'typescript';
import { addRule } from '../../scripts/rule-scaffold.ts';
import { RULES } from '../../server/src/rules/index.ts';
import type { Rule } from '../../server/src/rules/rule.ts';
import { readExamples } from '../rules/example-file.ts';
import { runExample } from '../rules/run-example.ts';

const ROOT = path.resolve(import.meta.dirname, '../..');
const ID = 'review/only-builder';
const LIST = 'server/src/rules/index.ts';
const MESSAGES = 'server/src/messages/en/rules.ts';
const ABOUT = 'server/src/messages/en/about.ts';

const copy = mkdtempSync(path.join(tmpdir(), 'workflow-docs-scaffold-'));
after(() => rmSync(copy, { recursive: true }));
cpSync(path.join(ROOT, 'server'), path.join(copy, 'server'), { recursive: true });
symlinkSync(path.join(ROOT, 'node_modules'), path.join(copy, 'node_modules'), 'junction');
takeOut();
const written = addRule(copy, ID);

test('it writes the rule, its examples, its place in the list and its texts', () => {
  assert.deepEqual([...written].sort(), [
    ABOUT,
    MESSAGES,
    LIST,
    `server/src/rules/${ID}.examples.yaml`,
    `server/src/rules/${ID}.ts`,
  ]);
  assert.equal(read(copy, LIST), read(ROOT, LIST), 'the list is as it was');
  assert.deepEqual(idsIn(read(copy, MESSAGES)), idsIn(read(ROOT, MESSAGES)), 'the message is in its place');
  assert.deepEqual(idsIn(read(copy, ABOUT)), idsIn(read(ROOT, ABOUT)), 'the reason is in its place');
});

test('the first and the last rule of the contract find their places as well', () => {
  for (const id of ['page/syntax', 'assumption/overdue']) {
    takeOut(id);
    addRule(copy, id);
    assert.equal(read(copy, LIST), read(ROOT, LIST), id);
    assert.deepEqual(idsIn(read(copy, ABOUT)), idsIn(read(ROOT, ABOUT)), id);
  }
});

test('the sketch is TypeScript that the house accepts', () => {
  const program = ts.createProgram([path.join(copy, `server/src/rules/${ID}.ts`)], {
    ...{
      target: ts.ScriptTarget.ESNext,
      module: ts.ModuleKind.ESNext,
      lib: ['lib.es2023.d.ts', 'lib.es2024.string.d.ts'],
    },
    ...{ moduleResolution: ts.ModuleResolutionKind.Bundler, allowImportingTsExtensions: true, noEmit: true, types: [] },
    ...{ strict: true, noUncheckedIndexedAccess: true, exactOptionalPropertyTypes: true, skipLibCheck: true },
  });
  const file = program.getSourceFile(path.join(copy, `server/src/rules/${ID}.ts`));
  assert.ok(file);
  const faults = [...program.getSyntacticDiagnostics(file), ...program.getSemanticDiagnostics(file)];
  assert.deepEqual(
    faults.map(({ messageText }) => ts.flattenDiagnosticMessageText(messageText, '\n')),
    [],
  );
});

test('the sketch runs, and its examples are true of it', async () => {
  const { RULES: rules } = (await import(pathToFileURL(path.join(copy, LIST)).href)) as { RULES: readonly Rule[] };
  assert.deepEqual(
    rules.map(({ id }) => id),
    RULES.map(({ id }) => id),
  );
  const rule = rules.find(({ id }) => id === ID);
  assert.ok(rule);
  const examples = readExamples(read(copy, `server/src/rules/${ID}.examples.yaml`));
  assert.deepEqual(
    examples.map(({ expects }) => expects),
    ['bad', 'good'],
  );
  for (const example of examples) {
    const outcome = await runExample(example, rule);
    assert.deepEqual({ marks: outcome.marks, outside: outcome.outside }, { marks: example.marks, outside: [] });
  }
});

test('what is no rule of the contract, and what is there already, is refused, and nothing is written', () => {
  const before = read(copy, LIST);
  assert.throws(() => addRule(copy, 'owner/no-such-fault'), /the contract has no rule/);
  assert.throws(() => addRule(copy, '../../escape'), /the contract has no rule/);
  assert.throws(() => addRule(copy, 'owner/missing'), /is there already/);
  assert.equal(read(copy, LIST), before);
  assert.ok(!existsSync(path.join(copy, 'server/src/rules/owner/no-such-fault.ts')));
});

test('the command says what it refuses and exits with 2', () => {
  for (const args of [[], ['owner/missing'], ['owner/missing', 'owner/left'], ['Owner']]) {
    const script = path.join(ROOT, 'scripts/new-rule.ts');
    const { status, stderr } = spawnSync(process.execPath, ['--import', 'tsx', script, ...args], {
      cwd: ROOT,
      encoding: 'utf8',
    });
    assert.equal(status, 2, stderr);
    assert.match(stderr, /^new-rule: /m);
  }
});

/** Takes a rule out of the copy, with all that belongs to it. */
function takeOut(id: string = ID): void {
  for (const ending of ['.ts', '.examples.yaml'])
    rmSync(path.join(copy, `server/src/rules/${id}${ending}`), { force: true });
  const name = id.replace(/[/-]([a-z])/g, (_, letter: string) => letter.toUpperCase());
  const list = read(copy, LIST)
    .replace(new RegExp(`^import \\{ ${name} \\} .*\\n`, 'm'), '')
    .replace(`  ${name},\n`, '');
  assert.notEqual(list, read(copy, LIST));
  writeFileSync(path.join(copy, LIST), list);
  for (const file of [MESSAGES, ABOUT]) {
    const entry = new RegExp(`^ {2}'${id}(?:#[a-z-]+)?':\\s[^\\n]*\\n`, 'gm');
    writeFileSync(
      path.join(copy, file),
      read(copy, file)
        .replace(new RegExp(`^(  '${id}(?:#[a-z-]+)?':)\\n\\s+`, 'gm'), '$1 ')
        .replace(entry, ''),
    );
  }
}

/** The rules that a catalogue speaks of, in its order. */
function idsIn(catalogue: string): readonly string[] {
  return [...new Set([...catalogue.matchAll(/^ {2}'([^'#]+)/gm)].map(([, id]) => id ?? ''))];
}

function read(root: string, file: string): string {
  return readFileSync(path.join(root, file), 'utf8');
}
