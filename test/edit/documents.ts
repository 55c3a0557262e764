// Random pages in the manner of the language: every style, comments everywhere, every indentation. A page is made from a
// list of numbers, so that fast-check can make it smaller: fewer and lower numbers make a simpler page.

import fc from 'fast-check';
import type { Operation, YamlValue } from '../../server/src/edit/operations.ts';
import type { Path } from '../../server/src/syntax/path.ts';

/** A random page and random operations on it. */
export interface Sample {
  readonly text: string;
  readonly operations: readonly Operation[];
}

/** Pages with up to `most` operations. */
export function samples(most: number): fc.Arbitrary<Sample> {
  const numbers = fc.array(fc.nat(999), { minLength: 20, maxLength: 400, size: 'max' });
  const choices = fc.array(fc.array(fc.nat(999), { minLength: 12, maxLength: 12 }), { minLength: 1, maxLength: most });
  return fc.tuple(numbers, choices).map(([page, operations]) => ({
    text: new PageMaker(page).make(),
    operations: operations.map((numbersOfOne) => operationFrom(new Dice(numbersOfOne))),
  }));
}

type Kind = 'text' | 'list' | { readonly [key: string]: Kind } | readonly [{ readonly [key: string]: Kind }];

const FIELDS: Readonly<Record<string, Kind>> = {
  workflow: 'text',
  purpose: 'text',
  stage: 'text',
  owner: 'text',
  team: 'text',
  trigger: { event: 'text', system: 'text', volume: 'text' },
  input: [
    { source: 'text', format: 'text', fields: 'list', 'edge-cases': [{ when: 'text', then: 'text' }], access: 'text' },
  ],
  task: { does: 'text', prompt: 'text', model: 'text', never: 'list' },
  review: {
    reviewer: 'list',
    when: 'text',
    checks: 'list',
    'reject-when': 'list',
    examples: { good: 'text', bad: 'text' },
  },
  output: { destination: 'text', system: 'text', within: 'text' },
  failure: { detect: 'text', alert: 'text', fallback: 'text' },
  'manual-steps': [{ step: 'text', from: 'text', plan: 'text' }],
  success: [{ metric: 'text', baseline: 'text', target: 'text' }],
  'x-own': { a: 'text', b: 'list' },
  record: { 'dry-runs': [{ on: 'text', by: 'text' }], gaps: [{ at: 'text', question: 'text', answer: 'text' }] },
};

/** Takes one number after the other; when there are none left, the simplest choice is made. */
export class Dice {
  readonly #numbers: readonly number[];
  #at = 0;

  constructor(numbers: readonly number[]) {
    this.#numbers = numbers;
  }

  below(limit: number): number {
    const number = this.#numbers[this.#at] ?? 0;
    this.#at += 1;
    return number % limit;
  }

  /** True in one of `many` cases. */
  oneIn(many: number): boolean {
    return this.below(many) === many - 1;
  }

  of<T>(choices: readonly T[]): T {
    return choices[this.below(choices.length)]!;
  }
}

/** A value: what stands behind its key, and the lines below, indented relative to the key. */
interface Value {
  readonly inline: string;
  readonly below: readonly string[];
  /** No comment can stand behind the first line; it goes behind the last. */
  readonly goesOn?: boolean;
}

class PageMaker {
  readonly #dice: Dice;
  readonly #step: string;
  readonly #list: string;
  readonly #comments: number;
  #count = 0;
  readonly #anchors: string[] = [];

  constructor(numbers: readonly number[]) {
    this.#dice = new Dice(numbers);
    this.#step = ' '.repeat(this.#dice.of([2, 4, 3]));
    this.#list = this.#dice.oneIn(3) ? '' : this.#step;
    this.#comments = this.#dice.of([4, 2, 12]);
  }

  make(): string {
    const eol = this.#dice.oneIn(5) ? '\r\n' : '\n';
    const head = this.#dice.oneIn(3) ? [this.#comment(), '', ...(this.#dice.oneIn(3) ? ['---'] : [])] : [];
    const foot = this.#dice.oneIn(4) ? [this.#comment()] : [];
    const entries = this.#entries(FIELDS, this.#dice.oneIn(3));
    // An anchor without an alias would read as text that YAML swallows.
    const aliases = this.#anchors.map((name) => `x-${name}: *${name}`);
    const lines = [...head, ...entries, ...aliases, ...foot];
    return `${this.#dice.oneIn(8) ? '\ufeff' : ''}${lines.join(eol)}${this.#dice.oneIn(4) ? '' : eol}`;
  }

