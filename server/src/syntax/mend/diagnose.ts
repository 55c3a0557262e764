// Syntax room: from a fault to its diagnosis.

import { misplacedBlockLine } from './blocks.ts';
import {
  badStartInBrackets,
  bracketsLeftOpen,
  textInBrackets,
  unclosedBracket,
  unclosedQuoteInBrackets,
} from './brackets.ts';
import type { Case, Diagnosis } from './diagnosis.ts';
import { misplacedLine } from './indentation.ts';
import { fences } from './fences.ts';
import { lineWithoutColon, lineWithoutDash } from './keys.ts';
import { tab } from './tabs.ts';
import * as values from './values.ts';

/** What the author slipped on; undefined when nobody can tell, and the line has to be left out. */
export function diagnose(found: Case): Diagnosis | undefined {
  const { fault } = found;
  const pasted = fences(found);
  if (pasted) return pasted;
  const inBrackets = fault.flows.length > 0;
  const open = inBrackets && fault.code !== 'unclosed-flow' ? bracketsLeftOpen(found) : undefined;
  if (open) return open;
  switch (fault.code) {
    case 'colon-in-value':
      return values.colonInValue(found);
    case 'text-after-value':
      return values.textAfterValue(found);
    case 'bad-start':
      return inBrackets ? badStartInBrackets(found) : values.badStart(found);
    case 'bad-escape':
      return values.badEscape(found);
    case 'unclosed-quote':
      return inBrackets ? unclosedQuoteInBrackets(found) : values.unclosedQuote(found);
    case 'unclosed-flow':
      return unclosedBracket(found);
    case 'flow-text':
      return textInBrackets(found);
    case 'no-colon':
      return lineWithoutColon(found);
    case 'no-dash':
      return lineWithoutDash(found);
    case 'dash-among-keys':
    case 'bad-indent':
      return misplacedLine(found, fault.at);
    case 'list-on-key-line':
      return values.listOnKeyLine(found);
    case 'bad-block-indent':
      return misplacedBlockLine(found);
    case 'tab':
      return tab(found);
    case 'unexpected':
    case 'too-deep':
      return undefined;
  }
}
