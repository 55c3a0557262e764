// A random document of the language, made from its description: a field that is added there is written here from then
// on. Values are right (as the base pages have them), odd, or of another kind; the styles are all that YAML has.

import type { Field, Fields, Kind } from '../../../server/src/language/kinds.ts';
import { mappingIn } from '../../../server/src/language/lookup.ts';
import { PAGE, PERSON } from '../../../server/src/language/page.ts';
import type { Dice } from '../../edit/documents.ts';
import { ODD, ROUGH, WORDS } from './values.ts';
import { Writer } from './writer.ts';

/** What is written: text as it stands, several items, or keys with values. */
export type Value = string | readonly Value[] | { readonly pairs: readonly (readonly [key: string, value: Value])[] };

/** Texts that a field has on the base pages, by its path without positions. */
export type Known = ReadonlyMap<string, readonly string[]>;

/** Sections of the language, and what else may stand at the top. */
const MOST_SECTIONS = 7;

/** Makes one document; lower numbers make a simpler one. */
export function languageDocument(dice: Dice, known: Known): string {
  const maker = new Maker(dice, known);
  return new Writer(dice).write(maker.page());
}

class Maker {
  readonly #dice: Dice;
  readonly #known: Known;
  /** In one of some documents nearly all is right, so that fixes and rules see more than faults. */
  readonly #wrongs: number;

  constructor(dice: Dice, known: Known) {
    this.#dice = dice;
    this.#known = known;
    this.#wrongs = dice.of([60, 12, 5, 3]);
  }

  page(): Value {
    const names = Object.keys(PAGE.fields);
    const start = this.#dice.oneIn(6) ? [] : ['workflow', 'stage'];
    const more = Array.from({ length: 1 + this.#dice.below(MOST_SECTIONS) }, () => this.#dice.of(names));
    const chosen = [...new Set([...start, ...more])];
    // In page order more often than not.
    if (!this.#dice.oneIn(3)) chosen.sort((one, other) => names.indexOf(one) - names.indexOf(other));
    return { pairs: chosen.map((name) => this.#entry(name, PAGE.fields as Fields, [])) };
  }

  #entry(name: string, fields: Fields, path: readonly string[]): readonly [string, Value] {
    const at = [...path, name];
    return [this.#key(name), this.#value(fields[name]!.kind, at)];
  }

  /** The key, or what fingers and keyboards make of it. */
  #key(name: string): string {
    if (!this.#dice.oneIn(this.#wrongs * 3)) return name;
    const at = this.#dice.below(name.length);
    return this.#dice.of([
      name.slice(0, at) + name.slice(at + 1),
      name.slice(0, at) + name.charAt(at) + name.slice(at),
      name.replace(/o/, '\u043e'),
      `\u200b${name}`,
      `x-${name}`,
      name.toUpperCase(),
      `"${name}"`,
      ` ${name}`,
      name.replace('-', '_'),
      `? ${name}\n`,
      '<<',
      '',
    ]);
  }

  #value(kind: Kind, path: readonly string[]): Value {
    if (this.#dice.oneIn(this.#wrongs)) return this.#wrong(kind, path);
    const inside = mappingIn(kind);
    const isList =
      kind.type === 'list' || ((kind.type === 'parts' || kind.type === 'none-or-list') && this.#dice.oneIn(3));
    if (isList) {
      const of = kind.type === 'list' ? kind.of : kind.of;
      if (this.#dice.oneIn(5)) return this.#value(of, path);
      return Array.from({ length: 1 + this.#dice.below(3) }, () => this.#value(of, path));
    }
    if (inside) return this.#mapping(inside.fields, path, inside.line);
    if (kind.type === 'person' && this.#dice.oneIn(4)) return this.#mapping(PERSON.fields, path);
    return this.#text(kind, path);
  }

  #mapping(fields: Readonly<Record<string, Field>>, path: readonly string[], line?: string): Value {
    if (line !== undefined && this.#dice.oneIn(3)) return this.#text({ type: 'text' }, [...path, line]);
    const names = Object.keys(fields);
    const some = names.filter((name) => fields[name]!.required || this.#dice.oneIn(names.length > 6 ? 3 : 2));
    const chosen = some.length === 0 ? names.slice(0, 1) : some;
    if (this.#dice.oneIn(8)) chosen.reverse();
    if (this.#dice.oneIn(40)) chosen.push(chosen[0]!);
    return { pairs: chosen.map((name) => this.#entry(name, fields, path)) };
  }

  #text(kind: Kind, path: readonly string[]): string {
    if (this.#dice.oneIn(this.#wrongs)) return this.#dice.of(this.#dice.oneIn(2) ? ODD : ROUGH);
    if (kind.type === 'choice') return this.#dice.of(kind.values);
    const own = this.#known.get(path.join('.')) ?? [];
    return this.#dice.of(own.length > 0 && !this.#dice.oneIn(4) ? own : WORDS[kind.type]);
  }

  /** A value of another kind than is asked for. */
  #wrong(kind: Kind, path: readonly string[]): Value {
    switch (this.#dice.below(6)) {
      case 0:
        return '';
      case 1:
        return [this.#text({ type: 'text' }, path)];
      case 2:
        return { pairs: [[this.#dice.of(['name', 'when', 'x-own', 'a b']), this.#text({ type: 'text' }, path)]] };
      case 3:
        return this.#dice.of(ROUGH);
      case 4:
        return [[this.#text(kind, path), ''], { pairs: [['by', this.#text(kind, path)]] }];
      default:
        return this.#dice.of(WORDS.text);
    }
  }
}