  #word(): string {
    this.#count += 1;
    return `${this.#dice.of(['word', 'Dana', 'größe', '🦊 fox'])} v${this.#count}`;
  }

  #comment(): string {
    this.#count += 1;
    return `# c${this.#count}${this.#dice.of(['', ' 🦊', ' a: b'])}`;
  }

  /** The lines of a block mapping with some of the fields; never none. */
  #entries(fields: Readonly<Record<string, Kind>>, shuffled: boolean): string[] {
    let keys = Object.keys(fields).filter(() => this.#dice.oneIn(2));
    if (keys.length === 0) keys = [Object.keys(fields)[this.#dice.below(Object.keys(fields).length)]!];
    if (shuffled) keys.sort(() => this.#dice.below(3) - 1);
    const apart = this.#dice.oneIn(3);
    return keys.flatMap((key, index) => {
      const above = this.#dice.oneIn(this.#comments) ? [this.#comment()] : [];
      const banner = index > 0 && this.#dice.oneIn(12) ? ['', this.#comment(), ''] : [];
      const gap = index > 0 && (apart || this.#dice.oneIn(10)) ? [''] : [];
      const lines = this.#entry(this.#dice.oneIn(12) ? `"${key}"` : key, this.#value(fields[key]!));
      const tail = this.#dice.oneIn(this.#comments * 4) ? [this.#step + this.#comment()] : [];
      return [...banner, ...gap, ...above, ...lines, ...tail];
    });
  }

  #entry(key: string, { inline, below, goesOn = false }: Value): string[] {
    const comment = this.#dice.oneIn(this.#comments) ? ` ${this.#comment()}` : '';
    const first = `${key}:${inline === '' ? '' : ' '.repeat(this.#dice.oneIn(9) ? 3 : 1)}${inline}`;
    if (!goesOn) return [first + comment, ...below];
    return [first, ...below.slice(0, -1), below.at(-1)! + comment];
  }

  #value(kind: Kind): Value {
    if (this.#dice.oneIn(14))
      return this.#dice.of<Value>([
        { inline: '', below: [] },
        { inline: '~', below: [] },
      ]);
    if (kind === 'text') return this.#text();
    if (kind === 'list') return this.#listOf(() => this.#dice.oneIn(2));
    if (isList(kind)) return this.#parts(kind[0]);
    if (this.#dice.oneIn(3)) return this.#text();
    return this.#mapping(kind);
  }

  #text(): Value {
    const step = this.#step;
    const name = `a${this.#count}`;
    switch (this.#dice.below(16)) {
      case 5:
        return { inline: `'${this.#word()}: it''s'`, below: [] };
      case 6:
        return { inline: `"${this.#word()} \\"so\\" # not"`, below: [] };
      case 7:
        return { inline: String(this.#dice.below(100)), below: [] };
      case 8:
        return {
          inline: this.#word(),
          below: [...(this.#dice.oneIn(2) ? [''] : []), `${step}and ${this.#word()}`],
          goesOn: true,
        };
      case 9:
        return {
          inline: this.#dice.of(['|', '|-', '>', '>-']),
          below: [step + this.#word(), '', `${step}  ${this.#word()}`],
        };
      case 10:
        return { inline: '', below: [step + this.#word()] };
      case 11:
        return { inline: `"${this.#word()}`, below: ['', `${step}${this.#word()}"`], goesOn: true };
      case 12:
        if (this.#anchors.length > 0 && this.#dice.oneIn(2))
          return { inline: `*${this.#dice.of(this.#anchors)}`, below: [] };
        this.#anchors.push(name);
        return { inline: `&${name} ${this.#word()}`, below: [] };
      case 13:
        return { inline: '|+', below: [step + this.#word(), ''] };
      default:
        return { inline: this.#word(), below: [] };
    }
  }

  #mapping(fields: Readonly<Record<string, Kind>>): Value {
    if (!this.#dice.oneIn(4))
      return { inline: '', below: this.#entries(fields, this.#dice.oneIn(4)).map((line) => this.#indent(line)) };
    const keys = Object.keys(fields).filter(() => this.#dice.oneIn(2));
    const parts = keys.map((key) => `${key}: ${this.#flowText()}`);
    return this.#flow('{', parts, '}');
  }

  #parts(fields: Readonly<Record<string, Kind>>): Value {
    switch (this.#dice.below(4)) {
      case 1:
        return this.#mapping(fields);
      case 2:
        return this.#text();
      default:
        return this.#listOf(() => this.#dice.oneIn(4), fields);
    }
  }

  #listOf(another: () => boolean, fields?: Readonly<Record<string, Kind>>): Value {
    if (!fields && this.#dice.oneIn(4)) return this.#text();
    if (!fields && this.#dice.oneIn(4))
      return this.#flow('[', another() ? [this.#flowText(), this.#flowText()] : [this.#flowText()], ']');
    const lines: string[] = [];
    do {
      if (this.#dice.oneIn(this.#comments)) lines.push(this.#list + this.#comment());
      lines.push(...this.#item(fields));
    } while (another() && lines.length < 12);
    return { inline: '', below: lines };
  }

  #item(fields: Readonly<Record<string, Kind>> | undefined): string[] {
    const list = this.#list;
    if (!fields || this.#dice.oneIn(5)) {
      const comment = this.#dice.oneIn(this.#comments) ? ` ${this.#comment()}` : '';
      return [`${list}- ${this.#dice.oneIn(5) ? `"${this.#word()}"` : this.#word()}${comment}`];
    }
    const entries = this.#entries(fields, this.#dice.oneIn(4));
    if (this.#dice.oneIn(8)) return [`${list}-`, ...entries.map((line) => (line === '' ? '' : `${list}  ${line}`))];
    return entries.map((line, index) => (line === '' ? '' : `${list}${index === 0 ? '- ' : '  '}${line}`));
  }

  /** Brackets or braces on one line, or on several with comments. */
  #flow(open: string, parts: readonly string[], close: string): Value {
    if (parts.length === 0) return { inline: open + close, below: [] };
    if (!this.#dice.oneIn(3)) return { inline: `${open}${parts.join(', ')}${close}`, below: [] };
    const lines = parts.flatMap((part, index) => {
      const comma = index < parts.length - 1 || this.#dice.oneIn(4) ? ',' : '';
      const above = this.#dice.oneIn(this.#comments) ? [this.#step + this.#comment()] : [];
      return [...above, `${this.#step}${part}${comma}${this.#dice.oneIn(this.#comments) ? ` ${this.#comment()}` : ''}`];
    });
    return {
      inline: open,
      below: [...lines, this.#list === '' ? this.#step + close : this.#list + close],
      goesOn: true,
    };
  }

  #flowText(): string {
    return this.#dice.oneIn(3) ? `"${this.#word()}, so"` : this.#word();
  }

  #indent(line: string): string {
    return line === '' ? '' : this.#step + line;
  }
}

function isList(kind: Exclude<Kind, string>): kind is readonly [{ readonly [key: string]: Kind }] {
  return Array.isArray(kind);
}

function operationFrom(dice: Dice): Operation {
  const op = dice.of([
    'set',
    'set',
    'set',
    'append',
    'remove',
    'rename',
    'move',
    'wrap',
    'unwrap',
    'sort',
    'quote',
  ] as const);
  const path = pathFrom(dice);
  switch (op) {
    case 'set':
    case 'append':
      return { op, path, value: valueFrom(dice) };
    case 'rename':
      return { op, path, to: dice.of(['workflow', 'task', 'format', 'x-new', 'a b', 'model']) };
    case 'move':
      return { op, from: path, to: pathFrom(dice) };
    case 'quote':
      return { op, path, text: dice.of(['Slack #ops', 'it\'s "so"', '1.10']) };
    case 'sort':
      return { op, path: dice.oneIn(2) ? path : [] };
    default:
      return { op, path };
  }
}

/** The path of a field of the language, there or not. */
function pathFrom(dice: Dice): Path {
  const path: (string | number)[] = [];
  let kind: Kind = FIELDS;
  while (typeof kind !== 'string' || kind === 'list') {
    if (path.length > 0 && dice.oneIn(3)) return path;
    if (kind === 'list' || isList(kind)) {
      if (!dice.oneIn(4)) path.push(dice.of([0, 0, 1, 2]));
      if (kind === 'list') return path;
      kind = kind[0];
      continue;
    }
    const key: string = dice.of(Object.keys(kind));
    path.push(key);
    kind = kind[key]!;
  }
  return path;
}

function valueFrom(dice: Dice): YamlValue {
  const text = dice.of([
    'Erik',
    'a: b',
    ' #x',
    '- y',
    '1.10',
    'yes',
    '🦊, fox',
    '{z}',
    'it\'s \\ "so"',
    'one\ntwo\n',
    '  one\n\ntwo',
    '@x',
    '',
  ]);
  return dice.of<YamlValue>([
    text,
    text,
    4,
    null,
    { blank: 'who: what' },
    [text, 'b'],
    { at: text, list: ['c', { d: text }] },
    [],
    { on: '2026-11-20' },
  ]);
}
