// Stage to severity, with the contract's exceptions: the same fault at every stage, through the front door.

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { TRACK } from '../../server/src/language/stages.ts';
import { analyseText } from '../support/analyse.ts';

/** What one rule says of a page at each stage on the track, in order; `-` where it is silent. */
async function atEachStage(rule: string, page: string, asOf?: string): Promise<string> {
  const severities = TRACK.map(async (stage) => {
    const { result } = await analyseText(page.replace('STAGE', stage), asOf);
    const all = result.findings.flatMap((finding) => finding.joined ?? [finding]);
    return all.find((finding) => finding.rule === rule)?.severity ?? '-';
  });
  return (await Promise.all(severities)).join(' ');
}

const page = (rest = ''): string => `workflow: Lead triage\nstage: STAGE\n${rest}`;
const record = (rest: string): string => page(`success: []\nrecord:\n${rest}`);

test('one stage before it is due a hint, in it a warning, after it an error', async () => {
  assert.equal(await atEachStage('owner/missing', page()), 'warning error error error error error error');
  assert.equal(await atEachStage('workflow/no-purpose', page()), 'hint warning error error error error error');
  assert.equal(await atEachStage('second-owner/missing', page()), '- hint warning error error error error');
  assert.equal(await atEachStage('failure/missing', page()), '- - hint warning error error error');
  assert.equal(await atEachStage('cadence/missing', page()), '- - - hint warning error error');
  assert.equal(await atEachStage('costs/missing', page()), '- - - - hint warning error');
});

test('structure is an error at every stage', async () => {
  assert.equal(await atEachStage('page/unknown-key', page('ownr: Dana')), 'error error error error error error error');
});

test('page order is never more than a hint', async () => {
  assert.equal(await atEachStage('page/order', page('owner: Dana\npurpose: x')), 'hint hint hint hint hint hint hint');
});

test('judgement of wording is never more than a warning', async () => {
  const measures = page(
    'success:\n  - {metric: Accuracy, kind: quality, baseline: 60 %, target: 90 %, by: 2027-01-01}',
  );
  assert.equal(
    await atEachStage('success/demo-metric', measures),
    'hint warning warning warning warning warning warning',
  );
});

test('what depends on today is never more than a warning', async () => {
  const cadence = page('cadence: month\nrecord:\n  reviews:\n    - {on: 2026-01-05, by: Dana}');
  assert.equal(await atEachStage('cadence/overdue', cadence), '- - - - - hint warning');
});

test('an open gap is a warning for 14 days, then it follows the stage', async () => {
  const asked = (on: string): string => record(`  gaps:\n    - {at: owner, question: Who is this?${on}}`);
  assert.equal(
    await atEachStage('gap/open', asked(', on: 2026-11-06')),
    'warning warning warning warning warning warning warning',
  );
  assert.equal(await atEachStage('gap/open', asked(', on: 2026-11-05')), '- hint warning error error error error');
  assert.equal(await atEachStage('gap/open', asked('')), 'warning warning warning warning warning warning warning');
  assert.equal(await atEachStage('gap/open', asked(', answer: Dana')), 'hint hint hint hint hint hint hint');
  assert.equal(await atEachStage('gap/open', asked(', answer: Dana, fixed: 2026-11-07')), '- - - - - - -');
});

test('a waiver silences its rule until its day, its finding is a warning for 14 days more, then as if never waived', async () => {
  const until = (date: string): string =>
    record(`  waivers:\n    - {rule: owner/missing, because: Dana starts in May, by: Ann Rowe, until: ${date}}`);
  assert.equal(await atEachStage('owner/missing', until('2026-11-20')), '- - - - - - -');
  assert.equal(
    await atEachStage('owner/missing', until('2026-11-06')),
    'warning warning warning warning warning warning warning',
  );
  assert.equal(await atEachStage('owner/missing', until('2026-11-05')), 'warning error error error error error error');
  assert.equal(await atEachStage('waiver/expired', until('2026-11-20')), '- - - - - - -');
  assert.equal(
    await atEachStage('waiver/expired', until('2026-11-19')),
    'warning warning warning warning warning warning warning',
  );
});

test('a waiver without a reason silences nothing, nor does one of a structure rule', async () => {
  const nameless = record('  waivers:\n    - {rule: owner/missing, by: Ann Rowe, until: 2027-01-01}');
  assert.equal(await atEachStage('owner/missing', nameless), 'warning error error error error error error');
  const structure = record(
    '  waivers:\n    - {rule: page/unknown-key, because: x, by: Ann, until: 2027-01-01}\nfoo: 1',
  );
  assert.equal(await atEachStage('page/unknown-key', structure), 'error error error error error error error');
  const file = record(
    '  waivers:\n    - {rule: page/missing-file, because: x, by: Ann, until: 2027-01-01}\nimplementation: gone.md',
  );
  assert.equal(await atEachStage('page/missing-file', file), '- - - - - - -');
});

test('waived findings are listed with their waiver', async () => {
  const { result } = await analyseText(
    page('record:\n  waivers:\n    - {rule: owner/missing, because: x, by: Ann, until: 2027-01-01}').replace(
      'STAGE',
      'pilot',
    ),
  );
  assert.deepEqual(
    result.waived.map(({ finding, waiver }) => [finding.rule, waiver]),
    [['owner/missing', 0]],
  );
});

test('off the track structure stays an error, the other page rules are hints, and the last decision must fit', async () => {
  const off = async (stage: string, outcome: string): Promise<readonly string[]> => {
    const { result } = await analyseText(
      `workflow: Lead triage\nowner: TBD\nstage: ${stage}\npurpose: TBD\nfoo: 1\n` +
        `record:\n  decisions:\n    - {on: 2026-10-01, outcome: ${outcome}, by: Ann, because: No budget}\n`,
    );
    return result.findings.map(({ rule, severity }) => `${severity} ${rule}`);
  };
  const page = ['error page/unknown-key', 'hint page/order', 'hint page/placeholder'];
  for (const [stage, fits] of Object.entries({ research: 'research', stopped: 'stop', retired: 'stop' })) {
    assert.deepEqual([...(await off(stage, fits))].sort(), page);
    assert.deepEqual([...(await off(stage, 'scale'))].sort(), ['error decision/missing', ...page]);
  }
});

test('a missing stage is judged as a pilot, an unknown one by structure only', async () => {
  const rules = async (text: string): Promise<readonly string[]> => {
    const { result } = await analyseText(text);
    return result.findings
      .filter(({ severity }) => severity !== 'hint')
      .map(({ rule, severity }) => `${severity} ${rule}`);
  };
  const missing = ['input', 'output', 'owner', 'review', 'stage', 'task', 'trigger'].map(
    (part) => `warning ${part}/missing`,
  );
  assert.deepEqual([...(await rules('workflow: Lead triage\n'))].sort(), missing);
  assert.deepEqual(await rules('workflow: Lead triage\nstage: rollout\n'), ['error page/unknown-value']);
});

test('hints about absent parts of the next stage are one, on the title', async () => {
  const { result, tree } = await analyseText(page().replace('STAGE', 'document'));
  const hints = result.findings.filter(({ severity }) => severity === 'hint');
  const [joined] = hints.filter((finding) => finding.joined);
  assert.equal(hints.length, 1);
  assert.ok((joined?.joined?.length ?? 0) > 4);
  assert.equal(tree.text.slice(joined?.range.start, joined?.range.end), 'workflow');
});
