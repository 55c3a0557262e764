// What is fuzzed: four sorts of text, and four things that must hold for each. One run is one of them for one text.

import fc from 'fast-check';
import { Dice } from '../edit/documents.ts';
import type { Change } from '../support/edits.ts';
import { someChanges } from './inputs/edits.ts';
import { languageDocument } from './inputs/language.ts';
import { readPages, smallPage } from './inputs/pages.ts';
import type { Pages } from './inputs/pages.ts';
import { torn } from './inputs/torn.ts';
import { halfTyped } from './inputs/typing.ts';
import { yamlCases, yamlText } from './inputs/yaml-cases.ts';
import { again } from './properties/again.ts';
import { answered } from './properties/answered.ts';
import type { Clock } from './properties/clock.ts';
import { fixes } from './properties/fixes.ts';
import { overtaken } from './properties/overtaken.ts';

/** What a run begins with; plain data, so that it can be kept as a file. */
export interface Input {
  readonly text: string;
  /** Edits that come after it, for what is about edits. */
  readonly edits: readonly Change[];
  /** In which order answers come, for what is about being overtaken. */
  readonly order: readonly number[];
}

/** What must hold; rejects where it does not. */
export type Property = (input: Input, clock: Clock) => Promise<void>;

const TEXTS: Readonly<Record<string, (dice: Dice, pages: Pages, cases: readonly string[]) => string>> = {
  language: (dice, { known }) => languageDocument(dice, known),
  yaml: (dice, pages, cases) => yamlText(dice, cases, smallPage(dice, pages)),
  torn: (dice, pages) => torn(dice, dice.oneIn(2) ? languageDocument(dice, pages.known) : smallPage(dice, pages)),
  typing: (dice, pages) =>
    halfTyped(dice, dice.oneIn(4) ? languageDocument(dice, pages.known) : smallPage(dice, pages)),
};

/** The properties, and their shares of all runs in per cent: those that take long have fewer. */
export const PROPERTIES: Readonly<Record<string, { readonly property: Property; readonly share: number }>> = {
  answered: { property: answered, share: 66 },
  again: { property: again, share: 22 },
  overtaken: { property: overtaken, share: 10 },
  fixes: { property: fixes, share: 2 },
};

/** All kinds of run: `torn/again`. */
export const KINDS: readonly string[] = Object.keys(PROPERTIES).flatMap((property) =>
  Object.keys(TEXTS).map((text) => `${text}/${property}`),
);

/** The kinds that a word chooses: all, a sort of text, a property, or one of them. */
export function kindsOf(word: string | undefined): readonly string[] {
  const chosen = KINDS.filter((kind) => word === undefined || kind === word || kind.split('/').includes(word));
  if (chosen.length === 0) throw new Error(`there is no kind ${word ?? ''}; there are ${KINDS.join(', ')}`);
  return chosen;
}

/** How many of so many runs are of each of the kinds. */
export function shares(runs: number, kinds: readonly string[]): ReadonlyMap<string, number> {
  const weightOf = (kind: string): number => propertyOf(kind).share;
  const all = kinds.reduce((sum, kind) => sum + weightOf(kind), 0);
  const counts = new Map(kinds.map((kind) => [kind, Math.max(1, Math.floor((runs * weightOf(kind)) / all))]));
  const left = runs - [...counts.values()].reduce((sum, count) => sum + count, 0);
  counts.set(kinds[0]!, Math.max(1, counts.get(kinds[0]!)! + left));
  return counts;
}

/** The property of a kind. */
export function propertyOf(kind: string): { readonly property: Property; readonly share: number } {
  const [, name = ''] = kind.split('/');
  const found = PROPERTIES[name];
  if (!found) throw new Error(`there is no kind ${kind}`);
  return found;
}

/** Makes inputs of every kind; reads the pages of the tests below the root once. */
export class Inputs {
  readonly #pages: Pages;
  readonly #cases: readonly string[];

  constructor(root: string) {
    this.#pages = readPages(root);
    this.#cases = yamlCases();
  }

  /** Random inputs; they are made from numbers, so that fewer and lower ones make a simpler input. */
  of(kind: string): fc.Arbitrary<Input> {
    const make = TEXTS[kind.split('/')[0] ?? ''];
    if (!make) throw new Error(`there is no kind ${kind}`);
    const numbers = fc.array(fc.nat(9999), { minLength: 1, maxLength: 160, size: 'max' });
    const after = fc.array(fc.nat(9999), { minLength: 1, maxLength: 24, size: 'max' });
    return fc.tuple(numbers, after).map(([first, then]) => ({
      text: make(new Dice(first), this.#pages, this.#cases),
      edits: /answered|fixes/.test(kind) ? [] : someChanges(new Dice(then), kind.endsWith('again') ? 3 : 5),
      order: kind.endsWith('overtaken') ? then.slice(0, 8) : [],
    }));
  }
}
