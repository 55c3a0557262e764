// `explain`: every rule of the language can be asked for, in a terminal of any width.

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { widthOf } from '../../server/src/cli/reporters/cells.ts';
import { RULE_IDS } from '../../server/src/language/rule-ids.ts';
import { about } from '../../server/src/messages/en/about.ts';
import { RULES } from '../../server/src/rules/index.ts';
import { runIn } from './world.ts';

test('without a rule all of them are listed, in the order of the language', async () => {
  const { code, out } = await runIn({}, 'explain');
  assert.equal(code, 0);
  const listed = [...out.matchAll(/^ {2}([a-z-]+\/[a-z-]+) /gm)].map((found) => found[1]);
  assert.deepEqual([...listed].sort(), [...RULE_IDS].sort());
});

test('each rule says what it is, what it reports, why, and how severe it is, at any width', async () => {
  const texts: Readonly<Record<string, string>> = about;
  for (const { id } of RULES) {
    for (const columns of [44, 80, 200]) {
      const { code, out } = await runIn({ columns }, 'explain', id);
      assert.equal(code, 0);
      assert.ok(out.startsWith(`${id}\n`));
      for (const part of ['It says', 'Severity', 'Fix', ...(texts[`${id}#about`] === undefined ? [] : ['Why'])]) {
        assert.ok(out.includes(`\n${part}\n`), `${id}: ${part}`);
      }
      for (const line of out.split('\n')) assert.ok(widthOf(line) <= Math.min(100, columns), line);
    }
  }
});

test('a section lists its rules; case and a slash at the end do not matter', async () => {
  const { out } = await runIn({}, 'explain', 'Governance/');
  assert.equal(out.match(/^ {2}governance\//gm)?.length, RULE_IDS.filter((id) => id.startsWith('governance/')).length);
});
