// `npm run bench:vague -- FILE.tsv [--part dev|kept|all] [--list] [--text]`: how often vague wording is found, and how
// often good wording is called vague. Each phrase is laid into its field of a sound page and goes through the front door.
//
// A row: field, phrase, label (vague or specific), reason, source. Rows with "borderline" in the reason may go either way.

import { readFileSync } from 'node:fs';
import { pathToFileURL } from 'node:url';
import { textOf } from '../../server/src/messages/text.ts';
import { lay } from '../rules/lay.ts';
import { analyseText } from '../support/analyse.ts';

export interface Phrase {
  readonly field: string;
  readonly phrase: string;
  readonly isVague: boolean;
  readonly isBorderline: boolean;
}

export interface Verdict extends Phrase {
  readonly found: boolean;
  readonly messages: readonly string[];
}

export interface Figures {
  readonly hits: number;
  readonly misses: number;
  readonly falseAlarms: number;
  readonly quiet: number;
  /** Borderline rows that were judged as labelled, and all of them. */
  readonly borderline: readonly [number, number];
  readonly precision: number;
  readonly recall: number;
}

/** Where a field of the table stands on the page, and the rules that mean "vague or not measurable" there. */
const FIELDS: Readonly<Record<string, { readonly lay: (phrase: string) => string; readonly rules: RegExp }>> = {
  trigger: line('trigger', /^trigger\/(?:vague|manual|missing|bad-schedule)$/),
  input: line('input', /^input\/(?:vague|missing|no-source|curated|manual-transfer)$/),
  ai_task: line('task', /^task\/(?:vague|missing)$/),
  output: line('output', /^output\/(?:vague|missing|side-channel)$/),
  review: line('review', /^review\/(?:vague|missing|self-review|after-release|no-reviewer)$/),
  failure_handling: line('failure', /^failure\/(?:vague|missing|no-alert)$/),
  owner: line('owner', /^owner\/(?:not-a-person|missing)$|^page\/bad-person$/),
  review_cadence: line('cadence', /^cadence\/(?:too-rare|missing)$|^page\/unknown-value$/),
  purpose: line('purpose', /^workflow\/vague$/),
  title: line('workflow', /^workflow\/vague$/),
  check: {
    lay: (phrase) =>
      `review:\n  reviewer: Jonas Rieck\n  checks: [${JSON.stringify(phrase)}]\n  reject-when: [A number in the text is not in the attributes]\n`,
    rules: /^review\/vague$/,
  },
  reject_when: {
    lay: (phrase) =>
      `review:\n  reviewer: Jonas Rieck\n  checks: [Weight and length are those of the attributes]\n  reject-when: [${JSON.stringify(phrase)}]\n`,
    rules: /^review\/vague$/,
  },
  fallback: {
    lay: (phrase) =>
      `failure:\n  alert: Mara Feldt <mara.feldt@gartenhof.example>\n  fallback: ${JSON.stringify(phrase)}\n`,
    rules: /^failure\/vague$/,
  },
  baseline_target: {
    lay: (phrase) =>
      `success:\n  - metric: Hours from complete data to approved text\n    baseline: 100 %\n    target: ${JSON.stringify(phrase)}\n    by: 2027-01-02\n`,
    rules: /^success\/(?:not-measurable|no-target)$|^page\/bad-quantity$/,
  },
};

function line(key: string, rules: RegExp): { readonly lay: (phrase: string) => string; readonly rules: RegExp } {
  // A placeholder is reported once, by whichever rule names it.
  return {
    lay: (phrase) => `${key}: ${JSON.stringify(phrase)}\n`,
    rules: new RegExp(`${rules.source}|^page/placeholder$`),
  };
}

/** Reads a table of phrases. */
export function readPhrases(file: string | URL): readonly Phrase[] {
  const [, ...rows] = readFileSync(file, 'utf8').split(/\r?\n/);
  return rows.flatMap((row) => {
    const [field = '', phrase = '', label = '', reason = ''] = row.split('\t');
    if (phrase === '') return [];
    if (!Object.hasOwn(FIELDS, field)) throw new Error(`no field "${field}"`);
    return [{ field, phrase, isVague: label === 'vague', isBorderline: reason.includes('borderline') }];
  });
}

