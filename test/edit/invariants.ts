// What holds for every operation on every page: nothing is lost, nothing else changes, comments stay beside what they
// describe, and what is done already is not done again.

import assert from 'node:assert/strict';
import { applyEdits, applyOperations } from '../../server/src/edit/apply.ts';
import type { Operation, PageShape } from '../../server/src/edit/operations.ts';
import { reach } from '../../server/src/edit/place.ts';
import { parse } from '../../server/src/syntax/parse.ts';
import type { SyntaxTree, TextEdit } from '../../server/src/syntax/tree.ts';
import { comparable, expected, plainOf } from './plain.ts';

/** Carries out operations and checks what always holds; gives the text afterwards. */
export function applyChecked(before: string, operations: readonly Operation[], shape: PageShape): string {
  const tree = parse(before);
  const edits = applyOperations(tree, operations, shape);
  checkEdits(before, edits);
  const after = applyEdits(before, edits);
  const result = parse(after);
  const quotes = operations.some(({ op }) => op === 'quote' || op === 'text');
  if (tree.slips.length === 0) assert.deepEqual(result.slips, [], `the result does not parse:\n${after}`);
  if (!quotes) checkComments(tree, result, operations, shape);
  checkLineEnds(before, after);
  const [operation] = operations;
  if (operation !== undefined && operations.length === 1 && !quotes) {
    checkValues(tree, result, operation, shape, after !== before);
    checkOnce(result, operation, shape);
  }
  return after;
}

/** In order, apart, inside the text, and each of them does something. */
function checkEdits(text: string, edits: readonly TextEdit[]): void {
  let at = 0;
  for (const { range, newText } of edits) {
    assert.ok(
      range.start >= at && range.end >= range.start && range.end <= text.length,
      'edits overlap or are out of order',
    );
    assert.notEqual(text.slice(range.start, range.end), newText, 'an edit does nothing');
    at = range.end + 1;
  }
}

/** The text says what it should; where the operation cannot be carried out it is the same as before. */
function checkValues(
  before: SyntaxTree,
  after: SyntaxTree,
  operation: Operation,
  shape: PageShape,
  changed: boolean,
): void {
  const was = plainOf(before);
  const wanted = changed ? (expected(was, operation, shape) ?? 'no change at all') : was;
  assert.deepEqual(
    comparable(plainOf(after)),
    comparable(wanted),
    `${JSON.stringify(operation)}\n${before.text}\n=>\n${after.text}`,
  );
}

/** Doing it again changes nothing. */
function checkOnce(after: SyntaxTree, operation: Operation, shape: PageShape): void {
  if (['append', 'remove', 'unwrap', 'text'].includes(operation.op)) return;
  // The first of one is that one itself; once that is a list, it is the first of that.
  if (operation.op === 'wrap' && operation.path.includes(0)) return;
  if (
    operation.op === 'set' &&
    operation.path.includes(0) &&
    (operation.value === null || Array.isArray(operation.value))
  )
    return;
  assert.deepEqual(applyOperations(after, [operation], shape), [], `done again, it changes something:\n${after.text}`);
}

/** The line ends are those of the page, and the page ends as it did. */
function checkLineEnds(before: string, after: string): void {
  if (/(?:^|[^\r])\n/.test(before) || !before.includes('\n')) return;
  assert.ok(!/(?:^|[^\r])\n/.test(after), `a line end of another kind:\n${JSON.stringify(after)}`);
}

function checkComments(
  before: SyntaxTree,
  after: SyntaxTree,
  operations: readonly Operation[],
  shape: PageShape,
): void {
  const textsOf = (tree: SyntaxTree): string[] =>
    tree.comments.map(({ start, end }) => tree.text.slice(start, end)).sort();
  const texts = textsOf(before);
  assert.deepEqual(textsOf(after), texts, `comments were lost or doubled:\n${before.text}\n=>\n${after.text}`);
  if (operations.some(({ op }) => op === 'remove' || op === 'text')) return;
  const renamed = operations.flatMap((operation) =>
    operation.op === 'rename'
      ? [operation.to]
      : operation.op === 'move'
        ? [String(operation.to.at(-1))]
        : operation.op === 'set' && operations.length > 1
          ? [String(operation.path.at(-1))]
          : [],
  );
  for (const text of texts.filter(
    (other, index) => texts.indexOf(other) === index && texts.lastIndexOf(other) === index,
  )) {
    const was = homeOf(before.text, text);
    const is = homeOf(after.text, text);
    // What stood in a value that was replaced as a whole has nothing left to describe.
    // Several operations may change all that a comment is told by.
    const named = was.lines.some(({ key }) =>
      operations.some((operation) => 'path' in operation && operation.path.includes(key)),
    );
    if (operations.length > 1 && (was.lines.length > 1 || named)) continue;
    if (was.ofItem || was.lines.length === 0 || is.lines.length === 0) continue;
    if (was.lines.some((line) => sameThing(line, is, renamed))) continue;
    // What stood in a value that was replaced as a whole has nothing left to describe.
    if (operations.some((operation) => isInReplaced(before, text, operation, shape))) continue;
    if (!was.lines.slice(0, 1).every((line) => isStillThere(line, after.text, operations))) continue;
    assert.fail(
      `${text} was at ${JSON.stringify(was.lines)} and is at ${JSON.stringify(is.lines)}:\n${before.text}\n=>\n${after.text}`,
    );
  }
}

