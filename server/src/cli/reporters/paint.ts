// Command line room: colours, where they are wanted.

import type { Severity } from '../../rules/rule.ts';
import type { Output } from '../io.ts';

/** When to colour; `auto` asks the terminal. */
export const COLORS = ['auto', 'always', 'never'] as const;
export type Color = (typeof COLORS)[number];

export type Style = 'bold' | 'dim' | 'green' | Severity;

const CODES: Readonly<Record<Style, readonly [on: number, off: number]>> = {
  bold: [1, 22],
  dim: [2, 22],
  green: [32, 39],
  error: [31, 39],
  warning: [33, 39],
  info: [34, 39],
  hint: [36, 39],
};

/** Puts a text that is safe to print into a style; does nothing without colour. */
export type Paint = (style: Style, text: string) => string;

/** The painter for an output with or without colour. */
export function painter(color: boolean): Paint {
  return (style, text) => {
    const [on, off] = CODES[style];
    return color && text !== '' ? `\u001b[${on}m${text}\u001b[${off}m` : text;
  };
}

/** Whether to colour: as asked, else in a terminal that can and for a user who did not say no (no-color.org). */
export function hasColor(asked: Color, output: Output, env: Readonly<Record<string, string | undefined>>): boolean {
  if (asked !== 'auto') return asked === 'always';
  const isUnwanted = (env['NO_COLOR'] ?? '') !== '' || env['TERM'] === 'dumb';
  return output.isTerminal && !isUnwanted;
}
