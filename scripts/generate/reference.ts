// Generated documents: docs/reference.md, the language as a page to read.

import type { Kind, MappingKind } from '../../server/src/language/kinds.ts';
import { allFieldPaths, fieldAt, mappingIn } from '../../server/src/language/lookup.ts';
import { PAGE } from '../../server/src/language/page.ts';
import { GATES, OFF_TRACK, TRACK } from '../../server/src/language/stages.ts';
import { RULES } from '../../server/src/rules/index.ts';
import type { Path } from '../../server/src/syntax/path.ts';
import { formatPath } from '../../server/src/syntax/path.ts';
import { textAt } from './catalogue.ts';
import { blocks, bullets, code, fence, NOTICE, prose, table } from './markdown.ts';
import { VALUES, valueSection, writtenAs } from './values.ts';
import { askedForBy, partOfPage } from './whole-page.ts';
import type { Asking } from './whole-page.ts';

type Asked = ReadonlyMap<string, readonly Asking[]>;

/** The sections that a page cannot do without, in page order; each of them can be one line. */
const SMALLEST = ['workflow', 'stage', 'owner', 'trigger', 'input', 'task', 'review', 'output'] as const;

/** The text of docs/reference.md. */
export async function reference(): Promise<string> {
  const asked = await askedForBy(allFieldPaths());
  return blocks(
    '# The workflow document',
    NOTICE,
    introduction(),
    '## The page',
    Object.keys(PAGE.fields)
      .filter((name) => name !== 'record')
      .flatMap((name) => section([name], asked)),
    '## The record',
    prose(textAt('field.record') ?? ''),
    Object.keys(PAGE.fields.record.kind.fields).flatMap((name) => section(['record', name], asked)),
    '## Values',
    Object.values(VALUES).flatMap(valueSection),
    answers(),
    stages(),
    gates(),
  );
}

function introduction(): readonly string[] {
  const lines = SMALLEST.map((name) => `${name}: ${textAt(`field.${name}#example`) ?? ''}`);
  return [
    'One file, `NAME.workflowdoc.yaml`, describes one AI workflow on one page, so that a person who did not build it can run it, judge it and replace it. This is the smallest whole document:',
    fence(lines.join('\n')),
    'Most parts can be one line of plain text, or a mapping when there is more to say. The one line stands for the field that is named with each part. `!` marks what the mapping form must have. The stage in the last column is when the field is asked for: one stage earlier its absence is a hint, in that stage a warning, after it an error. Keys that start with `x-` are your own and never reported.',
    `Contents: [the page](#the-page), [the record](#the-record), [values](#values), [stages](#stages), [gates](#gates). What each rule says is in [docs/rules](rules/README.md).`,
  ];
}

/** A part of the page, or a list of the record: what it is for, how it is written, its fields and their words. */
function section(path: Path, asked: Asked): readonly string[] {
  const field = fieldAt(path);
  if (!field) throw new Error(`there is no field ${formatPath(path)}`);
  const name = formatPath(path);
  const asks = askedIn(asked.get(name));
  const inside = mappingIn(field.kind);
  const facts = [
    `Written as: ${writtenAs(field.kind)}`,
    ...(asks === '' ? [] : [`Asked for: ${asks}`]),
    ...rulesAbout(path),
  ];
  return [
    `### ${String(path.at(-1))}`,
    prose(textAt(`field.${name}`) ?? ''),
    bullets(facts),
    example(path),
    ...(inside ? [table(['Field', 'What goes here', 'Written as', 'Asked for'], rowsOf(inside, path, '', asked))] : []),
    ...wordsOf(field.kind, path),
  ];
}

/** The part as one line where it can be one, and as it stands in a whole page. */
function example(path: Path): string {
  const line = textAt(`field.${formatPath(path)}#example`);
  const isLine = line !== undefined && path.length === 1 && !line.startsWith('{');
  const oneLine = isLine ? `${String(path[0])}: ${line}\n` : '';
  const whole = partOfPage(path);
  if (whole === '' || whole === oneLine || path[0] === 'stage') return oneLine === '' ? '' : fence(oneLine);
  return fence(oneLine === '' ? whole : `${oneLine}\n# or\n${whole}`);
}

/** A row for each field; those of a mapping inside follow it, with their path in the section. */
function rowsOf(kind: MappingKind, path: Path, prefix: string, asked: Asked): readonly (readonly string[])[] {
  return Object.entries(kind.fields).flatMap(([name, field]) => {
    const at = [...path, name];
    const key = formatPath(at);
    const sample = textAt(`field.${key}#example`);
    const inside = mappingIn(field.kind);
    const row = [
      `\`${prefix}${name}\`${field.required ? ' !' : ''}`,
      `${prose(textAt(`field.${key}`) ?? '')}${sample === undefined || inside ? '' : ` Example: ${code(sample)}`}`,
      writtenAs(field.kind),
      askedIn(asked.get(key)),
    ];
    return [row, ...(inside ? rowsOf(inside, at, `${prefix}${name}.`, asked) : [])];
  });
}

/** What the words mean that may be chosen, in a field and in those inside it. */
function wordsOf(kind: Kind, path: Path): readonly string[] {
  if (kind.type === 'list') return wordsOf(kind.of, path);
  if (kind.type === 'choice') {
    const meaning = (value: string): string => prose(textAt(`field.${formatPath(path)}#${value}`) ?? '');
    const words = kind.values.map((value) => `\`${value}\`: ${meaning(value)}`);
    return [`The words of \`${String(path.at(-1))}\`:`, bullets(words)];
  }
  return Object.entries(mappingIn(kind)?.fields ?? {}).flatMap(([name, field]) => wordsOf(field.kind, [...path, name]));
}

/** `hand-over (input/no-example)`, with links; a rule without a stage asks always. */
function askedIn(asking: readonly Asking[] = []): string {
  return asking.map(({ rule, due }) => `${due ?? 'always'} ([${rule}](rules/${rule}.md))`).join(', ');
}

/** The rules named after a part: `owner/*` for the owner, `dry-run/*` for the dry runs of the record. */
function rulesAbout(path: Path): readonly string[] {
  const name = String(path.at(-1));
  const rules = RULES.filter(({ id }) => {
    const named = id.slice(0, id.indexOf('/'));
    return path[0] === 'record' ? `${named}s` === name : named === name;
  });
  return rules.length === 0 ? [] : [`Rules: ${rules.map(({ id }) => `[${id}](rules/${id}.md)`).join(', ')}`];
}

function answers(): readonly string[] {
  return [
    '### Answers',
    '`none`, `N/A (reason)` and `0` can be right answers: they say that there is nothing, which is more than saying nothing. `TBD`, `???`, `<name>` and the like only hold the place of a value.',
  ];
}

function stages(): readonly string[] {
  const rows = [...TRACK, ...OFF_TRACK].map((name) => [`\`${name}\``, prose(textAt(`stage.${name}`) ?? '')]);
  return [
    '## Stages',
    'The stage says how far the workflow is, and decides how severe a finding is: what is due in the next stage is a hint, what is due now a warning, what was due earlier an error.',
    table(['Stage', 'What it is for'], rows),
  ];
}

function gates(): readonly string[] {
  const rows = GATES.map((gate) => [
    gate,
    prose(textAt(`gate.${gate}`) ?? ''),
    String(RULES.filter((rule) => rule.gate === gate).length),
  ]);
  return [
    '## Gates',
    'Each requirement counts towards one of six gates. A gate is passed when nothing is missing that is due up to the stage of the document, and ready for production when nothing is missing at all.',
    table(['Gate', 'Passed when', 'Rules'], rows),
  ];
}
