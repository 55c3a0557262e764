// The catalogue is packed in the bundles: nothing of it is lost.

import assert from 'node:assert/strict';
import path from 'node:path';
import { test } from 'node:test';
import { build } from 'esbuild';
import { packedData } from '../../scripts/bundles.ts';
import { en } from '../../server/src/messages/en.ts';
import { packTexts, unpackTexts } from '../../server/src/messages/pack.ts';

test('a bundle has the same texts in the same order, in four fifths of the room', async () => {
  const { outputFiles } = await build({
    ...{ absWorkingDir: path.join(import.meta.dirname, '../..'), entryPoints: ['server/src/messages/en.ts'] },
    ...{ bundle: true, minify: true, format: 'esm', write: false, plugins: [packedData] },
  });
  const { text } = outputFiles[0]!;
  const bundled = (await import(`data:text/javascript,${encodeURIComponent(text)}`)) as { readonly en: typeof en };
  assert.deepEqual(Object.entries(bundled.en), Object.entries(en));
  assert.ok(text.length < JSON.stringify(en).length * 0.82, `${text.length} of ${JSON.stringify(en).length}`);
});

test('ids may share anything, be parts of each other and be longer than a digit can count', () => {
  const texts = { a: 'A = b', ab: '', b: 'é', ['x'.repeat(50)]: '1', [`${'x'.repeat(50)}y`]: '2', '': '{z}' };
  assert.deepEqual(Object.entries(unpackTexts(packTexts(texts))), Object.entries(texts));
  for (const bad of [{ 'a=b': 'c' }, { a: 'b\nc' }]) assert.throws(() => packTexts(bad), /cannot be packed/);
});
