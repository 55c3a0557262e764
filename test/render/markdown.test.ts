// The page as Markdown says what the page as HTML says: what is missing, in its place and in the same words, and what
// somebody had to ask, at its field.

import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Card } from '../../server/src/protocol.ts';
import { exportPage } from '../../server/src/render/export.ts';
import { analyseText } from '../support/analyse.ts';
import { allElements, readHtml, textOf } from './html-reader.ts';
import { PAGES } from './pages.ts';

const delays = PAGES.find(([name]) => name.includes('supplier-delays'))![1];

async function file(text: string, format: 'markdown' | 'html', card: Card = 'page'): Promise<string> {
  const analysis = await analyseText(text);
  const origin = { file: 'a.workflowdoc.yaml', made: analysis.today };
  return (await exportPage({ ...analysis, readiness: analysis.readiness() }, format, card, origin)) ?? '';
}

/** The lines of a section, from its heading to the next. */
function section(markdown: string, heading: string): readonly string[] {
  const lines = markdown.split('\n');
  const from = lines.indexOf(`## ${heading}`);
  assert.notEqual(from, -1, heading);
  const to = lines.findIndex((line, at) => at > from && /^(?:## |---)/.test(line));
  return lines.slice(from + 1, to).filter((line) => line !== '');
}

test('a field that is asked for and not there is said in its place', async () => {
  const markdown = await file(delays, 'markdown');
  const output = section(markdown, 'Output');
  assert.ok(output.includes('- **Within:** *Not written. Due in the stage integrate.*'), output.join('\n'));
  const governance = section(markdown, 'Governance');
  assert.ok(governance.includes('- **Can stop it:** *Not written. Due in the stage integrate.*'));
  const due = await file(delays.replace('stage: hand-over', 'stage: integrate'), 'markdown');
  assert.ok(section(due, 'Output').includes('- **Within:** *Not written*'));
});

test('a part that is one line says what it lacks', async () => {
  const failure = section(await file(delays, 'markdown'), 'When it fails');
  assert.equal(failure[0], 'Tomasz Wrona <t.wrona@radwerk-elbtal.example>');
  assert.ok(failure.includes('- **Meanwhile:** *Not written. Due in the stage integrate.*'), failure.join('\n'));
});

test('a section, a person and the purpose that are not there are said to be missing', async () => {
  const markdown = await file('workflow: A\nstage: pilot\nowner: Dana\ntrigger: T\ntask: K\n', 'markdown');
  assert.match(markdown, /^\*No purpose yet: which process, and what gets better\.\*$/m);
  assert.deepEqual(section(markdown, 'Output'), ['*Not written. Due in the stage pilot.*']);
  assert.deepEqual(section(markdown, 'When it fails'), ['*Not written. Due in the stage integrate.*']);
  assert.match(markdown, /^\*\*Second owner:\*\* \*Not written\. Due in the stage hand over\.\*$/m);
  const waiver = 'record: {waivers: [{rule: failure/missing, because: B, by: Dana, until: 2027-01-01}]}\n';
  const run = await file(`workflow: A\nstage: pilot\nowner: Dana\n${waiver}`, 'markdown', 'run');
  assert.deepEqual(section(run, 'When it fails'), ['*Not written*']);
});

test('what is open is named in one line, and what nobody can tell is counted', async () => {
  const markdown = await file(delays, 'markdown');
  assert.match(markdown, /^\*\*Open:\*\* Output › Matched by; before the stage integrate \(2026-11-27\): /m);
  assert.match(markdown, /Integration: passed, 2 to confirm/);
});

test('an open question stands at its field, once, in the run card with its answer', async () => {
  const question = 'had to ask: "Which line do I take when the supplier quotes only his own article number?"';
  for (const card of ['page', 'run'] as const) {
    const output = section(await file(delays, 'markdown', card), 'Output');
    const at = output.findIndex((line) => line.startsWith('- **Matched by:** '));
    assert.ok(output[at + 1]?.startsWith('  - **Warning:** Somebody who tried to run this'), output.join('\n'));
    assert.equal(output.filter((line) => line.includes(question)).length, 1);
  }
  const review = section(await file(delays, 'markdown', 'run'), 'Review');
  assert.ok(
    review.some((line) => /^ {2}- \*\*Hint:\*\* .*\*\*Answer:\*\* Yes\. Only a confirmed date counts/.test(line)),
  );
  assert.doesNotMatch(await file(delays, 'markdown', 'decision'), /had to ask/);
});

test('a question about what is not there, or about the page, has a place', async () => {
  const gap = (at: string): string =>
    `workflow: A\nstage: hand-over\nowner: Dana\ntask: K\nrecord:\n  gaps:\n    - {at: ${at}, question: What then?}\n`;
  for (const at of ['output.within', 'purpose', 'stage', 'task.never', 'team', 'manual-steps[3].step']) {
    const markdown = await file(gap(at), 'markdown');
    assert.equal(markdown.split('Somebody who tried').length - 1, 1, at);
  }
  assert.ok(
    section(await file(gap('task.never'), 'markdown'), 'Task').some((line) =>
      line.includes('had to ask: "What then?"'),
    ),
  );
});

for (const [name, text] of PAGES) {
  test(`${name}: nothing that the page calls missing is left out`, async () => {
    const html = await file(text, 'html');
    if (html === '') return;
    const body = readHtml((html.split('<body>')[1] ?? '').replace(/<\/?main>|<\/body>\s*<\/html>\s*$/g, ''));
    const front = allElements(body).find(
      ({ attributes }) => attributes.get('class')?.startsWith('paper front') === true,
    )!;
    const shown = allElements(front)
      .filter(({ attributes }) => /\bmissing\b/.test(attributes.get('class') ?? ''))
      .map((one) => textOf(one).replace(/^.*: (?=Not written)/, ''))
      .filter((one) => one.startsWith('Not written. Due') || one === 'Nobody can tell from this page.');
    const markdown = await file(text, 'markdown');
    for (const words of new Set(shown)) {
      const told = markdown.split(`*${words}*`).length - 1;
      assert.ok(told >= shown.filter((one) => one === words).length, `${words}: ${told} times`);
    }
  });
}
