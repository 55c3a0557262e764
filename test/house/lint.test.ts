// The linter keeps the house rules of ARCHITECTURE.md. Here each of them is broken once, in a file that is not there,
// so that a rule which has stopped biting is noticed.

import assert from 'node:assert/strict';
import { readdirSync } from 'node:fs';
import path from 'node:path';
import { test } from 'node:test';
import { ESLint } from 'eslint';
import tseslint from 'typescript-eslint';

const ROOT = path.resolve(import.meta.dirname, '../..');
const PACKAGES = '@typescript-eslint/no-restricted-imports';
const ROOMS = 'import-x/no-restricted-paths';
const SYNTAX = 'no-restricted-syntax';
const GLOBALS = 'no-restricted-globals';

/** Rules that need no types are tried on files that are not there; those that do are tried in the place of one that is. */
const untyped = new ESLint({ cwd: ROOT, overrideConfig: [tseslint.configs.disableTypeChecked] });
const typed = new ESLint({ cwd: ROOT });

/** File, its text, the rule that must speak up. `«room»` stands for the path to some file of that room. */
const BROKEN: readonly (readonly [file: string, text: string, rule: string])[] = [
  // Packages.
  ['server/src/model/x.ts', "import { parse } from 'yaml';", PACKAGES],
  ['server/src/rules/owner/x.ts', "import { parse } from 'yaml';", PACKAGES],
  ['server/src/lsp/x.ts', "import { parse } from 'yaml';", PACKAGES],
  ['server/src/cli/x.ts', "import { parse } from 'yaml';", PACKAGES],
  ['client/src/x.ts', "import { parse } from 'yaml';", PACKAGES],
  ['server/src/check/x.ts', "import type { Range } from 'vscode-languageserver';", PACKAGES],
  ['server/src/syntax/x.ts', "import { TextDocument } from 'vscode-languageserver-textdocument';", PACKAGES],
  ['server/src/cli/x.ts', "import { Range } from 'vscode-languageserver/node';", PACKAGES],
  ['server/src/lsp/x.ts', "import * as vscode from 'vscode';", PACKAGES],
  ['server/src/node.ts', "import * as vscode from 'vscode';", PACKAGES],
  ['server/src/check/x.ts', "import { join } from 'node:path';", PACKAGES],
  ['server/src/lsp/x.ts', "import { readFile } from 'fs/promises';", PACKAGES],
  ['server/src/workspace/ports.ts', "import fs from 'node:fs';", PACKAGES],
  ['server/src/cli/x.ts', "import fs from 'fs';", PACKAGES],
  ['server/src/rules/owner/x.ts', "import { en } from '../../messages/en.ts';", PACKAGES],

  // Rooms.
  ['server/src/syntax/x.ts', "import {} from '«model»';", ROOMS],
  ['server/src/edit/x.ts', "import {} from '«language»';", ROOMS],
  ['server/src/language/x.ts', "import {} from '«rules»';", ROOMS],
  ['server/src/model/x.ts', "import {} from '«edit»';", ROOMS],
  ['server/src/rules/x.ts', "import {} from '«check»';", ROOMS],
  ['server/src/rules/shared/x.ts', "import {} from '«check»';", ROOMS],
  ['server/src/rules/owner/x.ts', "import {} from '«rules/success»';", ROOMS],
  ['server/src/rules/owner/x.ts', "import {} from '«rules/owner»';", ROOMS],
  ['server/src/rules/owner/x.ts', "import {} from '../index.ts';", ROOMS],
  ['server/src/rules/owner/x.ts', "import {} from '«workspace»';", ROOMS],
  ['server/src/check/x.ts', "import {} from '«readiness»';", ROOMS],
  ['server/src/readiness/x.ts', "import {} from '«workspace»';", ROOMS],
  ['server/src/check/x.ts', "import {} from '«lsp»';", ROOMS],
  ['server/src/readiness/x.ts', "import {} from '«lsp»';", ROOMS],
  ['server/src/cli/x.ts', "import {} from '«lsp»';", ROOMS],
  ['server/src/lsp/x.ts', "import {} from '«cli»';", ROOMS],
  ['client/src/x.ts', "import type {} from '«model»';", ROOMS],
  ['server/src/lsp/x.ts', "import {} from '../../../client/src/documents.ts';", ROOMS],
  ['server/src/check/x.ts', "import {} from '../../../test/house/lint.test.ts';", ROOMS],

  // The world outside, the clock, loading, state.
  ['server/src/syntax/x.ts', 'export const home = process.env;', GLOBALS],
  ['server/src/check/x.ts', 'export const bytes = Buffer.from("");', GLOBALS],
  ['server/src/lsp/x.ts', 'setTimeout(() => undefined, 200);', GLOBALS],
  ['server/src/lsp/x.ts', 'setInterval(() => undefined, 200);', GLOBALS],
  ['server/src/rules/x.ts', 'console.log(1);', GLOBALS],
  ['server/src/lsp/x.ts', 'globalThis.setTimeout(() => undefined, 200);', GLOBALS],
  ['server/src/check/x.ts', 'export const now = Date.now();', SYNTAX],
  ['server/src/check/x.ts', 'export const now = new Date();', SYNTAX],
  ['server/src/check/x.ts', "export const fs = import('node:fs');", SYNTAX],
  ['server/src/model/x.ts', 'let count = 0;\nexport const next = () => ++count;', SYNTAX],
  ['server/src/model/x.ts', 'export const cache = new Map<string, string>();', SYNTAX],
  ['server/src/cli/x.ts', 'export let count = 0;', SYNTAX],
  ...['test', 'suite'].map(
    (name) => ['test/model/x.test.ts', `${name}.only('one', () => undefined);`, SYNTAX] as const,
  ),

  // Size and types.
  ['server/src/model/x.ts', '\n'.repeat(401), 'max-lines'],
  ['test/model/x.test.ts', '\n'.repeat(401), 'max-lines'],
  ['server/src/model/x.ts', `export function long(): void {${'\n'.repeat(60)}}`, 'max-lines-per-function'],
  ['server/src/model/x.ts', 'export const anything: any = 1;', '@typescript-eslint/no-explicit-any'],
  [
    'client/src/x.ts',
    "import { Uri } from 'vscode';\nexport type U = Uri;",
    '@typescript-eslint/consistent-type-imports',
  ],
];

