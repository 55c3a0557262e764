// Hard days: documents, folders and configurations that are renamed while they are open, as editors tell it. What other
// documents say of them follows, and nothing is left at the old place.

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { MODERN, PLAIN } from '../editor.ts';
import { Page } from '../page.ts';
import { EIGHT_LINES } from '../pages.ts';
import { held, ROOT, World } from './world.ts';

const DUPLICATE = 'workflow/duplicate-title';
const MISSING = 'page/missing-file';
const CYCLE = 'related/cycle';
const { didChangeWatchedFiles: _watched, ...unwatchedWorkspace } = MODERN.workspace!;
const UNWATCHED = { ...MODERN, workspace: unwatchedWorkspace };

/** A page with a title of its own, that feeds another one where that is wanted. */
function text(title: string, feeds?: string): string {
  const related = feeds === undefined ? '' : `related:\n  feeds: ${feeds}\n`;
  return EIGHT_LINES.replace('Inbound lead triage', title).replace('stage: pilot', 'stage: integrate') + related;
}

function pageAt(name: string, content: string): Page {
  return new Page(ROOT + name, content);
}

/** How an editor tells of a rename: the disk, the documents, and itself, in one of the orders that there are. */
type Telling = 'as VS Code does' | 'the disk first' | 'only by its own word' | 'only by the disk, in two parts';

async function rename(world: World, how: Telling, from: string, to: string, open: readonly Page[]): Promise<Page[]> {
  const moved = open.map((page) => new Page(page.uri.replace(ROOT + from, ROOT + to), page.text));
  const onDisk = (): void => {
    for (const [uri, held] of [...world.disk.files]) {
      if (uri !== ROOT + from && !uri.startsWith(`${ROOT}${from}/`)) continue;
      world.disk.files.delete(uri);
      world.disk.files.set(uri.replace(ROOT + from, ROOT + to), held);
    }
  };
  const inEditor = async (): Promise<void> => {
    for (const [index, page] of open.entries()) {
      await world.close(page);
      await world.open(moved[index]!);
    }
  };
  const files = { files: [{ oldUri: ROOT + from, newUri: ROOT + to }] };
  const word = (): Promise<void> => world.notify('workspace/didRenameFiles', files);
  if (how === 'as VS Code does') {
    await world.ask('workspace/willRenameFiles', files).catch(() => undefined);
    onDisk();
    await inEditor();
    await word();
    await world.happened(3, ROOT + from);
    await world.happened(1, ROOT + to);
  } else if (how === 'the disk first') {
    onDisk();
    await world.happened(1, ROOT + to);
    await world.happened(3, ROOT + from);
    await inEditor();
  } else if (how === 'only by its own word') {
    await inEditor();
    onDisk();
    await word();
  } else {
    await world.happened(3, ROOT + from);
    await inEditor();
    onDisk();
    await world.happened(1, ROOT + to);
  }
  return moved;
}

const TELLINGS: readonly Telling[] = [
  'as VS Code does',
  'the disk first',
  'only by its own word',
  'only by the disk, in two parts',
];

