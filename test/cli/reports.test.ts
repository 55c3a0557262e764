// The reports for people, as they look. Each folder in `reports/` is a machine's current folder, with a file
// `terminal.txt`: the commands after `$ `, and what they print. `UPDATE=1` writes what is printed now; read the diff.

import assert from 'node:assert/strict';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { test } from 'node:test';
import { widthOf } from '../../server/src/cli/reporters/cells.ts';
import { runIn } from './world.ts';

const REPORTS = path.join(import.meta.dirname, 'reports');
const TRANSCRIPT = 'terminal.txt';

/** What a terminal would obey, in a form that a reader of the fixture can see. */
const SHOWN_ESCAPE = '\u241b';

function filesIn(folder: string): Record<string, Uint8Array> {
  const names = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  return Object.fromEntries(
    names
      .map((entry) => path.relative(folder, path.join(entry.parentPath, entry.name)))
      .filter((name) => name !== TRANSCRIPT)
      .map((name) => [name.replaceAll(path.sep, '/'), readFileSync(path.join(folder, name))]),
  );
}

for (const name of readdirSync(REPORTS)) {
  test(`report: ${name}`, async () => {
    const folder = path.join(REPORTS, name);
    const file = path.join(folder, TRANSCRIPT);
    const files = filesIn(folder);
    const before = readFileSync(file, 'utf8');
    const commands = before.split('\n').filter((line) => line.startsWith('$ workflow-docs'));
    assert.ok(commands.length > 0, 'a command to run');
    let transcript = '';
    for (const command of commands) {
      const { out, err, code } = await runIn({ files }, ...command.split(' ').slice(2));
      const told = [out, err].filter((part) => part !== '').join('--- stderr\n');
      transcript += `${command}\n${told.replaceAll('\u001b', SHOWN_ESCAPE)}--- exit ${String(code)}\n\n`;
      if (!command.includes('--color')) {
        for (const line of out.split('\n')) assert.ok(widthOf(line) <= 80, `wider than 80 columns: ${line}`);
      }
    }
    if (process.env['UPDATE'] === '1') writeFileSync(file, transcript);
    else assert.equal(transcript, before);
  });
}
