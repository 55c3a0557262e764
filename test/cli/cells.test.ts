// What a terminal shows: widths, wrapping, carets, and nothing that steers it.

import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { cellsOf, printable, widthOf, wrapped } from '../../server/src/cli/reporters/cells.ts';
import { excerptOf } from '../../server/src/cli/reporters/excerpt.ts';
import type { Excerpt } from '../../server/src/cli/reporters/excerpt.ts';
import { LineIndex } from '../../server/src/syntax/lines.ts';

/** Everything that a terminal would obey or hide, an end of line too. */
const DANGEROUS = /[\p{Cc}\p{Bidi_Control}\p{Zl}\p{Zp}\p{Cs}\ufeff\u200b]/u;

/** Any text, with the characters that are worth trying made frequent. */
const anyText = fc
  .array(
    fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.constantFrom('\u001b[31m', '\t', '\r\n', '\u202e', '👩‍🚒', '漢字', 'e\u0301', '\ud800', 'ab ', '\ufeff'),
    ),
  )
  .map((parts) => parts.join(''));

test('nothing dangerous is printed, whatever the text', () => {
  fc.assert(
    fc.property(anyText, (text) => {
      assert.doesNotMatch(printable(text), DANGEROUS);
      for (const cell of cellsOf(text)) assert.doesNotMatch(cell.text, DANGEROUS);
      for (const line of wrapped(text, 30)) assert.doesNotMatch(line, DANGEROUS);
    }),
  );
});

test('what steers or hides is shown', () => {
  assert.equal(printable('a\u001b[2Jb\u0007\u007f'), 'a␛[2Jb␇␡');
  assert.equal(printable('x\u009b\u202e\u200b\ufeff\ud800'), 'x<U+009B><U+202E><U+200B><U+FEFF><U+D800>');
  assert.equal(printable('a\tb\u2028c'), 'a    b<U+2028>c');
});

test('widths are those of a terminal', () => {
  const widths: readonly (readonly [text: string, width: number])[] = [
    ['plain', 5],
    ['Siobhán', 7],
    ['e\u0301', 1],
    ['漢字', 4],
    ['ｶﾅ', 2],
    ['ＡＢ', 4],
    ['한국', 4],
    ['🦆', 2],
    ['👩‍🚒', 2],
    ['🇩🇪', 2],
    ['⚠️', 2],
    ['⚠', 1],
    ['—“…”', 4],
    ['\t', 4],
  ];
  for (const [text, width] of widths) assert.equal(widthOf(text), width, text);
});

test('a letter with a thousand accents does not flood the screen', () => {
  const text = `a${'\u0301'.repeat(1000)}b`;
  assert.equal(
    cellsOf(text)
      .map((cell) => cell.text)
      .join('').length,
    13,
  );
});

test('lines are wrapped at spaces, and words that are too wide are cut', () => {
  assert.deepEqual(wrapped('one two three', 8), ['one two', 'three']);
  assert.deepEqual(wrapped('abcdefghij', 4), ['abcd', 'efgh', 'ij']);
  assert.deepEqual(wrapped('漢字漢字', 5), ['漢字', '漢字']);
  assert.deepEqual(wrapped('', 5), ['']);
  fc.assert(
    fc.property(anyText, fc.integer({ min: 8, max: 40 }), (text, columns) => {
      for (const line of wrapped(text, columns)) assert.ok(widthOf(line) <= columns, line);
    }),
  );
});

/** An excerpt as it looks; in the text `«` and `»` enclose the range. */
function excerpt(text: string, room = 40): string | undefined {
  const plain = text.replace(/[«»]/g, '');
  const lines = new LineIndex(plain);
  const start = text.indexOf('«');
  const range = { start: lines.positionAt(start), end: lines.positionAt(text.indexOf('»') - 1) };
  const found = excerptOf(plain, lines, range, room);
  return found && drawn(found);
}

function drawn({ line, indent, carets }: Excerpt): string {
  return `${line}\n${' '.repeat(indent)}${'^'.repeat(carets)}`;
}

test('the carets stand under what is meant', () => {
  assert.equal(excerpt('a: b\n«triger»: x\nc: d'), 'triger: x\n^^^^^^');
  assert.equal(excerpt('owner: «»\n'), 'owner: \n       ^', 'an empty range has one caret');
  assert.equal(excerpt('a: 漢字 «🦆🦆» x'), 'a: 漢字 🦆🦆 x\n        ^^^^');
  assert.equal(excerpt('\t«owner»: x'), '    owner: x\n    ^^^^^');
  assert.equal(excerpt('a: «\u001b[31m» x'), 'a: ␛[31m x\n   ^^^^^');
  assert.equal(excerpt('\ufeff«workflow»: x'), 'workflow: x\n^^^^^^^^');
  assert.equal(excerpt('a: «one\ntwo»'), 'a: one\n   ^^^', 'a range over lines is shown on its first');
  assert.equal(excerpt('«»\n\n'), undefined);
});

test('a long line is cut around the carets', () => {
  const long = 'x'.repeat(1000);
  assert.equal(excerpt(`«key»: ${long}`, 20), `key: ${'x'.repeat(14)}…\n^^^`);
  assert.equal(excerpt(`${long}«bad»${long}`, 20), `…${'x'.repeat(6)}bad${'x'.repeat(9)}…\n       ^^^`);
  assert.equal(excerpt(`${long}«bad»`, 20), `…${'x'.repeat(16)}bad\n${' '.repeat(17)}^^^`);
  assert.equal(excerpt(`a: «${long}»`, 20), `a: ${'x'.repeat(16)}…\n   ${'^'.repeat(16)}`);
});

test('whatever the line and the range, the excerpt fits and the carets are in it', () => {
  const place = fc.tuple(anyText, fc.nat(), fc.nat(), fc.integer({ min: 24, max: 100 }));
  fc.assert(
    fc.property(place, ([text, a, b, room]) => {
      const lines = new LineIndex(text);
      const [from, to] = [a % (text.length + 1), b % (text.length + 1)].sort((x, y) => x - y);
      const found = excerptOf(text, lines, { start: lines.positionAt(from!), end: lines.positionAt(to!) }, room);
      if (!found) return;
      assert.doesNotMatch(found.line, DANGEROUS);
      assert.ok(widthOf(found.line) <= room, JSON.stringify(found));
      assert.ok(
        found.carets >= 1 && found.indent >= 0 && found.indent + found.carets <= room + 1,
        JSON.stringify(found),
      );
    }),
  );
});

test('a line of a megabyte is shown at once', () => {
  const text = `a: ${'x'.repeat(1_000_000)}`;
  const started = performance.now();
  excerptOf(
    text,
    new LineIndex(text),
    { start: { line: 0, character: 500_000 }, end: { line: 0, character: 900_000 } },
    60,
  );
  assert.ok(performance.now() - started < 500);
});
