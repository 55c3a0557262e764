// What the command line says about a file that was written in the editor: the second opinion of a drive.

import { spawnSync } from 'node:child_process';
import path from 'node:path';

export interface TerminalFindings {
  /** The rules of what is found, by severity. */
  readonly errors: readonly string[];
  readonly warnings: readonly string[];
}

interface Found {
  readonly rule: string;
  readonly severity: string;
}

const CLI = path.resolve(import.meta.dirname, '../../dist/cli.js');

/** Checks a file by the built command line. Throws when that fails. */
export function checkedByTerminal(file: string): TerminalFindings {
  const words = ['check', '--format', 'json', '--fail-on', 'never', file];
  const { status, stdout, stderr } = spawnSync(process.execPath, [CLI, ...words], { encoding: 'utf8' });
  if (status !== 0) throw new Error(`the command line failed: ${stderr}`);
  const { documents } = JSON.parse(stdout) as { documents: readonly { findings: readonly Found[] }[] };
  const findings = documents.flatMap((document) => document.findings);
  const of = (asked: string): readonly string[] =>
    findings.filter(({ severity }) => severity === asked).map(({ rule }) => rule);
  return { errors: of('error'), warnings: of('warning') };
}
