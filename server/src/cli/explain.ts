// Command line room: `workflow-docs explain`. What a rule is about, from the rule itself and from the catalogue.

import { severityOf } from '../check/severity.ts';
import { isRuleId, RULE_IDS } from '../language/rule-ids.ts';
import { TRACK } from '../language/stages.ts';
import { en } from '../messages/en.ts';
import { nearest } from '../model/values/text.ts';
import { RULES } from '../rules/index.ts';
import type { Rule } from '../rules/rule.ts';
import type { Color } from './reporters/paint.ts';
import { EXIT } from './io.ts';
import type { Io } from './io.ts';
import { printable, widthOf, wrapped } from './reporters/cells.ts';
import { hasColor, painter } from './reporters/paint.ts';
import type { Paint } from './reporters/paint.ts';
import { tell } from './words.ts';

/** Prints one rule, the rules of a section, or all; gives the exit code. */
export function explain(name: string | undefined, color: Color, io: Io): number {
  const paint = painter(hasColor(color, io.out, io.env));
  const columns = Math.min(100, Math.max(40, io.out.columns ?? 80));
  const print = (lines: readonly string[]): number => {
    io.out.write(`${lines.join('\n')}\n`);
    return EXIT.clean;
  };
  if (name === undefined)
    return print(SECTIONS.flatMap((section) => [...sectionLines(section, columns, paint), '']).slice(0, -1));
  const wanted = name.toLowerCase().replace(/\/$/, '');
  if (SECTIONS.includes(wanted)) return print(sectionLines(wanted, columns, paint));
  if (isRuleId(wanted)) return print(ruleLines(wanted, columns, paint));
  const near = nearest(wanted, [...RULE_IDS, ...SECTIONS]) ?? nearestFault(wanted);
  const message = near === undefined ? tell('unknown-rule', { name }) : tell('unknown-rule#near', { name, near });
  io.err.write(`workflow-docs: ${printable(message)}\n`);
  return EXIT.usage;
}

const SECTIONS: readonly string[] = [...new Set(RULE_IDS.map(sectionOf))];

function sectionOf(id: string): string {
  return id.slice(0, id.indexOf('/'));
}

/** Who writes only the fault (`no-contact`) means the first rule of that name. */
function nearestFault(name: string): string | undefined {
  const fault = name.slice(name.indexOf('/') + 1);
  return RULE_IDS.find((id) => id.endsWith(`/${fault}`));
}

function sectionLines(section: string, columns: number, paint: Paint): readonly string[] {
  const ids = RULE_IDS.filter((id) => sectionOf(id) === section);
  const width = Math.max(...ids.map((id) => id.length));
  const due = Math.max(...ids.map((id) => dueOf(ruleOf(id)).length));
  return [
    paint('bold', section),
    ...ids.map((id) => {
      const start = `  ${id.padEnd(width)}  ${dueOf(ruleOf(id)).padEnd(due)}  `;
      const [first = '', ...more] = wrapped(patternsOf(id)[0] ?? '', columns - start.length - 1);
      return (start + paint('dim', first + (more.length > 0 ? '…' : ''))).trimEnd();
    }),
  ];
}

function ruleLines(id: string, columns: number, paint: Paint): readonly string[] {
  const rule = ruleOf(id);
  const paragraph = (text: string): readonly string[] => wrapped(text, columns - 2).map((line) => `  ${line}`);
  const about = textAt(`${id}#about`);
  const lines = [paint('bold', id), ...paragraph(natureOf(rule)), ''];
  const patterns = patternsOf(id);
  if (patterns.length > 0) lines.push('It says', ...patterns.flatMap((pattern) => paragraph(pattern)), '');
  if (about !== undefined) lines.push('Why', ...about.split(/\n+/).flatMap(paragraph), '');
  if (rule) {
    const exception = textAt(`${id}#exception`);
    lines.push(
      'Severity',
      ...severityLines(rule, columns, paint),
      ...(exception === undefined ? [] : paragraph(exception)),
      '',
    );
    lines.push('Fix', ...paragraph(fixOf(rule)), '');
  }
  if (rule) lines.push(...paragraph(`Bad and good examples: docs/rules/${id}.md`));
  return lines.at(-1) === '' ? lines.slice(0, -1) : lines;
}

/** Kind, gate and due stage in one line. */
function natureOf(rule: Rule | undefined): string {
  if (!rule) return 'Part of the language; this version does not check it yet.';
  const kinds = {
    structure: 'structure, cannot be waived',
    requirement: 'requirement',
    judgement: 'judgement of wording, never more than a warning',
    time: 'depends on the day, never more than a warning',
  };
  const isWaivable = rule.id === 'page/missing-file' ? 'structure' : kinds[rule.kind];
  const due = TRACK.some((stage) => stage === rule.due) ? [`due: ${rule.due}`] : [];
  return [isWaivable, ...due, ...(rule.gate ? [`gate: ${rule.gate}`] : [])].join(' · ');
}

/** What a finding is at each stage, unless the catalogue says it better. */
function severityLines(rule: Rule, columns: number, paint: Paint): readonly string[] {
  const words = textAt(`${rule.id}#severity`);
  if (words !== undefined) return wrapped(words, columns - 2).map((line) => `  ${line}`);
  const severities = TRACK.map((stage) => ({ stage, severity: severityOf(rule, { path: [] }, stage) }));
  const [first] = severities;
  if (first?.severity !== undefined && severities.every(({ severity }) => severity === first.severity)) {
    return [`  ${paint(first.severity, first.severity)} at every stage`];
  }
  const cells = severities.map(({ stage, severity }) => {
    const width = Math.max(stage.length, widthOf(severity ?? '-'));
    const word = severity ?? '-';
    return {
      head: stage.padEnd(width),
      body: (severity ? paint(severity, word) : word) + ' '.repeat(width - word.length),
    };
  });
  const isWide = cells.reduce((sum, { head }) => sum + head.length + 2, 0) <= columns;
  if (!isWide) return cells.map(({ head, body }) => `  ${head.trimEnd().padEnd(10)}  ${body.trimEnd()}`);
  const row = (part: 'head' | 'body'): string => `  ${cells.map((cell) => cell[part]).join('  ')}`.trimEnd();
  return [row('head'), row('body')];
}

/** What is known of the fix without a document: the catalogue's words for it, or whether there is one. */
function fixOf(rule: Rule): string {
  const words = textAt(`${rule.id}#fix`);
  if (words !== undefined) return words;
  if (!rule.fixes) return 'There is no quick-fix: only the author knows the answer.';
  return 'The editor offers a quick-fix; where there is only one right answer, --fix applies it.';
}

function dueOf(rule: Rule | undefined): string {
  if (!rule) return 'not yet';
  return rule.kind === 'structure' ? 'always' : rule.due;
}

/** What the catalogue says about a rule beside the sentences of its findings. */
const ASIDE: readonly string[] = ['about', 'fix', 'severity', 'exception'];

/** The sentences of a rule in the catalogue, its main one first. */
function patternsOf(id: string): readonly string[] {
  const isPattern = (key: string): boolean => key.startsWith(`${id}#`) && !ASIDE.includes(key.slice(id.length + 1));
  return Object.entries(en).flatMap(([key, text]) => (key === id || isPattern(key) ? [text] : []));
}

function textAt(id: string): string | undefined {
  const catalogue: Readonly<Record<string, string>> = en;
  return catalogue[id];
}

function ruleOf(id: string): Rule | undefined {
  return RULES.find((rule) => rule.id === id);
}
