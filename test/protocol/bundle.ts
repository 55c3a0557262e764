// Protocol tests: the server as it ships, one bundle without dependencies.

import { rmSync } from 'node:fs';
import path from 'node:path';
import { BUNDLES, writeBundle } from '../../scripts/bundles.ts';

/** Bundles the server for this test process and gives the file; its folder is removed when the process ends. */
export async function bundleServer(): Promise<string> {
  const folder = path.join(import.meta.dirname, `../../out/protocol/${process.pid}`);
  process.on('exit', () => rmSync(folder, { recursive: true, force: true }));
  const [file] = await Promise.all([BUNDLES.server, BUNDLES.cron].map((bundle) => writeBundle(bundle, { folder })));
  return file ?? '';
}
