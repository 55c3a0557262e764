// Language server room: the readiness of a document in words, for clients that show it. The words are those of the
// rendered page, so that the same state is called the same everywhere.

import { isOnTrack } from '../language/stages.ts';
import type { Stage } from '../language/stages.ts';
import { isMessageId } from '../messages/text.ts';
import { locate } from '../model/locate.ts';
import { valueOf } from '../model/slot.ts';
import type { GateView, PointView, QuestionView, ReadinessView } from '../protocol.ts';
import type { GateState, Point, Readiness } from '../readiness/readiness.ts';
import { gateSign, gateWord } from '../render/head.ts';
import { spoken, words } from '../render/words.ts';
import { formatPath } from '../syntax/path.ts';
import type { Path } from '../syntax/path.ts';
import { textOf } from '../messages/text.ts';
import type { Analysed } from './session.ts';

/** How ready a document is, with the places at which each open point can be met. */
export function readinessView(found: Analysed): ReadinessView {
  const { analysis } = found;
  const readiness = analysis.readiness();
  const { stage, gates } = readiness;
  const day = dayWords(readiness.day);
  const isAsked = stage !== undefined && isOnTrack(stage);
  const passed = gates.filter((gate) => gate.passed).length;
  const next = nextView(found, readiness);
  return {
    title: valueOf(analysis.document.page.workflow) ?? words('sheet.no-title'),
    ...(stage !== undefined && { stage }),
    aboutStage: aboutStage(stage),
    ...(day !== undefined && isAsked && { day }),
    ...(isAsked && { gatesPassed: words('sheet.gates-passed', { passed, all: gates.length }) }),
    gates: isAsked ? gates.map((gate) => gateView(found, gate)) : [],
    questions: questionsView(found, readiness),
    ...(next && { next }),
  };
}

function aboutStage(stage: Stage | undefined): string {
  if (stage === undefined) return words('sheet.stage-unknown');
  const id = `stage.${stage}`;
  return isMessageId(id) ? words(id) : spoken(stage);
}

function dayWords(day: number | undefined): string | undefined {
  if (day === undefined) return undefined;
  if (day > 0) return words('sheet.day', { day });
  return day === 0 ? words('sheet.day-tomorrow') : words('sheet.day-before', { days: 1 - day });
}

function nextView(found: Analysed, { next }: Readiness): ReadinessView['next'] {
  if (!next) return undefined;
  const stage = spoken(next.stage);
  const count = next.left.length;
  const summary = count > 0 ? words('sheet.left', { count, stage }) : words('sheet.nothing-left', { stage });
  return { stage: next.stage, summary, left: next.left.map((point) => pointView(found, point)) };
}

function gateView(found: Analysed, state: GateState): GateView {
  const { gate, missing, later, toConfirm } = state;
  const toView = (point: Point): PointView => pointView(found, point);
  return {
    name: words(`sheet.gate.${gate}`),
    state: gateSign(state),
    summary: gateWord(state),
    about: words(`gate.${gate}`),
    missing: missing.map(toView),
    later: later.map(toView),
    toConfirm: toConfirm.map(toView),
  };
}

function pointView({ analysis, positions }: Analysed, { rule, path, due, message }: Point): PointView {
  const range = positions.range(locate(analysis.tree, path));
  return { rule, field: formatPath(path), due, message: textOf(message), range };
}

function questionsView({ analysis, positions }: Analysed, { questions }: Readiness): readonly QuestionView[] {
  const view = (id: 'owner' | 'start' | 'landing' | 'proof', path: Path, answers: readonly string[]): QuestionView => ({
    question: words(`sheet.question.${id}`),
    answers,
    otherwise: words('sheet.no-answer'),
    range: positions.range(locate(analysis.tree, path)),
  });
  return [
    view('owner', ['owner'], questions.owner),
    view('start', ['trigger'], questions.start),
    view('landing', ['output'], questions.landing),
    view('proof', ['success'], questions.proof),
  ];
}
