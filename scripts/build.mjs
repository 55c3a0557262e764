// Bundles what ships: the extension, its language server and the command line, each one file without dependencies.
// `--dev` leaves names readable and adds source maps.

import { existsSync, rmSync, statSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { build } from 'esbuild';

const { dev } = parseArgs({ options: { dev: { type: 'boolean', default: false } } }).values;

/**
 * The extension starts with every YAML file, the language client only with the first workflow document. So the
 * client is a file of its own, which the entry loads with `import('./client.ts')` when it is needed.
 */
const clientApart = {
  name: 'client-apart',
  setup(bundler) {
    bundler.onResolve({ filter: /^\.\/client\.ts$/ }, ({ kind }) =>
      kind === 'dynamic-import' ? { path: './client.js', external: true } : undefined,
    );
  },
};

const bundles = [
  { from: 'client/src/extension.ts', to: 'dist/extension.js', external: ['vscode'], plugins: [clientApart], limit: 10 },
  { from: 'client/src/client.ts', to: 'dist/client.js', external: ['vscode'] },
  { from: 'server/src/node.ts', to: 'dist/server.js' },
  { from: 'server/src/cli/main.ts', to: 'dist/cli.js', banner: '#!/usr/bin/env node' },
];

// An older bundle must not stand in for a source that is gone.
rmSync('dist', { recursive: true, force: true });
for (const { from, to, banner, limit, ...options } of bundles) {
  if (!existsSync(from)) {
    console.log(`build: left out ${to}: there is no ${from} yet`);
    continue;
  }
  await build({
    ...options,
    entryPoints: [from],
    outfile: to,
    bundle: true,
    platform: 'node',
    format: 'cjs',
    target: 'node20',
    minify: !dev,
    sourcemap: dev,
    // Comments of licences stay with the code they belong to.
    legalComments: 'inline',
    // `import()` becomes `require`, which the extension host extends by `vscode` in every version.
    supported: { 'dynamic-import': false },
    // The packages' own modules, not their UMD builds, whose `require` a bundler cannot follow.
    mainFields: ['module', 'main'],
    logLevel: 'warning',
    ...(banner === undefined ? {} : { banner: { js: banner } }),
    // What is wrong has been printed by then.
  }).catch(() => process.exit(1));
  const size = statSync(to).size / 1024;
  console.log(`build: ${to} ${size.toFixed(1)} KB`);
  if (size > limit) {
    console.error(`build: ${to} may have ${limit} KB: it is loaded with every YAML file`);
    process.exitCode = 1;
  }
}
