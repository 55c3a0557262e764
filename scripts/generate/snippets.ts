// Generated data: the snippets that completion serves, in the format of VS Code: a whole page for each stage, each
// section with all that will be asked for, each entry of the record.

import { draftOf } from '../../server/src/edit/draft.ts';
import type { Draft } from '../../server/src/edit/draft.ts';
import { newTextOf, SnippetWriter } from '../../server/src/edit/parts.ts';
import type { LiteralPart, Part } from '../../server/src/edit/parts.ts';
import { writeBlank } from '../../server/src/edit/scalars.ts';
import { entryLines, itemLines, lineParts } from '../../server/src/edit/write.ts';
import type { Line } from '../../server/src/edit/write.ts';
import type { MappingKind } from '../../server/src/language/kinds.ts';
import { allFieldPaths, fieldAt, kindAt, mappingIn } from '../../server/src/language/lookup.ts';
import { PAGE } from '../../server/src/language/page.ts';
import { lineOf, skeletonOf } from '../../server/src/language/skeleton.ts';
import { DECISION_FOR, isOnTrack, rankOf, STAGES } from '../../server/src/language/stages.ts';
import type { Stage, TrackStage } from '../../server/src/language/stages.ts';
import { formatPath } from '../../server/src/syntax/path.ts';
import type { Path } from '../../server/src/syntax/path.ts';
import { textAt } from './catalogue.ts';
import { askedForBy } from './whole-page.ts';

interface Snippet {
  readonly prefix: string;
  readonly body: readonly string[];
  readonly description: string;
}

/** The stage from which each field is wanted, by its path without list positions. */
type Due = ReadonlyMap<string, TrackStage>;

const STYLE = { eol: '\n', step: '  ', list: '  ' };

/** Fields that nothing asks for by themselves, and that belong beside one that is asked for. */
const BESIDE: Readonly<Record<string, TrackStage>> = {
  'trigger.kind': 'integrate',
  'success.measures.kind': 'document',
  'cadence.by': 'measure',
};

/** Fields that make an entry of the record useful, besides those that it must have. */
const BESIDE_IN_ENTRY: Readonly<Record<string, readonly string[]>> = { assumptions: ['check-by'] };

/** Asked for only where the risk is high or the data personal; the page of a stage leaves it to the rule. */
const ONLY_SOMETIMES: readonly string[] = ['record.approvals'];

/** Values that completion knows: variables of VS Code, and our own, which have something to show without us. */
const TODAY = '$CURRENT_YEAR-$CURRENT_MONTH-$CURRENT_DATE';
const VARIABLES: Readonly<Record<string, string>> = {
  'record.dry-runs.by': 'SECOND_OWNER',
  'record.gaps.raised-by': 'SECOND_OWNER',
  'record.reviews.by': 'OWNER',
  'record.decisions.by': 'SPONSOR',
  'record.waivers.by': 'SPONSOR',
  'record.waivers.until': 'IN_30_DAYS',
  'record.approvals.until': 'IN_A_YEAR',
  'record.results.metric': 'METRIC',
};

/** Path and text of the files in `snippets/`. */
export async function snippetFiles(): Promise<ReadonlyMap<string, string>> {
  const due = await dueStages();
  return new Map([
    ['snippets/page.json', json(STAGES.map((stage) => [stage, pageSnippet(stage, due)]))],
    ['snippets/sections.json', json(Object.keys(PAGE.fields).map((name) => [name, sectionSnippet(name, due)]))],
    [
      'snippets/record.json',
      json(Object.keys(PAGE.fields.record.kind.fields).map((name) => [name, entrySnippet(name)])),
    ],
  ]);
}

async function dueStages(): Promise<Due> {
  const due = new Map<string, TrackStage>();
  for (const [path, asking] of await askedForBy(allFieldPaths())) {
    const stages = asking.flatMap((one) => one.due ?? []).sort((a, b) => rankOf(a) - rankOf(b));
    const field = fieldAt(path.split('.'));
    const first = field?.required === true && field.reportedBy === undefined ? 'pilot' : stages[0];
    if (first && !ONLY_SOMETIMES.includes(path)) due.set(path, first);
  }
  for (const [path, stage] of Object.entries(BESIDE)) due.set(path, stage);
  return due;
}

function pageSnippet(stage: Stage, due: Due): Snippet {
  const judged = isOnTrack(stage) ? stage : 'pilot';
  const names = Object.keys(PAGE.fields).filter((name) => isWanted([name], judged, due));
  const lines = names.flatMap((name) => {
    const value = name === 'stage' ? draftOf(stage) : valueAt([name], judged, due);
    return entryLines({ key: name, value }, '', STYLE);
  });
  const last = isOnTrack(stage)
    ? []
    : entryLines({ key: 'record', value: lastDecision(DECISION_FOR[stage]) }, '', STYLE);
  return {
    prefix: `workflow document: ${stage}`,
    body: bodyOf([...lines, ...last]),
    description: textAt(`field.stage#${stage}`) ?? '',
  };
}

/** The section as production wants it; a section that nothing asks for with all its fields. */
function sectionSnippet(name: string, due: Due): Snippet {
  const value = IN_FULL[name]?.(due) ?? valueAt([name], 'production', due);
  const lines = entryLines({ key: name, value }, '', STYLE);
  return { prefix: name, body: bodyOf(lines), description: textAt(`field.${name}`) ?? '' };
}

