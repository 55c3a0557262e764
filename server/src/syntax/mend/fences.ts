// Syntax room: mending a page that was pasted with the fences of a Markdown code block around it.

import type { Case, Diagnosis } from './diagnosis.ts';
import type { Edit } from './draft.ts';
import * as lines from './text.ts';

const FENCE = /^```[\w-]*$/;

/** The fence on the line of the fault, and all others of the page. */
export function fences({ text, fault }: Case): Diagnosis | undefined {
  const at = lines.lineStart(text, fault.at);
  if (!isFence(text, at)) return undefined;
  const mend: Edit[] = [];
  for (let line: number | undefined = 0; line !== undefined; line = lines.nextLine(text, line)) {
    if (isFence(text, line)) mend.push({ start: line, end: lines.textEnd(text, line), text: '' });
  }
  const args = { detail: 'the fence of a code block is no part of the page', text: '```' };
  return { kind: 'not-yaml', start: at, end: lines.textEnd(text, at), focus: at, args, mend, certain: true };
}

function isFence(text: string, line: number): boolean {
  return text.startsWith('```', line) && FENCE.test(text.slice(line, lines.textEnd(text, line)));
}
