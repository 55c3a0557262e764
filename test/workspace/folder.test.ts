// The documents of the folders: found once, read when asked, and read again when something they depend on changes.

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readDate } from '../../server/src/model/values/date.ts';
import { FolderDocuments } from '../../server/src/workspace/folder.ts';
import type { WorkspaceFiles } from '../../server/src/workspace/ports.ts';

const ROOT = 'file:///w/';
const PROMPT = 'workflow: One\nstage: document\ntask:\n  does: Writes\n  prompt: prompts/one.md\n';

/** A disk in memory that counts what it is asked. */
class World {
  readonly disk = new Map<string, string | Uint8Array>();
  readonly reads: string[] = [];
  searches = 0;
  today = '2026-11-20';
  roots: readonly string[] = [ROOT];
  /** Runs in the middle of a search. */
  meanwhile: () => void = () => undefined;
  readonly folder: FolderDocuments<readonly string[]>;

  constructor(files: Readonly<Record<string, string | Uint8Array>>) {
    for (const [name, text] of Object.entries(files)) this.disk.set(ROOT + name, text);
    this.folder = new FolderDocuments({
      files: this.#files(),
      roots: () => this.roots,
      surroundings: () => ({ today: readDate(this.today)!, roots: this.roots, files: this.#files() }),
      digest: ({ result }) => result.findings.map(({ rule }) => rule),
    });
  }

  async names(): Promise<readonly string[]> {
    return (await this.folder.uris()).map((uri) => uri.slice(ROOT.length)).sort();
  }

  async missing(name: string): Promise<boolean | undefined> {
    return (await this.folder.digest(ROOT + name))?.includes('page/missing-file');
  }

  #files(): WorkspaceFiles {
    return {
      state: (uri) => Promise.resolve(this.disk.has(uri) ? 'file' : 'missing'),
      read: (uri) => {
        this.reads.push(uri.slice(ROOT.length));
        const found = this.disk.get(uri);
        return Promise.resolve(typeof found === 'string' ? new TextEncoder().encode(found) : found);
      },
      find: async (folder) => {
        this.searches += 1;
        const within = folder.endsWith('/') ? folder : `${folder}/`;
        const found = [...this.disk.keys()].filter((uri) => uri.startsWith(within));
        await Promise.resolve();
        this.meanwhile();
        return found;
      },
    };
  }
}

test('documents are found once and read when they are asked for, once', async () => {
  const world = new World({ 'a.workflowdoc.yaml': PROMPT, 'b/c.WORKFLOWDOC.yml': PROMPT, 'b/other.yaml': '' });
  assert.equal(world.searches, 0);
  assert.deepEqual(await world.names(), ['a.workflowdoc.yaml', 'b/c.WORKFLOWDOC.yml']);
  assert.deepEqual(world.reads, []);
  const asked = [world.missing('a.workflowdoc.yaml'), world.missing('a.workflowdoc.yaml')];
  assert.deepEqual(await Promise.all(asked), [true, true]);
  await world.names();
  assert.deepEqual(world.reads, ['a.workflowdoc.yaml']);
  assert.equal(world.searches, 1);
});

test('hidden folders, hidden files and node_modules are passed over, also when something is created there', async () => {
  const hidden = ['.git/x.workflowdoc.yaml', 'a/node_modules/b/x.workflowdoc.yaml', '.x.workflowdoc.yaml'];
  const world = new World(Object.fromEntries(hidden.map((name) => [name, PROMPT])));
  assert.deepEqual(await world.names(), []);
  await world.folder.happened(hidden.map((name) => ({ uri: ROOT + name, type: 'created' })));
  await world.folder.happened([{ uri: 'file:///elsewhere/a.workflowdoc.yaml', type: 'created' }]);
  assert.deepEqual(await world.names(), []);
  assert.equal(world.searches, 1);
});

test('documents and folders come and go', async () => {
  const world = new World({ 'a.workflowdoc.yaml': PROMPT });
  await world.names();
  world.disk.set(`${ROOT}new.workflowdoc.yaml`, PROMPT);
  world.disk.set(`${ROOT}x/y/deep.workflowdoc.yaml`, PROMPT);
  await world.folder.happened([
    { uri: `${ROOT}new.workflowdoc.yaml`, type: 'created' },
    { uri: `${ROOT}x`, type: 'created' },
  ]);
  assert.deepEqual(await world.names(), ['a.workflowdoc.yaml', 'new.workflowdoc.yaml', 'x/y/deep.workflowdoc.yaml']);
  await world.folder.happened([
    { uri: `${ROOT}x/`, type: 'deleted' },
    { uri: `${ROOT}a.workflow`, type: 'deleted' },
    { uri: `${ROOT}%61.workflowdoc.yaml`, type: 'deleted' },
  ]);
  assert.deepEqual(await world.names(), ['new.workflowdoc.yaml']);
});

test('very much that is created at once is searched for, not looked into', async () => {
  const world = new World({});
  await world.names();
  const created = Array.from({ length: 500 }, (_, index) => ({ uri: `${ROOT}f${index}`, type: 'created' as const }));
  world.disk.set(`${ROOT}f7/a.workflowdoc.yaml`, PROMPT);
  await world.folder.happened(created);
  assert.deepEqual(await world.names(), ['f7/a.workflowdoc.yaml']);
  assert.equal(world.searches, 2);
});

test('a digest is made anew when the text, a file it names, the day or everything changes', async () => {
  const world = new World({ 'a.workflowdoc.yaml': PROMPT, 'b.workflowdoc.yaml': 'workflow: Two\n' });
  await world.names();
  const both = async (): Promise<number> => {
    await world.missing('b.workflowdoc.yaml');
    await world.missing('a.workflowdoc.yaml');
    return world.reads.length;
  };
  assert.equal(await both(), 2);
  world.disk.set(`${ROOT}prompts/one.md`, '');
  await world.folder.happened([{ uri: `${ROOT}prompts/one.md`, type: 'created' }]);
  assert.equal(await world.missing('a.workflowdoc.yaml'), false);
  assert.equal(await both(), 3);
  await world.folder.happened([{ uri: `${ROOT}prompts/one.md`, type: 'changed' }]);
  assert.equal(await both(), 3, 'what is written in a prompt does not matter');
  await world.folder.happened([{ uri: `${ROOT}a.workflowdoc.yaml`, type: 'changed' }]);
  assert.equal(await both(), 4);
  await world.folder.happened([{ uri: `${ROOT}prompts`, type: 'deleted' }]);
  assert.equal(await both(), 5);
  world.today = '2026-11-21';
  assert.equal(await both(), 7);
  world.folder.forgetAll();
  assert.equal(await both(), 9);
});

test('whoever waits is told of every change, and of nothing else', async () => {
  const world = new World({ 'a.workflowdoc.yaml': PROMPT });
  await world.names();
  await world.missing('a.workflowdoc.yaml');
  let told = 0;
  const wait = (): (() => void) => world.folder.onChange(() => (told += 1));
  wait();
  const { generation } = world.folder;
  await world.folder.happened([
    { uri: `${ROOT}other.md`, type: 'deleted' },
    { uri: `${ROOT}other.workflowdoc.yaml`, type: 'changed' },
    { uri: `${ROOT}elsewhere.md`, type: 'created' },
  ]);
  assert.deepEqual([told, world.folder.generation], [0, generation]);
  await world.folder.happened([{ uri: `${ROOT}a.workflowdoc.yaml`, type: 'changed' }]);
  assert.equal(told, 1);
  assert.ok(world.folder.generation > generation);
  wait()();
  world.folder.changed();
  assert.equal(told, 1, 'a wait that is taken back is none');
});

test('what happens while the folders are searched is not lost', async () => {
  const world = new World({ 'a.workflowdoc.yaml': PROMPT });
  let done = false;
  world.meanwhile = () => {
    if (done) return;
    done = true;
    world.disk.set(`${ROOT}late.workflowdoc.yaml`, PROMPT);
    void world.folder.happened([{ uri: `${ROOT}late.workflowdoc.yaml`, type: 'created' }]);
  };
  assert.deepEqual(await world.names(), ['a.workflowdoc.yaml', 'late.workflowdoc.yaml']);
  const again = new World({ 'a.workflowdoc.yaml': PROMPT, 'b/c.workflowdoc.yaml': PROMPT });
  again.meanwhile = () => {
    again.meanwhile = () => undefined;
    again.roots = [`${ROOT}b/`];
    again.folder.searchAgain();
  };
  assert.deepEqual(await again.names(), ['b/c.workflowdoc.yaml']);
});

test('a document that cannot be read or is no text, and one with a byte order mark', async () => {
  const world = new World({
    'bom.workflowdoc.yaml': `\ufeff${PROMPT}`,
    'latin.workflowdoc.yaml': new Uint8Array([0x6f, 0xe9]),
    'gone.workflowdoc.yaml': PROMPT,
  });
  await world.names();
  world.disk.delete(`${ROOT}gone.workflowdoc.yaml`);
  assert.equal(await world.folder.digest(`${ROOT}gone.workflowdoc.yaml`), undefined);
  assert.equal(await world.folder.digest(`${ROOT}never.workflowdoc.yaml`), undefined);
  assert.deepEqual(await world.folder.digest(`${ROOT}latin.workflowdoc.yaml`), ['page/syntax']);
  assert.ok(await world.missing('bom.workflowdoc.yaml'));
});