/** Sections that are shown otherwise by themselves than in a page. */
const IN_FULL: Readonly<Record<string, (due: Due) => Draft>> = {
  'manual-steps': (due) => {
    const kind = mappingIn(PAGE.fields['manual-steps'].kind);
    if (!kind) throw new Error('manual steps are mappings');
    return listOf(
      mappingDraft(namesIn(kind, ['manual-steps'], 'production', due), ['manual-steps'], 'production', due),
    );
  },
  record: () => mapOf({ 'dry-runs': listOf(entryDraft('dry-runs')) }),
};

function entrySnippet(name: string): Snippet {
  return {
    prefix: name,
    body: bodyOf(itemLines(entryDraft(name), '', 2, STYLE)),
    description: textAt(`field.record.${name}`) ?? '',
  };
}

/** What stands at a path from a stage on. */
function valueAt(path: Path, stage: TrackStage, due: Due): Draft {
  const name = formatPath(path);
  const kind = kindAt(path);
  if (!kind) throw new Error(`there is no field ${name}`);
  if (name === 'manual-steps') return draftOf('none');
  if (path[0] === 'record' && path.length === 2) return listOf(entryDraft(String(path[1])));
  const inside = mappingIn(kind);
  if (!inside || kind.type === 'list') return leaf(path);
  if (inside.listField !== undefined) return measures(inside, stage, due);
  const names = namesIn(inside, path, stage, due);
  if (names.every((one) => one === inside.line) && inside.line !== undefined) return draftOf(lineOf(path));
  return mappingDraft(names, path, stage, due);
}

/** `success`: the list of measures, with the rules for stopping around it once they are wanted. */
function measures(kind: MappingKind, stage: TrackStage, due: Due): Draft {
  const field = kind.listField!;
  const of = mappingIn(kind.fields[field]!.kind)!;
  const path = ['success', field];
  const list = listOf(mappingDraft(namesIn(of, path, stage, due), path, stage, due));
  const names = namesIn(kind, ['success'], stage, due);
  if (names.every((name) => name === field)) return list;
  return { kind: 'map', entries: names.map((key) => ({ key, value: key === field ? list : leaf(['success', key]) })) };
}

function mappingDraft(names: readonly string[], path: Path, stage: TrackStage, due: Due): Draft {
  return { kind: 'map', entries: names.map((key) => ({ key, value: valueAt([...path, key], stage, due) })) };
}

function entryDraft(name: string): Draft {
  const skeleton = skeletonOf(['record', name, 0]);
  const names = typeof skeleton === 'object' && skeleton !== null ? Object.keys(skeleton) : [];
  const all = [...names, ...(BESIDE_IN_ENTRY[name] ?? [])];
  return { kind: 'map', entries: all.map((key) => ({ key, value: leaf(['record', name, key]) })) };
}

function lastDecision(outcome: string): Draft {
  const entry = entryDraft('decisions');
  const all = entry.kind === 'map' ? entry.entries : [];
  const entries = all.map((one) => (one.key === 'outcome' ? { ...one, value: draftOf(outcome) } : one));
  return mapOf({ decisions: listOf({ kind: 'map', entries }) });
}

/** A value with its stop; what completion knows is a variable. */
function leaf(path: Path): Draft {
  const name = formatPath(path);
  if (name === 'started' || (path[0] === 'record' && path.at(-1) === 'on')) {
    return { kind: 'source', parts: [{ kind: 'ready', text: '2026-01-01', snippet: TODAY }] };
  }
  const draft = draftOf(skeletonOf(path));
  const variable = VARIABLES[name];
  const hint =
    variable === undefined || draft.kind !== 'blank' ? undefined : newTextOf(literals(writeBlank(draft.blank, false)));
  if (variable === undefined || hint === undefined) return draft;
  return { kind: 'source', parts: [{ kind: 'ready', text: hint, snippet: `\${1:\${${variable}:${hint}}}` }] };
}

function listOf(item: Draft): Draft {
  return { kind: 'list', items: [item] };
}

function mapOf(values: Readonly<Record<string, Draft>>): Draft {
  return { kind: 'map', entries: Object.entries(values).map(([key, value]) => ({ key, value })) };
}

function namesIn(kind: MappingKind, path: Path, stage: TrackStage, due: Due): readonly string[] {
  const names = Object.keys(kind.fields);
  const wanted = names.filter((name) => isWanted([...path, name], stage, due));
  if (wanted.length > 0) return wanted;
  return kind.line === undefined ? names : [kind.line];
}

function isWanted(path: Path, stage: TrackStage, due: Due): boolean {
  const from = due.get(formatPath(path));
  return from !== undefined && rankOf(from) <= rankOf(stage);
}

/** The lines as the body of a snippet: numbered stops, each with a `<hint>` until it is filled in. */
function bodyOf(lines: readonly Line[]): readonly string[] {
  const parts = lines.flatMap((line, index) => [...(index === 0 ? [] : ['\n']), ...lineParts(line)]);
  const snippet = new SnippetWriter([literals(parts)]).snippetOf(0) ?? newTextOf(literals(parts));
  return snippet.replace(/\$0$/, '').split('\n');
}

function literals(parts: readonly Part[]): readonly LiteralPart[] {
  return parts.flatMap((part): LiteralPart[] => {
    if (typeof part === 'string') return [part];
    if (part.kind === 'copy') return [];
    return [part.kind === 'blank' ? { ...part, hint: part.text } : part];
  });
}

function json(entries: readonly (readonly [string, Snippet])[]): string {
  return `${JSON.stringify(Object.fromEntries(entries), null, 2)}\n`;
}
