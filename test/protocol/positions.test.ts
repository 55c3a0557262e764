// Places in UTF-16 units and in bytes of UTF-8, held against what Node itself counts.

import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { Positions } from '../../server/src/lsp/positions.ts';
import { LineIndex } from '../../server/src/syntax/lines.ts';

const TEXT = fc
  .array(fc.constantFrom('a', 'ü', '日', '🦊', '\n', '\r\n', ' ', 'x'.repeat(1500), '🦊'.repeat(700)), {
    maxLength: 30,
  })
  .map((parts) => parts.join(''));

test('bytes: every place between characters is where Node counts it, and leads back', () => {
  fc.assert(
    fc.property(TEXT, fc.nat(), (text, seed) => {
      const positions = new Positions(text, new LineIndex(text), 'utf-8');
      const offset = between(text, seed % (text.length + 1));
      const { line, character } = positions.position(offset);
      const before = text.slice(0, offset);
      const start = before.lastIndexOf('\n') + 1;
      assert.equal(line, before.split('\n').length - 1);
      assert.equal(character, Buffer.byteLength(before.slice(start)));
      assert.equal(positions.offset({ line, character }), offset);
    }),
  );
});

test('UTF-16: every place leads back', () => {
  fc.assert(
    fc.property(TEXT, fc.nat(), (text, seed) => {
      const positions = new Positions(text, new LineIndex(text), 'utf-16');
      const offset = between(text, seed % (text.length + 1));
      assert.equal(positions.offset(positions.position(offset)), offset);
    }),
  );
});

test('places that are not there are moved to the nearest that is', () => {
  const text = 'ü🦊\nb';
  const positions = new Positions(text, new LineIndex(text), 'utf-8');
  assert.equal(positions.offset({ line: 0, character: 1 }), 0, 'inside a character is before it');
  assert.equal(positions.offset({ line: 0, character: 4 }), 1);
  assert.equal(positions.offset({ line: 9, character: 9 }), text.length);
  assert.deepEqual(positions.position(99), { line: 1, character: 1 });
});

test('half a character has the three bytes of the sign that stands for it', () => {
  const text = 'a\ud83eb\udd8a';
  const positions = new Positions(text, new LineIndex(text), 'utf-8');
  assert.deepEqual(positions.position(text.length), { line: 0, character: Buffer.byteLength(text) });
});

test('ten thousand places on a line of a megabyte take no time worth mentioning', () => {
  const text = 'ü'.repeat(500_000);
  const positions = new Positions(text, new LineIndex(text), 'utf-8');
  const started = performance.now();
  let sum = 0;
  for (let at = 0; at < 500_000; at += 50) sum += positions.position(at).character;
  assert.equal(sum, 2 * 50 * ((9_999 * 10_000) / 2));
  assert.ok(performance.now() - started < 500);
});

/** The offset, or the next one where it would cut a character or a line end in two. */
function between(text: string, offset: number): number {
  const next = text.charAt(offset);
  const cuts = (next >= '\udc00' && next <= '\udfff') || (next === '\n' && text.charAt(offset - 1) === '\r');
  return cuts ? offset + 1 : offset;
}
