// What one would write in an afternoon instead of a command line: every page of a folder is parsed by `yaml` and judged by
// ajv, one after the other.

import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { parseDocument } from 'yaml';
import { judge } from './judge.ts';

const folder = process.argv[2] ?? '.';
let pages = 0;
for (const name of readdirSync(folder, { recursive: true, encoding: 'utf8' })) {
  if (!name.endsWith('.workflowdoc.yaml')) continue;
  pages += 1;
  const page = parseDocument(readFileSync(path.join(folder, name), 'utf8'));
  for (const { message } of page.errors) console.log(`${name}: ${message}`);
  if (page.errors.length > 0) continue;
  for (const fault of judge(page.toJS())) console.log(`${name}: ${fault.path.join('.')} ${fault.message}`);
}
console.log(`${pages} pages`);
