// Proves that a server does its work before and after it is measured: a fault that is typed into the page is reported
// where it is, and is gone when it was taken away.

import assert from 'node:assert/strict';
import type { Range } from 'vscode-languageserver/node';
import type { Page } from '../protocol/page.ts';
import type { Answer, Session } from './session.ts';

/** Types a fault, looks for it, and takes it away again. */
export async function proveThatItJudges(session: Session, page: Page): Promise<void> {
  const [range, newText] = faultFor(session, page);
  const { line } = range.start;
  const before = await session.change(page, ...nothing(page));
  const during = await session.change(page, range, newText);
  const after = await session.change(
    page,
    { start: range.start, end: { line, character: range.start.character + newText.length } },
    '',
  );
  const { name } = session.competitor;
  assert.ok(speaksOf(during, line), `${name} finds what is wrong in line ${line + 1}`);
  assert.deepEqual(after.items.length, before.items.length, `${name} says the same of the same text`);
  assert.ok(!speaksOf(after, line), `${name} finds nothing in line ${line + 1} any more`);
}

/** Whether one of the diagnostics starts in this line. */
export function speaksOf({ items }: Answer, line: number): boolean {
  return items.some(({ range }) => range.start.line === line);
}

/**
 * A level of autonomy that is none, which every schema knows and which leaves all else of the page to be judged; for a
 * server that knows nothing of pages, a character that YAML keeps for itself.
 */
function faultFor({ competitor }: Session, page: Page): [Range, string] {
  const level = /autonomy"?: "?(drafts)/.exec(page.text);
  assert.ok(level);
  const start = page.position(level.index + level[0].indexOf('drafts'));
  return [{ start, end: start }, competitor.knowsPages ? 'x' : '@'];
}

function nothing(page: Page): [Range, string] {
  const start = page.position(0);
  return [{ start, end: start }, ''];
}
