// The fixture matrix: every case of the tables, in every surrounding. The tables are documents before and after an
// operation; a surrounding changes both in the same way, and the paths with them.

import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { parse as parseYaml, stringify } from 'yaml';
import type { Operation } from '../../server/src/edit/operations.ts';
import { parsePath } from '../../server/src/syntax/path.ts';
import type { Path } from '../../server/src/syntax/path.ts';

/** One row of a table, with the paths read. */
export interface Case {
  readonly name: string;
  readonly operations: readonly Operation[];
  readonly before: string;
  readonly after: string;
  /** Surroundings in which the case would say something else: the top level is special, or the end of the text. */
  readonly not: readonly string[];
}

interface Row {
  name: string;
  do: Record<string, unknown>[];
  not?: string[];
  before: string;
  after?: string;
}

/** What stands around a case. */
export interface Surrounding {
  readonly name: string;
  readonly prefix: Path;
  readonly put: (text: string) => string;
  /** It brings an indentation of its own, so that new text may be indented otherwise than in the table. */
  readonly restyles?: true;
}

const inside = (text: string, indent: string): string => text.replace(/^(?=.)/gm, indent);

export const SURROUNDINGS: readonly Surrounding[] = [
  { name: 'as it is', prefix: [], put: (text) => text },
  { name: 'CRLF', prefix: [], put: (text) => text.replaceAll('\n', '\r\n') },
  { name: 'BOM', prefix: [], put: (text) => `\ufeff${text}` },
  {
    name: 'no newline at the end',
    prefix: [],
    put: (text) => (text.endsWith('\n\n') ? text : text.replace(/\n$/, '')),
  },
  { name: 'emoji before', prefix: [], put: (text) => `# 🦊🦊 𝒳 stays here\n\n${text}` },
  { name: 'after a marker', prefix: [], put: (text) => `%YAML 1.2\n---\n${text}` },
  {
    name: 'nested by two',
    prefix: ['outer'],
    put: (text) => `first: 1\nouter:\n${inside(text, '  ')}\nlast: "🦊" # end\n`,
  },
  {
    name: 'nested by four, CRLF',
    prefix: ['outer'],
    put: (text) => `outer:\n${inside(text, '    ')}`.replaceAll('\n', '\r\n'),
    restyles: true,
  },
  {
    name: 'in a list',
    prefix: ['list', 1],
    put: (text) => `list:\n  - x: 1\n  - ${inside(text, '    ').slice(4)}  - y: 2\n`,
  },
];

/** The cases of a table. */
export function readCases(name: string): readonly Case[] {
  return readRows(name).map((row) => ({
    name: row.name,
    operations: row.do.map((operation) => operationAt(operation, [])),
    before: row.before,
    after: row.after ?? row.before,
    not: row.not ?? [],
  }));
}

/** The operations with their paths inside a surrounding. */
export function operationsIn(operations: readonly Operation[], prefix: Path): readonly Operation[] {
  return operations.map((operation): Operation => {
    if (operation.op === 'text') return operation;
    if (operation.op === 'move')
      return { ...operation, from: [...prefix, ...operation.from], to: [...prefix, ...operation.to] };
    return { ...operation, path: [...prefix, ...operation.path] };
  });
}

/** Renews the results of a table; read the difference before you keep it. */
export function renewCases(name: string, resultOf: (row: Case) => string): void {
  const results = readCases(name).map(resultOf);
  const header = readFileSync(fileOf(name), 'utf8').match(/^(?:#.*\n)*/)![0];
  const rows = readRows(name).map((row, index) => {
    const result = results[index]!;
    const operations = row.do.map((operation) => `    - ${oneLine(operation)}`).join('');
    const not = row.not ? `  not: ${oneLine(row.not)}` : '';
    const after = result === row.before ? '' : `  after: ${block(result)}`;
    return `\n- name: ${row.name}\n  do:\n${operations}${not}  before: ${block(row.before)}${after}`;
  });
  writeFileSync(fileOf(name), header + rows.join(''));
}

function oneLine(value: object): string {
  const json = JSON.stringify(value);
  return json.includes('\\n') ? `${json}\n` : stringify(value, { collectionStyle: 'flow', lineWidth: 0 });
}

function readRows(name: string): readonly Row[] {
  return parseYaml(readFileSync(fileOf(name), 'utf8')) as readonly Row[];
}

function fileOf(name: string): string {
  return path.join(import.meta.dirname, `${name}.cases.yaml`);
}

function block(text: string): string {
  if (text === '' || /^[ \n]/.test(text) || !text.endsWith('\n')) return `${JSON.stringify(text)}\n`;
  return `|${text.endsWith('\n\n') ? '+' : ''}\n${inside(text, '    ')}`;
}

function operationAt(row: Record<string, unknown>, prefix: Path): Operation {
  const result: Record<string, unknown> = { ...row };
  for (const key of ['path', 'from', ...(row['op'] === 'move' ? ['to'] : [])]) {
    if (typeof row[key] === 'string')
      result[key] = [...prefix, ...(row[key] === '' ? [] : (parsePath(row[key]) ?? ['?']))];
  }
  return result as unknown as Operation;
}
