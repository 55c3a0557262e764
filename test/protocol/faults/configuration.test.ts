// Hard days: a configuration that is garbage. Documents go on being judged, what is wrong in it is shown where it is,
// and when it is sound again all is as before.

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { Page } from '../page.ts';
import { EIGHT_LINES } from '../pages.ts';
import { ROOT, World } from './world.ts';

const CONFIGURATION = `${ROOT}.workflow-docs.yaml`;
const SOUND = 'rules: {owner/no-contact: error}\n';
const DOCUMENT = EIGHT_LINES.replace('stage: pilot', 'stage: hand-over').replace(
  /^owner: .*$/m,
  'owner: Dana Whitfield',
);
const MEGABYTE = 1024 * 1024;

/** What a configuration may be that nobody wrote on purpose. All of it is found fault with. */
const GARBAGE: Readonly<Record<string, string>> = {
  binary: `\u0001\u0002${'\ufffd\u0003'.repeat(500)}`,
  'five megabytes': `# ${'x'.repeat(5 * MEGABYTE)}\n${SOUND}`,
  NUL: `rules:\n  owner/no-contact: \0error\n`,
  'an alias bomb': `x-0: &a0 [x, x]\n${Array.from({ length: 60 }, (_, level) => `x-${level + 1}: &a${level + 1} [*a${level}, *a${level}]\n`).join('')}rules: *a60\n`,
  'a list': '- rules\n- people\n',
  'a word': 'rules\n',
  'types that are wrong everywhere':
    'extends: [1, {a: b}]\nrules: 7\npeople: {a: [b]}\nsystems: {x: y}\nvague: [[]]\nas-of: [2026]\n',
  'not closed': 'rules: {owner/no-contact: [error\n',
  'itself extended': 'extends: .workflow-docs.yaml\n',
  'a missing one extended': 'extends: nowhere/.workflow-docs.yaml\n',
  'a ring of two': 'extends: other.workflow-docs.yaml\n',
  'ten thousand levels': `rules: ${'['.repeat(10_000)}`,
};

async function severity(world: World, page: Page): Promise<number | undefined> {
  return (await world.diagnostics(page)).find(({ code }) => code === 'owner/no-contact')?.severity;
}

function isInside(text: string, { start, end }: { start: { line: number }; end: { line: number } }): boolean {
  return start.line >= 0 && end.line < text.split(/\r?\n/).length && start.line <= end.line;
}

for (const [name, text] of Object.entries(GARBAGE)) {
  test(`${name}, typed: documents are judged, the fault has a place, and sound again all is as before`, async () => {
    const world = new World();
    world.disk.files.set(`${ROOT}other.workflow-docs.yaml`, 'extends: .workflow-docs.yaml\n');
    await world.start();
    const page = new Page(`${ROOT}page.workflowdoc.yaml`, DOCUMENT);
    const configuration = new Page(CONFIGURATION, SOUND);
    await world.open(page, configuration);
    assert.equal(await severity(world, page), 1);
    assert.deepEqual(await world.codes(configuration), []);
    const before = await world.diagnostics(page);
    await world.type(configuration, text);
    const found = await world.diagnostics(configuration);
    assert.ok(found.length > 0 && found.length < 100, `${found.length} findings`);
    for (const { range } of found) assert.ok(isInside(text, range), JSON.stringify(range));
    assert.equal(await severity(world, page), 2);
    await world.type(configuration, SOUND);
    assert.deepEqual(await world.codes(configuration), []);
    assert.deepEqual(await world.diagnostics(page), before);
    assert.deepEqual(world.errors, []);
  });

  test(`${name}, on the disk: told with the documents of the folder, and gone when it is sound`, async () => {
    const world = new World();
    const name = `${ROOT}closed.workflowdoc.yaml`;
    world.disk.files.set(`${ROOT}other.workflow-docs.yaml`, 'extends: .workflow-docs.yaml\n');
    world.disk.files.set(CONFIGURATION, text);
    world.disk.files.set(name, DOCUMENT);
    await world.start(true);
    const page = new Page(`${ROOT}page.workflowdoc.yaml`, DOCUMENT.replace('lead', 'parcel'));
    await world.open(page);
    assert.equal(await severity(world, page), 2);
    await world.settle('the faults', () => (world.told.get(CONFIGURATION)?.length ?? 0) > 0);
    assert.ok(world.told.get(name)?.includes('owner/no-contact'));
    world.disk.files.set(CONFIGURATION, 'rules: {owner/no-contact: off}\n');
    await world.happened(2, CONFIGURATION);
    await world.settle('their end', () => world.told.get(CONFIGURATION)?.length === 0);
    await world.settle('the other document', () => world.told.get(name)?.includes('owner/no-contact') === false);
    assert.equal(await severity(world, page), undefined);
    assert.deepEqual(world.errors, []);
  });
}

