// The entry that VS Code calls in its extension host in Node.

import { execFileSync } from 'node:child_process';
import Mocha from 'mocha';
import { runSuite } from './run.ts';
import type { HostProbe } from './run.ts';

/** The suite shares its process with the extension, so our servers are children of this process. */
const probe: HostProbe = {
  servers: () => serverIds().length,
  killServer() {
    for (const id of serverIds()) process.kill(id, 'SIGKILL');
  },
};

/** Runs all tests. Rejects when one failed or none ran, which ends the host with an error. */
export function run(): Promise<void> {
  return runSuite(Mocha, probe);
}

function serverIds(): readonly number[] {
  const lines = execFileSync('ps', ['-A', '-o', 'pid=,ppid=,args='], { encoding: 'utf8' }).split('\n');
  return lines.flatMap((line) => {
    const [, id, parent, command = ''] = /^\s*(\d+)\s+(\d+)\s+(.*)$/.exec(line) ?? [];
    return Number(parent) === process.pid && /[\\/]dist[\\/]server\.js/.test(command) ? [Number(id)] : [];
  });
}
