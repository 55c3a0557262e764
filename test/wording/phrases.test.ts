// Vague and definite wording of each field, through the front door: the judgement must find the one and leave the other.

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { figuresOf, judge, readPhrases } from '../bench/vague.ts';

/** What must be reached on our own phrases; other people's are judged with `npm run bench:vague`. */
const LEAST = { precision: 0.97, recall: 0.9 };

test('vague phrases are found and definite ones are left alone, in every field', async () => {
  const phrases = readPhrases(new URL('phrases.tsv', import.meta.url));
  assert.ok(phrases.length > 600, `only ${phrases.length} phrases`);
  const verdicts = await judge(phrases);
  for (const field of new Set(phrases.map((phrase) => phrase.field))) {
    const own = verdicts.filter((verdict) => verdict.field === field);
    const { precision, recall } = figuresOf(own);
    const wrong = own.filter(({ isVague, found, isBorderline }) => isVague !== found && !isBorderline);
    const list = wrong.map(({ phrase }) => phrase).join(' | ');
    assert.ok(precision >= LEAST.precision, `${field}: precision ${precision.toFixed(3)}: ${list}`);
    assert.ok(recall >= LEAST.recall, `${field}: recall ${recall.toFixed(3)}: ${list}`);
  }
});