/** The same things where they are in their place. */
const ALLOWED: readonly (readonly [file: string, text: string])[] = [
  ['server/src/syntax/x.ts', "import { parseDocument } from 'yaml';\nparseDocument('');"],
  [
    'server/src/lsp/x.ts',
    "import { DiagnosticSeverity } from 'vscode-languageserver';\nexport const e = DiagnosticSeverity;",
  ],
  [
    'server/src/cli/x.ts',
    "import { readFileSync } from 'node:fs';\nconsole.log(readFileSync('x'), process.argv, Date.now());",
  ],
  ['server/src/workspace/node-files.ts', "import { readFileSync } from 'node:fs';\nexport const read = readFileSync;"],
  ['server/src/rules/owner/x.ts', "export { say } from '../../messages/message.ts';"],
  ['server/src/rules/owner/x.ts', "export type { Rule } from '../rule.ts';"],
  ['server/src/rules/index.ts', "export * from '«rules/owner»';"],
  ['server/src/rules/words/en.ts', '\n'.repeat(401)],
  ['server/src/check/x.ts', "export const day = new Date('2026-11-20');"],
  ['client/src/x.ts', "import { window } from 'vscode';\nexport const w = window;"],
];

for (const [file, text, rule] of BROKEN) {
  test(`${rule} in ${file}: ${summary(text)}`, async () => {
    const rules = await rulesFor(untyped, file, text);
    assert.ok(rules.includes(rule), `only ${rules.join(', ')} spoke up`);
  });
}

for (const [file, text] of ALLOWED) {
  test(`nothing in ${file}: ${summary(text)}`, async () => {
    assert.deepEqual(await rulesFor(untyped, file, text), []);
  });
}

test('a promise that nobody waits for', async () => {
  const text = 'export async function f(): Promise<void> { await Promise.resolve(); }\nf();\n';
  const file = 'client/src/extension.ts';
  assert.deepEqual(await rulesFor(typed, file, text), ['@typescript-eslint/no-floating-promises']);
});

test('two files that import each other', async () => {
  const text = "import { startClient } from './client.ts';\nexport const WORKFLOW_DOCUMENTS = [startClient];\n";
  const rules = await rulesFor(untyped, 'client/src/documents.ts', text);
  assert.deepEqual(rules, ['import-x/no-cycle']);
});

async function rulesFor(eslint: ESLint, file: string, text: string): Promise<(string | null)[]> {
  const resolved = text.replace(/«(.*?)»/g, (_, room: string) => someFileOf(room, file));
  const [result] = await eslint.lintText(resolved, { filePath: path.join(ROOT, file) });
  assert.ok(result, 'ESLint gave no result');
  return result.messages.map((message) => message.ruleId);
}

/** The zones look at files that are there, so the import must name one. */
function someFileOf(room: string, from: string): string {
  const folder = path.join(ROOT, 'server/src', room);
  const name = readdirSync(folder).find((entry) => entry.endsWith('.ts'));
  assert.ok(name, `there is no file in ${room}`);
  const relative = path.relative(path.dirname(path.join(ROOT, from)), path.join(folder, name));
  return relative.startsWith('.') ? relative : `./${relative}`;
}

function summary(text: string): string {
  return (text.trim().split('\n')[0] ?? '').slice(0, 70) || 'many lines';
}