for (const how of TELLINGS) {
  test(`a document is renamed, told ${how}: titles and links of the others follow, and nothing is left`, async () => {
    const world = new World();
    const b = pageAt('b.workflowdoc.yaml', text('Bills', 'a.workflowdoc.yaml'));
    const a = pageAt('a.workflowdoc.yaml', text('Accounts', 'b.workflowdoc.yaml'));
    const twin = pageAt('twin.workflowdoc.yaml', text('Accounts'));
    for (const page of [a, b]) world.disk.files.set(page.uri, page.text);
    await world.start(true);
    await world.open(a, b, twin);
    await world.follows('the ring', b, (codes) => codes.includes(CYCLE) && !codes.includes(MISSING));
    await world.follows('the title', twin, (codes) => codes.includes(DUPLICATE));
    const [now] = await rename(world, how, 'a.workflowdoc.yaml', 'z.workflowdoc.yaml', [a]);
    assert.ok(now);
    await world.follows('the missing file', b, (codes) => codes.includes(MISSING) && !codes.includes(CYCLE));
    const found = (await world.diagnostics(twin)).find(({ code }) => code === DUPLICATE);
    assert.match(JSON.stringify(found), /z\.workflowdoc\.yaml/);
    assert.doesNotMatch(JSON.stringify(found), /\/a\.workflowdoc\.yaml/);
    assert.deepEqual(await world.diagnostics(a), []);
    await world.settle('nothing at the old place', () => !world.told.get(a.uri)?.length);
    // And back again.
    const [again] = await rename(world, how, 'z.workflowdoc.yaml', 'a.workflowdoc.yaml', [now]);
    assert.ok(again);
    await world.follows('the ring again', b, (codes) => codes.includes(CYCLE) && !codes.includes(MISSING));
    assert.deepEqual(await world.diagnostics(now), []);
    await world.settle('nothing at the other place', () => !world.told.get(now.uri)?.length);
    assert.deepEqual(world.errors, []);
  });

  test(`a folder is renamed, told ${how}: its documents, their files and its configuration come along`, async () => {
    const world = new World();
    const inside = pageAt(
      'old/in.workflowdoc.yaml',
      text('Inside').replace(/^task: .*$/m, 'task: {does: Scores it, prompt: p.md}'),
    );
    const closed = pageAt('old/deep/closed.workflowdoc.yaml', text('Closed'));
    const outside = pageAt('out.workflowdoc.yaml', text('Closed', 'old/in.workflowdoc.yaml'));
    for (const page of [inside, closed, outside]) world.disk.files.set(page.uri, page.text);
    world.disk.files.set(`${ROOT}old/p.md`, '');
    world.disk.files.set(`${ROOT}old/.workflow-docs.yaml`, 'rules: {second-owner/missing: off}\n');
    await world.start(true);
    await world.open(inside, outside);
    await world.follows('the title', outside, (codes) => codes.includes(DUPLICATE) && !codes.includes(MISSING));
    const before = await world.diagnostics(inside);
    assert.ok(!before.some(({ code }) => code === MISSING || code === 'second-owner/missing'));
    const [now] = await rename(world, how, 'old', 'new', [inside]);
    assert.ok(now);
    await world.follows('the missing file', outside, (codes) => codes.includes(MISSING) && codes.includes(DUPLICATE));
    await world.follows('the same as before', now, (codes) => codes.length === before.length);
    assert.deepEqual(
      (await world.diagnostics(now)).map(({ code, range }) => [code, range]),
      before.map(({ code, range }) => [code, range]),
    );
    const found = (await world.diagnostics(outside)).find(({ code }) => code === DUPLICATE);
    assert.match(JSON.stringify(found), /new\/deep\/closed/);
    await world.settle(
      'the closed one',
      () => (world.told.get(`${ROOT}new/deep/closed.workflowdoc.yaml`)?.length ?? 0) > 0,
    );
    const old = (): readonly unknown[] =>
      [...world.told].flatMap(([uri, codes]) => (uri.startsWith(`${ROOT}old/`) ? codes : []));
    await world.settle('nothing at the old place', () => old().length === 0);
    assert.deepEqual(world.errors, []);
  });
}

test('to a name that is no workflow document and back: gone for the others, then there again', async () => {
  const world = new World();
  const page = pageAt('a.workflowdoc.yaml', text('Accounts'));
  const twin = pageAt('twin.workflowdoc.yaml', text('Accounts', 'a.workflowdoc.yaml'));
  world.disk.files.set(page.uri, page.text);
  await world.start(true);
  await world.open(page, twin);
  await world.follows('the title', twin, (codes) => codes.includes(DUPLICATE));
  const [plain] = await rename(world, 'as VS Code does', 'a.workflowdoc.yaml', 'a.yaml', [page]);
  assert.ok(plain);
  await world.follows('no title', twin, (codes) => !codes.includes(DUPLICATE) && codes.includes(MISSING));
  assert.deepEqual(await world.diagnostics(plain), []);
  await world.type(plain, text('Bills'));
  assert.deepEqual(await world.diagnostics(plain), []);
  world.disk.files.set(plain.uri, plain.text);
  const [again] = await rename(world, 'as VS Code does', 'a.yaml', 'a.workflowdoc.yaml', [plain]);
  assert.ok(again);
  await world.type(again, text('Accounts'));
  assert.ok((await world.diagnostics(again)).length > 0);
  await world.follows('the title again', twin, (codes) => codes.includes(DUPLICATE) && !codes.includes(MISSING));
});

test('only the case of the name: one document, under its new name', async () => {
  const world = new World();
  const page = pageAt('accounts.workflowdoc.yaml', text('Accounts'));
  const other = pageAt('other.workflowdoc.yaml', text('Others'));
  world.disk.files.set(page.uri, page.text);
  await world.start(true);
  await world.open(page, other);
  await world.pull(page);
  // A disk that does not tell cases apart says of both names that they are there.
  const { state } = world.disk;
  world.disk.state = (uri) => (/accounts/i.test(uri) ? Promise.resolve('file') : state(uri));
  const [now] = await rename(world, 'as VS Code does', 'accounts.workflowdoc.yaml', 'Accounts.workflowdoc.yaml', [
    page,
  ]);
  assert.ok(now);
  await world.ask('workspace/symbol', { query: 'x' });
  assert.ok(!(await world.codes(now)).includes(DUPLICATE));
  assert.deepEqual(await world.diagnostics(page), []);
  await world.close(now);
  await world.settle('the text on the disk', () => (world.told.get(now.uri)?.length ?? 0) > 0);
  assert.ok(!world.told.get(now.uri)?.includes(DUPLICATE));
  assert.ok(!world.told.get(page.uri)?.length);
});

