// Protocol tests: the server as it ships, one bundle without dependencies.

import { rmSync } from 'node:fs';
import path from 'node:path';
import { BUNDLES, writeBundle } from '../../scripts/bundles.ts';

/** Bundles the server for this test process and gives the file, which is removed when the process ends. */
export async function bundleServer(): Promise<string> {
  const bundle = { ...BUNDLES.server, to: `server-${process.pid}.cjs` };
  const file = await writeBundle(bundle, { folder: path.join(import.meta.dirname, '../../out/protocol') });
  process.on('exit', () => rmSync(file, { force: true }));
  return file;
}
