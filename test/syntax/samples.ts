// Documents with slips and what is expected of them, and the test that each of them is.

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { parse } from '../../server/src/syntax/parse.ts';
import { marked, misplaced, named, plain, repaired, type Plain } from './support.ts';

export interface Sample {
  /** The document, with the underlined characters in «marks». */
  readonly text: string;
  /** `kind @path` of each slip. */
  readonly slips: readonly string[];
  /** The text with all repairs; absent where there is none. */
  readonly fixed?: string;
  /** What is read, mended or not. */
  readonly reads: Plain;
}

/** A slip in the value of `a`, with a key behind it that must not suffer. */
export function value(slip: string, source: string, fixed: string, reads: Plain): Sample {
  return {
    text: `a: ${source}\nz: 1\n`,
    slips: [`${slip} @a`],
    fixed: `a: ${fixed}\nz: 1\n`,
    reads: { a: reads, z: 1 },
  };
}

/** A slip whose repair puts the whole value in quotes. */
export const quoted = (slip: string, source: string): Sample => {
  const { text } = marked(source);
  return value(slip, source, text.includes('"') ? `'${text.replaceAll("'", "''")}'` : `"${text}"`, text);
};

/** Each sample has its slips, its repair and its values, and has none of the slips any more when it is repaired. */
export function testSamples(group: string, samples: readonly Sample[]): void {
  for (const sample of samples) {
    test(`${group}: ${JSON.stringify(sample.text)}`, () => {
      const { text, ranges } = marked(sample.text);
      const tree = parse(text);
      assert.deepEqual(tree.slips.map(named), sample.slips);
      const underlined = tree.slips.filter((slip) => slip.rule === 'page/syntax').map((slip) => slip.range);
      assert.deepEqual(underlined, ranges);
      assert.deepEqual(plain(tree.root), sample.reads);
      assert.equal(misplaced(tree), undefined);
      assert.equal(tree.slips.some((slip) => slip.edits) ? repaired(tree) : undefined, sample.fixed);
    });

    const { fixed } = sample;
    if (fixed === undefined) continue;
    test(`${group}: ${JSON.stringify(sample.text)} stays mended`, () => {
      const again = parse(fixed);
      assert.deepEqual(again.slips, []);
      assert.deepEqual(plain(again.root), sample.reads);
    });
  }
}
