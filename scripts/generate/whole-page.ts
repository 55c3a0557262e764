// Generated documents: the examples of all fields, put together to one page, and what is asked for when a field of it
// is not there. So the reference does not claim which rule asks for what, it has seen it.

import { parse as parseYaml, stringify } from 'yaml';
import { mappingIn } from '../../server/src/language/lookup.ts';
import type { Kind } from '../../server/src/language/kinds.ts';
import { PAGE } from '../../server/src/language/page.ts';
import type { TrackStage } from '../../server/src/language/stages.ts';
import { TRACK } from '../../server/src/language/stages.ts';
import { readDate } from '../../server/src/model/values/date.ts';
import { RULES } from '../../server/src/rules/index.ts';
import type { Path } from '../../server/src/syntax/path.ts';
import { formatPath } from '../../server/src/syntax/path.ts';
import { analyse } from '../../server/src/workspace/analysis.ts';
import type { Analysis } from '../../server/src/workspace/analysis.ts';
import { textAt } from './catalogue.ts';

/** The day after the ninety days of the examples. */
const AS_OF = '2027-03-01';

/** Left out of the page: what another field of it makes needless, and what would silence a rule. */
const LEFT_OUT: readonly string[] = [
  ...['trigger.schedule', 'trigger.time-zone', 'manual-steps.keep-because', 'success.measures.better'],
  'record.waivers',
];

/** A rule that asks for a field, and the stage in which it does so; without a stage it does so always. */
export interface Asking {
  readonly rule: string;
  readonly due?: TrackStage;
}

interface Mapping {
  [key: string]: Written;
}
type Written = Mapping | Written[] | string;

/** The page that the examples of all fields make, in production. */
export function wholePage(): string {
  return stringify(build(), { lineWidth: 0 });
}

/** The lines of that page for one of its parts, or for one list of its record. */
export function partOfPage(path: Path): string {
  const [first, second] = path.map(String);
  const part = first === undefined ? undefined : build()[first];
  if (first === undefined || part === undefined) return '';
  if (second === undefined) return stringify({ [first]: part }, { lineWidth: 0 });
  const inside = typeof part === 'string' || Array.isArray(part) ? undefined : part[second];
  return inside === undefined ? '' : stringify({ [first]: { [second]: inside } }, { lineWidth: 0 });
}

/** Analyses a text on the day after the examples' plan; every file is there. */
export function analysePage(text: string): Promise<Analysis> {
  const today = readDate(AS_OF);
  if (!today) throw new Error(`${AS_OF} is no date`);
  return analyse(text, {
    uri: 'file:///pages/page.workflowdoc.yaml',
    today,
    roots: ['file:///pages/'],
    files: { state: () => Promise.resolve('file'), read: () => Promise.resolve(undefined) },
  });
}

/** For each path, as it is written: the rules that speak up when this field is not there and all others are. */
export async function askedForBy(paths: readonly Path[]): Promise<ReadonlyMap<string, readonly Asking[]>> {
  const before = new Set(asksOf(await analysePage(wholePage())).map(({ rule }) => rule));
  const all = new Map<string, readonly Asking[]>();
  for (const path of paths) {
    const page = build();
    remove(page, path);
    const asks = asksOf(await analysePage(stringify(page, { lineWidth: 0 })));
    const seen = new Map(asks.map((asking) => [asking.rule, asking]));
    all.set(
      formatPath(path),
      RULES.flatMap(({ id }) => (before.has(id) ? [] : (seen.get(id) ?? []))),
    );
  }
  return all;
}

function asksOf(analysis: Analysis): readonly Asking[] {
  const open = analysis.result.open.filter(({ answer }) => answer === 'missing');
  const always = analysis.result.findings.filter(({ rule }) => rule === 'page/missing-field');
  return [
    ...open.map(({ rule }) => {
      const due = TRACK.find((stage) => stage === rule.due);
      return { rule: rule.id, ...(due === undefined ? {} : { due }) };
    }),
    ...always.map(({ rule }) => ({ rule })),
  ];
}

function build(): Mapping {
  const page = valueFor(PAGE, []);
  if (typeof page === 'string' || Array.isArray(page)) throw new Error('the page is no mapping');
  return { ...page, stage: 'production' };
}

function valueFor(kind: Kind, path: Path): Written {
  const inside = mappingIn(kind);
  if (!inside) return exampleOf(path);
  const names = Object.keys(inside.fields).filter((name) => !LEFT_OUT.includes(formatPath([...path, name])));
  const value = Object.fromEntries(names.map((name) => [name, valueFor(inside.fields[name]!.kind, [...path, name])]));
  // Several parts are possible, and lists are what the record is made of; one mapping stands for a section's only part.
  return kind.type === 'mapping' || (kind.type === 'parts' && path.length === 1) ? value : [value];
}

function exampleOf(path: Path): string {
  const id = `field.${formatPath(path)}#example`;
  const value: unknown = parseYaml(textAt(id) ?? '', { schema: 'failsafe' });
  if (typeof value !== 'string') throw new Error(`the example ${id} is not one line of text`);
  return value;
}

/** Takes a field out of every part that has it. */
function remove(value: Written | undefined, path: Path): void {
  const [name, ...rest] = path;
  if (value === undefined || typeof value === 'string' || name === undefined) return;
  if (Array.isArray(value)) for (const item of value) remove(item, path);
  else if (rest.length > 0) remove(value[name], rest);
  // eslint-disable-next-line @typescript-eslint/no-dynamic-delete -- the page is an object of keys that an author chose
  else delete value[name];
}
