// Text that is being written: a sound page cut at any place, or one of its lines half typed.

import type { Dice } from '../../edit/documents.ts';

const OPENED: readonly string[] = [
  ...[
    '',
    '',
    '',
    ' ',
    ':',
    ': ',
    ' "',
    ": '",
    ': [',
    ': {',
    ' - ',
    '\n  ',
    '\n  - ',
    '\n- ',
    ': |\n  ',
    ' #',
    ': >',
    ': &',
  ],
  ...[
    ': *',
    ': !',
    ', ',
    '\n',
    '\n\n  ',
    ' {{',
    ': - ',
    '?',
    '? ',
    ': @',
    '\t',
    '\n\t',
    '"',
    ': "a\\',
    '<<<<<<< HEAD\n',
  ],
];

/** What stands in the editor while somebody writes this page. */
export function halfTyped(dice: Dice, text: string): string {
  if (dice.oneIn(3)) return text.slice(0, dice.below(text.length + 1)) + dice.of(OPENED);
  const lines = text.split(/(?<=\n)/);
  const at = dice.below(lines.length);
  const line = (lines[at] ?? '').replace(/\r?\n$/, '');
  const end = (lines[at] ?? '').slice(line.length);
  const typed = line.slice(0, dice.below(line.length + 1)) + dice.of(OPENED);
  const isNew = dice.oneIn(3);
  // A line is put in, is the last one of the page, or is written anew in its place.
  const inserted = isNew ? [typed + end, lines[at] ?? ''] : [typed + end];
  return [...lines.slice(0, at), ...inserted, ...(dice.oneIn(6) ? [] : lines.slice(at + 1))].join('');
}
