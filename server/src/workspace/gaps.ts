// Workspace room: the questions on the record, the fields that they are about, and the operations that ask, answer and
// close them, or note a dry run.

import type { Operation, YamlValue } from '../edit/operations.ts';
import { fieldAt } from '../language/lookup.ts';
import type { Gap, WorkflowDocument } from '../model/document.ts';
import { nodeAt } from '../model/locate.ts';
import { valueOf } from '../model/slot.ts';
import type { Slot } from '../model/slot.ts';
import { formatDate } from '../model/values/date.ts';
import { readPerson, samePerson } from '../model/values/person.ts';
import { recordOf } from '../rules/shared/record.ts';
import { formatPath, parsePath } from '../syntax/path.ts';
import type { Path } from '../syntax/path.ts';
import type { SyntaxNode, SyntaxTree } from '../syntax/tree.ts';
import type { Analysis } from './analysis.ts';

/** One question on the record. */
export interface GapEntry {
  /** Where the entry stands. */
  readonly path: Path;
  /** The field that it is about, where it names one; else the entry itself. */
  readonly place: Path;
  readonly at: string;
  readonly question: string;
  readonly gap: Gap;
}

/** What may be done about gaps. */
export type GapChange =
  | { readonly do: 'ask'; readonly at: Path; readonly question: string; readonly by: string }
  /** Writes an answer, or adds to the one that is there; `fixed` closes the gap as well. */
  | { readonly do: 'answer'; readonly entry: GapEntry; readonly text: string; readonly fixed: boolean }
  | { readonly do: 'reopen'; readonly entry: GapEntry }
  /** Takes a question off the record, where its author is the one who asked and nobody has answered. */
  | { readonly do: 'withdraw'; readonly at: Path; readonly question: string; readonly by: string }
  | { readonly do: 'run'; readonly by: string; readonly result: 'clean' | 'gaps' };

/** All questions of a document, in the order of the record. */
export function gapsOf(document: WorkflowDocument): readonly GapEntry[] {
  return recordOf(document, 'gaps').map(({ path, value: gap }) => {
    const at = gap.at.text ?? '';
    const named = parsePath(at);
    const place = named && fieldAt(named) ? named : path;
    return { path, place, at, question: gap.question.text ?? '', gap };
  });
}

/** The operations of a change: none where it is made already, undefined where the text does not allow it. */
export function gapOperations(
  { tree, document, today }: Analysis,
  change: GapChange,
): readonly Operation[] | undefined {
  if (document.topLevel !== 'page') return undefined;
  const on = formatDate(today);
  switch (change.do) {
    case 'ask': {
      if (openGap(document, change)) return [];
      const { at, question, by } = change;
      const asked = { at: formatPath(at), question: question.trim(), ...(by !== '' && { 'raised-by': by }), on };
      return [append('gaps', asked)];
    }
    case 'answer': {
      const { path, gap } = change.entry;
      const answer = answered(gap.answer, change.text.trim());
      if (answer === undefined) return undefined;
      const closes = change.fixed && gap.fixed.state === 'absent';
      return [
        ...(answer === '' ? [] : [set([...path, 'answer'], answer)]),
        ...(closes ? [set([...path, 'fixed'], on)] : []),
      ];
    }
    case 'reopen':
      return change.entry.gap.fixed.state === 'absent' ? [] : [{ op: 'remove', path: [...change.entry.path, 'fixed'] }];
    case 'withdraw': {
      const found = openGap(document, change);
      const isOwn = found?.gap.answer.state === 'absent' && found.gap['raised-by'].text === change.by;
      return isOwn ? [{ op: 'remove', path: isAllOfRecord(tree) ? ['record'] : found.path }] : [];
    }
    case 'run': {
      const { by, result } = change;
      const last = recordOf(document, 'dry-runs').at(-1)?.value;
      const isNoted = last?.on.text === on && last.by.text === by && last.result.text === result;
      return isNoted ? [] : [append('dry-runs', { on, by, result })];
    }
  }
}

/** The question about a field, in these words, that is not closed. */
function openGap(
  document: WorkflowDocument,
  { at, question }: { readonly at: Path; readonly question: string },
): GapEntry | undefined {
  const place = formatPath(at);
  return gapsOf(document).find(
    (one) => one.at === place && one.question.trim() === question.trim() && one.gap.fixed.state === 'absent',
  );
}

