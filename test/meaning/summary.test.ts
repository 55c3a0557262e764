// The line above a document: stage, day, gates, what is left.

import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { test } from 'node:test';
import { summaryOf } from '../../server/src/meaning/summary.ts';
import { textOf } from '../../server/src/messages/text.ts';
import { analyseText } from '../support/analyse.ts';

const BASE = readFileSync(path.join(import.meta.dirname, '../bases/document.workflowdoc.yaml'), 'utf8');
const PRODUCTION = readFileSync(path.join(import.meta.dirname, '../bases/production.workflowdoc.yaml'), 'utf8');

async function summary(text: string, today = '2026-11-20'): Promise<string> {
  const analysis = await analyseText(text, today);
  return summaryOf(analysis.readiness())
    .map((part) => textOf(part))
    .join(' · ');
}

test('on the track: the stage, the day, the gates, what is left for the next stage', async () => {
  assert.equal(await summary(BASE), 'document · day 10 of 90 · 6 of 6 gates · ready for hand-over');
  const without = BASE.replace(/^sponsor:.*\n/m, '').replace(/^purpose:.*\n/m, '');
  assert.equal(await summary(without), 'document · day 10 of 90 · 5 of 6 gates · 2 left for hand-over');
  assert.equal(await summary(BASE, '2026-11-10'), 'document · starts tomorrow · 6 of 6 gates · ready for hand-over');
  assert.equal(await summary(BASE.replace(/^started:.*\n/m, '')), 'document · 5 of 6 gates · 1 left for hand-over');
});

test('what nobody can tell is counted beside the gates', async () => {
  assert.match(await summary(BASE.replace(/^input:\n(?: .*\n)*/m, 'input: Mails\n')), / gates, \d+ to confirm · /);
});

test('in production the plan is over', async () => {
  assert.equal(await summary(PRODUCTION), 'production · 6 of 6 gates · nothing open');
  const without = PRODUCTION.replace(/^sponsor:.*\n/m, '');
  assert.equal(await summary(without), 'production · 5 of 6 gates · 1 open');
});

test('off the track, and where the stage cannot be read, nothing is counted', async () => {
  assert.equal(await summary(BASE.replace('stage: document', 'stage: retired')), 'retired · off the plan');
  assert.equal(await summary(BASE.replace('stage: document', 'stage: soon')), 'Readiness: the stage cannot be read');
});
