// One core, two doors: what the editor shows and what the terminal prints are the same findings.

import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { after, test } from 'node:test';
import { pathToFileURL } from 'node:url';
import { DiagnosticSeverity } from 'vscode-languageserver/node';
import type { Diagnostic, Range } from 'vscode-languageserver/node';
import { formatPath, parsePath } from '../../server/src/syntax/path.ts';
import { Editor, stopAll } from './editor.ts';
import { Page } from './page.ts';
import { EIGHT_LINES, folder, GOOD, MESSY } from './pages.ts';

after(stopAll);

const ROOT = path.join(import.meta.dirname, '../..');
const AS_OF = '2026-11-20';

/** What both doors tell of a finding. */
interface Told {
  readonly rule: string;
  readonly path: string;
  readonly severity: string;
  readonly message: string;
  readonly range: Range;
}

/** Pages with what makes places hard to count. */
const AWKWARD: Readonly<Record<string, string>> = {
  empty: '',
  messy: MESSY,
  'eight-lines': EIGHT_LINES,
  emoji: MESSY.replace('Dana', '🦊🦊 Dána').replace('# all', '# 🦊 all'),
  crlf: MESSY.replaceAll('\n', '\r\n'),
  'no-end': MESSY.trimEnd(),
  bom: `\ufeff${MESSY}`,
  tab: GOOD.replace('  system: Akeneo', '\tsystem: Akeneo'),
  colon: GOOD.replace('purpose: A', 'purpose: Note: a'),
  'two-documents': `${EIGHT_LINES}---\n${EIGHT_LINES}`,
  'too-long': `${EIGHT_LINES}${'# one more line\n'.repeat(20_000)}`,
};

for (const name of ['examples', 'test/samples', 'test/bases']) {
  test(`${name}: the editor and the terminal find the same`, async () => {
    await compare(path.join(ROOT, name), ROOT);
  });
}

test('awkward pages: the editor and the terminal find the same', async () => {
  const { path: at } = folder();
  for (const [name, text] of Object.entries(AWKWARD)) {
    // Each has a title of its own, or what is found would hang on which of them is known already.
    const titled = text.replace(/^workflow: .*$/gm, `workflow: A page with ${name}`);
    writeFileSync(path.join(at, `${name}.workflowdoc.yaml`), titled);
  }
  const found = await compare(at, at);
  assert.ok(found > Object.keys(AWKWARD).length, 'there is something to compare');
});

/** Compares all documents in a folder; gives the number of findings. */
async function compare(at: string, root: string): Promise<number> {
  const files = readdirSync(at, { recursive: true, encoding: 'utf8' }).filter((name) =>
    name.endsWith('.workflowdoc.yaml'),
  );
  assert.ok(files.length > 0);
  const printed = terminalFindings(at, root);
  const editor = await Editor.start({ folders: [pathToFileURL(root).href], initializationOptions: { asOf: AS_OF } });
  let count = 0;
  for (const file of files) {
    const full = path.join(at, file);
    const page = new Page(pathToFileURL(full).href, readFileSync(full, 'utf8'));
    await editor.open(page);
    const shown = (await editor.diagnostics(page)).map(toldBy);
    assert.deepEqual(shown, printed.get(path.relative(root, full)) ?? [], file);
    count += shown.length;
  }
  assert.equal(printed.size, files.length);
  return count;
}

/** What the terminal prints, by file. */
function terminalFindings(at: string, cwd: string): ReadonlyMap<string, readonly Told[]> {
  const main = path.join(ROOT, 'server/src/cli/main.ts');
  const tsx = import.meta.resolve('tsx');
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    ['--import', tsx, main, 'check', '--format', 'json', '--hints', '--as-of', AS_OF, '--fail-on', 'never', at],
    { cwd, encoding: 'utf8', maxBuffer: 100 * 1024 * 1024 },
  );
  assert.equal(status, 0, stderr);
  const report = JSON.parse(stdout) as { documents: readonly { file: string; findings: readonly Told[] }[] };
  return new Map(
    report.documents.map(({ file, findings }) => [
      path.relative(cwd, path.resolve(cwd, file)),
      findings.map(({ rule, path: field, severity, message, range }) => ({
        rule,
        path: field,
        severity,
        message,
        range,
      })),
    ]),
  );
}

function toldBy({ code, data, severity, message, range }: Diagnostic): Told {
  const { path: field } = data as { path: (string | number)[] };
  const written = formatPath(field);
  assert.deepEqual(parsePath(written) ?? field, field);
  return {
    rule: String(code),
    path: written,
    severity: NAMES[severity ?? DiagnosticSeverity.Error],
    message: String(message),
    range,
  };
}

const NAMES = { 1: 'error', 2: 'warning', 3: 'info', 4: 'hint' } as const;
