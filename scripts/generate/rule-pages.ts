// Generated documents: docs/rules, a page for each rule and a table of all.

import { severityOf } from '../../server/src/check/severity.ts';
import { GATES, TRACK } from '../../server/src/language/stages.ts';
import { RULES } from '../../server/src/rules/index.ts';
import type { Rule, RuleKind } from '../../server/src/rules/rule.ts';
import { sentencesOf, textAt } from './catalogue.ts';
import { blocks, bullets, code, fence, messagePattern, NOTICE, prose, table } from './markdown.ts';
import { examplesOf } from './rule-examples.ts';
import type { ShownExample, ShownFinding } from './rule-examples.ts';

const KINDS: Readonly<Record<RuleKind, string>> = {
  structure: 'structure',
  requirement: 'requirement',
  judgement: 'judgement of wording',
  time: 'time',
};

/** What a kind of rule means for its findings. */
const KIND_TEXTS: Readonly<Record<RuleKind, string>> = {
  structure:
    'Such a fault keeps the page from being read for certain, so it is an error at every stage and cannot be waived.',
  requirement: 'A requirement: how severe a finding is depends on the stage.',
  judgement: 'It judges wording, which can be argued about, so it is never more than a warning.',
  time: 'It depends on the day on which it is looked at, so it is never more than a warning.',
};

/** Every page of docs/rules by its path in there, the table of all rules among them. */
export async function rulePages(): Promise<ReadonlyMap<string, string>> {
  const pages = new Map<string, string>();
  const examples = new Map<string, readonly ShownExample[]>();
  for (const rule of RULES) {
    const own = await examplesOf(rule);
    examples.set(rule.id, own);
    pages.set(`${rule.id}.md`, rulePage(rule, own));
  }
  pages.set('README.md', overview(examples));
  return pages;
}

function overview(examples: ReadonlyMap<string, readonly ShownExample[]>): string {
  const row = (rule: Rule): readonly string[] => {
    const own = examples.get(rule.id) ?? [];
    const count = (expects: string): number => own.filter(({ example }) => example.expects === expects).length;
    return [
      `[${rule.id}](${rule.id}.md)`,
      rule.gate ?? '',
      dueIn(rule),
      KINDS[rule.kind],
      fixIn(rule, own),
      own.length === 0 ? '' : `${count('bad')} bad, ${count('good')} good`,
    ];
  };
  const of = (title: string, text: string, rules: readonly Rule[]): readonly string[] => [
    `## ${title}`,
    text,
    table(['Rule', 'Gate', 'Due', 'Kind', 'Fix', 'Examples'], rules.map(row)),
  ];
  const structure = RULES.filter(({ kind }) => kind === 'structure');
  const fixed = RULES.filter((rule) => fixIn(rule, examples.get(rule.id) ?? []) !== 'none');
  const others = RULES.filter(({ kind, gate }) => kind !== 'structure' && gate === undefined);
  return blocks(
    '# Rules',
    NOTICE,
    `There are ${RULES.length} rules; ${fixed.length} of them have a quick-fix. A rule is due in a stage: one stage earlier its finding is a hint, in that stage a warning, after it an error. Each requirement counts towards a gate. A fix is *safe* when there is one right answer, so that it may be applied without a look; else it leaves something to write or to choose.`,
    of('Structure', KIND_TEXTS.structure, structure),
    GATES.flatMap((gate) => {
      const rules = RULES.filter((rule) => rule.gate === gate && rule.kind !== 'structure');
      return of(capital(gate), prose(textAt(`gate.${gate}`) ?? ''), rules);
    }),
    of('Without a gate', 'They remind or tidy up, and count towards nothing.', others),
  );
}

function rulePage(rule: Rule, examples: readonly ShownExample[]): string {
  const facts = [
    ...(rule.gate ? [`Gate: ${rule.gate}`] : []),
    `Due: ${dueIn(rule)}`,
    `Kind: ${KINDS[rule.kind]}`,
    `Fix: ${fixIn(rule, examples)}`,
  ];
  const bad = examples.filter(({ example }) => example.expects === 'bad');
  const good = examples.filter(({ example }) => example.expects === 'good');
  return blocks(
    `# ${rule.id}`,
    NOTICE,
    sentencesOf(rule.id)
      .map((text) => `> ${messagePattern(text)}`)
      .join('\n>\n'),
    bullets(facts),
    '## What this buys you',
    prose(textAt(`${rule.id}#about`) ?? ''),
    '## How severe it is',
    severity(rule),
    '## The fix',
    fixes(rule, examples),
    bad.length === 0 ? [] : ['## What it finds', ...bad.flatMap(badExample)],
    good.length === 0 ? [] : ['## What it leaves alone', ...good.flatMap(goodExample)],
    '[All rules](../README.md) · [the language](../../reference.md)',
  );
}

