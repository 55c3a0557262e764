// The run card as the checklist of a dry run, as an editor gets it: each part once and at its place, what was said about
// it as long as the page says the same, and none of it where no run is under way.

import assert from 'node:assert/strict';
import { after, test } from 'node:test';
import { CARDS, DRY_RUN, EXPORT_FORMATS, EXPORT_REQUEST, PREVIEW_REQUEST } from '../../server/src/protocol.ts';
import type { Card, DryRunView, ExportResult, PreviewResult } from '../../server/src/protocol.ts';
import { allElements, readHtml, textOf } from '../render/html-reader.ts';
import type { Element } from '../render/html-reader.ts';
import { PAGES } from '../render/pages.ts';
import { hostilePage } from '../support/hostile-page.ts';
import { Editor, stopAll } from './editor.ts';
import { EIGHT_LINES, GOOD, page } from './pages.ts';

after(stopAll);

interface Opened {
  readonly view: DryRunView;
  /** The page with what a client says about a run. */
  shown(dryRun: unknown, card?: Card): Promise<Element>;
}

async function open(text: string, editor?: Editor, name?: string): Promise<Opened> {
  const started = editor ?? (await Editor.start());
  const opened = page(text, name);
  const { uri } = opened;
  await started.open(opened);
  return {
    view: await started.ask<DryRunView>(DRY_RUN, { uri, me: 'Luis Ortega' }),
    async shown(dryRun, card = 'run') {
      const shown = await started.ask<PreviewResult | null>(PREVIEW_REQUEST, { uri, card, dryRun });
      return readHtml(shown?.html ?? '');
    },
  };
}

const having = (root: Element, attribute: string): readonly Element[] =>
  allElements(root).filter(({ attributes }) => attributes.has(attribute));
const steps = (root: Element): readonly Element[] => having(root, 'data-step');
const nameOf = (step: Element): string => step.attributes.get('data-step') ?? '';
const step = (root: Element, at: string): Element => {
  const found = steps(root).find((one) => nameOf(one) === at);
  assert.ok(found, at);
  return found;
};
const pressed = (root: Element): readonly (readonly (string | undefined)[])[] =>
  steps(root).map((one) => [
    nameOf(one),
    having(one, 'aria-pressed')
      .find(({ attributes }) => attributes.get('aria-pressed') === 'true')
      ?.attributes.get('data-answer'),
  ]);
