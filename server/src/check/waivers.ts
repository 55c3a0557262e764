// Waivers: a rule silenced in one document until a date, with a reason and a name.

import { asRead } from '../model/sections.ts';
import { valueOf } from '../model/slot.ts';
import type { WorkflowDocument } from '../model/document.ts';
import { addDays, compareDates } from '../model/values/date.ts';
import type { PlainDate } from '../model/values/date.ts';
import type { Rule } from '../rules/rule.ts';
import { entriesOf } from '../rules/shared/record.ts';

/** For so many days after a waiver's end its finding is at most a warning. */
const GRACE_DAYS = 14;

/** The one structure rule that may be waived: a file can be on its way. */
const WAIVABLE_STRUCTURE = 'page/missing-file';

/** Whether a waiver of a rule counts: structure is never waived, and what is said of waivers itself is not either. */
export function isWaivable({ id, kind }: Rule): boolean {
  return id !== 'waiver/expired' && (kind !== 'structure' || id === WAIVABLE_STRUCTURE);
}

export interface Waivers {
  /** The position of the waiver that silences the rule today. */
  inForce(rule: Rule): number | undefined;
  /** Whether a waiver of the rule ended within the last days. */
  inGrace(rule: Rule): boolean;
  /** The positions of waivers of the rule that are over. */
  over(rule: Rule): readonly number[];
}

const NONE: Waivers = { inForce: () => undefined, inGrace: () => false, over: () => [] };

/** Reads the waivers of a document as of today. One without a rule, reason, name or date silences nothing. */
export function readWaivers(document: WorkflowDocument, today: PlainDate): Waivers {
  const known = entriesOf(asRead(document, 'record'), 'waivers').map(({ value }, index) => ({
    index,
    rule: valueOf(value.rule),
    until: valueOf(value.until),
    isWhole: value.because.state === 'present' && value.by.state === 'present',
  }));
  const of = (rule: Rule): { index: number; until: PlainDate }[] =>
    rule.kind === 'structure' && rule.id !== WAIVABLE_STRUCTURE
      ? []
      : known.flatMap(({ index, rule: id, until, isWhole }) =>
          id === rule.id && until && isWhole ? [{ index, until }] : [],
        );
  if (known.length === 0) return NONE;
  return {
    inForce: (rule) => of(rule).find(({ until }) => compareDates(until, today) >= 0)?.index,
    inGrace: (rule) =>
      of(rule).some(
        ({ until }) => compareDates(until, today) < 0 && compareDates(today, addDays(until, GRACE_DAYS)) <= 0,
      ),
    over: (rule) => of(rule).flatMap(({ index, until }) => (compareDates(until, today) < 0 ? [index] : [])),
  };
}