test('a document with text that was never saved keeps it under the new name', async () => {
  const world = new World();
  const page = pageAt('a.workflowdoc.yaml', text('Accounts'));
  world.disk.files.set(page.uri, page.text);
  await world.start(true);
  await world.open(page);
  await world.type(page, text('Accounts').replace('owner:', 'ownr:'));
  assert.ok((await world.codes(page)).includes('page/unknown-key'));
  const [now] = await rename(world, 'as VS Code does', 'a.workflowdoc.yaml', 'z.workflowdoc.yaml', [page]);
  assert.ok(now);
  assert.ok((await world.codes(now)).includes('page/unknown-key'));
  await world.close(now);
  await world.settle('the text on the disk', () => (world.told.get(now.uri)?.length ?? 0) > 0);
  assert.ok(!world.told.get(now.uri)?.includes('page/unknown-key'));
});

test('a request that is under way when the document is renamed says nothing of the old place', async () => {
  const world = new World();
  const late = held<'missing'>();
  const page = pageAt('a.workflowdoc.yaml', text('Accounts', 'b.workflowdoc.yaml'));
  let isAsked = false;
  const { state } = world.disk;
  world.disk.state = (uri) => {
    if (!uri.includes('/b.')) return state(uri);
    isAsked = true;
    return late.promise;
  };
  await world.start();
  await world.open(page);
  const answer = world.pull(page);
  await world.settle('the question', () => isAsked);
  const [now] = await rename(world, 'as VS Code does', 'a.workflowdoc.yaml', 'z.workflowdoc.yaml', [page]);
  assert.ok(now);
  late.give('missing');
  assert.deepEqual(await answer, { kind: 'full', items: [] });
  assert.ok((await world.codes(now)).includes(MISSING));
});

test('a client that is pushed to: the old place is emptied, and filled again by nobody', async () => {
  const world = new World();
  const page = pageAt('a.workflowdoc.yaml', text('Accounts'));
  const twin = pageAt('twin.workflowdoc.yaml', text('Accounts'));
  await world.start(false, PLAIN);
  await world.open(page, twin);
  const last = (one: Page): string => JSON.stringify(world.published.findLast(({ uri }) => uri === one.uri) ?? '');
  await world.settle('the title', () => last(twin).includes(DUPLICATE));
  const [now] = await rename(world, 'only by its own word', 'a.workflowdoc.yaml', 'z.workflowdoc.yaml', [page]);
  assert.ok(now);
  await world.settle(
    'the new name',
    () => last(now).includes('z.workflowdoc.yaml') && last(twin).includes('z.workflowdoc.yaml'),
  );
  await world.ask('workspace/symbol', { query: 'x' });
  assert.equal(last(page), JSON.stringify({ uri: page.uri, diagnostics: [] }));
});

test('where nobody tells of files, a rename shows with the next question', async () => {
  const world = new World();
  const page = pageAt('a.workflowdoc.yaml', text('Accounts'));
  const twin = pageAt('twin.workflowdoc.yaml', text('Accounts', 'a.workflowdoc.yaml'));
  world.disk.files.set(page.uri, page.text);
  await world.start(false, UNWATCHED);
  await world.open(page, twin);
  await world.follows('the title', twin, (codes) => codes.includes(DUPLICATE) && !codes.includes(MISSING));
  const [now] = await rename(world, 'only by its own word', 'a.workflowdoc.yaml', 'z.workflowdoc.yaml', [page]);
  assert.ok(now);
  await world.follows('the missing file', twin, (codes) => codes.includes(MISSING) && codes.includes(DUPLICATE));
});

test('a configuration that is renamed away and back while it is open counts while it is there', async () => {
  const world = new World();
  const configuration = pageAt('.workflow-docs.yaml', 'rules: {second-owner/missing: off}\n');
  const page = pageAt('a.workflowdoc.yaml', text('Accounts'));
  world.disk.files.set(configuration.uri, configuration.text);
  await world.start(true);
  await world.open(page, configuration);
  const has = (codes: readonly unknown[]): boolean => codes.includes('second-owner/missing');
  assert.ok(!has(await world.codes(page)));
  const [away] = await rename(world, 'as VS Code does', '.workflow-docs.yaml', 'old.yaml', [configuration]);
  assert.ok(away);
  await world.follows('nothing that is switched off', page, has);
  assert.deepEqual(await world.diagnostics(configuration), []);
  await rename(world, 'as VS Code does', 'old.yaml', '.workflow-docs.yaml', [away]);
  await world.follows('what is switched off', page, (codes) => !has(codes));
  assert.deepEqual(world.errors, []);
});
