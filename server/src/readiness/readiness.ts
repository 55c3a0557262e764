// Findings to readiness: the six gates, the four questions, and what the next stage will ask for.

import type { CheckResult, OpenPoint } from '../check/finding.ts';
import { GATES, isOnTrack, nextStage, rankOf } from '../language/stages.ts';
import type { Gate, Stage, TrackStage } from '../language/stages.ts';
import type { Message } from '../messages/message.ts';
import type { WorkflowDocument } from '../model/document.ts';
import type { PlainDate } from '../model/values/date.ts';
import { dayOfPlan } from '../rules/shared/plan.ts';
import type { Path } from '../syntax/path.ts';
import { fourQuestions } from './questions.ts';
import type { FourQuestions } from './questions.ts';

/** A requirement that is not met, or that nobody can tell. */
export interface Point {
  readonly rule: string;
  readonly due: TrackStage;
  readonly path: Path;
  readonly message: Message;
}

export interface GateState {
  readonly gate: Gate;
  /** Nothing that is due up to the stage of the document is missing. */
  readonly passed: boolean;
  /** Nothing at all is missing. */
  readonly productionReady: boolean;
  /** What is missing now, due up to this stage. */
  readonly missing: readonly Point[];
  /** What later stages will ask for. */
  readonly later: readonly Point[];
  /** What nobody can tell from the document alone. */
  readonly toConfirm: readonly Point[];
}

export interface Readiness {
  /** Undefined when the stage is unknown. */
  readonly stage: Stage | undefined;
  /** The day of the plan of ninety days; undefined without a start. */
  readonly day: number | undefined;
  readonly gates: readonly GateState[];
  readonly questions: FourQuestions;
  /** What is left for the next stage: open points that are due up to it. Undefined in production and off the track. */
  readonly next: { readonly stage: TrackStage; readonly left: readonly Point[] } | undefined;
}

/** The readiness of a checked document. Waived requirements count as met. */
export function readinessOf(document: WorkflowDocument, result: CheckResult, today: PlainDate): Readiness {
  const { stage } = document;
  const track = stage && isOnTrack(stage) ? stage : undefined;
  const open = result.open.flatMap(counted);
  const next = track && nextStage(track);
  const isLeft = ({ answer, point }: Counted): boolean =>
    answer === 'missing' && next !== undefined && rankOf(point.due) <= rankOf(next);
  return {
    stage,
    day: dayOfPlan(document, today),
    gates: GATES.map((gate) => gateState(gate, open, track)),
    questions: fourQuestions(document),
    next: next && { stage: next, left: open.filter(isLeft).map(({ point }) => point) },
  };
}

/** A point, the gate that it counts towards, and whether it is missing or cannot be told. */
interface Counted {
  readonly gate: Gate | undefined;
  readonly answer: OpenPoint['answer'];
  readonly point: Point;
}

/** A document off the track is asked for nothing, so nothing of it is due. */
function gateState(gate: Gate, open: readonly Counted[], stage: TrackStage | undefined): GateState {
  const own = open.filter((one) => one.gate === gate);
  const pointsOf = (answer: OpenPoint['answer']): readonly Point[] =>
    own.filter((one) => one.answer === answer).map(({ point }) => point);
  const missing = pointsOf('missing');
  const isDue = ({ due }: Point): boolean => stage !== undefined && rankOf(due) <= rankOf(stage);
  const now = missing.filter(isDue);
  return {
    gate,
    passed: now.length === 0,
    productionReady: missing.length === 0,
    missing: now,
    later: missing.filter((point) => !isDue(point)),
    toConfirm: pointsOf('cannot-tell'),
  };
}

/** How an open point counts; not at all where it is waived or no requirement. */
function counted({ rule, fact, answer, message, waived }: OpenPoint): Counted | [] {
  const { due, gate } = rule;
  if (waived || due === 'error' || due === 'warning' || due === 'info' || due === 'hint') return [];
  // An answered gap is only waiting to be marked, and a note on layout is no requirement.
  if (fact.severity === 'hint' || fact.atMost === 'hint') return [];
  return { gate, answer, point: { rule: rule.id, due, path: fact.path, message } };
}