/** Whether a single question is all that is on the record. */
function isAllOfRecord(tree: SyntaxTree): boolean {
  const record = nodeAt(tree, ['record']);
  const gaps = nodeAt(tree, ['record', 'gaps']);
  return (
    record?.kind === 'mapping' && record.entries.length === 1 && gaps?.kind === 'sequence' && gaps.items.length === 1
  );
}

/**
 * The whole answer with a reply at its end, on a line of its own; empty where it ends so already, undefined where the
 * answer that is there cannot be read whole, so that something of it would be lost.
 */
function answered({ state, text, node }: Slot<unknown>, reply: string): string | undefined {
  if (reply === '') return '';
  if (state === 'absent' || state === 'placeholder') return reply;
  if (state === 'unclear' || text === undefined) return undefined;
  const before = text.trimEnd();
  if (`\n${before}`.endsWith(`\n${reply}`)) return '';
  return `${before}\n${reply}${node?.kind === 'scalar' && node.text.endsWith('\n') ? '\n' : ''}`;
}

function append(list: string, value: YamlValue): Operation {
  return { op: 'append', path: ['record', list], value };
}

function set(path: Path, value: YamlValue): Operation {
  return { op: 'set', path, value };
}

/** Who somebody is on this page: by contact, then by name. */
export function personOn({ page }: WorkflowDocument, me: string): { readonly name: string; readonly isOwner: boolean } {
  const person = readPerson(me.trim());
  const isMe = (field: 'owner' | 'second-owner' | 'sponsor'): boolean => {
    const other = valueOf(page[field]);
    return other !== undefined && samePerson(other, person);
  };
  const field = (['owner', 'second-owner', 'sponsor'] as const).find(isMe);
  const known = field && valueOf(page[field]);
  // The record names people as the page does, so that they are the same for everybody who reads it.
  return { name: known?.name ?? known?.text ?? person.name ?? person.text, isOwner: field === 'owner' };
}

/**
 * The field that a line belongs to: the one that begins there, else the one that goes on there. On a line of a question
 * it is what the question is about, above a key what the key is. Undefined where the text has no fields.
 */
export function fieldOnLine({ tree, document }: Analysis, line: number): Path | undefined {
  let path = stepsTo(tree, belowComments(tree, line));
  const gap = gapsOf(document).find((one) => one.path.every((step, index) => step === path[index]));
  if (gap) path = gap.place;
  while (path.length > 0 && !fieldAt(path)) path = path.slice(0, -1);
  if (path.length > 0) return path;
  return document.topLevel === 'page' ? ['workflow'] : undefined;
}

/** A comment on a line of its own is about what follows. */
function belowComments(tree: SyntaxTree, from: number): number {
  let line = from;
  const isComment = (start: number, end: number): boolean =>
    tree.comments.some(
      (one) => one.start >= start && one.start < end && tree.text.slice(start, one.start).trim() === '',
    );
  while (line + 1 < tree.lines.count && isComment(tree.lines.startOf(line), tree.lines.startOf(line + 1))) line += 1;
  return line;
}

function stepsTo(tree: SyntaxTree, line: number): Path {
  const start = tree.lines.startOf(line);
  const end = line + 1 < tree.lines.count ? tree.lines.startOf(line + 1) : tree.text.length + 1;
  const path: (string | number)[] = [];
  let node: SyntaxNode | undefined = tree.root;
  while (node?.kind === 'mapping' || node?.kind === 'sequence') {
    const units = node.kind === 'mapping' ? node.entries : node.items;
    const index = units.findLastIndex(({ range }) => range.start < end);
    const unit = units[index];
    if (!unit) break;
    path.push(node.kind === 'mapping' ? node.entries[index]!.key.text : index);
    const isItem: boolean = node.kind === 'sequence';
    node = unit.value;
    if (unit.range.start < start) continue;
    // Beside a dash stands the first field of its entry.
    const [first] = isItem && node?.kind === 'mapping' && !node.flow ? node.entries : [];
    if (first && first.range.start < end) path.push(first.key.text);
    break;
  }
  return path;
}
