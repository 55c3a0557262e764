// Writes what is derived from the description of the language, the rules and their texts: the JSON Schema, the
// reference and the pages of the rules. With `--check` it writes nothing and fails when one of them is stale.

import path from 'node:path';
import { parseArgs } from 'node:util';
import { generatedFiles, staleFiles, writeFiles } from './generate/files.ts';

const { check } = parseArgs({ options: { check: { type: 'boolean', default: false } } }).values;
const root = path.resolve(import.meta.dirname, '..');
const files = await generatedFiles();

if (check) {
  const stale = staleFiles(files, root);
  for (const file of stale) console.error(`generate: ${file} is stale: run \`npm run generate\``);
  if (stale.length > 0) process.exitCode = 1;
} else {
  const written = writeFiles(files, root);
  for (const file of written) console.log(`generate: ${files.has(file) ? 'wrote' : 'removed'} ${file}`);
  if (written.length === 0) console.log('generate: everything is up to date');
}
