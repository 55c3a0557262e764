// The two rules about the text as YAML: what the parser rejected, and what it reads differently than the author.

import { takesList } from '../../language/kinds.ts';
import { kindAt } from '../../language/lookup.ts';
import { say } from '../../messages/message.ts';
import type { MessageId } from '../../messages/message.ts';
import { isOwnKey } from '../../model/keys.ts';
import type { Slip, TextEdit } from '../../syntax/tree.ts';
import { rule } from '../rule.ts';
import type { Fact, Rule } from '../rule.ts';
import { mend } from './fixes.ts';

interface SlipFact extends Fact {
  readonly slip: Slip;
}

/** The rule that reports the slips of one kind; the repair is the slip's own, where there is only one. */
export function slipRule(id: 'page/syntax' | 'page/swallowed-text'): Rule {
  return rule<SlipFact>({
    id,
    due: 'error',
    kind: 'structure',
    *check(document) {
      for (const slip of document.tree.slips) {
        if (slip.rule === id && !isOwn(slip) && !isRightList(slip)) yield { path: slip.path, range: slip.range, slip };
      }
    },
    message: ({ slip }) => say(`${slip.rule}#${slip.kind}` as MessageId, slip.args),
    fixes: ({ slip }) => mend(isRemarkBehindChoice(slip) ? [spaceBehindHash(slip)] : slip.edits),
  });
}

/** What YAML makes of the author's own keys is the author's business, as long as it is YAML. */
function isOwn(slip: Slip): boolean {
  return slip.rule === 'page/swallowed-text' && slip.path.some((step) => typeof step === 'string' && isOwnKey(step));
}

/** A placeholder in brackets is what it looks like where the field takes a list. */
function isRightList({ kind, path }: Slip): boolean {
  const wanted = kind === 'brackets-become-list' ? kindAt(path) : undefined;
  return wanted !== undefined && takesList(wanted);
}

/** `stage: pilot #ask Ann`: what stands before the `#` is a whole value, so the rest can only be a remark. */
function isRemarkBehindChoice({ kind, path, args }: Slip): boolean {
  const wanted = kind === 'comment-swallows' ? kindAt(path) : undefined;
  return wanted?.type === 'choice' && wanted.values.includes(String(args['read']));
}

function spaceBehindHash({ range }: Slip): TextEdit {
  return { range: { start: range.start + 1, end: range.start + 1 }, newText: ' ' };
}
