// What belongs to a rule is complete: its file, its place in the list, its examples, and the pages made from them.

import assert from 'node:assert/strict';
import { existsSync, readdirSync, statSync } from 'node:fs';
import path from 'node:path';
import { test } from 'node:test';
import { generatedFiles, staleFiles } from '../../scripts/generate/files.ts';
import { anchor } from '../../scripts/generate/markdown.ts';
import { RULE_IDS } from '../../server/src/language/rule-ids.ts';
import { RULES } from '../../server/src/rules/index.ts';

const ROOT = path.resolve(import.meta.dirname, '../..');
const FOLDER = path.join(ROOT, 'server/src/rules');

/** Folders of the room that hold no rules. */
const NOT_RULES: readonly string[] = ['shared', 'words'];

const files = readdirSync(FOLDER)
  .filter((name) => statSync(path.join(FOLDER, name)).isDirectory() && !NOT_RULES.includes(name))
  .flatMap((section) => readdirSync(path.join(FOLDER, section)).map((name) => `${section}/${name}`));

/** Made once for all tests here; it takes seconds. */
const generating = generatedFiles();

test('every rule file is in the list, and every listed rule has the file of its name', () => {
  const ids = files.filter((file) => file.endsWith('.ts')).map((file) => file.replace(/\.ts$/, ''));
  assert.deepEqual(ids.sort(), RULES.map(({ id }) => id).sort());
});

test('the folders of the rules hold rules and their examples, and nothing else', () => {
  const ids = new Set(RULES.map(({ id }) => id));
  const strange = files.filter((file) => !ids.has(file.replace(/(?:\.examples\.yaml|\.ts)$/, '')));
  assert.deepEqual(strange, []);
});

test('every rule has examples', () => {
  const without = RULES.filter(({ id }) => !existsSync(path.join(FOLDER, `${id}.examples.yaml`))).map(({ id }) => id);
  assert.deepEqual(without, []);
});

test('the list has each rule once, in the order of the contract', () => {
  const known: readonly string[] = RULE_IDS;
  const listed = RULES.map(({ id }) => id);
  assert.deepEqual(
    listed,
    known.filter((id) => listed.includes(id)),
  );
  assert.equal(new Set(known).size, known.length);
});

test('the generated files are fresh: `npm run generate`', async () => {
  assert.deepEqual(staleFiles(await generating, ROOT), []);
});

test('every link in the generated pages leads somewhere', async () => {
  const generated = await generating;
  let count = 0;
  for (const [file, text] of generated) {
    if (!file.endsWith('.md')) continue;
    const prose = text.replace(/^(`{3,})[^]*?^\1$/gm, '').replace(/`[^`\n]*`/g, '');
    for (const [, link = ''] of prose.matchAll(/(?<!\\)\]\(([^)\s]+)\)/g)) {
      count += 1;
      const [target = '', part] = link.split('#');
      const page = generated.get(target === '' ? file : path.posix.join(path.posix.dirname(file), target));
      const headings = [...(page ?? '').matchAll(/^#+ (.+)$/gm)].map(([, heading]) => anchor(heading ?? ''));
      assert.ok(page !== undefined && (part === undefined || headings.includes(part)), `${file}: ${link}`);
    }
  }
  assert.ok(count > 500, `only ${count} links were found`);
});

test('the generator gives the same characters twice', async () => {
  const [one, two] = [await generating, await generatedFiles()];
  assert.ok(one.size > RULES.length);
  assert.deepEqual([...one], [...two]);
});
