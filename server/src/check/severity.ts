// Stage to severity: what the contract says of each kind of rule, and its exceptions.

import { isOnTrack, rankOf } from '../language/stages.ts';
import type { Stage } from '../language/stages.ts';
import type { Fact, Rule, Severity } from '../rules/rule.ts';

const LOUDNESS: readonly Severity[] = ['hint', 'info', 'warning', 'error'];

/** The quieter of two severities. */
export function quieter(a: Severity, b: Severity): Severity {
  return LOUDNESS.indexOf(a) < LOUDNESS.indexOf(b) ? a : b;
}

/**
 * The severity of a fact at a stage; undefined when the stage does not ask for it yet, or not at all.
 * An undefined stage is an unknown one: only structure is judged.
 */
export function severityOf(rule: Rule, fact: Fact, stage: Stage | undefined): Severity | undefined {
  const natural = naturalSeverity(rule, fact, stage);
  if (natural === undefined) return undefined;
  const capped = rule.kind === 'judgement' || rule.kind === 'time' ? quieter(natural, 'warning') : natural;
  return fact.atMost === undefined ? capped : quieter(capped, fact.atMost);
}

function naturalSeverity(rule: Rule, fact: Fact, stage: Stage | undefined): Severity | undefined {
  if (rule.kind === 'structure') return 'error';
  if (stage === undefined) return undefined;
  if (!isOnTrack(stage)) return offTrackSeverity(rule, fact);
  if (fact.severity !== undefined && fact.severity !== 'follows') return fact.severity;
  return bySchedule(rule.due, rankOf(stage));
}

/** Off the track only the page itself is judged, and the decision that led there. */
function offTrackSeverity(rule: Rule, fact: Fact): Severity | undefined {
  if (rule.id.startsWith('page/')) return 'hint';
  return rule.id === 'decision/missing' && fact.severity === 'error' ? 'error' : undefined;
}

/** One stage before it is due a hint, in it a warning, after it an error, earlier silence. */
function bySchedule(due: Rule['due'], rank: number): Severity | undefined {
  if (due === 'error' || due === 'warning' || due === 'info' || due === 'hint') return due;
  const late = rank - rankOf(due);
  if (late < -1) return undefined;
  return late === -1 ? 'hint' : late === 0 ? 'warning' : 'error';
}
