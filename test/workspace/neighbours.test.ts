// What documents know of each other, and to whom a change makes a difference.

import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { readDocument } from '../../server/src/model/read.ts';
import { parse } from '../../server/src/syntax/parse.ts';
import { Neighbours } from '../../server/src/workspace/neighbours.ts';
import type { CardSource } from '../../server/src/workspace/neighbours.ts';

const ROOT = 'file:///w/';

class World {
  readonly neighbours = new Neighbours();

  /** The names of those to whom it makes a difference. */
  enter(name: string, text: string, source: CardSource = 'disk', roots: readonly string[] = [ROOT]): readonly string[] {
    const uri = `${ROOT}${name}.workflowdoc.yaml`;
    return names(this.neighbours.enter(uri, readDocument(parse(text)), roots, source));
  }

  leave(name: string, source: CardSource = 'disk'): readonly string[] {
    return names(this.neighbours.leave(`${ROOT}${name}.workflowdoc.yaml`, source));
  }

  /** The ring that the only link of a document closes. */
  ring(name: string, path: readonly (string | number)[] = ['related', 'feeds']): readonly string[] | undefined {
    return this.neighbours
      .of(`${ROOT}${name}.workflowdoc.yaml`)
      .ring(path)
      ?.map((other) => other.name.replace('.workflowdoc.yaml', ''));
  }

  sharers(name: string, title: string): readonly string[] {
    return this.neighbours
      .of(`${ROOT}${name}.workflowdoc.yaml`)
      .withTitle(title)
      .map((other) => other.name.replace('.workflowdoc.yaml', ''));
  }
}

function names(uris: readonly string[]): readonly string[] {
  return uris.map((uri) => uri.slice(ROOT.length).replace('.workflowdoc.yaml', '')).sort();
}

const titled = (title: string): string => `workflow: ${title}\n`;
const feeding = (...targets: readonly string[]): string =>
  `related: {feeds: [${targets.map((one) => `${one}.workflowdoc.yaml`).join(', ')}]}\n`;

test('only those who share a title hear of it, and only when it changes', () => {
  const world = new World();
  assert.deepEqual(world.enter('a', titled('One')), []);
  assert.deepEqual(world.enter('b', titled('Two')), []);
  assert.deepEqual(world.enter('c', titled('one')), ['a']);
  assert.deepEqual(world.enter('c', `${titled('one')}owner: Ann\n`), [], 'something else changed');
  assert.deepEqual(world.sharers('a', 'One'), ['c']);
  assert.deepEqual(world.enter('c', titled('Two')), ['a', 'b']);
  assert.deepEqual(world.sharers('a', 'One'), []);
  assert.deepEqual(world.leave('b'), ['c']);
  assert.deepEqual(world.sharers('c', 'Two'), []);
});

test('what is open comes before what is on the disk', () => {
  const world = new World();
  world.enter('a', titled('One'));
  world.enter('b', titled('Two'));
  assert.deepEqual(world.enter('b', titled('One'), 'open'), ['a']);
  assert.deepEqual(world.enter('b', titled('Three')), [], 'the disk is not asked while it is open');
  assert.deepEqual(world.sharers('a', 'One'), ['b']);
  assert.deepEqual(world.leave('b', 'open'), ['a']);
  assert.deepEqual(world.sharers('a', 'One'), []);
});

test('a document outside all folders is compared with those beside it, one that is not saved with none', () => {
  const world = new World();
  world.enter('x/a', titled('One'), 'open', []);
  world.enter('x/b', titled('One'), 'open', []);
  world.enter('y/c', titled('One'), 'open', []);
  assert.deepEqual(world.sharers('x/a', 'One'), ['b']);
  const untitled = 'untitled:new.workflowdoc.yaml';
  assert.deepEqual(world.neighbours.enter(untitled, readDocument(parse(titled('One'))), [], 'open'), []);
  assert.deepEqual(world.neighbours.of(untitled).withTitle('One'), []);
});

test('those in a ring hear when it closes, when it opens, and when a line of it moves', () => {
  const world = new World();
  assert.deepEqual(world.enter('a', feeding('b')), []);
  assert.deepEqual(world.enter('b', feeding('c')), []);
  assert.equal(world.ring('a'), undefined);
  assert.deepEqual(world.enter('c', feeding('a')), ['a', 'b']);
  assert.deepEqual(world.ring('a', ['related', 'feeds', 0]), ['a', 'b', 'c']);
  assert.deepEqual(world.enter('c', `\n${feeding('a')}`), ['a', 'b']);
  assert.deepEqual(world.enter('c', `\n${feeding('a')}owner: Ann\n`), []);
  assert.deepEqual(world.enter('c', titled('no more')), ['a', 'b']);
  assert.equal(world.ring('a', ['related', 'feeds', 0]), undefined);
});

test('a link that both ends tell stays when one of them takes it back', () => {
  const world = new World();
  world.enter('a', feeding('b'));
  world.enter('b', 'workflow: b\nrelated:\n  after: a.workflowdoc.yaml\n  feeds: a.workflowdoc.yaml\n');
  assert.deepEqual(world.ring('a', ['related', 'feeds', 0]), ['a', 'b']);
  world.enter('a', titled('silent'));
  assert.deepEqual(world.ring('b'), ['b', 'a']);
  world.enter('b', 'workflow: b\nrelated:\n  feeds: a.workflowdoc.yaml\n');
  assert.equal(world.ring('b'), undefined);
});

test('whatever is entered and left, everybody whose answers change hears of it, and the order does not matter', () => {
  const name = fc.constantFrom('a', 'b', 'c', 'd');
  const text = fc.oneof(
    fc.constantFrom('One', 'Two').map(titled),
    fc.array(name, { maxLength: 3 }).map((all) => feeding(...all)),
  );
  const step = fc.record({ name, source: fc.constantFrom<CardSource>('open', 'disk'), text: fc.option(text) });
  const answers = (world: World, one: string): string =>
    JSON.stringify([
      world.sharers(one, 'One').toSorted(),
      world.sharers(one, 'Two').toSorted(),
      [0, 1, 2].map((index) => world.ring(one, ['related', 'feeds', index])?.length),
    ]);
  fc.assert(
    fc.property(fc.array(step, { maxLength: 12 }), (steps) => {
      const world = new World();
      const last = new Map<string, { readonly name: string; readonly source: CardSource; readonly text: string }>();
      for (const { name: own, source, text: written } of steps) {
        const before = new Map(['a', 'b', 'c', 'd'].map((one) => [one, answers(world, one)]));
        const told = written === null ? world.leave(own, source) : world.enter(own, written, source);
        if (written === null) last.delete(`${own} ${source}`);
        else last.set(`${own} ${source}`, { name: own, source, text: written });
        for (const [one, answer] of before) {
          const exists = [...last.values()].some((entry) => entry.name === one);
          if (one !== own && exists && answers(world, one) !== answer)
            assert.ok(told.includes(one), `${one} was not told`);
        }
      }
      const fresh = new World();
      for (const one of [...last.values()].reverse()) fresh.enter(one.name, one.text, one.source);
      for (const one of ['a', 'b', 'c', 'd']) assert.equal(answers(fresh, one), answers(world, one));
    }),
  );
});
