// Where tools are kept that are installed on demand: outside the checkout, so that a fresh clone finds them again.

import { createHash } from 'node:crypto';
import { readFileSync, readdirSync } from 'node:fs';
import { homedir } from 'node:os';
import path from 'node:path';

/**
 * The folder for a tool, which is there once the tool was installed. Its name has the hash of everything that decides
 * what is installed, so that a changed recipe gets a folder of its own.
 * @param recipe the folder with the tool's package.json and lock file
 */
export function toolFolder(name: string, recipe: string): string {
  const hash = createHash('sha256');
  for (const file of readdirSync(recipe).sort()) hash.update(file).update(readFileSync(path.join(recipe, file)));
  const { WORKFLOW_DOCS_CACHE, XDG_CACHE_HOME } = process.env;
  const cache = WORKFLOW_DOCS_CACHE ?? path.join(XDG_CACHE_HOME ?? path.join(homedir(), '.cache'), 'workflow-docs');
  return path.resolve(cache, `${name}-${hash.digest('hex').slice(0, 12)}`);
}
