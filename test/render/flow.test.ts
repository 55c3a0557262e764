// A step done by hand is tied to what its `from` and `to` name, else to all boxes of its part: in both drawings, in words,
// in the drawing as a file and in the diagram of the Markdown file.

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { exportPage } from '../../server/src/render/export.ts';
import { analyseText } from '../support/analyse.ts';
import { allElements, find, readHtml, textOf } from './html-reader.ts';
import type { Element } from './html-reader.ts';
import { render } from './pages.ts';

/** Two triggers, two inputs, three outputs; the steps are added. */
const page = (...steps: readonly string[]): string => `workflow: A
stage: pilot
trigger:
  - {event: A form is sent, system: HubSpot}
  - {event: A mail arrives, system: Outlook}
input:
  - The answers of the form
  - {source: The price list, format: XLSX from Enterprise Planner}
task: {does: Writes a quote and files it in Jira, model: gpt-4.1-2025-04-14}
review: Dana
output:
  - {destination: The quote, system: SAP}
  - {destination: A line in the list of offers, system: Notion}
  - {destination: A message, system: Slack}
manual-steps:
${steps.map((step, index) => `  - {step: Hand ${index + 1}${step === '' ? '' : `, ${step}`}}\n`).join('')}`;

type Drawing = 'is-wide' | 'is-tall';

async function drawn(text: string, kind: Drawing): Promise<Element> {
  const root = readHtml((await render(text)).html);
  return find(root, ({ attributes }) => attributes.get('class')?.includes(kind) === true)!;
}

