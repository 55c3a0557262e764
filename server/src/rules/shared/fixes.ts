// What many fixes have in common: they leave something to write or to choose, so that somebody has to look at them.

import type { Blank, Operation, YamlValue } from '../../edit/operations.ts';
import { say } from '../../messages/message.ts';
import type { Message } from '../../messages/message.ts';
import type { WorkflowDocument } from '../../model/document.ts';
import { nodeAt } from '../../model/locate.ts';
import { formatDate } from '../../model/values/date.ts';
import { formatPath } from '../../syntax/path.ts';
import type { Path } from '../../syntax/path.ts';
import type { Context, Fact, Fix } from '../rule.ts';
import { isUnclear, recordOf, recordPath } from './record.ts';

/** The one fix that there is; it needs a look. */
export function fix(title: Message, ...operations: readonly Operation[]): readonly Fix[] {
  return [{ title, operations, safe: false }];
}

/** Writes a value in the place of what is there, else where it belongs. */
export function set(path: Path, value: YamlValue): Operation {
  return { op: 'set', path, value };
}

/** Adds fields, each as a skeleton. */
export function add(context: Context, ...paths: readonly Path[]): readonly Fix[] {
  const field = paths.map(formatPath).join(', ');
  return fix(say('fix.add', { field }), ...paths.map((path) => set(path, context.skeleton(path))));
}

/** Adds one more behind those that are there. */
export function addToList(path: Path, value: YamlValue): readonly Fix[] {
  return fix(say('fix.add', { field: formatPath(path) }), { op: 'append', path, value });
}

/** Writes another value in the place of the one that is there. */
export function replaceBy(path: Path, value: string): readonly Fix[] {
  return fix(say('fix.replace', { value }), set(path, value));
}

/** Writes a skeleton in the place of a placeholder; nothing where that is what stands there. */
export function writeInstead({ path }: Fact, { tree }: WorkflowDocument, context: Context): readonly Fix[] {
  const node = nodeAt(tree, path);
  const at = node?.kind === 'mapping' ? [...path, 'name'] : path;
  const value = context.skeleton(at);
  const isThere = node?.kind === 'scalar' && node.text === `<${(value as Blank).blank}>`;
  return isThere ? [] : fix(say('fix.write', { field: formatPath(at) }), set(at, value));
}

/** Writes another stage. */
export function setStage(stage: string): readonly Fix[] {
  return fix(say('fix.set-stage', { stage }), set(['stage'], stage));
}

/** What a fix adds to the record, and what it is called. */
const NOTES = {
  'dry-runs': 'fix.record-dry-run',
  results: 'fix.record-result',
  reviews: 'fix.record-review',
  decisions: 'fix.record-decision',
} as const;

/** Adds an entry of today to a list of the record: what is known of it, and blanks for the rest. */
export function note(
  list: keyof typeof NOTES,
  context: Context,
  known: Readonly<Record<string, YamlValue | undefined>> = {},
): readonly Fix[] {
  const path = recordPath(list);
  const given: Readonly<Record<string, YamlValue | undefined>> = { on: formatDate(context.today), ...known };
  const blanks = Object.entries(context.skeleton([...path, 0]) as Readonly<Record<string, YamlValue>>);
  const value = Object.fromEntries(blanks.map(([key, blank]) => [key, given[key] ?? blank]));
  return fix(say(NOTES[list]), { op: 'append', path, value });
}

/**
 * Notes a question about the field on the record, where the answer may be somebody else's. The finding stays until the
 * answer is on the page; a field about which a question is open is not asked about again.
 */
export function ask({ path }: Fact, document: WorkflowDocument, context: Context): readonly Fix[] {
  const field = formatPath(path);
  const asked = recordOf(document, 'gaps').filter(({ value }) => value.fixed.state === 'absent');
  if (isUnclear(document, 'gaps') || asked.some(({ value }) => value.at.text === field)) return [];
  const gaps = recordPath('gaps');
  const question = context.skeleton([...gaps, 0, 'question']);
  const value = { at: field, question, on: formatDate(context.today) };
  return fix(say('fix.ask', { field }), { op: 'append', path: gaps, value });
}
