// Command line room: arguments to a command, or to the sentence that says what is wrong with them.

import { parseArgs } from 'node:util';
import type { ParseArgsConfig } from 'node:util';
import { readDate, suggestDate } from '../model/values/date.ts';
import type { PlainDate } from '../model/values/date.ts';
import { nearest } from '../model/values/text.ts';
import { CARDS, EXPORT_FORMATS } from '../protocol.ts';
import type { Card, ExportFormat } from '../protocol.ts';
import { FORMATS } from './reporters/index.ts';
import type { Format } from './reporters/index.ts';
import { COLORS } from './reporters/paint.ts';
import type { Color } from './reporters/paint.ts';
import { tell } from './words.ts';

export const BARS = ['error', 'warning', 'hint', 'never'] as const;
export type Bar = (typeof BARS)[number];

export interface CheckOptions {
  /** As they were given; empty for the current folder. */
  readonly paths: readonly string[];
  readonly format: Format;
  readonly hints: boolean;
  readonly failOn: Bar;
  readonly fix: boolean;
  readonly asOf: PlainDate | undefined;
  readonly stdinPath: string | undefined;
  readonly color: Color;
}

/** A bar at hints without the hints would fail for a reason that nobody sees. */
export function showsHints({ hints, failOn }: CheckOptions): boolean {
  return hints || failOn === 'hint';
}

export interface RenderOptions {
  /** The document as it was given; `-` for the standard input. */
  readonly path: string;
  readonly format: ExportFormat;
  readonly card: Card;
  /** Where to; absent or `-` for the standard output. */
  readonly out: string | undefined;
  readonly asOf: PlainDate | undefined;
  readonly stdinPath: string | undefined;
}

export type Command =
  | { readonly name: 'check'; readonly options: CheckOptions }
  | { readonly name: 'render'; readonly options: RenderOptions }
  | { readonly name: 'explain'; readonly rule: string | undefined; readonly color: Color }
  | { readonly name: 'help'; readonly about: 'main' | 'check' | 'explain' | 'render' }
  | { readonly name: 'version' }
  | { readonly name: 'wrong'; readonly message: string };

/** What the arguments (without the program's name) ask for. Never throws. */
export function readArguments(argv: readonly string[]): Command {
  try {
    return commandOf(tokensOf(argv));
  } catch (error) {
    if (error instanceof Wrong) return { name: 'wrong', message: error.message };
    throw error;
  }
}

class Wrong extends Error {}

type OptionName =
  | 'format'
  | 'hints'
  | 'fail-on'
  | 'fix'
  | 'as-of'
  | 'stdin-path'
  | 'color'
  | 'help'
  | 'version'
  | 'as'
  | 'card'
  | 'out';

/** The values an option takes, as the help names them; undefined for one that takes none. */
const VALUES: Readonly<Record<OptionName, readonly string[] | undefined>> = {
  format: FORMATS,
  hints: undefined,
  'fail-on': BARS,
  fix: undefined,
  'as-of': ['YYYY-MM-DD'],
  'stdin-path': ['NAME'],
  color: COLORS,
  help: undefined,
  version: undefined,
  as: EXPORT_FORMATS,
  card: CARDS,
  out: ['FILE'],
};

const ALLOWED = {
  'workflow-docs': ['help', 'version', 'color'],
  check: ['format', 'hints', 'fail-on', 'fix', 'as-of', 'stdin-path', 'color', 'help'],
  explain: ['color', 'help'],
  render: ['as', 'card', 'out', 'as-of', 'stdin-path', 'color', 'help'],
} as const satisfies Readonly<Record<string, readonly OptionName[]>>;

type CommandName = keyof typeof ALLOWED;

interface Given {
  readonly words: readonly string[];
  readonly options: readonly { readonly name: string; readonly raw: string; readonly value: string | undefined }[];
}

function tokensOf(argv: readonly string[]): Given {
  const options: NonNullable<ParseArgsConfig['options']> = {};
  for (const [name, values] of Object.entries(VALUES)) options[name] = { type: values ? 'string' : 'boolean' };
  options['help'] = { type: 'boolean', short: 'h' };
  const { tokens } = parseArgs({ args: [...argv], options, strict: false, allowPositionals: true, tokens: true });
  return {
    words: tokens.flatMap((token) => (token.kind === 'positional' ? [token.value] : [])),
    options: tokens.flatMap((token) =>
      token.kind === 'option' ? [{ name: token.name, raw: token.rawName, value: valueOf(token) }] : [],
    ),
  };
}

