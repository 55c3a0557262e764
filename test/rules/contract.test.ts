// The rules against the contract of the language: ids, when they are due, their kind, their gate, and which of them
// mend. `contract.tsv` was made from the contract's tables and is changed only when the contract changes: `-` stands for
// what its tables leave open, `either` for a rule whose findings are judgement only where they are read out of prose.

import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { RULE_IDS } from '../../server/src/language/rule-ids.ts';
import { RULES } from '../../server/src/rules/index.ts';

/** Rules of the contract that are not written yet. A rule leaves this list when it comes; the list ends empty. */
const STILL_TO_COME: readonly string[] = [];

/** Those without a fix, and why there can be none. */
const WITHOUT_FIX: Readonly<Record<string, string>> = {
  'page/not-a-mapping': 'a list or a sentence can become a page in many ways',
  'page/several-documents': 'only the author knows where the second page belongs',
  'page/bad-quantity': 'it is rewritten "when there is only one reading", and words without a number have none',
  'page/too-long': 'only the author knows what can go',
};

/** They remind and count towards nothing, although they stand under the heading of a gate. */
const REMINDERS: readonly string[] = ['waiver/expired', 'assumption/overdue'];

interface Row {
  readonly id: string;
  readonly due: string;
  readonly kind: string;
  readonly gate: string;
  readonly fix: string;
}

const contract = readFileSync(new URL('contract.tsv', import.meta.url), 'utf8')
  .trim()
  .split(/\r?\n/)
  .slice(1)
  .map((line): Row => {
    const [id = '', due = '', kind = '', gate = '', fix = ''] = line.split('\t');
    return { id, due, kind, gate, fix };
  });
const rowOf = new Map(contract.map((row) => [row.id, row]));

/** The rows of all tables in docs/rules/README.md. That the file is fresh is another test's business. */
const shown = [
  ...readFileSync(new URL('../../docs/rules/README.md', import.meta.url), 'utf8').matchAll(
    /^\| \[([a-z/-]+)\]\((.*)$/gm,
  ),
].map(([, id = '', rest = '']) => {
  const [, gate = '', due = '', kind = '', fix = '', examples = ''] = rest.split('|').map((cell) => cell.trim());
  return { id, gate, due, kind, fix, examples };
});

test('the contract has the rule ids that documents and the configuration may name, in its order', () => {
  assert.deepEqual(
    contract.map(({ id }) => id),
    [...RULE_IDS],
  );
});

test('every rule of the contract is there, and no other', () => {
  const there = new Set<string>(RULES.map(({ id }) => id));
  const missing = contract.map(({ id }) => id).filter((id) => !there.has(id) && !STILL_TO_COME.includes(id));
  assert.deepEqual(missing, []);
  assert.deepEqual(
    [...there, ...STILL_TO_COME].filter((id) => !rowOf.has(id)),
    [],
  );
});

for (const { id, due, kind, gate, fixes } of RULES) {
  test(`${id} is as the contract has it`, () => {
    const row = rowOf.get(id);
    assert.ok(row, 'in the contract');
    assert.equal(due, row.due, 'due');
    if (row.kind === 'either') assert.match(kind, /^(?:requirement|judgement)$/);
    else assert.equal(kind, row.kind, 'kind');
    // Only requirements count towards gates; a judgement of wording may, and may be argued about.
    const isOpen = row.gate === '-' || (row.kind === 'judgement' && gate === undefined);
    if (!isOpen) assert.equal(gate ?? '-', REMINDERS.includes(id) ? '-' : row.gate, 'gate');
    if (row.fix === 'yes') assert.ok(fixes, 'it has a fix');
  });
}

for (const { id } of RULES) {
  test(`the page of ${id} says what following it buys, in two sentences`, () => {
    const page = readFileSync(new URL(`../../docs/rules/${id}.md`, import.meta.url), 'utf8');
    const said = /^## What this buys you\n\n(.+)\n\n## /m.exec(page)?.[1] ?? '';
    // A full stop inside quotes ends no sentence.
    assert.match(said.replace(/"[^"]*"/g, '""'), /^[^.]+\. [^.]+\.$/);
  });
}

test('the table in docs/rules has each rule once, and says what the rules and the contract say', () => {
  assert.deepEqual(shown.map(({ id }) => id).sort(), RULES.map(({ id }) => id).sort());
  const KINDS: Readonly<Record<string, string>> = { judgement: 'judgement of wording' };
  for (const { id, ...cells } of shown) {
    const rule = RULES.find((one) => one.id === id)!;
    const always = rule.due === 'error' || rule.due === 'warning';
    assert.equal(cells.due, always ? `always (${rule.due})` : rule.due, id);
    assert.equal(cells.kind, KINDS[rule.kind] ?? rule.kind, id);
    assert.equal(cells.gate, rule.gate ?? '', id);
    assert.match(cells.examples, /^[1-9]\d* bad, [1-9]\d* good$/, id);
    if (Object.hasOwn(WITHOUT_FIX, id)) assert.equal(cells.fix, 'none', id);
    else assert.match(cells.fix, /^(?:safe|needs a look|safe or needs a look)$/, `${id}: no example shows its fix`);
  }
});
