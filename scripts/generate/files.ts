// Generated documents: all generated files, and how they differ from those on the disk.

import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { configurationSchema, jsonSchema } from '../../server/src/language/schema.ts';
import { askedForModule } from './asked-for.ts';
import { configurationReference } from './configuration.ts';
import { reference } from './reference.ts';
import { rulePages } from './rule-pages.ts';
import { snippetFiles } from './snippets.ts';

/** Everything in this folder is generated, so what is not generated any more is removed. */
const RULE_PAGES = 'docs/rules';

/** Path (from the root of the project) and text of every generated file. The same sources give the same characters. */
export async function generatedFiles(): Promise<ReadonlyMap<string, string>> {
  const files = new Map([
    ['schemas/workflow-document.schema.json', `${JSON.stringify(jsonSchema(), null, 2)}\n`],
    ['schemas/workflow-docs-config.schema.json', `${JSON.stringify(configurationSchema(), null, 2)}\n`],
    ['docs/configuration.md', configurationReference()],
    ['docs/reference.md', await reference()],
    ['server/src/language/asked-for.generated.ts', await askedForModule()],
  ]);
  for (const [file, text] of await snippetFiles()) files.set(file, text);
  for (const [page, text] of await rulePages()) files.set(`${RULE_PAGES}/${page}`, text);
  return files;
}

/** The paths that differ on the disk under `root`: other text, not there, or there without being generated. */
export function staleFiles(files: ReadonlyMap<string, string>, root: string): readonly string[] {
  const changed = [...files].filter(([file, text]) => {
    const place = path.join(root, file);
    return !existsSync(place) || readFileSync(place, 'utf8').replaceAll('\r\n', '\n') !== text;
  });
  return [...changed.map(([file]) => file), ...leftOver(files, root)].sort();
}

/** Brings the disk under `root` up to date; gives the paths that were written or removed. */
export function writeFiles(files: ReadonlyMap<string, string>, root: string): readonly string[] {
  const stale = staleFiles(files, root);
  for (const file of stale) {
    const place = path.join(root, file);
    const text = files.get(file);
    if (text === undefined) {
      rmSync(place);
      continue;
    }
    mkdirSync(path.dirname(place), { recursive: true });
    writeFileSync(place, text);
  }
  return stale;
}

function leftOver(files: ReadonlyMap<string, string>, root: string): readonly string[] {
  const folder = path.join(root, RULE_PAGES);
  if (!existsSync(folder)) return [];
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .map((name) => `${RULE_PAGES}/${name.replaceAll(path.sep, '/')}`)
    .filter((file) => file.endsWith('.md') && !files.has(file));
}