function severity(rule: Rule): readonly string[] {
  const words = textAt(`${rule.id}#severity`);
  const exception = textAt(`${rule.id}#exception`);
  const kind = KIND_TEXTS[rule.kind];
  if (words !== undefined) return [prose(words)];
  if (rule.kind === 'structure') {
    return [
      rule.id === 'page/missing-file'
        ? 'It is an error at every stage, and can be waived: a file may be on its way.'
        : kind,
    ];
  }
  const severities = TRACK.map((stage) => severityOf(rule, { path: [] }, stage) ?? '–');
  return [prose(kind), table(TRACK, [severities]), ...(exception === undefined ? [] : [prose(exception)])];
}

function fixes(rule: Rule, examples: readonly ShownExample[]): string {
  const words = textAt(`${rule.id}#fix`);
  const seen = fixesIn(examples);
  if (words !== undefined) return prose(words);
  if (!rule.fixes || seen.size === 0) return 'There is none: only the author knows the answer.';
  return bullets([...seen].map(([title, safety]) => `${messagePattern(title)} (${safetyInWords(safety)})`));
}

function badExample({ example, stage, findings }: ShownExample): readonly string[] {
  return [
    `### ${capital(example.name)}`,
    ...around(example),
    context(example, stage),
    fence(example.text),
    findings.map(said).join('\n>\n'),
    ...(example.fixed === undefined ? [] : ['After the fix:', fence(example.fixed)]),
  ];
}

function goodExample({ example, stage }: ShownExample): readonly string[] {
  return [`### ${capital(example.name)}`, ...around(example), context(example, stage), fence(example.text)];
}

/** What stands beside the page: the configuration of the folder, and other documents. */
function around({ configuration, others }: ShownExample['example']): readonly string[] {
  return [
    ...(configuration === '' ? [] : ['With this configuration:', fence(configuration)]),
    ...Object.entries(others).flatMap(([name, text]) => [`Beside ${code(name)}:`, fence(text)]),
  ];
}

/** What an example needs to be understood: the rest of the page is complete for this stage. */
function context({ without, asOf }: ShownExample['example'], stage: string | undefined): string {
  if (stage === undefined) return 'The whole document:';
  const left = without.length === 0 ? 'that is' : `without ${without.map(code).join(', ')}, else`;
  return `On a page ${left} complete for the stage \`${stage}\`, looked at on ${asOf}:`;
}

function said({ severity: level, line, text }: ShownFinding): string {
  return `> **${level}**${line === undefined ? '' : ` on line ${line}`}: ${prose(text)}`;
}

/** The stage in which the rule is due; what does not follow the stage is always as severe as this. */
function dueIn({ due }: Rule): string {
  return TRACK.find((stage) => stage === due) ?? `always (${due})`;
}

/** `safe`, `needs a look`, both or `none`, as the rule's own examples show it: a fix that none of them shows is no promise. */
function fixIn(rule: Rule, examples: readonly ShownExample[]): string {
  if (!rule.fixes) return 'none';
  return safetyInWords(new Set([...fixesIn(examples).values()].flatMap((both) => [...both]))) || 'none';
}

function safetyInWords(safety: ReadonlySet<boolean>): string {
  return [...(safety.has(true) ? ['safe'] : []), ...(safety.has(false) ? ['needs a look'] : [])].join(' or ');
}

/** The titles of all fixes that the examples show, and whether each may be applied without a look. */
function fixesIn(examples: readonly ShownExample[]): ReadonlyMap<string, ReadonlySet<boolean>> {
  const all = new Map<string, Set<boolean>>();
  for (const { title, safe } of examples.flatMap(({ findings }) => findings.flatMap((finding) => finding.fixes))) {
    all.set(title, (all.get(title) ?? new Set()).add(safe));
  }
  return all;
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
