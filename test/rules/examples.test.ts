// Every rule's own examples: a bad one gives exactly its marks, a good one none, and its fixes make what is written.
// UPDATE=1 writes marks and fixed texts anew; read the difference before you keep it. RULE=section/fault runs one rule.

import assert from 'node:assert/strict';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { test } from 'node:test';
import { isMap, isSeq, parseDocument, Scalar } from 'yaml';
import type { Document } from 'yaml';
import { RULES } from '../../server/src/rules/index.ts';
import { readExamples, withMarks } from './example-file.ts';
import { runExample } from './run-example.ts';
import type { Outcome } from './run-example.ts';

const update = process.env['UPDATE'] === '1';
const only = process.env['RULE'];

for (const rule of RULES.filter(({ id }) => only === undefined || id === only)) {
  const file = fileURLToPath(new URL(`../../server/src/rules/${rule.id}.examples.yaml`, import.meta.url));
  test(`${rule.id}: examples`, async (t) => {
    assert.ok(existsSync(file), `${rule.id} has no examples file`);
    const source = readFileSync(file, 'utf8');
    const examples = readExamples(source);
    assert.ok(
      examples.some(({ expects }) => expects === 'bad') && examples.some(({ expects }) => expects === 'good'),
      'a rule needs a bad and a good example',
    );
    const outcomes: Outcome[] = [];
    for (const example of examples) outcomes.push(await runExample(example, rule));
    if (update)
      writeFileSync(
        file,
        renewed(
          source,
          examples.map(({ text }) => text),
          outcomes,
        ),
      );
    for (const [index, example] of (update ? readExamples(readFileSync(file, 'utf8')) : examples).entries()) {
      const outcome = outcomes[index]!;
      await t.test(example.name, () => {
        assert.deepEqual(outcome.outside, [], 'a finding stands outside the fragment: name its line in the fragment');
        assert.equal(withMarks(example.text, outcome.marks), withMarks(example.text, example.marks));
        assert.equal(
          outcome.marks.length > 0,
          example.expects === 'bad',
          'a bad example has a finding, a good one has none',
        );
        assert.deepEqual(outcome.problems, []);
        assert.equal(outcome.fixed ?? '', example.fixed ?? '');
        for (const message of outcome.messages) {
          const holes = message.match(/\{[a-z]+\}/gi) ?? [];
          assert.deepEqual(
            holes.filter((hole) => !example.text.includes(hole)),
            [],
            'an argument of the message is missing',
          );
        }
      });
    }
  });
}

/** The examples file with marks and fixed texts as they are now; comments and order stay. */
function renewed(source: string, texts: readonly string[], outcomes: readonly Outcome[]): string {
  const document: Document = parseDocument(source);
  if (!isSeq(document.contents)) return source;
  document.contents.items.forEach((item, index) => {
    const outcome = outcomes[index];
    // What must stay quiet is the author's word: only bad examples are renewed.
    if (!isMap(item) || !outcome || !item.has('bad')) return;
    item.set('bad', block(withMarks(texts[index]!, outcome.marks)));
    if (outcome.fixed === undefined) item.delete('fixed');
    else item.set('fixed', block(outcome.fixed));
  });
  const text = document.toString({
    lineWidth: 0,
    flowCollectionPadding: false,
    doubleQuotedMinMultiLineLength: Infinity,
  });
  // These stand in double quotes only, where an escape says what nobody would see.
  return text.replaceAll('\u200b', '\\u200b').replaceAll('\ufeff', '\\ufeff');
}

function block(text: string): Scalar {
  const scalar = new Scalar(text);
  // What cannot be seen is written with escapes.
  const isPlain = !['\r', '\t', '\0', '\u200b', '\ufeff'].some((sign) => text.includes(sign));
  scalar.type = isPlain ? Scalar.BLOCK_LITERAL : Scalar.QUOTE_DOUBLE;
  return scalar;
}