interface Rect {
  readonly name: string;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** The boxes, by the first line of their texts. */
function boxesOf(drawing: Element): readonly Rect[] {
  return allElements(drawing)
    .filter(({ name }) => name === 'g')
    .map((box) => {
      const rect = find(box, ({ name }) => name === 'rect')!;
      const at = (name: string): number => Number(rect.attributes.get(name));
      const [first] = allElements(box).filter(({ name }) => name === 'text');
      return { name: textOf(first!), x: at('x'), y: at('y'), width: at('width'), height: at('height') };
    });
}

/** The ends of the lines of a path. */
function endsOf(path: string): readonly (readonly [number, number])[] {
  return path
    .split('M')
    .slice(1)
    .flatMap((line) => {
      let [x = 0, y = 0] = line.split(/[HVL]/)[0]!.trim().split(/\s+/).map(Number);
      const start = [x, y] as const;
      for (const [, way, number] of line.matchAll(/([HV])(-?[\d.]+)/g)) {
        if (way === 'H') x = Number(number);
        else y = Number(number);
      }
      return [start, [x, y] as const];
    });
}

/** Which boxes the broken lines tie to each other, as `Hand 1 + A form is sent`. */
function tiesOf(drawing: Element): readonly string[] {
  const boxes = boxesOf(drawing);
  const ties = allElements(drawing)
    .filter(({ attributes }) => attributes.get('class') === 'flow-line is-by-hand')
    .map(({ attributes }) => {
      const ends = endsOf(attributes.get('d') ?? '');
      const touched = boxes.filter(({ x, y, width, height }) =>
        ends.some(
          ([atX, atY]) =>
            Math.abs(Math.max(x - atX, 0, atX - x - width)) <= 5 &&
            Math.abs(Math.max(y - atY, 0, atY - y - height)) <= 5,
        ),
      );
      return touched
        .map(({ name }) => name)
        .sort((a, b) => Number(b.startsWith('Hand')) - Number(a.startsWith('Hand')) || (a < b ? -1 : 1))
        .join(' + ');
    });
  return [...new Set(ties)].sort();
}

async function wideTies(...steps: readonly string[]): Promise<readonly string[]> {
  return tiesOf(await drawn(page(...steps), 'is-wide'));
}

async function said(...steps: readonly string[]): Promise<readonly string[]> {
  const flow = find(readHtml((await render(page(...steps))).html), ({ name }) => name === 'figure')!;
  return allElements(find(flow, ({ name }) => name === 'ol')!)
    .filter(({ name }) => name === 'li')
    .map(textOf);
}

test('a step is tied to the box that it names, wherever that stands in its stack', async () => {
  for (const [step, box] of [
    ['from: Phone, to: HubSpot', 'A form is sent'],
    ['from: Phone, to: Outlook', 'A mail arrives'],
    ['from: SAP, to: Papierkorb', 'The quote'],
    ['from: Slack, to: Papierkorb', 'A message'],
    ['from: Downloads, to: price list', 'The price list'],
    ['from: Enterprise Planner', 'The price list'],
    ['from: GPT-4.1, to: Word', 'Writes a quote and'],
    ['from: Word, to: the Notion page', 'A line in the list of'],
    ['from: Word, to: review', 'Dana'],
  ] as const) {
    assert.deepEqual(await wideTies(step), [`Hand 1 + ${box}`], step);
  }
});

test('a step that names the whole part, or nothing of the page, is tied to all boxes of the stack', async () => {
  const all = ['Hand 1 + A line in the list of + A message + The quote'];
  for (const step of ['', 'from: Word, to: Papierkorb', 'from: ERP', 'to: Jira', 'from: the output']) {
    assert.deepEqual(await wideTies(step), all, step);
  }
  assert.deepEqual(await wideTies('to: trigger'), ['Hand 1 + A form is sent + A mail arrives']);
});

test('each of several steps is tied to its own box', async () => {
  assert.deepEqual(await wideTies('from: SAP', 'from: Notion', 'from: Slack', 'to: HubSpot'), [
    'Hand 1 + The quote',
    'Hand 2 + A line in the list of',
    'Hand 3 + A message',
    'Hand 4 + A form is sent',
  ]);
  assert.deepEqual(await wideTies('from: SAP', 'from: SAP'), ['Hand 1 + The quote', 'Hand 2 + The quote']);
});

test('no line runs through a box that it is not tied to, and all of it is inside the drawing', async () => {
  for (const steps of [['to: HubSpot'], [''], ['from: SAP', 'from: Notion'], ['to: The answers', 'from: price list']]) {
    const drawing = await drawn(page(...steps), 'is-wide');
    const boxes = boxesOf(drawing);
    const [left = 0, , width = 0] = (drawing.attributes.get('viewbox') ?? drawing.attributes.get('viewBox') ?? '')
      .split(' ')
      .map(Number);
    for (const { attributes } of allElements(drawing)) {
      if (attributes.get('class') !== 'flow-line is-by-hand') continue;
      const path = attributes.get('d') ?? '';
      const [, lane] = /H(-?[\d.]+)V/.exec(path) ?? [];
      if (lane === undefined) continue;
      assert.ok(Number(lane) > left && Number(lane) < left + width, path);
      const ys = endsOf(path).map(([, y]) => y);
      for (const { x, y, width: wide, height, name } of boxes) {
        const isBeside = Number(lane) < x || Number(lane) > x + wide;
        assert.ok(isBeside || y > Math.max(...ys) || y + height < Math.min(...ys), `${path} runs through ${name}`);
      }
    }
  }
});

test('in words it stands at its box; one for all boxes says so', async () => {
  assert.deepEqual((await said('from: Phone, to: HubSpot')).slice(0, 3), [
    'By hand: Hand 1 (from Phone to HubSpot)',
    'Trigger: A form is sent (HubSpot)',
    'Trigger: A mail arrives (Outlook)',
  ]);
  assert.deepEqual((await said('from: SAP')).slice(-4), [
    'Output: The quote (SAP)',
    'By hand: Hand 1 (from SAP)',
    'Output: A line in the list of offers (Notion)',
    'Output: A message (Slack)',
  ]);
  assert.equal((await said('')).at(-1), 'By hand, after every output: Hand 1');
  assert.equal((await said('to: trigger'))[0], 'By hand, before every trigger: Hand 1 (to trigger)');
});

test('one below the other, it stands at its box, or beside all of them', async () => {
  const names = boxesOf(await drawn(page('from: Phone, to: HubSpot', 'from: SAP'), 'is-tall')).map(({ name }) => name);
  assert.deepEqual(names.slice(0, 3), ['Hand 1', 'A form is sent', 'A mail arrives']);
  assert.deepEqual(names.slice(-4, -2), ['The quote', 'Hand 2']);
  const all = await drawn(page(''), 'is-tall');
  assert.deepEqual(tiesOf(all), ['Hand 1 + A line in the list of offers + A message + The quote']);
});

test('the files say the same: the drawing in its description, the diagram with its lines', async () => {
  const file = async (format: 'svg' | 'markdown', step: string): Promise<string> => {
    const analysis = await analyseText(page(step));
    const origin = { file: 'a.workflowdoc.yaml', made: analysis.today };
    return (await exportPage({ ...analysis, readiness: analysis.readiness() }, format, 'page', origin)) ?? '';
  };
  assert.match(
    await file('svg', 'from: SAP'),
    /Output: The quote \(SAP\)\. By hand: Hand 1 \(from SAP\)\. Output: A line/,
  );
  const lines = (text: string): readonly string[] => text.split('\n').filter((line) => line.includes('-.->'));
  assert.deepEqual(lines(await file('markdown', 'from: Phone, to: HubSpot')), ['  hand00 -.-> trigger00']);
  assert.deepEqual(lines(await file('markdown', '')), [
    '  output40 -.-> hand40',
    '  output41 -.-> hand40',
    '  output42 -.-> hand40',
  ]);
});
