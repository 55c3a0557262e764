// Imports go one way. ESLint finds circles of what runs; for a reader a type is an import too.

import assert from 'node:assert/strict';
import { readFileSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { test } from 'node:test';

const ROOT = path.resolve(import.meta.dirname, '../..');

/** The files that each file imports, all by their paths from the root of the project. */
function importsIn(...folders: readonly string[]): ReadonlyMap<string, readonly string[]> {
  const files = folders.flatMap((folder) =>
    readdirSync(path.join(ROOT, folder), { recursive: true, encoding: 'utf8' })
      .filter((name) => name.endsWith('.ts'))
      .map((name) => path.join(folder, name)),
  );
  const imported = (file: string): readonly string[] =>
    [...readFileSync(path.join(ROOT, file), 'utf8').matchAll(/\b(?:from|import) '(\.[^']+)'/g)].map(([, to]) =>
      path.join(path.dirname(file), to!),
    );
  return new Map(files.map((file) => [file, imported(file)]));
}

/** A way through the imports that comes back to where it has been; undefined where there is none. */
function circleIn(imports: ReadonlyMap<string, readonly string[]>): readonly string[] | undefined {
  const done = new Set<string>();
  const walk = (file: string, way: readonly string[]): readonly string[] | undefined => {
    if (way.includes(file)) return [...way.slice(way.indexOf(file)), file];
    if (done.has(file)) return undefined;
    for (const next of imports.get(file) ?? []) {
      const circle = walk(next, [...way, file]);
      if (circle) return circle;
    }
    done.add(file);
    return undefined;
  };
  for (const file of imports.keys()) {
    const circle = walk(file, []);
    if (circle) return circle;
  }
  return undefined;
}

test('no file of the product imports itself over others, not even for a type', () => {
  const imports = importsIn('server/src', 'client/src', 'client/webview');
  assert.ok((imports.get('server/src/complete/complete.ts')?.length ?? 0) > 5, 'imports are seen');
  assert.equal(circleIn(imports)?.join(' → '), undefined);
});

test('a circle is found', () => {
  const imports = new Map([
    ['a', ['b', 'c']],
    ['b', ['c']],
    ['c', ['d', 'b']],
  ]);
  assert.deepEqual(circleIn(imports), ['b', 'c', 'b']);
});
