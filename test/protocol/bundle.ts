// Protocol tests: the server as it ships, one bundle without dependencies.

import { mkdirSync, rmSync } from 'node:fs';
import path from 'node:path';
import { build } from 'esbuild';

const ROOT = path.join(import.meta.dirname, '../..');

/** Bundles the server for this test process and gives the file, which is removed when the process ends. */
export async function bundleServer(): Promise<string> {
  const folder = path.join(ROOT, 'out/protocol');
  mkdirSync(folder, { recursive: true });
  const outfile = path.join(folder, `server-${process.pid}.cjs`);
  await build({
    entryPoints: [path.join(ROOT, 'server/src/node.ts')],
    outfile,
    bundle: true,
    platform: 'node',
    format: 'cjs',
    target: 'node20',
    minify: true,
    mainFields: ['module', 'main'],
    logLevel: 'warning',
  });
  process.on('exit', () => rmSync(outfile, { force: true }));
  return outfile;
}