/** Whether a phrase is in the third that is kept out of tuning: by a hash of its own, so that it stays there. */
export function isKept({ phrase }: Phrase): boolean {
  let hash = 2166136261;
  for (const sign of phrase) hash = Math.imul(hash ^ sign.codePointAt(0)!, 16777619) >>> 0;
  return (hash >>> 8) % 3 === 0;
}

const BASE = readFileSync(new URL('../bases/production.workflowdoc.yaml', import.meta.url), 'utf8');

/** Judges phrases, each on a page of its own. */
export async function judge(phrases: readonly Phrase[]): Promise<readonly Verdict[]> {
  const verdicts: Verdict[] = [];
  for (const phrase of phrases) {
    const field = FIELDS[phrase.field]!;
    const fragment = field.lay(phrase.phrase);
    const { result, tree } = await analyseText(lay(BASE, fragment, []).text);
    const key = fragment.slice(0, fragment.indexOf(':'));
    // Another spelling of a period is not vague.
    const found = result.findings
      .flatMap((finding) => finding.joined ?? [finding])
      .filter(({ rule, path }) => field.rules.test(rule) && (path[0] === key || path.length === 0))
      .filter(({ message }) => message.id !== 'page/unknown-value#near');
    if (tree.slips.length > 0) throw new Error(`the phrase breaks the page: ${phrase.phrase}`);
    verdicts.push({
      ...phrase,
      found: found.length > 0,
      messages: found.map(({ rule, message }) => `${rule}: ${textOf(message)}`),
    });
  }
  return verdicts;
}

/** Counts verdicts; borderline rows are counted apart. */
export function figuresOf(verdicts: readonly Verdict[]): Figures {
  const clear = verdicts.filter(({ isBorderline }) => !isBorderline);
  const border = verdicts.filter(({ isBorderline }) => isBorderline);
  const count = (isVague: boolean, found: boolean): number =>
    clear.filter((one) => one.isVague === isVague && one.found === found).length;
  const [hits, misses, falseAlarms, quiet] = [
    count(true, true),
    count(true, false),
    count(false, true),
    count(false, false),
  ];
  return {
    ...{ hits, misses, falseAlarms, quiet },
    borderline: [border.filter(({ isVague, found }) => isVague === found).length, border.length],
    precision: hits + falseAlarms === 0 ? 1 : hits / (hits + falseAlarms),
    recall: hits + misses === 0 ? 1 : hits / (hits + misses),
  };
}

function row(name: string, { precision, recall, hits, misses, falseAlarms, quiet, borderline }: Figures): string {
  const cells = [precision.toFixed(3), recall.toFixed(3), hits, misses, falseAlarms, quiet, borderline.join('/')];
  return `${name.padEnd(18)}${cells.map((cell) => String(cell).padStart(10)).join('')}`;
}

async function main(args: readonly string[]): Promise<void> {
  const part = args.includes('--part') ? args[args.indexOf('--part') + 1] : 'all';
  const file = args.find((arg, index) => !arg.startsWith('--') && args[index - 1] !== '--part');
  if (file === undefined || !['dev', 'kept', 'all'].includes(part ?? '')) {
    process.stderr.write('bench:vague FILE.tsv [--part dev|kept|all] [--list]\n');
    process.exitCode = 2;
    return;
  }
  const phrases = readPhrases(file).filter((one) => part === 'all' || isKept(one) === (part === 'kept'));
  const verdicts = await judge(phrases);
  const names = ['field', 'precision', 'recall', 'hits', 'misses', 'false', 'quiet', 'borderline'];
  const out = [
    `${names[0]!.padEnd(18)}${names
      .slice(1)
      .map((name) => name.padStart(10))
      .join('')}`,
  ];
  for (const field of new Set(phrases.map((one) => one.field)))
    out.push(row(field, figuresOf(verdicts.filter((one) => one.field === field))));
  out.push(row('all', figuresOf(verdicts)));
  if (args.includes('--list')) {
    for (const { field, phrase, isVague, found, isBorderline, messages } of verdicts) {
      if (found === isVague) continue;
      const kind = `${isBorderline ? 'borderline ' : ''}${isVague ? 'missed' : 'false alarm'}`;
      out.push(`${kind} | ${field} | ${phrase}${messages.map((message) => `\n    ${message}`).join('')}`);
    }
  }
  process.stdout.write(`${out.join('\n')}\n`);
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) await main(process.argv.slice(2));
