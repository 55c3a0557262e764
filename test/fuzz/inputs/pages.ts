// Pages that all inputs are made of: small ones, so that a run is short, cut from the complete pages of the tests.

import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { parse } from '../../../server/src/syntax/parse.ts';
import type { Dice } from '../../edit/documents.ts';
import { EIGHT_LINES } from '../../support/eight-lines.ts';
import { fields } from '../../syntax/support.ts';
import type { Known } from './language.ts';

/** The texts of the base pages, cut into their sections, and what their fields say. */
export interface Pages {
  readonly sections: readonly (readonly string[])[];
  readonly known: Known;
}

/** Reads the base pages below the root of the project. */
export function readPages(root: string): Pages {
  const folder = path.join(root, 'test/bases');
  const texts = readdirSync(folder)
    .filter((file) => file.endsWith('.workflowdoc.yaml'))
    .sort()
    .map((file) => readFileSync(path.join(folder, file), 'utf8'));
  const known = new Map<string, string[]>();
  for (const text of texts) {
    for (const [at, words] of fields(parse(text).root)) {
      const name = at.replaceAll(/\[\d+\]/g, '');
      const all = known.get(name) ?? [];
      if (!all.includes(words) && words !== '∅') known.set(name, [...all, words]);
    }
  }
  return { sections: [EIGHT_LINES, ...texts].map((text) => text.split(/(?<=\n)(?=[a-z])/)), known };
}

/** A sound page of a few sections. */
export function smallPage(dice: Dice, { sections }: Pages): string {
  const all = dice.of(sections);
  if (dice.oneIn(40)) return all.join('');
  const from = dice.below(all.length);
  return [...all.slice(0, 3), ...all.slice(Math.max(3, from), Math.max(3, from) + 1 + dice.below(4))].join('');
}
