// Values written as YAML, in every style: block and flow, quotes, folded and literal text, comments, anchors, CRLF.

import type { Dice } from '../../edit/documents.ts';
import type { Value } from './language.ts';

export class Writer {
  readonly #dice: Dice;
  readonly #step: string;
  readonly #list: string;
  readonly #comments: number;
  #names = 0;

  constructor(dice: Dice) {
    this.#dice = dice;
    this.#step = dice.of(['  ', '    ', ' ', '   ']);
    this.#list = dice.oneIn(3) ? '' : this.#step;
    this.#comments = dice.of([50, 12, 4]);
  }

  /** The whole document. */
  write(page: Value): string {
    const dice = this.#dice;
    const head = dice.of(['', '', '', '# head\n', '---\n', '%YAML 1.2\n---\n', '# head\n\n', '\n\n']);
    const tail = dice.of([
      '',
      '',
      '',
      '# end\n',
      '...\n',
      '---\nworkflow: Other\n',
      '\n\n',
      'x-own: {a: [1.10, *n1]}\n',
    ]);
    const whole = head + this.#below(page, '') + tail;
    const text = dice.oneIn(8) ? whole.trimEnd() : whole;
    const ended = dice.of([text, text, text, text.replaceAll('\n', '\r\n'), text.replaceAll('\n', '\r')]);
    return (dice.oneIn(12) ? '\ufeff' : '') + ended;
  }

  /** A value on lines of its own. */
  #below(value: Value, indent: string): string {
    if (typeof value === 'string') return `${indent}${this.#scalar(value, indent)}\n`;
    if ('pairs' in value) return value.pairs.map((entry) => this.#entry(entry, indent)).join('');
    return value.map((item) => this.#item(item, indent)).join('');
  }

  #entry([key, value]: readonly [string, Value], indent: string): string {
    const above = this.#dice.oneIn(this.#comments)
      ? this.#dice.of([`${indent}# above\n`, '\n', '# at the left\n\n'])
      : '';
    const start = `${above}${indent}${key}:`;
    const marks = this.#marks();
    if (typeof value === 'string') return `${start}${marks} ${this.#scalar(value, indent)}${this.#beside()}\n`;
    if (this.#dice.oneIn(4)) return `${start}${marks} ${this.#flow(value)}${this.#beside()}\n`;
    const inner = indent + ('pairs' in value ? this.#step : this.#list);
    return `${start}${marks}${this.#beside()}\n${this.#below(value, inner)}`;
  }

  #item(value: Value, indent: string): string {
    if (typeof value === 'string') return `${indent}- ${this.#scalar(value, indent)}${this.#beside()}\n`;
    if (this.#dice.oneIn(4)) return `${indent}- ${this.#flow(value)}\n`;
    if (this.#dice.oneIn(8)) return `${indent}-${this.#beside()}\n${this.#below(value, `${indent}  `)}`;
    const inside = this.#below(value, `${indent}  `);
    // A comment above the first key would stand beside the dash.
    return inside.startsWith(`${indent}  `) ? `${indent}- ${inside.slice(indent.length + 2)}` : `${indent}-\n${inside}`;
  }

  #flow(value: Value): string {
    if (typeof value === 'string') return this.#dice.oneIn(3) ? JSON.stringify(value) : value;
    const gap = this.#dice.of([' ', ' ', '', '\n    ']);
    if ('pairs' in value)
      return `{${value.pairs.map(([key, inner]) => `${key}: ${this.#flow(inner)}`).join(`,${gap}`)}}`;
    return `[${value.map((inner) => this.#flow(inner)).join(`,${gap}`)}${this.#dice.of(['', '', ','])}]`;
  }

  #scalar(text: string, indent: string): string {
    switch (this.#dice.below(16)) {
      case 11:
        return JSON.stringify(text);
      case 12:
        return `'${text.replaceAll("'", "''")}'`;
      case 13:
        return `${this.#dice.of(['|', '|-', '|+', '|2', '>', '>-', '>+1', '> # why'])}\n${indent}${this.#step}${text}\n${indent}${this.#step}more`;
      case 14:
        return text.replaceAll(' ', `\n${indent}${this.#step}`);
      case 15:
        return `"${text.replaceAll(/["\\]/g, '').replaceAll(' ', ` \\\n${indent}${this.#step}`)}"`;
      default:
        return text;
    }
  }

  #marks(): string {
    if (!this.#dice.oneIn(30)) return '';
    this.#names += 1;
    return this.#dice.of([` &n${this.#names}`, ' !t', ` &n${this.#names} !!map`, ` *n${this.#names}`]);
  }

  #beside(): string {
    return this.#dice.oneIn(this.#comments) ? this.#dice.of([' # beside', ' #beside', '#glued', '\t# tab', '  ']) : '';
  }
}
