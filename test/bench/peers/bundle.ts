// Bundles our own peers and what is loaded before others, each into one file, as a product would be shipped.

import { readFileSync } from 'node:fs';
import path from 'node:path';
import { Ajv } from 'ajv';
import standalone from 'ajv/dist/standalone/index.js';
import { build } from 'esbuild';
import type { Plugin } from 'esbuild';

const ROOT = path.join(import.meta.dirname, '../../..');
export const SCHEMA = path.join(ROOT, 'schemas/workflow-document.schema.json');

const NAMES = ['minimal-parse', 'minimal-schema', 'loop', 'no-debounce', 'settle', 'peak'] as const;

/** The bundled files by name. */
export type Bundled = Readonly<Record<(typeof NAMES)[number], string>>;

export async function bundlePeers(folder = path.join(ROOT, 'out/bench')): Promise<Bundled> {
  await build({
    entryPoints: NAMES.map((name) => path.join(import.meta.dirname, `${name}.ts`)),
    outdir: folder,
    outExtension: { '.js': '.cjs' },
    bundle: true,
    minify: true,
    platform: 'node',
    format: 'cjs',
    target: 'node20',
    mainFields: ['module', 'main'],
    plugins: [compiledSchema],
    logLevel: 'warning',
  });
  const files = NAMES.map((name) => [name, path.join(folder, `${name}.cjs`)] as const);
  return Object.fromEntries(files) as Bundled;
}

const compiledSchema: Plugin = {
  name: 'compiled-schema',
  setup(bundler) {
    bundler.onResolve({ filter: /^compiled-schema$/ }, () => ({ path: SCHEMA, namespace: 'compiled-schema' }));
    bundler.onLoad({ filter: /.*/, namespace: 'compiled-schema' }, () => ({
      contents: compile(),
      resolveDir: ROOT,
    }));
  },
};

function compile(): string {
  const ajv = new Ajv({ strict: false, allErrors: true, code: { source: true } });
  return standalone(ajv, ajv.compile(JSON.parse(readFileSync(SCHEMA, 'utf8'))));
}
