// Meaning room: where a document stands, in one line above it.

import { isOnTrack, LAST_DAY } from '../language/stages.ts';
import { say } from '../messages/message.ts';
import type { Message } from '../messages/message.ts';
import type { GateState, Readiness } from '../readiness/readiness.ts';

/** The stage, the day, the gates, what is left for the next stage: the parts of one line. Never empty. */
export function summaryOf(readiness: Readiness): readonly Message[] {
  const { stage, day, gates, next } = readiness;
  if (stage === undefined) return [say('lens.stage-unknown')];
  if (!isOnTrack(stage)) return [say('lens.stage', { stage }), say('lens.off-track')];
  return [
    say('lens.stage', { stage }),
    // In production the plan is over.
    ...(day === undefined || !next ? [] : [dayPart(day)]),
    gatesPart(gates),
    next ? leftPart(next.left.length, next.stage) : openPart(gates),
  ];
}

function dayPart(day: number): Message {
  if (day === 0) return say('hint.day-tomorrow');
  return day < 0 ? say('hint.day-before', { days: 1 - day }) : say('lens.day', { day, of: LAST_DAY.decide });
}

/** What nobody can tell is counted beside the gates that are passed, so that "passed" does not say too much. */
function gatesPart(gates: readonly GateState[]): Message {
  const passed = gates.filter((gate) => gate.passed);
  const count = passed.reduce((sum, { toConfirm }) => sum + toConfirm.length, 0);
  const of = { passed: passed.length, all: gates.length };
  return count === 0 ? say('lens.gates', of) : say('lens.gates-to-confirm', { ...of, count });
}

function leftPart(count: number, stage: string): Message {
  return count === 0 ? say('lens.ready', { stage }) : say('lens.left', { count, stage });
}

function openPart(gates: readonly GateState[]): Message {
  const count = gates.reduce((sum, { missing }) => sum + missing.length, 0);
  return count === 0 ? say('lens.nothing-open') : say('lens.open', { count });
}