/** The lines that tell what a comment describes: the one it is beside, the one below it, or for one at an end its neighbours. */
interface Home {
  readonly lines: readonly Thing[];
  /** Beside or above a dash it describes the item, whose first key may become another. */
  readonly ofItem: boolean;
}

interface Thing {
  readonly key: string;
  readonly value: string;
  /** Both, as they are written. */
  readonly whole: string;
}

function homeOf(text: string, comment: string): Home {
  const lines = text.replace(/^\ufeff/, '').split(/\r\n|\r|\n/);
  const index = lines.findIndex((line) => line.endsWith(comment));
  const before = lines[index]!.slice(0, lines[index]!.length - comment.length);
  const beside = thingIn(before);
  if (beside && beside.value !== '-') return { lines: [beside], ofItem: false };
  // Beside a closing brace there is nothing to tell it by.
  if (!/^[\s-]*$/.test(before)) return { lines: [], ofItem: false };
  const ofItem = before.trim() !== '';
  const things = lines.map((other) => thingIn(withoutComment(other)));
  const below = things.findIndex((thing, at) => at > index && thing !== undefined);
  const above = things.findLastIndex((thing, at) => at < index && thing !== undefined);
  const adjoins = below !== -1 && lines.slice(index, below).every((other) => other.trim() !== '');
  const describes = adjoins && lines[below]!.search(/\S/) >= before.length;
  if (describes && lines[below]!.trim().startsWith('-')) {
    const isMapping = /^\s*-(?:\s+\S+:|\s*$)/.test(withoutComment(lines[below]!));
    return { lines: things.slice(below, below + 2).flatMap((thing) => thing ?? []), ofItem: isMapping };
  }
  if (!describes && above === -1) return { lines: [], ofItem: false };
  const end = below === -1 ? [{ key: '', value: 'the end', whole: 'the end' }] : [];
  return { lines: [...[below, ...(describes ? [] : [above])].flatMap((at) => things[at] ?? []), ...end], ofItem };
}

function withoutComment(line: string): string {
  return line.replace(/(?:^|\s)#.*$/, '');
}

function thingIn(line: string): Thing | undefined {
  if (/^(?:---|%)/.test(line)) return undefined;
  const whole = line.replace(/^[\s\-?[{]*(?:[&!]\S+\s*)*/, '').replace(/[\s,\]}]*$/, '');
  if (whole === '') return /^\s*-/.test(line) ? { key: '', value: '-', whole: '-' } : undefined;
  const [, key = '', value = ''] = /^("[^"]*"|[^\s:"'][^:]*?)\s*:(?:\s+(.*))?$/.exec(whole) ?? [];
  const plain = (key === '' ? whole : value).replace(/^(?:[&!]\S+\s*)+/, '').replace(/^[[{\s]+/, '');
  return { key: key.replaceAll('"', ''), value: plain, whole };
}

function sameThing(thing: Thing, home: Home, renamed: readonly string[]): boolean {
  return home.lines.some(
    (other) =>
      (thing.key !== '' && (thing.key === other.key || renamed.includes(other.key))) ||
      (thing.value !== '' &&
        (thing.value === other.value || thing.value === other.whole || thing.whole === other.value)),
  );
}

function isInReplaced(tree: SyntaxTree, comment: string, operation: Operation, shape: PageShape): boolean {
  if (operation.op !== 'set') return false;
  const { place, rest } = reach(tree, operation.path, shape);
  const at = tree.text.indexOf(comment);
  return (
    rest.length === 0 &&
    place.node !== undefined &&
    at > place.node.range.start &&
    at < tree.lines.startOf(tree.lines.positionAt(place.node.range.end).line + 1)
  );
}

function isStillThere(thing: Thing, text: string, operations: readonly Operation[]): boolean {
  const named = operations.some((operation) => 'path' in operation && operation.path.includes(thing.key));
  const lines = text.split(/\r\n|\r|\n/).flatMap((line) => thingIn(withoutComment(line)) ?? []);
  return named || lines.some((line) => line.key === thing.key && line.value === thing.value);
}
