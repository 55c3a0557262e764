// Every rule has its message and its reason, and a message gets all the arguments that its sentence names.

import assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { textAt, sentencesOf } from '../../scripts/generate/catalogue.ts';
import { UNWRITTEN } from '../../scripts/rule-scaffold.ts';
import { isRuleId } from '../../server/src/language/rule-ids.ts';
import { en } from '../../server/src/messages/en.ts';
import type { Message } from '../../server/src/messages/message.ts';
import { textOf } from '../../server/src/messages/text.ts';
import { RULES } from '../../server/src/rules/index.ts';
import type { Analysis } from '../../server/src/workspace/analysis.ts';
import { readExamples } from '../rules/example-file.ts';
import { lay } from '../rules/lay.ts';
import { analyseText } from '../support/analyse.ts';

const ROOT = new URL('../../', import.meta.url);

for (const { id } of RULES) {
  test(`${id} has a message and a reason of two sentences`, () => {
    const sentences = sentencesOf(id);
    assert.ok(sentences.length > 0, 'a message');
    const about = textAt(`${id}#about`) ?? '';
    // A full stop inside quotes ends no sentence.
    assert.match(about.replace(/"[^"]*"/g, '""'), /^[^.]+\. [^.]+\.$/, 'two sentences');
    assert.ok(
      ![...sentences, about].some((text) => text === UNWRITTEN.message || text === UNWRITTEN.about),
      'written by somebody',
    );
  });
}

test('no text is about a rule that is not there', () => {
  const ids = new Set(RULES.map(({ id }) => id));
  const named = Object.keys(en).flatMap((key) => {
    const id = key.split('#')[0] ?? '';
    return isRuleId(id) ? [id] : [];
  });
  assert.deepEqual(
    [...new Set(named)].filter((id) => !ids.has(id)),
    [],
  );
});

test('every message that is said has all its arguments', async () => {
  const seen = new Set<string>();
  const holes: string[] = [];
  const hear = (message: Message): void => {
    seen.add(message.id);
    const names = [...en[message.id].matchAll(/\{([a-z]+)\}/gi)].map(([, name]) => name ?? '');
    const missing = names.filter((name) => message.args[name] === undefined);
    if (missing.length > 0) holes.push(`${message.id} without ${missing.join(', ')}`);
    assert.doesNotMatch(
      textOf({ id: message.id, args: Object.fromEntries(names.map((name) => [name, '1'])) }),
      /\{[a-z]+\}/i,
    );
  };
  for (const text of pages()) listen(await analyseText(text), hear);
  assert.deepEqual([...new Set(holes)], []);
  assert.ok(seen.size > 90, `only ${seen.size} messages were heard`);
});

function listen({ result }: Analysis, hear: (message: Message) => void): void {
  for (const { message } of result.open) hear(message);
  const findings = [...result.findings, ...result.waived.map(({ finding }) => finding)];
  for (const finding of findings.flatMap((one) => [one, ...(one.joined ?? [])])) {
    hear(finding.message);
    for (const related of finding.related) hear(related.message);
    for (const fix of finding.fixes()) hear(fix.title);
  }
}

/** One text for each slip of YAML that there are words for. */
const SLIPS: readonly string[] = [
  ...['a: b\n\tc: d', 'owner:Dana\nstage: pilot', 'a: "b\nc: d', 'a: [b\nc: d', 'a: b: c', 'a: @b', 'a: "b" c'],
  ...[
    'a:\n   b: c\n  d: e',
    '<<<<<<< HEAD\na: b\n=======\na: c\n>>>>>>> x\n',
    'a: *b',
    'a: b\n}{',
    'a: b #c',
    'a: {{b}}',
  ],
  ...[
    'purpose: [TBD]',
    'a: &b c',
    'a: !b c',
    'a: 1.10',
    'a: {b: c "d", no e}',
    'a: {b: 6,2 %}',
    'a: b\n---\nc: d',
    'a: \0',
  ],
  ...['x'.repeat(1_100_000), 'a\n'.repeat(21_000), 'a: &b c\n'.repeat(1_100), '['.repeat(200), '', '- a', 'a: b\na: b'],
];

/** All documents there are: base pages, samples, examples, and what the rules' own examples make. */
function* pages(): Iterable<string> {
  for (const folder of ['test/bases/', 'test/samples/', 'examples/']) {
    const names = readdirSync(new URL(folder, ROOT), { recursive: true, encoding: 'utf8' });
    const documents = names.filter((name) => name.endsWith('.workflowdoc.yaml'));
    assert.ok(documents.length > 0, folder);
    for (const name of documents) yield readFileSync(new URL(folder + name, ROOT), 'utf8');
  }
  yield* SLIPS;
  for (const stage of ['pilot', 'measure', 'production'])
    yield `workflow: A bare page\nstage: ${stage}\nstarted: 2026-01-05\n`;
  for (const { id } of RULES) {
    const file = new URL(`server/src/rules/${id}.examples.yaml`, ROOT);
    if (!existsSync(fileURLToPath(file))) continue;
    for (const { whole, stage = 'measure', text, without } of readExamples(readFileSync(file, 'utf8'))) {
      const base = readFileSync(new URL(`test/bases/${stage}.workflowdoc.yaml`, ROOT), 'utf8');
      yield whole ? text : lay(base, text, without).text;
    }
  }
}
