// Bundles the suite that runs inside the extension host: one file that needs `vscode` alone, for each kind of host.

import path from 'node:path';
import { build } from 'esbuild';

export type SuiteHost = 'node' | 'web';

/** Writes out/editor/suite-HOST.js in the checkout and gives its path. */
export async function bundleSuite(root: string, host: SuiteHost): Promise<string> {
  const outfile = path.join(root, `out/editor/suite-${host}.js`);
  await build({
    entryPoints: [path.join(import.meta.dirname, `suite/${host}.ts`)],
    outfile,
    bundle: true,
    platform: host === 'node' ? 'node' : 'browser',
    format: 'cjs',
    target: 'node20',
    external: ['vscode'],
    // mocha finds the files of its parallel mode at run time; the suite does not use that mode.
    logOverride: { 'require-resolve-not-external': 'silent' },
    logLevel: 'warning',
  });
  return outfile;
}
