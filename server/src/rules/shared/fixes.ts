// What many fixes have in common: they leave something to write or to choose, so that somebody has to look at them.

import type { Blank, Operation, YamlValue } from '../../edit/operations.ts';
import { say } from '../../messages/message.ts';
import type { Message } from '../../messages/message.ts';
import type { WorkflowDocument } from '../../model/document.ts';
import { nodeAt } from '../../model/locate.ts';
import { formatDate } from '../../model/values/date.ts';
import { formatPath } from '../../syntax/path.ts';
import type { Path } from '../../syntax/path.ts';
import type { TextEdit } from '../../syntax/tree.ts';
import type { Context, Fact, Fix } from '../rule.ts';
import { isUnclear, recordOf, recordPath } from './record.ts';

/** The one fix that there is; it needs a look. */
export function fix(title: Message, ...operations: readonly Operation[]): readonly Fix[] {
  return [{ title, operations, safe: false }];
}

/** The one fix that there is, and the one right answer. */
export function certain(title: Message, ...operations: readonly Operation[]): readonly Fix[] {
  return [{ title, operations, safe: true }];
}

/** Edits of the text that were worked out before; nothing where there are none. */
export function mend(edits: readonly TextEdit[] | undefined): readonly Fix[] {
  return edits ? certain(say('fix.mend'), { op: 'text', edits }) : [];
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

/** Writes another value in the place of the one that is there; nothing where there is none. */
export function replaceBy(path: Path, value: string | undefined, safe = false): readonly Fix[] {
  if (value === undefined) return [];
  return [{ title: say('fix.replace', { value }), operations: [set(path, value)], safe }];
}

/** Leaves a blank for a field, whatever stands there. */
export function write(path: Path, context: Context, value = context.skeleton(path)): readonly Fix[] {
  return fix(say('fix.write', { field: formatPath(path) }), set(path, value));
}

/** Writes a blank in the place of a placeholder; nothing where that is what stands there, or a remark beside it. */
export function writeInstead({ path }: Fact, { tree }: WorkflowDocument, context: Context): readonly Fix[] {
  const node = nodeAt(tree, path);
  const at = node?.kind === 'mapping' ? [...path, 'name'] : path;
  const skeleton = context.skeleton(at);
  const value = Object.hasOwn(Object(skeleton) as object, 'blank') ? skeleton : context.line(at);
  const text = node?.kind === 'scalar' ? node.text : '';
  return text === `<${(value as Blank).blank}>` || /[:,(–—]/.test(text) ? [] : write(at, context, value);
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

type Known = Readonly<Record<string, YamlValue | undefined>>;

/** Adds an entry of today to a list of the record: what is known of it, and blanks for the rest. */
export function note(list: keyof typeof NOTES, context: Context, known: Known = {}): readonly Fix[] {
  const path = recordPath(list);
  const given: Known = { on: formatDate(context.today), ...known };
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