test('each part of a dry run stands once on the run card, in itself or in its section', async () => {
  const editor = await Editor.start();
  const odd = [
    EIGHT_LINES,
    GOOD,
    'workflow: A\nstage: pilot\n',
    'workflow: A\ntrigger: [a, b]\ninput: {source: [x], example: {}}\nreview: [a, {b: c}]\nfailure: {alert: [A, B]}\nowner:\n',
    'workflow: A\nx: &a {event: E, system: S}\ntrigger: [*a, *a]\nmanual-steps: none\noutput: {match: }\n',
  ].map((text, index) => [`odd-${index}`, text] as const);
  let tried = 0;
  for (const [name, text] of [...odd, ...PAGES]) {
    const { view, shown } = await open(text, editor, `${name.replace(/\W+/g, '-')}-run`);
    const root = await shown([]);
    // A text that is no page has no card.
    if (root.children.length === 0) continue;
    tried += 1;
    assert.deepEqual(steps(root).map(nameOf).sort(), view.parts.map(({ at }) => at).sort(), name);
    for (const one of steps(root)) {
      const [section] = nameOf(one).split(/[.[]/);
      const { name: said } = view.parts.find(({ at }) => at === nameOf(one))!;
      assert.ok(
        isIn(one, (place) => place.split(/[.[]/)[0] === section) || section === 'review',
        `${name}: ${nameOf(one)}`,
      );
      assert.deepEqual(
        having(one, 'data-answer').map(textOf),
        [`${said}: Clear from the page`, `${said}: I had to ask`],
        'each button says what it is about',
      );
    }
  }
  assert.ok(tried > PAGES.length, `${tried} cards`);
});

test('a part has its buttons where the card says it, and a section those of what is not written', async () => {
  const { shown } = await open(GOOD);
  const root = await shown([]);
  for (const at of ['trigger.system', 'task.prompt', 'review.checks', 'owner', 'output.destination']) {
    const inside = at.endsWith('destination') ? 'output' : at;
    assert.ok(
      isIn(step(root, at), (place) => place === inside),
      at,
    );
  }
  const { shown: withLine } = await open(
    `${EIGHT_LINES}failure: Dana Whitfield <dana@example.com>\n`.replace('pilot', 'hand-over'),
  );
  const line = textOf(
    allElements(await withLine([])).find(({ attributes }) => attributes.get('data-path') === 'failure')!,
  );
  assert.match(
    line,
    /Dana Whitfield dana@example\.com When it fails When it fails: Clear.* I had to ask Meanwhile Not written/,
  );
  const early = await (await open('workflow: A\nstage: pilot\n')).shown([]);
  assert.ok(isIn(step(early, 'task'), (place) => place === 'task'));
});

test('what was said holds as long as the page says the same; a question holds in any case', async () => {
  const { view, shown } = await open(EIGHT_LINES);
  const trigger = view.parts.find(({ at }) => at === 'trigger')!;
  const root = await shown([
    { at: 'trigger', said: trigger.value, asked: false },
    { at: 'task', said: 'Something else', asked: false },
    { at: 'output', said: 'Something else', asked: true },
    { at: 'letters', said: '', asked: true },
  ]);
  const said = new Map(pressed(root) as readonly (readonly [string, string | undefined])[]);
  assert.equal(said.get('trigger'), 'clear');
  assert.equal(said.get('task'), undefined);
  assert.equal(said.get('output'), 'ask');
  assert.ok(!said.has('letters'), 'what is not on the page is not asked for');
  assert.match(textOf(step(root, 'trigger')), /Your answer: Clear from the page$/);
  assert.match(textOf(step(root, 'output')), /Your answer: I had to ask$/);
  assert.doesNotMatch(textOf(step(root, 'task')), /Your answer/);
  assert.equal(pressed(root).filter(([, answer]) => answer).length, 2);
});

test('a question of the record stands with its part, wherever the card shows that', async () => {
  for (const [text, at] of [
    [EIGHT_LINES, 'review'],
    [GOOD, 'review'],
    [GOOD, 'review.examples'],
    [GOOD, 'trigger.system'],
  ] as const) {
    const gap = `record: {gaps: [{at: ${at}, question: Which one is it?, on: 2026-11-12}]}\n`;
    const { shown } = await open(text.replace(/^record:\n(?: .*\n)*/m, '') + gap);
    assert.match(textOf(await shown([])), /Which one is it\?/, at);
  }
});

test('without a run, on the other cards, and in what is exported there is nothing to press', async () => {
  const editor = await Editor.start();
  const { shown } = await open(GOOD, editor);
  const isPlain = (root: Element): boolean => allElements(root).every(({ name }) => name !== 'button');
  for (const card of CARDS) assert.equal(isPlain(await shown([], card)), card !== 'run', card);
  for (const nothing of [undefined, null, 'x', 3, {}]) assert.ok(isPlain(await shown(nothing)));
  for (const format of EXPORT_FORMATS) {
    const { uri } = page(GOOD);
    const { text } = await editor.ask<ExportResult>(EXPORT_REQUEST, { uri, format, card: 'run', dryRun: [] });
    assert.doesNotMatch(text ?? '', /<button|data-step/, format);
  }
});

test('nonsense about a run, and a document that means harm, do none', async () => {
  const editor = await Editor.start();
  const { view, shown } = await open(EIGHT_LINES, editor);
  const nonsense = [
    ...[null, 3, 'trigger', [], {}, { at: 3 }, { at: 'trigger' }, { at: '__proto__', asked: true }],
    ...[
      { at: 'task', said: 3, asked: 'yes' },
      { at: '"><script>', said: '<script>', asked: true },
    ],
  ];
  const root = await shown(nonsense);
  assert.deepEqual(new Set(pressed(root).map(([, answer]) => answer)), new Set([undefined]));
  assert.equal(steps(root).length, view.parts.length);
  for (const [index, text] of hostilePage().entries()) {
    const hostile = await open(text, editor, `hostile-${index}`);
    const answers = hostile.view.parts.map(({ at, value }) => ({ at, said: value, asked: false }));
    assert.ok(
      pressed(await hostile.shown(answers)).every(([, answer]) => answer === 'clear'),
      text.slice(0, 60),
    );
  }
});

/** Whether an element stands inside a part at such a place. */
function isIn(element: Element, fits: (place: string) => boolean): boolean {
  for (let one: Element | undefined = element; one; one = one.parent)
    if (fits(one.attributes.get('data-path') ?? '')) return true;
  return false;
}