test('bytes that are no UTF-8 are a fault of the configuration and of nothing else', async () => {
  const world = new World();
  world.disk.files.set(CONFIGURATION, Uint8Array.from([0xff, 0xfe, 0x00, 0xc3, 0x28]));
  await world.start(true);
  const page = new Page(`${ROOT}page.workflowdoc.yaml`, DOCUMENT);
  world.disk.files.set(page.uri, DOCUMENT);
  await world.settle('the fault', () => world.told.get(CONFIGURATION)?.[0] === 'page/syntax');
  await world.open(page);
  assert.equal(await severity(world, page), 2);
});

test('a folder of that name is no configuration, and a file in its place is one', async () => {
  const world = new World();
  world.disk.files.set(`${CONFIGURATION}/inside.md`, '');
  await world.start();
  const page = new Page(`${ROOT}a/page.workflowdoc.yaml`, DOCUMENT);
  await world.open(page);
  assert.equal(await severity(world, page), 2);
  world.disk.files.delete(`${CONFIGURATION}/inside.md`);
  world.disk.files.set(CONFIGURATION, SOUND);
  await world.happened(1, CONFIGURATION);
  assert.equal(await severity(world, page), 1);
  assert.deepEqual(world.errors, []);
});

test('a ring of three that is opened again counts from then on', async () => {
  const world = new World();
  const at = (name: string): string => `${ROOT}${name}.workflow-docs.yaml`;
  world.disk.files.set(CONFIGURATION, 'extends: b.workflow-docs.yaml\n');
  world.disk.files.set(at('b'), 'extends: c.workflow-docs.yaml\n');
  world.disk.files.set(at('c'), 'extends: b.workflow-docs.yaml\n');
  await world.start();
  const page = new Page(`${ROOT}page.workflowdoc.yaml`, DOCUMENT);
  await world.open(page);
  assert.equal(await severity(world, page), 2);
  world.disk.files.set(at('c'), SOUND);
  await world.happened(2, at('c'));
  await world.settle('a refresh', () => world.refreshes > 0);
  assert.equal(await severity(world, page), 1);
  assert.deepEqual(world.errors, []);
});

test('between garbage and sound with every letter: the last text counts', async () => {
  const world = await new World().start();
  const page = new Page(`${ROOT}page.workflowdoc.yaml`, DOCUMENT);
  const configuration = new Page(CONFIGURATION, SOUND);
  await world.open(page, configuration);
  const answers: Promise<unknown>[] = [];
  for (let round = 0; round < 5; round += 1) {
    for (const text of [...Object.values(GARBAGE).filter((one) => one.length < MEGABYTE), SOUND]) {
      await world.type(configuration, text);
      answers.push(world.pull(page), world.pull(configuration));
    }
  }
  await Promise.all(answers);
  assert.equal(await severity(world, page), 1);
  assert.deepEqual(await world.codes(configuration), []);
  assert.deepEqual(world.errors, []);
});