/** What follows an option and looks like the next option is no value of it (`--format --fix`). */
function valueOf(token: {
  readonly value: string | undefined;
  readonly inlineValue: boolean | undefined;
}): string | undefined {
  return token.inlineValue !== true && token.value !== '-' && token.value?.startsWith('-') === true
    ? undefined
    : token.value;
}

function commandOf({ words, options }: Given): Command {
  const [word, ...rest] = words;
  const name = word === undefined ? 'workflow-docs' : commandNamed(word);
  const values = checked(name, options);
  if (values.has('help')) return { name: 'help', about: name === 'workflow-docs' ? 'main' : name };
  if (values.has('version')) return { name: 'version' };
  if (name === 'workflow-docs') throw new Wrong(tell('no-command'));
  const color = oneOf(COLORS, values.get('color')) ?? 'auto';
  if (name === 'check') return { name, options: checkOptions(rest, values, color) };
  if (name === 'render') return { name, options: renderOptions(rest, values) };
  if (rest.length > 1) throw new Wrong(tell('one-rule'));
  return { name, rule: rest[0], color };
}

const COMMAND_NAMES = ['check', 'explain', 'render'] as const;

function commandNamed(word: string): (typeof COMMAND_NAMES)[number] {
  const known = COMMAND_NAMES.find((name) => name === word);
  if (known !== undefined) return known;
  const near = nearest(word, COMMAND_NAMES);
  if (near !== undefined) throw new Wrong(tell('unknown-command#near', { name: word, near }));
  throw new Wrong(tell(/[./\\*]|^-$/.test(word) ? 'unknown-command#path' : 'unknown-command', { name: word }));
}

/** The options with their values, each known to the command and with a value that it takes; the last one counts. */
function checked(command: CommandName, options: Given['options']): ReadonlyMap<OptionName, string> {
  const allowed: readonly OptionName[] = ALLOWED[command];
  const values = new Map<OptionName, string>();
  for (const { name, raw, value } of options) {
    const known = allowed.find((one) => one === name);
    if (known === undefined) {
      const near = nearest(name, allowed);
      const args = { command, name: raw };
      throw new Wrong(
        near === undefined ? tell('unknown-option', args) : tell('unknown-option#near', { ...args, near: `--${near}` }),
      );
    }
    const takes = VALUES[known];
    if (!takes && value !== undefined) throw new Wrong(tell('takes-no-value', { name: raw }));
    if (takes && (value === undefined || value === ''))
      throw new Wrong(tell('needs-value', { name: raw, values: takes.join(', ') }));
    const isChoice = takes !== undefined && takes.length > 1;
    if (isChoice && value !== undefined && !takes.includes(value)) {
      throw new Wrong(tell('not-one-of', { name: raw, value, values: takes.join(', ') }));
    }
    values.set(known, value ?? '');
  }
  return values;
}

function checkOptions(paths: readonly string[], values: ReadonlyMap<OptionName, string>, color: Color): CheckOptions {
  const isStdin = paths.includes('-');
  const fix = values.has('fix');
  const stdinPath = values.get('stdin-path');
  if (stdinPath !== undefined && !isStdin) throw new Wrong(tell('stdin-path-alone'));
  if (fix && isStdin && paths.length > 1) throw new Wrong(tell('fix-stdin-alone'));
  return {
    paths,
    format: oneOf(FORMATS, values.get('format')) ?? 'text',
    hints: values.has('hints'),
    failOn: oneOf(BARS, values.get('fail-on')) ?? 'error',
    fix,
    asOf: dayOf(values.get('as-of')),
    stdinPath,
    color,
  };
}

function renderOptions(paths: readonly string[], values: ReadonlyMap<OptionName, string>): RenderOptions {
  const [path] = paths;
  if (path === undefined || paths.length > 1) throw new Wrong(tell('one-document'));
  const stdinPath = values.get('stdin-path');
  if (stdinPath !== undefined && path !== '-') throw new Wrong(tell('stdin-path-alone'));
  return {
    path,
    format: oneOf(EXPORT_FORMATS, values.get('as')) ?? 'html',
    card: oneOf(CARDS, values.get('card')) ?? 'page',
    out: values.get('out'),
    asOf: dayOf(values.get('as-of')),
    stdinPath,
  };
}

function dayOf(value: string | undefined): PlainDate | undefined {
  if (value === undefined) return undefined;
  const day = readDate(value);
  if (day !== undefined) return day;
  const near = suggestDate(value);
  throw new Wrong(near === undefined ? tell('bad-date', { value }) : tell('bad-date#near', { value, near }));
}

function oneOf<V extends string>(values: readonly V[], value: string | undefined): V | undefined {
  return values.find((one) => one === value);
}
