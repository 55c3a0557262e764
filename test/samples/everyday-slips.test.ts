// What people do to a page while they type and paste: one cause, one finding, and a safe fix that does what they meant.

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { applyEdits } from '../../server/src/edit/apply.ts';
import { safeEdits } from '../../server/src/workspace/fixes.ts';
import { analyseText, inLines } from '../support/analyse.ts';
import { EIGHT_LINES } from '../support/eight-lines.ts';

interface Slip {
  /** What is replaced in the eight-line page, and by what; without a replaced text it is added at the end. */
  readonly replace?: string;
  readonly by: string;
  /** All errors and warnings. */
  readonly found: readonly string[];
  /** What stands there after all safe fixes; absent where no fix is certain. */
  readonly fixed?: string;
}

const TRIGGER = 'trigger: A demo request form is submitted in HubSpot';
const SLIPS: Readonly<Record<string, Slip>> = {
  'a forgotten colon': { replace: 'owner:', by: 'owner', found: ['3: error page/syntax'], fixed: 'owner:' },
  'an equals sign for the colon': {
    replace: 'owner:',
    by: 'owner =',
    found: ['3: error page/syntax'],
    fixed: 'owner:',
  },
  'a forgotten colon on the first line': {
    replace: 'workflow:',
    by: 'workflow',
    found: ['1: error page/syntax'],
    fixed: 'workflow:',
  },
  'a stray line': {
    replace: 'owner: Dana Whitfield <dana@example.com>',
    by: 'Some stray words',
    found: ['3: error page/syntax'],
  },
  'a key that is being typed': { replace: TRIGGER, by: 'trigger', found: ['4: error page/syntax'] },
  'a tab before a comment and keys': {
    replace: TRIGGER,
    by: 'trigger:\n\t# new form\n\tevent: A form is sent\n\tsystem: HubSpot',
    found: ['6: error page/syntax'],
    // YAML takes the tab before a comment, so it stays as it is.
    fixed: 'trigger:\n\t# new form\n  event: A form is sent\n  system: HubSpot',
  },
  'a field under a part of one line': {
    replace: TRIGGER,
    by: 'trigger: A form is sent\n  system: HubSpot',
    found: ['5: error page/syntax'],
  },
  'a remark without a space behind a stage': {
    replace: 'stage: pilot',
    by: 'stage: pilot #ask Ann',
    found: ['2: error page/swallowed-text'],
    fixed: 'stage: pilot # ask Ann',
  },
  'a space that is none behind the colon': {
    replace: 'owner: ',
    by: 'owner:\u00a0',
    found: ['3: error page/syntax'],
    fixed: 'owner: \u00a0',
  },
  'a sentence with commas in braces': {
    by: 'record:\n  decisions:\n    - {on: 2026-01-01, outcome: scale, by: Jo, because: cheap, fast, good}\n',
    found: ['11: error page/swallowed-text'],
    fixed: 'record:\n  decisions:\n    - {on: 2026-01-01, outcome: scale, by: Jo, because: "cheap, fast, good"}\n',
  },
  'a placeholder in brackets where a list may stand': { replace: TRIGGER, by: 'trigger: [TBD]', found: [] },
  'another name for the only field that is missing': {
    by: 'record:\n  dry-runs:\n    - {date: 2026-01-01, by: Jo, result: clean}\n',
    found: ['11: error page/unknown-key'],
  },
  'the contact of a person as the place of a gap': {
    by: 'record:\n  gaps:\n    - {at: owner.contact, question: Is this her own address?, answer: Yes, fixed: 2026-11-01}\n',
    found: [],
  },
  'none as a list': { by: 'manual-steps: [none]\n', found: [] },
};

for (const [name, { replace, by, found, fixed }] of Object.entries(SLIPS)) {
  test(name, async () => {
    const page = (text: string): string =>
      replace === undefined ? EIGHT_LINES + text : EIGHT_LINES.replace(replace, text);
    const analysis = await analyseText(page(by));
    assert.deepEqual(
      inLines(analysis).filter((line) => !line.includes(': hint ')),
      found,
    );
    const loud = analysis.result.findings.filter(({ severity }) => severity !== 'hint');
    assert.equal(applyEdits(page(by), safeEdits(analysis, loud)), page(fixed ?? by));
  });
}
