// The catalogue says of every field, word, stage and gate what it is for, and of nothing else.

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { parse as parseYaml } from 'yaml';
import { analysePage, wholePage } from '../../scripts/generate/whole-page.ts';
import { blank } from '../../server/src/edit/operations.ts';
import type { Kind } from '../../server/src/language/kinds.ts';
import { allFieldPaths, fieldAt, mappingIn } from '../../server/src/language/lookup.ts';
import { lineOf, skeletonOf } from '../../server/src/language/skeleton.ts';
import { GATES, STAGES } from '../../server/src/language/stages.ts';
import { en } from '../../server/src/messages/en.ts';
import { readDocument } from '../../server/src/model/read.ts';
import { isPlaceholder } from '../../server/src/model/values/answer.ts';
import type { Path } from '../../server/src/syntax/path.ts';
import { formatPath } from '../../server/src/syntax/path.ts';
import { parse } from '../../server/src/syntax/parse.ts';

const texts: Readonly<Record<string, string>> = en;
const LONGEST = 300;

/** Whether something has to be written there, so that a skeleton may hold a blank. */
function takesText(kind: Kind): boolean {
  if (kind.type === 'list') return takesText(kind.of);
  return kind.type !== 'choice' && (mappingIn(kind) === undefined || mappingIn(kind)?.line !== undefined);
}

function wordsOf(kind: Kind): readonly string[] {
  return kind.type === 'choice' ? kind.values : kind.type === 'list' ? wordsOf(kind.of) : [];
}

/** Every id that the description of the language asks for. */
function wanted(): readonly string[] {
  const ofFields = allFieldPaths().flatMap((path) => {
    const name = `field.${formatPath(path)}`;
    const kind = fieldAt(path)!.kind;
    return [
      name,
      `${name}#example`,
      ...(takesText(kind) ? [`${name}#blank`] : []),
      ...wordsOf(kind).map((word) => `${name}#${word}`),
    ];
  });
  return [...ofFields, ...STAGES.map((stage) => `stage.${stage}`), ...GATES.map((gate) => `gate.${gate}`)];
}

test('every field, word, stage and gate has its texts, and no text is about what is not there', () => {
  const written = Object.keys(texts).filter((id) => /^(?:field|stage|gate)\./.test(id));
  assert.deepEqual(
    wanted().filter((id) => !written.includes(id)),
    [],
    'missing',
  );
  assert.deepEqual(
    written.filter((id) => !wanted().includes(id)),
    [],
    'left over',
  );
});

test('no text of the catalogue is longer than 300 characters, empty, or wrapped', () => {
  const bad = Object.entries(texts).filter(
    ([, text]) => text.length > LONGEST || text.trim() !== text || /\s\s|^$/.test(text),
  );
  assert.deepEqual(bad, []);
});

test('texts for people are sentences', () => {
  const prose = Object.entries(texts).filter(
    ([id]) => /^(?:field|stage|gate|person)\./.test(id) && !/#(?:example|blank)$/.test(id),
  );
  assert.ok(prose.length > 200, 'the catalogue was read');
  for (const [id, text] of prose) assert.match(text, /^[\p{Lu}"`].*[.]$/u, id);
});

test('a blank is a few words that stand in YAML as they are', () => {
  const blanks = Object.entries(texts).filter(([id]) => id.endsWith('#blank'));
  assert.ok(blanks.length > 100, 'the catalogue was read');
  for (const [id, text] of blanks) {
    assert.ok(text.split(' ').length <= 6, `${id} has more than six words`);
    assert.doesNotMatch(text, /: | #|[<>[\]{}",@]/, id);
    assert.deepEqual(parseYaml(`key: <${text}>`), { key: `<${text}>` }, id);
    assert.deepEqual(parseYaml(`{key: <${text}>}`), { key: `<${text}>` }, id);
    assert.ok(isPlaceholder(`<${text}>`), `${id} is recognised as unfilled`);
  }
});

test('a skeleton asks by the words of the catalogue, wherever it stands', () => {
  const blanks = new Set(Object.entries(texts).flatMap(([id, text]) => (id.endsWith('#blank') ? [text] : [])));
  for (const path of allFieldPaths()) {
    for (const hint of hintsIn(skeletonOf(path))) assert.ok(blanks.has(hint), `${formatPath(path)}: ${hint}`);
  }
  for (const name of ['workflow', 'owner', 'trigger', 'input', 'task', 'review', 'output']) {
    assert.deepEqual(lineOf([name]), blank(texts[`field.${name}#blank`] ?? ''));
  }
});

/** The hints of all blanks in a value, those with a fixed choice aside. */
function hintsIn(value: unknown): readonly string[] {
  if (typeof value !== 'object' || value === null) return [];
  if (Array.isArray(value)) return value.flatMap(hintsIn);
  if ('blank' in value && typeof value.blank === 'string') return 'choices' in value ? [] : [value.blank];
  return Object.values(value).flatMap(hintsIn);
}

test('the example of a field is right in the place of that field', () => {
  for (const path of allFieldPaths()) {
    const sample = texts[`field.${formatPath(path)}#example`] ?? '';
    const document = readDocument(parse(nested(path, sample)));
    const faults = document.faults.filter(({ rule }) => rule !== 'page/missing-field').map(({ rule }) => rule);
    const slips = document.tree.slips.map(({ rule }) => rule);
    assert.deepEqual(
      { path, faults, slips, unfilled: document.placeholders },
      { path, faults: [], slips: [], unfilled: [] },
    );
    if (!/^[{[]/.test(sample)) assert.equal(parseYaml(sample, { schema: 'failsafe' }), sample, 'it needs no quotes');
  }
});

/** A page with nothing but this field; one entry of a list may stand for the list. */
function nested(path: Path, value: string): string {
  return `${path.map((step, depth) => `${'  '.repeat(depth)}${String(step)}:`).join('\n')} ${value}\n`;
}

test('the examples of all fields make one page that is ready for production', async () => {
  const { result } = await analysePage(wholePage());
  assert.deepEqual(
    result.findings.map(({ rule, path }) => `${rule} at ${formatPath(path)}`),
    [],
  );
  assert.deepEqual(
    result.open.map(({ rule, answer }) => `${answer} ${rule.id}`),
    [],
  );
});
