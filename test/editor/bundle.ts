// Bundles the suite that runs inside the extension host: one file that needs `vscode` alone.

import path from 'node:path';
import { build } from 'esbuild';

/** Writes out/editor/suite.js in the checkout and gives its path. */
export async function bundleSuite(root: string): Promise<string> {
  const outfile = path.join(root, 'out/editor/suite.js');
  await build({
    entryPoints: [path.join(import.meta.dirname, 'suite/index.ts')],
    outfile,
    bundle: true,
    platform: 'node',
    format: 'cjs',
    target: 'node20',
    external: ['vscode'],
    // mocha finds the files of its parallel mode at run time; the suite does not use that mode.
    logOverride: { 'require-resolve-not-external': 'silent' },
    logLevel: 'warning',
  });
  return outfile;
}
