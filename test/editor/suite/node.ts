// The entry that VS Code calls in its extension host in Node.

import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync, readdirSync, readlinkSync } from 'node:fs';
import Mocha from 'mocha';
import { runSuite } from './run.ts';
import type { HostProbe } from './probe.ts';

/** The suite shares its process with the extension, so our servers are children of this process. */
const probe: HostProbe = {
  servers: () => serverIds().length,
  killServer() {
    for (const id of serverIds()) process.kill(id, 'SIGKILL');
  },
  ...(existsSync('/proc/self/fd') && { sockets: () => serverIds().reduce((sum, id) => sum + networkSockets(id), 0) }),
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

/** The sockets of a process that are not those inside this machine's kernel alone (pipes to its parent). */
function networkSockets(id: number): number {
  const open = readdirSync(`/proc/${id}/fd`).flatMap((name) => {
    const [, inode] = /^socket:\[(\d+)\]$/.exec(linkAt(`/proc/${id}/fd/${name}`)) ?? [];
    return inode === undefined ? [] : [inode];
  });
  const tables = ['tcp', 'tcp6', 'udp', 'udp6'].map((table) => readFileSync(`/proc/${id}/net/${table}`, 'utf8'));
  return open.filter((inode) => tables.some((table) => new RegExp(`\\b${inode}\\b`).test(table))).length;
}

function linkAt(file: string): string {
  try {
    return readlinkSync(file);
  } catch {
    return '';
  }
}
