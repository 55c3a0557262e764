// Language server room: what of a page a person needs who runs the workflow from it, part by part.

import { kindAt } from '../language/lookup.ts';
import { rankOf } from '../language/stages.ts';
import { locate, nodeAt } from '../model/locate.ts';
import { valueOf } from '../model/slot.ts';
import { answerOf } from '../outline/symbols.ts';
import type { DryRunPart, DryRunView } from '../protocol.ts';
import type { Step } from '../render/checklist.ts';
import { labelOf, words } from '../render/words.ts';
import { formatPath, parsePath } from '../syntax/path.ts';
import type { Path } from '../syntax/path.ts';
import { resolveAlias } from '../syntax/tree.ts';
import { personOn } from '../workspace/gaps.ts';
import { dueOf } from '../workspace/sections.ts';
import { isObject } from './from-lsp.ts';
import type { Analysed } from './session.ts';

/** What is asked of a runner, in the order of the work: a part, and what has to be clear in it. */
const NEEDED: readonly (readonly [string, string])[] = [
  ['trigger', 'event system schedule'],
  ['input', 'source format example edge-cases'],
  ['task', 'does prompt never'],
  ['review', 'reviewer checks reject-when examples'],
  ['output', 'destination system match within'],
  ['failure', 'detect alert fallback escalate-to'],
  ['manual-steps', ''],
  ['owner', ''],
];

/** The checklist of a dry run, and who would run it. */
export function dryRunView(found: Analysed, me: string): DryRunView {
  const { page } = found.analysis.document;
  const { name, isOwner } = personOn(found.analysis.document, me);
  return {
    version: found.document.version,
    title: valueOf(page.workflow) ?? words('sheet.no-title'),
    by: name,
    isOwner,
    parts: NEEDED.flatMap(([section, fields]) => partsOf(found, section, fields.split(' '))),
  };
}

/** The checklist with the answers that a client sent for it; undefined where it sent none. */
export function dryRunSteps(found: Analysed, sent: unknown): readonly Step[] | undefined {
  if (!Array.isArray(sent)) return undefined;
  const answers = new Map(sent.filter(isObject).map((one) => [one.at, one]));
  return dryRunView(found, '').parts.map(({ at, name, value }) => {
    const { asked, said } = answers.get(at) ?? {};
    return { path: parsePath(at) ?? [], name, answer: asked === true ? 'ask' : said === value ? 'clear' : undefined };
  });
}

/** A part that is written several times is asked about each time. */
function partsOf(found: Analysed, section: string, fields: readonly string[]): readonly DryRunPart[] {
  const { tree } = found.analysis;
  const node = resolveAlias(nodeAt(tree, [section]));
  const several = node?.kind === 'sequence' && section !== 'manual-steps' ? node.items : undefined;
  const bases: readonly Path[] = several ? several.map((_, index) => [section, index]) : [[section]];
  return bases.flatMap((base, index) => {
    const here = resolveAlias(nodeAt(tree, base));
    // One line says what it says, and a part that is not there is one question.
    const inside = here?.kind === 'mapping' ? fields : fields.filter((field) => here && isOnItsOwn([section, field]));
    const name = several && several.length > 1 ? `${labelOf([section])} ${index + 1}` : labelOf([section]);
    const whole = inside.includes(fields[0]!) && here?.kind === 'mapping' ? [] : [base];
    return [...whole, ...inside.map((field) => [...base, field])].flatMap((path) => partAt(found, path, name) ?? []);
  });
}

/** Lists and files are no part of a sentence. */
function isOnItsOwn(path: Path): boolean {
  const type = kindAt(path)?.type;
  return type === 'file' || (type === 'list' && path[1] !== 'reviewer' && path[1] !== 'alert');
}

/** Undefined for what is not written and not asked for by the time a second person runs it. */
function partAt({ analysis, positions }: Analysed, path: Path, section: string): DryRunPart | undefined {
  const value = answerOf(nodeAt(analysis.tree, path), path);
  const due = dueOf(path.filter((step) => typeof step === 'string'));
  if (value === '' && (due === undefined || rankOf(due) > rankOf('hand-over'))) return undefined;
  const inner = path.length > 1 && typeof path.at(-1) === 'string' ? `: ${labelOf(path)}` : '';
  return {
    at: formatPath(path),
    name: section + inner,
    value,
    range: positions.range(locate(analysis.tree, path, true)),
  };
}
