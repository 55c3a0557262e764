// Examples of a rule: fragments of a page with marks, laid over one of seven complete base pages.
//
//   - name: what the example shows (optional)
//     stage: the base page (default: the stage the rule is due in, else document)
//     without: [owner]            sections taken out of the base page
//     whole: true                 the fragment is the whole document, no base page
//     repeat: 20001               a whole document that is the fragment so many times
//     asOf: 2026-11-20            today
//     files: [files/extra.md]     files that exist beside those of the base pages
//     others: {b.workflowdoc.yaml: 'workflow: B'}   other documents, by path
//     configuration: 'people: Ann Lee'             what the folder says
//     bad: |                      must give exactly the marked findings; `good: |` must give none
//       owner: The team
//              ^^^^^^^^ warning
//     fixed: |                    what the first fix of every finding makes of it
//
// A mark stands under the characters of the line above it. It is taken out before the text is read.

import { parse as parseYaml } from 'yaml';
import type { Severity } from '../../server/src/rules/rule.ts';

export interface Mark {
  /** The line of the fragment, from 0, and its first and last character + 1. */
  readonly line: number;
  readonly from: number;
  readonly to: number;
  readonly severity: Severity;
}

export interface Example {
  readonly name: string;
  readonly stage?: string;
  readonly without: readonly string[];
  readonly whole: boolean;
  readonly repeat: number;
  readonly asOf: string;
  readonly files: readonly string[];
  readonly others: Readonly<Record<string, string>>;
  readonly configuration: string;
  readonly expects: 'bad' | 'good';
  /** The fragment without its marks. */
  readonly text: string;
  readonly marks: readonly Mark[];
  readonly fixed?: string;
}

const MARK = /^( *)(\^+) +(error|warning|info|hint) *$/;

/** Reads an examples file; throws with a plain message when an example is not written as above. */
export function readExamples(source: string): readonly Example[] {
  const list: unknown = parseYaml(source);
  if (!Array.isArray(list)) throw new Error('an examples file is a list of examples');
  return list.map((item: unknown, index) => readExample(item, index));
}

function readExample(item: unknown, index: number): Example {
  if (typeof item !== 'object' || item === null) throw new Error(`example ${String(index + 1)} is not a mapping`);
  const fields = new Map<string, unknown>(Object.entries(item));
  const expects = fields.has('bad') ? 'bad' : 'good';
  const { text, marks } = takeMarks(String(fields.get(expects) ?? ''));
  const stage = fields.get('stage');
  const fixed = fields.get('fixed');
  return {
    name: typeof fields.get('name') === 'string' ? String(fields.get('name')) : `example ${String(index + 1)}`,
    ...(typeof stage === 'string' ? { stage } : {}),
    without: texts(fields.get('without')),
    whole: fields.get('whole') === true,
    repeat: typeof fields.get('repeat') === 'number' ? Number(fields.get('repeat')) : 1,
    asOf: typeof fields.get('asOf') === 'string' ? String(fields.get('asOf')) : '2026-11-20',
    files: texts(fields.get('files')),
    others: Object.fromEntries(
      Object.entries(fields.get('others') ?? {}).map(([name, other]) => [name, String(other)]),
    ),
    configuration: typeof fields.get('configuration') === 'string' ? String(fields.get('configuration')) : '',
    expects,
    text,
    marks,
    ...(typeof fixed === 'string' ? { fixed } : {}),
  };
}

function texts(value: unknown): readonly string[] {
  return Array.isArray(value) ? value.map(String) : [];
}

function takeMarks(source: string): { readonly text: string; readonly marks: readonly Mark[] } {
  const lines: string[] = [];
  const marks: Mark[] = [];
  for (const line of source.split('\n')) {
    const mark = MARK.exec(line);
    if (!mark) {
      lines.push(line);
      continue;
    }
    const from = mark[1]!.length;
    marks.push({ line: lines.length - 1, from, to: from + mark[2]!.length, severity: mark[3] as Severity });
  }
  return { text: lines.join('\n'), marks };
}

/** The fragment with its marks, as it stands in the file. */
export function withMarks(text: string, marks: readonly Mark[]): string {
  return text
    .split('\n')
    .flatMap((line, index) => [
      line,
      ...marks
        .filter((mark) => mark.line === index)
        .map((mark) => `${' '.repeat(mark.from)}${'^'.repeat(Math.max(1, mark.to - mark.from))} ${mark.severity}`),
    ])
    .join('\n');
}
