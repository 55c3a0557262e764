// Hard days: a disk that fails, is slow, or changes while it is read. The findings of an open document come all the same;
// nothing is called missing where nobody could look; and what becomes known later is shown without anybody asking.

import assert from 'node:assert/strict';
import { mkdirSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { test } from 'node:test';
import { diskFiles } from '../../../server/src/workspace/node-files.ts';
import { Page } from '../page.ts';
import { EIGHT_LINES, folder, GOOD } from '../pages.ts';
import { held, ROOT, World } from './world.ts';

const CONFIGURATION = `${ROOT}.workflow-docs.yaml`;
const NO_CONTACT = EIGHT_LINES.replace('stage: pilot', 'stage: hand-over')
  .replace(/^owner: .*$/m, 'owner: Dana Whitfield')
  .replace(/^task: .*$/m, 'task: {does: Scores the lead from 1 to 5, prompt: prompts/one.md}');
const FILE = `${ROOT}prompts/one.md`;
const MISSING = 'page/missing-file';
const DUPLICATE = 'workflow/duplicate-title';

function pageOf(text = NO_CONTACT, name = 'page'): Page {
  return new Page(`${ROOT}${name}.workflowdoc.yaml`, text);
}

async function severity(world: World, page: Page): Promise<number | undefined> {
  return (await world.diagnostics(page)).find(({ code }) => code === 'owner/no-contact')?.severity;
}

const FAILURES: Readonly<Record<string, () => Promise<never>>> = {
  'throws at once': () => {
    throw new Error('EIO');
  },
  rejects: () => Promise.reject(new Error('EIO')),
  'rejects after a while': () => new Promise((_resolve, reject) => void setTimeout(() => reject(new Error('EIO')), 5)),
};

for (const [name, fail] of Object.entries(FAILURES)) {
  test(`a disk that ${name}: a page is judged without it, and with it as soon as it is back`, async () => {
    const world = new World();
    const { state, read, find } = world.disk;
    Object.assign(world.disk, { state: fail, read: fail, find: fail });
    world.disk.files.set(CONFIGURATION, 'rules: {owner/no-contact: error}\n');
    await world.start(true);
    const page = pageOf(`${NO_CONTACT}ownr: x\n`);
    await world.open(page);
    const codes = await world.codes(page);
    assert.ok(codes.includes('page/unknown-key') && codes.includes('owner/no-contact'), codes.join(', '));
    assert.ok(!codes.includes(MISSING));
    assert.equal(await severity(world, page), 2);
    Object.assign(world.disk, { state, read, find });
    // Nobody tells of a disk that is back; the next letter finds out.
    await world.type(page, NO_CONTACT);
    assert.equal(await severity(world, page), 1);
    assert.ok((await world.codes(page)).includes(MISSING));
    assert.deepEqual(world.errors, []);
  });
}

test('a file that cannot be read for a moment is read again: the configuration is there, its bytes are not', async () => {
  const world = new World();
  const { read } = world.disk;
  world.disk.read = () => Promise.resolve(undefined);
  world.disk.files.set(CONFIGURATION, 'rules: {owner/no-contact: error}\n');
  await world.start();
  const page = pageOf();
  await world.open(page);
  assert.equal(await severity(world, page), 2);
  world.disk.read = read;
  await world.type(page, `${NO_CONTACT}# more\n`);
  assert.equal(await severity(world, page), 1);
});

test('a closed document that cannot be read for a moment is told when it can, after the next change', async () => {
  const world = new World();
  const { read } = world.disk;
  world.disk.read = () => Promise.reject(new Error('EMFILE'));
  const [one, two] = [pageOf(NO_CONTACT, 'one'), pageOf(NO_CONTACT.replace('lead', 'parcel'), 'two')];
  world.disk.files.set(one.uri, one.text);
  await world.start(true);
  await world.ask('workspace/symbol', { query: 'x' });
  assert.deepEqual([...world.told.keys()], []);
  world.disk.read = read;
  world.disk.files.set(two.uri, two.text);
  await world.happened(1, two.uri);
  await world.settle('both', () => world.told.has(one.uri) && world.told.has(two.uri));
});

test('a disk that never answers: the page is judged in the usual time, and the next letter waits for nothing', async () => {
  const world = new World();
  let asked = 0;
  world.disk.state = () => {
    asked += 1;
    return new Promise(() => undefined);
  };
  await world.start();
  const page = pageOf();
  await world.open(page);
  const first = await world.patiently(world.codes(page));
  assert.ok(first.includes('owner/no-contact') && !first.includes(MISSING), first.join(', '));
  const before = asked;
  await world.type(page, `${NO_CONTACT}ownr: x\n`);
  // Nobody lets time pass here.
  assert.ok((await world.codes(page)).includes('page/unknown-key'));
  assert.equal(asked, before, 'a question that is under way is not put again');
});

test('an answer that comes very late is shown without a question', async () => {
  const world = new World();
  const [late, later] = [held<'missing'>(), held<'file'>()];
  world.disk.state = (uri) => (uri === CONFIGURATION ? later.promise : late.promise);
  world.disk.files.set(CONFIGURATION, 'rules: {owner/no-contact: error}\n');
  await world.start();
  const page = pageOf();
  await world.open(page);
  assert.ok(!(await world.patiently(world.codes(page))).includes(MISSING));
  late.give('missing');
  await world.settle('a refresh', () => world.refreshes === 1);
  assert.ok((await world.codes(page)).includes(MISSING));
  assert.equal(await severity(world, page), 2);
  later.give('file');
  await world.settle('another refresh', () => world.refreshes === 2);
  assert.equal(await severity(world, page), 1);
  assert.ok((await world.codes(page)).includes(MISSING));
});

test('the bytes of a configuration that come very late count without a question', async () => {
  const world = new World();
  const late = held<Uint8Array>();
  world.disk.files.set(CONFIGURATION, '');
  world.disk.read = () => late.promise;
  await world.start();
  const page = pageOf();
  await world.open(page);
  await world.patiently(world.pull(page));
  assert.equal(await severity(world, page), 2);
  late.give(new TextEncoder().encode('rules: {owner/no-contact: error}\n'));
  await world.settle('a refresh', () => world.refreshes === 1);
  assert.equal(await severity(world, page), 1);
});

test('a disk that is always slow comes to an end: every answer is told once', async () => {
  const world = new World();
  const waiting = new Set<() => void>();
  const slowly =
    <A extends readonly unknown[], T>(ask: (...args: A) => Promise<T>) =>
    (...args: A): Promise<T> =>
      new Promise((resolve) => waiting.add(() => resolve(ask(...args))));
  const { state, read } = world.disk;
  Object.assign(world.disk, { state: slowly(state), read: slowly(read) });
  world.disk.files.set(CONFIGURATION, 'extends: base.workflow-docs.yaml\n');
  world.disk.files.set(`${ROOT}base.workflow-docs.yaml`, 'rules: {owner/no-contact: error}\n');
  const closed = pageOf(NO_CONTACT.replace('lead', 'parcel'), 'closed');
  world.disk.files.set(closed.uri, closed.text);
  await world.start(true);
  const page = pageOf();
  await world.open(page);
  let asked = 0;
  for (let round = 0; round < 40; round += 1) {
    await world.patiently(world.pull(page));
    const answers = [...waiting];
    asked += answers.length;
    waiting.clear();
    for (const answer of answers) answer();
    await world.patiently(world.ask('workspace/symbol', { query: 'x' }));
  }
  assert.equal(await severity(world, page), 1);
  assert.ok((await world.codes(page)).includes(MISSING));
  assert.ok(world.told.get(closed.uri)?.includes(MISSING), String(world.told.get(closed.uri)));
  assert.equal(waiting.size, 0);
  assert.ok(asked < 40, `${asked} questions`);
});

test('a closed document whose bytes come late keeps no other waiting, and is told when they come', async () => {
  const world = new World();
  const late = held<Uint8Array>();
  const { read } = world.disk;
  const [one, two] = [pageOf(NO_CONTACT, 'one'), pageOf(NO_CONTACT.replace('lead', 'parcel'), 'two')];
  for (const { uri, text } of [one, two]) world.disk.files.set(uri, text);
  world.disk.read = (uri) => (uri === one.uri ? late.promise : read(uri));
  await world.start(true);
  await world.runOut();
  await world.settle('the other one', () => world.told.has(two.uri));
  assert.ok(!world.told.has(one.uri));
  late.give(new TextEncoder().encode(one.text));
  await world.settle('the late one', () => world.told.get(one.uri)?.includes('owner/no-contact') === true);
});

test('a folder that is searched for ever keeps nobody waiting, and what is found there late is taken in', async () => {
  const world = new World();
  const late = held<string[]>();
  const closed = pageOf(NO_CONTACT, 'one');
  world.disk.files.set(closed.uri, closed.text);
  world.disk.find = () => late.promise;
  await world.start(true);
  const open = pageOf(NO_CONTACT, 'two');
  await world.open(open);
  const symbols = (): Promise<readonly { location: { uri: string } }[]> => world.ask('workspace/symbol', { query: '' });
  const places = async (): Promise<string> => (await symbols()).map(({ location }) => location.uri).join();
  assert.ok(!(await world.patiently(places())).includes(closed.uri));
  late.give([closed.uri]);
  await world.settle('the late one', () => world.told.has(closed.uri));
  assert.ok((await places()).includes(closed.uri));
});

test('an older answer that comes after a newer one is not used', async () => {
  const world = new World();
  const [old, young] = [held<'missing'>(), held<'file'>()];
  const answers = [old.promise, young.promise];
  const { state } = world.disk;
  world.disk.state = (uri) => (uri === FILE ? (answers.shift() ?? young.promise) : state(uri));
  await world.start();
  const page = pageOf();
  await world.open(page);
  await world.patiently(world.pull(page));
  await world.happened(1, FILE);
  await world.patiently(world.pull(page));
  young.give('file');
  old.give('missing');
  await world.settle('a refresh', () => world.refreshes > 0);
  await world.follows('the newer answer', page, (codes) => !codes.includes(MISSING));
  await world.type(page, `${NO_CONTACT}# more\n`);
  assert.ok(!(await world.codes(page)).includes(MISSING));
});

test('bytes that change between two reads: what was read last counts, whichever comes last', async () => {
  const world = new World();
  const [old, young] = [held<Uint8Array>(), held<Uint8Array>()];
  const page = pageOf(NO_CONTACT, 'closed');
  world.disk.files.set(page.uri, '');
  const reads = [old.promise, young.promise];
  world.disk.read = (uri) => (uri === page.uri ? reads.shift()! : Promise.resolve(undefined));
  await world.start(true);
  await world.settle('the first read', () => reads.length === 1);
  await world.happened(2, page.uri);
  // Somebody else asks meanwhile, so that the newer text is read while the older one is still under way.
  const symbols = world.ask('workspace/symbol', { query: 'x' });
  await world.settle('the second read', () => reads.length === 0);
  young.give(new TextEncoder().encode(`${NO_CONTACT.replace('lead', 'parcel')}ownr: x\n`));
  await symbols;
  old.give(new TextEncoder().encode(NO_CONTACT));
  await world.settle('the report', () => world.told.get(page.uri)?.includes('page/unknown-key') === true);
  const open = pageOf();
  await world.open(open);
  assert.ok(!(await world.codes(open)).includes(DUPLICATE), 'the title of the older text is nobody’s');
});

test('a document that is deleted while it is read is nobody’s neighbour', async () => {
  const world = new World();
  const late = held<Uint8Array>();
  const gone = pageOf(EIGHT_LINES, 'gone');
  world.disk.files.set(gone.uri, EIGHT_LINES);
  let isAsked = false;
  world.disk.read = () => {
    isAsked = true;
    return late.promise;
  };
  await world.start(true);
  await world.settle('the read', () => isAsked);
  world.disk.files.delete(gone.uri);
  await world.happened(3, gone.uri);
  await world.ask('workspace/symbol', { query: 'x' });
  late.give(new TextEncoder().encode(EIGHT_LINES));
  await new Promise((resolve) => setTimeout(resolve, 20));
  const page = pageOf(EIGHT_LINES);
  await world.open(page);
  assert.ok(!(await world.codes(page)).includes(DUPLICATE));
  assert.ok(!world.told.get(gone.uri)?.length);
});

test('a folder that vanishes while it is listed: what was found there is told of by nobody', async () => {
  const world = new World();
  const list = held<readonly string[]>();
  const gone = pageOf(EIGHT_LINES, 'gone/one');
  world.disk.find = () => list.promise;
  await world.start(true);
  const page = pageOf(EIGHT_LINES);
  await world.open(page);
  assert.ok(!(await world.codes(page)).includes(DUPLICATE));
  await world.happened(3, `${ROOT}gone`);
  list.give([gone.uri]);
  await world.ask('workspace/symbol', { query: 'x' });
  assert.ok(!(await world.codes(page)).includes(DUPLICATE));
  assert.deepEqual([...world.told.keys()], []);
  assert.deepEqual(world.errors, []);
});

test('a ring of links and a folder inside itself: never missing, and every document once', async () => {
  const { path: at, uri } = folder();
  mkdirSync(path.join(at, 'files/deep'), { recursive: true });
  symlinkSync('two', path.join(at, 'files/one'));
  symlinkSync('one', path.join(at, 'files/two'));
  symlinkSync('..', path.join(at, 'files/deep/up'));
  symlinkSync('../..', path.join(at, 'files/deep/.workflow-docs.yaml'));
  for (const name of ['example.json', 'good.md', 'bad.md']) writeFileSync(path.join(at, 'files', name), '');
  writeFileSync(path.join(at, 'files/deep/one.workflowdoc.yaml'), EIGHT_LINES);
  const world = await new World({ files: diskFiles, root: uri }).start(true);
  const ring = new Page(`${uri}p.workflowdoc.yaml`, GOOD.replace('files/prompt.md', 'files/one'));
  const through = new Page(
    `${uri}files/deep/q.workflowdoc.yaml`,
    GOOD.replace('files/prompt.md', 'up/deep/up/one')
      .replace(/^workflow: .*/m, 'workflow: Another one')
      .replaceAll('files/', 'up/'),
  );
  await world.open(ring, through);
  for (const page of [ring, through]) {
    const codes = await world.codes(page);
    assert.ok(!codes.includes(MISSING), codes.join(', '));
  }
  const symbols = await world.ask<readonly { location: { uri: string } }[]>('workspace/symbol', { query: 'Inbound' });
  assert.equal(new Set(symbols.map(({ location }) => location.uri)).size, 1);
  rmSync(path.join(at, 'files/one'));
  await world.happened(3, `${uri}files/one`);
  assert.ok((await world.codes(ring)).includes(MISSING), 'gone is not a ring');
});

/** What a client in a browser may answer when it is asked for a file, and what must come of it. */
const ANSWERS: Readonly<Record<string, unknown>> = {
  'a number': 7,
  'an object': { type: 'file' },
  nothing: null,
  'another word': 'gone',
  'a list': ['missing'],
};

for (const [name, answer] of Object.entries(ANSWERS)) {
  test(`the client is asked for files and answers ${name}: nothing is missing, and the page is judged`, async () => {
    const world = new World({ isInWorker: true });
    for (const request of ['fileState', 'readFile', 'findDocuments'])
      world.client.onRequest(`workflowDocs/${request}`, () => answer);
    await world.start(true);
    const page = pageOf(`${NO_CONTACT}ownr: x\n`);
    await world.open(page);
    const codes = await world.codes(page);
    assert.ok(codes.includes('page/unknown-key') && !codes.includes(MISSING), codes.join(', '));
    assert.deepEqual(world.errors, []);
  });
}

test('a client that never answers, then answers: first unknown, then as it is', async () => {
  const world = new World({ isInWorker: true });
  const state = held<string>();
  world.client.onRequest('workflowDocs/fileState', () => state.promise);
  world.client.onRequest('workflowDocs/readFile', () => new Promise(() => undefined));
  world.client.onRequest('workflowDocs/findDocuments', () => new Promise(() => undefined));
  await world.start(true);
  const page = pageOf(`${NO_CONTACT}ownr: x\n`);
  await world.open(page);
  const codes = await world.patiently(world.codes(page));
  assert.ok(codes.includes('page/unknown-key') && !codes.includes(MISSING), codes.join(', '));
  state.give('missing');
  await world.settle('a refresh', () => world.refreshes > 0);
  await world.follows('the file', page, (now) => now.includes(MISSING));
});

test('bytes that are no base 64 and names that are no URIs are passed over', async () => {
  const world = new World({ isInWorker: true });
  world.client.onRequest('workflowDocs/fileState', () => 'file');
  world.client.onRequest('workflowDocs/readFile', () => '%%%');
  world.client.onRequest('workflowDocs/findDocuments', () => [7, null, '%zz', `${ROOT}a.workflowdoc.yaml`, 'x']);
  await world.start(true);
  const page = pageOf();
  await world.open(page);
  assert.equal(await severity(world, page), 2);
  await world.ask('workspace/symbol', { query: 'x' });
  assert.deepEqual([...world.told.values()].flat(), []);
  assert.deepEqual(world.errors, []);
});
