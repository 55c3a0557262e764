// `npm run build`: bundles what ships into dist/. `--dev` leaves names readable and adds source maps.

import { rmSync, statSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { BUNDLES, MINIFIED, writeBundle } from './bundles.ts';

const { dev } = parseArgs({ options: { dev: { type: 'boolean', default: false } } }).values;

// An older bundle must not stand in for a source that is gone.
for (const folder of ['dist', MINIFIED]) rmSync(folder, { recursive: true, force: true });
for (const bundle of Object.values(BUNDLES)) {
  const file = await writeBundle(bundle, { dev }).catch(() => process.exit(1));
  const size = statSync(file).size / 1024;
  console.log(`build: dist/${bundle.to} ${size.toFixed(1)} KB of ${bundle.limit}`);
  if (dev || size <= bundle.limit) continue;
  console.error(`build: dist/${bundle.to} may have ${bundle.limit} KB: see what is new in it`);
  process.exitCode = 1;
}
